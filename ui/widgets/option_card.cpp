#include "widgets/option_card.h"

#include "painting/key_cap.h"
#include "painting/metrics.h"
#include "painting/shapes.h"
#include "painting/text_block.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace unhunch::ui {
namespace {
constexpr int kHeight = 76;
constexpr int kPlainHeight = 56;
constexpr int kPadding = 20;
constexpr int kIcon = 30;
constexpr int kGap = 18;
constexpr double kTitleLine = 26;
constexpr double kTextLine = 22;
} // namespace

OptionCard::OptionCard(const Theme& theme, const QString& icon, const QString& title,
                       const QString& description, QWidget* parent)
    : Pressable(theme, parent), m_icon(icon), m_description(description) {
    setText(title);
    setAccessibleDescription(description);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    ring().setRadius(size::kRadiusRow);
}

void OptionCard::setDanger(bool danger) {
    m_danger = danger;
    update();
}

void OptionCard::setKeyHint(const QString& key) {
    m_key = key;
    updateGeometry();
}

QSize OptionCard::sizeHint() const {
    const double scale = theme().look().textScale;
    const double title =
        QFontMetricsF(typeFontPx(Type::StartButton, 20 * scale)).horizontalAdvance(text());
    const double below =
        QFontMetricsF(typeFontPx(Type::Body, 16 * scale)).horizontalAdvance(m_description);
    const double key =
        m_key.isEmpty() ? 0 : keyCapSize(m_key, keyCap(scale)).width() + kGap * scale;
    return {qRound(std::max(title, below) + key) + theme().px(2 * kPadding + kIcon + kGap) + 2,
            theme().px(m_description.isEmpty() ? kPlainHeight : kHeight)};
}

QSize OptionCard::minimumSizeHint() const {
    return {theme().px(240), sizeHint().height()};
}

void OptionCard::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const auto c = [this](Role role) { return theme().color(role); };
    const double scale = theme().look().textScale;
    const QRectF all(rect());
    const QColor fill =
        m_danger ? c(Role::DangerSoft) : tinted(c(Role::Surface2), c(Role::Sunk), c(Role::Line));
    drawBox(painter, all, size::kRadiusRow, fill, c(m_danger ? Role::Danger : Role::Line2),
            m_danger ? 1.5 + 0.5 * hover() : 1.0);
    const QColor ink = c(m_danger ? Role::DangerTx : Role::Text);
    const int icon = theme().px(kIcon);
    drawIcon(painter, mirrored(this, QRectF(theme().px(kPadding), 0, icon, height()), all), m_icon,
             IconWeight::Regular, icon, ink);
    double right = width() - theme().px(kPadding);
    if (!m_key.isEmpty()) {
        const QSizeF cap = keyCapSize(m_key, keyCap(scale));
        const QRectF box = mirrored(
            this, QRectF(QPointF(right - cap.width(), (height() - cap.height()) / 2), cap), all);
        drawKeyCap(painter, box.topLeft(), m_key, ink, keyCap(scale));
        right -= cap.width() + kGap * scale;
    }
    const double left = theme().px(kPadding + kIcon + kGap);
    const double lines = kTitleLine + (m_description.isEmpty() ? 0 : kTextLine);
    const double top = (height() - lines * scale) / 2;
    const QRectF title(left, top, right - left, kTitleLine * scale);
    drawLine(painter, mirrored(this, title, all), Qt::AlignLeft, text(),
             typeFontPx(Type::StartButton, 20 * scale), ink);
    const QRectF below(left, title.bottom(), right - left, kTextLine * scale);
    drawLine(painter, mirrored(this, below, all), Qt::AlignLeft, m_description,
             typeFontPx(Type::Body, 16 * scale), m_danger ? ink : c(Role::Text2));
}

} // namespace unhunch::ui
