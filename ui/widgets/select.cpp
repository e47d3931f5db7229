#include "widgets/select.h"

#include "painting/icons.h"
#include "painting/shapes.h"
#include "painting/text_block.h"
#include "widgets/style_sheet.h"

#include <QAbstractItemView>
#include <QFontMetricsF>
#include <QListView>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {
namespace {
constexpr int kHeight = 38;
constexpr int kBefore = 14;
constexpr int kAfter = 10;
constexpr int kGap = 8;
constexpr int kCaret = 16;
constexpr double kRadius = 11;
constexpr int kRow = 36;
} // namespace

Select::Select(const Theme& theme, const QString& name, QWidget* parent)
    : QComboBox(parent), m_theme(theme) {
    setAccessibleName(name);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setView(new QListView(this));
    new FocusRing(theme, this, kRadius);
    followTheme(this, theme);
    connect(&theme, &Theme::changed, this, [this] { restyle(); });
    restyle();
}

void Select::restyle() {
    setFont(m_theme.font(Type::BodyMedium));
    view()->setStyleSheet(
        QStringLiteral("QListView{background:%1;color:%2;border:1px solid %3;padding:6px;"
                       "outline:0;border-radius:12px}"
                       "QListView::item{min-height:%4px;padding:0 10px;border-radius:9px}"
                       "QListView::item:selected{background:%5;color:%2}")
            .arg(css(m_theme.color(Role::Surface2)), css(m_theme.color(Role::Text)),
                 css(m_theme.color(Role::Line2)))
            .arg(m_theme.px(kRow))
            .arg(css(m_theme.color(Role::Sunk))) +
        scrollBarStyleSheet(m_theme));
}

void Select::showPopup() {
    // Round corners need a window without a background of its own.
    QWidget* const popup = view()->window();
    popup->setWindowFlags(Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint);
    popup->setAttribute(Qt::WA_TranslucentBackground);
    view()->setMinimumWidth(width());
    QComboBox::showPopup();
}

QSize Select::sizeHint() const {
    const QFontMetricsF metrics(m_theme.font(Type::BodyMedium));
    double text = 0;
    for (int i = 0; i < count(); ++i)
        text = std::max(text, metrics.horizontalAdvance(itemText(i)));
    return {static_cast<int>(std::ceil(text)) + m_theme.px(kBefore + kGap + kCaret + kAfter),
            m_theme.px(kHeight)};
}

void Select::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

void Select::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const auto c = [this](Role role) { return m_theme.color(role); };
    const QRectF all(rect());
    drawBox(painter, all, kRadius, c(underMouse() ? Role::Sunk : Role::Surface2), c(Role::Ctl));
    const QColor ink = c(isEnabled() ? Role::Text : Role::Dis);
    const int caret = m_theme.px(kCaret);
    drawIcon(painter,
             mirrored(this, QRectF(width() - m_theme.px(kAfter) - caret, 0, caret, height()), all),
             QStringLiteral("caret-down"), IconWeight::Bold, caret, ink);
    const double left = m_theme.px(kBefore);
    const double room = width() - left - m_theme.px(kGap + kCaret + kAfter);
    drawLine(painter, mirrored(this, QRectF(left, 0, room, height()), all), Qt::AlignLeft,
             currentText(), m_theme.font(Type::BodyMedium), ink);
}

} // namespace unhunch::ui
