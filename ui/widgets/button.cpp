#include "widgets/button.h"

#include "painting/key_cap.h"
#include "painting/shapes.h"
#include "painting/text_block.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {

struct Button::Shape {
    double height;
    double before;
    double after;
    double radius;
    Type type;
    int icon;
    double gap;
    KeyCap key;
    double pixels = 0; // 0 for the size of the type
    QFont font(double scale) const {
        return pixels > 0 ? typeFontPx(type, pixels) : typeFont(type, scale);
    }
};

struct Button::Paint {
    QColor fill;
    QColor outline;
    QColor ink;
    double outlineWidth = 1;
};

Button::Button(const Theme& theme, const QString& text, ButtonKind kind, QWidget* parent)
    : Pressable(theme, parent), m_kind(kind) {
    setText(text);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_turn.setStartValue(0.0);
    m_turn.setEndValue(360.0);
    m_turn.setDuration(900);
    m_turn.setLoopCount(-1);
    connect(&m_turn, &QVariantAnimation::valueChanged, this, [this] { update(); });
    ring().setRadius(shape().radius);
}

void Button::setKind(ButtonKind kind) {
    m_kind = kind;
    updateGeometry();
    update();
}

void Button::setSize(ButtonSize size) {
    m_size = size;
    ring().setRadius(shape().radius);
    updateGeometry();
}

void Button::setIconName(const QString& name, IconWeight weight) {
    m_icon = name;
    m_iconWeight = weight;
    updateGeometry();
    update();
}

void Button::setIconAfter(const QString& name) {
    m_iconAfter = name;
    updateGeometry();
    update();
}

void Button::setKeyHint(const QString& key) {
    m_key = key;
    updateGeometry();
    update();
}

void Button::setBusy(bool busy) {
    m_busy = busy;
    setEnabled(!busy);
    if (busy && !theme().reducedMotion())
        m_turn.start();
    else
        m_turn.stop();
    updateGeometry();
    update();
}

void Button::setSessionScale(double scale) {
    m_sessionScale = scale;
    ring().setRadius(shape().radius);
    updateGeometry();
    update();
}

void Button::setMinimumContentWidth(int width) {
    m_minimumContentWidth = width;
    updateGeometry();
}

double Button::scale() const {
    const bool session = m_size == ButtonSize::Session || m_size == ButtonSize::SessionPlain;
    return session ? m_sessionScale : theme().look().textScale;
}

Button::Shape Button::shape() const {
    const double s = scale();
    const bool bare = m_kind == ButtonKind::Quiet || m_kind == ButtonKind::Link;
    const double side = (bare ? 12 : 16) * s;
    switch (m_size) {
    case ButtonSize::Small:
        return {32 * s,         12 * s, 12 * s,   10 * s, Type::SmallStrong,
                qRound(18 * s), 8 * s,  keyCap(s)};
    case ButtonSize::Normal:
        return {40 * s, side, side, 12 * s, Type::Strong, qRound(18 * s), 8 * s, keyCap(s)};
    case ButtonSize::Large:
        return {48 * s,         20 * s, 20 * s,   14 * s, Type::LargeButton,
                qRound(20 * s), 8 * s,  keyCap(s)};
    case ButtonSize::Start:
        return {60 * s,         24 * s, 28 * s,   18 * s, Type::StartButton,
                qRound(24 * s), 10 * s, keyCap(s)};
    case ButtonSize::Session:
        return {64 * s,
                20 * s,
                20 * s,
                18 * s,
                Type::SessionControl,
                qRound((m_iconWeight == IconWeight::Regular ? 24 : 26) * s),
                10 * s,
                sessionKeyCap(s)};
    case ButtonSize::SessionPlain:
        return {52 * s,         12 * s, 12 * s,           16 * s, Type::SessionControl,
                qRound(24 * s), 10 * s, sessionKeyCap(s), 17 * s};
    }
    return {};
}

