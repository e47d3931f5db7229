#include "widgets/option_card.h"

#include "painting/key_cap.h"
#include "painting/metrics.h"
#include "painting/shapes.h"
#include "painting/text_block.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <optional>

namespace unhunch::ui {
namespace {
constexpr int kHeight = 76;
constexpr int kPlainHeight = 56;
constexpr int kPadding = 20;
constexpr int kIcon = 30;
constexpr int kGap = 18;
constexpr double kTitleLine = 26;
constexpr double kTextLine = 22;
constexpr double kEdge = 11;             ///< above and below words that wrap
constexpr double kLargestWithText = 1.5; ///< text scale; dense above it
constexpr double kDenseLine = 24;
constexpr double kDenseEdge = 5;
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

struct OptionCard::Words {
    TextBlockLayout title;
    std::optional<TextBlockLayout> text;
    [[nodiscard]] double height() const { return title.height() + (text ? text->height() : 0); }
};

/// The words beside icon and key in a card of that width.
OptionCard::Words OptionCard::words(double width) const {
    const double scale = theme().look().textScale;
    const double room = width - theme().px(2 * kPadding + kIcon + kGap) - keyWidth();
    Words words{{{.text = text(),
                  .font = typeFontPx(Type::StartButton, (isDense() ? 18 : 20) * scale),
                  .lineHeight = (isDense() ? kDenseLine : kTitleLine) * scale},
                 room},
                std::nullopt};
    if (!m_description.isEmpty() && !isDense()) {
        words.text.emplace(TextSpec{.text = m_description,
                                    .font = typeFontPx(Type::Body, 16 * scale),
                                    .lineHeight = kTextLine * scale},
                           room);
    }
    return words;
}

bool OptionCard::isDense() const {
    return theme().look().textScale > kLargestWithText;
}

double OptionCard::keyWidth() const {
    const double scale = theme().look().textScale;
    return m_key.isEmpty() ? 0 : keyCapSize(m_key, keyCap(scale)).width() + kGap * scale;
}

int OptionCard::heightForWidth(int width) const {
    const double edge = 2 * (isDense() ? kDenseEdge : kEdge) * theme().look().textScale;
    const int least = isDense() ? 0 : theme().px(m_description.isEmpty() ? kPlainHeight : kHeight);
    return std::max(least, qRound(words(width).height() + edge));
}

QSize OptionCard::sizeHint() const {
    const double scale = theme().look().textScale;
    const double title =
        QFontMetricsF(typeFontPx(Type::StartButton, 20 * scale)).horizontalAdvance(text());
    const double below =
        QFontMetricsF(typeFontPx(Type::Body, 16 * scale)).horizontalAdvance(m_description);
    const int width =
        qRound(std::max(title, below) + keyWidth()) + theme().px(2 * kPadding + kIcon + kGap) + 2;
    return {width, heightForWidth(width)};
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
    const Words lines = words(width());
    const double left = theme().px(kPadding + kIcon + kGap);
    const double top = (height() - lines.height()) / 2;
    const QRectF box = mirrored(this, QRectF(left, top, right - left, lines.height()), all);
    lines.title.draw(painter, box.topLeft(), ink);
    if (lines.text) {
        lines.text->draw(painter, box.topLeft() + QPointF(0, lines.title.height()),
                         m_danger ? ink : c(Role::Text2));
    }
}

} // namespace unhunch::ui
