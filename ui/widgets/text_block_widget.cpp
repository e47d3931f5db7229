#include "widgets/text_block_widget.h"

#include "painting/shapes.h"
#include "widgets/focus_ring.h"

#include <QFocusEvent>
#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {
namespace {
constexpr int kUnlimited = 1 << 20;
constexpr int kNarrowest = 120;
} // namespace

TextBlock::TextBlock(const Theme& theme, Type type, const QString& text, Role role, QWidget* parent)
    : QLabel(parent), m_theme(theme), m_type(type), m_role(role) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setTextFormat(Qt::PlainText);
    connect(&theme, &Theme::changed, this, [this] { refresh(); });
    setText(text);
}

void TextBlock::refresh() {
    m_layout.reset();
    m_layoutWidth = -1;
    m_hint.reset();
    m_heights.clear();
    const bool links = m_rich && !parseRich(m_source).links.isEmpty();
    setFocusPolicy(links ? Qt::TabFocus : Qt::NoFocus);
    setMouseTracking(links);
    updateGeometry();
    update();
}

void TextBlock::setText(const QString& text) {
    m_source = text;
    QLabel::setText(m_rich ? parseRich(text).plain : text);
    refresh();
}

void TextBlock::setType(Type type) {
    m_type = type;
    refresh();
}

void TextBlock::setRole(Role role) {
    m_role = role;
    update();
}

void TextBlock::setLinkRole(Role role) {
    m_linkRole = role;
    update();
}

void TextBlock::setBalanced(bool balanced) {
    m_balanced = balanced;
    refresh();
}

void TextBlock::setRich(bool rich) {
    m_rich = rich;
    setText(m_source);
}

void TextBlock::setMaxLines(int lines) {
    m_maxLines = lines;
    refresh();
}

void TextBlock::setWrapping(bool wrapping) {
    m_wrapping = wrapping;
    QSizePolicy policy = sizePolicy();
    policy.setHeightForWidth(wrapping);
    setSizePolicy(policy);
    refresh();
}

void TextBlock::setTextAlignment(Qt::Alignment alignment) {
    m_alignment = alignment;
    refresh();
}

void TextBlock::setPixels(double pixels, double lineHeight) {
    m_pixels = pixels;
    m_line = lineHeight;
    refresh();
}

void TextBlock::setMeasure(int pixels) {
    m_measure = pixels;
    refresh();
}

int TextBlock::measure() const {
    return m_measure > 0 ? m_theme.px(m_measure) : kUnlimited;
}

TextSpec TextBlock::spec() const {
    const double scale = m_theme.look().textScale;
    TextSpec spec;
    spec.text = m_source;
    spec.font = m_pixels > 0 ? typeFontPx(m_type, m_pixels * scale) : m_theme.font(m_type);
    spec.lineHeight = m_line > 0 ? m_line * scale : m_theme.lineHeight(m_type);
    spec.alignment = m_alignment;
    spec.balanced = m_balanced && m_wrapping;
    spec.maxLines = m_wrapping ? m_maxLines : 1;
    spec.direction = layoutDirection();
    spec.rich = m_rich;
    return spec;
}

const TextBlockLayout& TextBlock::layoutFor(int width) const {
    const int room = std::min(width, measure());
    if (!m_layout || room != m_layoutWidth) {
        m_layout.emplace(spec(), room);
        m_layoutWidth = room;
    }
    return *m_layout;
}

QSize TextBlock::sizeHint() const {
    // Layouts ask for it many times over, and each text is laid out to know it.
    if (!m_hint) {
        TextSpec natural = spec();
        natural.balanced = false;
        const TextBlockLayout layout(natural, std::min(kUnlimited, measure()));
        m_hint.emplace(static_cast<int>(std::ceil(layout.naturalWidth())) + 1,
                       qRound(layout.height()));
    }
    return *m_hint;
}

QSize TextBlock::minimumSizeHint() const {
    const QSize hint = sizeHint();
    if (!m_wrapping)
        return hint;
    return {std::min(hint.width(), m_theme.px(kNarrowest)), qRound(m_theme.lineHeight(m_type))};
}

int TextBlock::heightForWidth(int width) const {
    const auto known = m_heights.find(width);
    if (known != m_heights.end())
        return known->second;
    const int height = qRound(layoutFor(width).height());
    m_heights.emplace(width, height);
    return height;
}

void TextBlock::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const TextBlockLayout& layout = layoutFor(width());
    const Role role = isEnabled() ? m_role : Role::Dis;
    // A measure narrower than the widget keeps to the side where reading starts.
    const double spare = std::max(0, width() - measure());
    const QPointF origin(layoutDirection() == Qt::RightToLeft ? spare : 0,
                         std::floor((height() - layout.height()) / 2));
    layout.draw(painter, origin, m_theme.color(role), m_theme.color(m_linkRole));
    if (!m_byKeyboard || m_currentLink < 0 || m_currentLink >= layout.rich().links.size())
        return;
    for (const QRectF& rect : layout.linkRects(m_currentLink)) {
        painter.setPen(QPen(m_theme.color(Role::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.translated(origin).adjusted(0, 1, 0, -1), 5, 5);
    }
}

void TextBlock::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        refresh();
}

void TextBlock::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    if (m_wrapping)
        updateGeometry();
}

void TextBlock::mouseMoveEvent(QMouseEvent* event) {
    const bool over = layoutFor(width()).linkAt(event->position()) >= 0;
    setCursor(over ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TextBlock::mouseReleaseEvent(QMouseEvent* event) {
    const TextBlockLayout& layout = layoutFor(width());
    const int link = layout.linkAt(event->position());
    if (link < 0) {
        QLabel::mouseReleaseEvent(event);
        return;
    }
    const QString target = layout.rich().links.at(link).target;
    emit linkActivated(target);
}

void TextBlock::keyPressEvent(QKeyEvent* event) {
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                       event->key() == Qt::Key_Space;
    const auto links = layoutFor(width()).rich().links;
    if (opens && m_currentLink >= 0 && m_currentLink < links.size()) {
        emit linkActivated(links.at(m_currentLink).target);
        return;
    }
    QLabel::keyPressEvent(event);
}

bool TextBlock::focusNextPrevChild(bool next) {
    const auto count = layoutFor(width()).rich().links.size();
    const int wanted = m_currentLink + (next ? 1 : -1);
    if (m_currentLink >= 0 && wanted >= 0 && wanted < count) {
        m_currentLink = wanted;
        update();
        return true;
    }
    return QLabel::focusNextPrevChild(next);
}

void TextBlock::focusInEvent(QFocusEvent* event) {
    const auto count = static_cast<int>(layoutFor(width()).rich().links.size());
    m_currentLink = event->reason() == Qt::BacktabFocusReason ? count - 1 : 0;
    m_byKeyboard = isKeyboardFocus(event->reason());
    QLabel::focusInEvent(event);
    update();
}

void TextBlock::focusOutEvent(QFocusEvent* event) {
    m_currentLink = -1;
    QLabel::focusOutEvent(event);
    update();
}

} // namespace unhunch::ui