Button::Paint Button::paint() const {
    const auto c = [this](Role role) { return theme().color(role); };
    if (!isEnabled()) {
        const bool bare = m_kind == ButtonKind::Quiet || m_kind == ButtonKind::Link;
        return {bare ? QColor() : c(Role::Sunk), {}, c(Role::Dis)};
    }
    const QColor clear = withAlpha(c(Role::Text), 0);
    switch (m_kind) {
    case ButtonKind::Primary:
        return {
            tinted(c(Role::Primary), c(Role::PrimaryH), c(Role::PrimaryP)), {}, c(Role::OnPrimary)};
    case ButtonKind::Secondary:
        return {tinted(c(Role::Surface2), c(Role::Sunk), c(Role::Line)), c(Role::Line2),
                c(Role::Text)};
    case ButtonKind::Quiet:
        return {tinted(clear, withAlpha(c(Role::Text), 0.06), withAlpha(c(Role::Text), 0.11)),
                {},
                c(Role::Text2)};
    case ButtonKind::Link:
        return {
            tinted(withAlpha(c(Role::PrimarySoft), 0), c(Role::PrimarySoft), c(Role::PrimarySoft)),
            {},
            c(Role::PrimaryTx)};
    case ButtonKind::Danger:
        return {tinted(c(Role::Surface2), c(Role::DangerSoft), c(Role::DangerSoft)),
                c(Role::Danger), c(Role::DangerTx), m_size == ButtonSize::Session ? 1.5 : 1.0};
    case ButtonKind::DangerFilled:
        return {tinted(c(Role::Danger), c(Role::DangerH), c(Role::DangerH)), {}, c(Role::OnDanger)};
    }
    return {};
}

double Button::contentWidth(const Shape& shape) const {
    const QFontMetricsF metrics(shape.font(scale()));
    double width = metrics.horizontalAdvance(text());
    if (!m_icon.isEmpty() || m_busy)
        width += shape.icon + shape.gap;
    if (!m_iconAfter.isEmpty())
        width += shape.icon + shape.gap;
    if (!m_key.isEmpty())
        width += keyCapSize(m_key, shape.key).width() + shape.gap;
    return width;
}

QSize Button::sizeHint() const {
    const Shape s = shape();
    const double width = std::ceil(contentWidth(s)) + s.before + s.after;
    return {std::max(qRound(width), m_minimumContentWidth), qRound(s.height)};
}

void Button::paintContent(QPainter& painter, const Shape& shape, const QColor& ink) const {
    const double width = contentWidth(shape);
    const QRectF all(0, 0, this->width(), height());
    // Unequal paddings shift the content, as in the Start button.
    double x = (all.width() - width + shape.before - shape.after) / 2;
    const auto place = [&](double w) {
        const QRectF box(x, 0, w, all.height());
        x += w + shape.gap;
        return mirrored(this, box, all);
    };
    if (m_busy) {
        const QRectF box = place(shape.icon);
        QRectF arc(0, 0, shape.icon - 4, shape.icon - 4);
        arc.moveCenter(box.center());
        painter.setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap));
        painter.setBrush(Qt::NoBrush);
        painter.drawArc(arc, qRound(-m_turn.currentValue().toDouble() * 16), 270 * 16);
    } else if (!m_icon.isEmpty()) {
        drawIcon(painter, place(shape.icon), m_icon, m_iconWeight, shape.icon, ink);
    }
    const QFont font = shape.font(scale());
    const double textWidth = QFontMetricsF(font).horizontalAdvance(text());
    drawLine(painter, place(textWidth), Qt::AlignHCenter, text(), font, ink);
    if (!m_iconAfter.isEmpty())
        drawIcon(painter, place(shape.icon), m_iconAfter, IconWeight::Bold,
                 std::min(shape.icon, 16), ink);
    if (!m_key.isEmpty()) {
        const QSizeF cap = keyCapSize(m_key, shape.key);
        const QRectF box = place(cap.width());
        drawKeyCap(painter, {box.left(), box.center().y() - cap.height() / 2}, m_key, ink,
                   shape.key);
    }
}

void Button::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const Shape s = shape();
    const Paint p = paint();
    drawBox(painter, QRectF(rect()), s.radius, p.fill, p.outline, p.outlineWidth);
    paintContent(painter, s, p.ink);
}

} // namespace unhunch::ui
