#include "pages/page_parts.h"

#include "painting/key_cap.h"
#include "painting/shapes.h"
#include "painting/text_block.h"
#include "widgets/button.h"
#include "widgets/text_block_widget.h"
#include "widgets/theming.h"

#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QPainter>
#include <cmath>

namespace unhunch::ui {

namespace {
constexpr int kDisc = 26;
constexpr int kPillHeight = 32;
constexpr int kPillSide = 12;
constexpr int kPillIcon = 16;
constexpr int kPillGap = 6;
constexpr int kSourceNumber = 26;
} // namespace

Button* makeBackLink(const Theme& theme, const QString& text) {
    auto* link = new Button(theme, text, ButtonKind::Link);
    link->setObjectName(QStringLiteral("backLink"));
    link->setIconName(QStringLiteral("caret-left"), IconWeight::Bold);
    link->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return link;
}

QString bulleted(const QStringList& lines) {
    QStringList marked;
    for (const QString& line : lines) {
        marked << QStringLiteral("\u2022 ") + line;
    }
    return marked.join(QLatin1Char('\n'));
}

TextBlock* makeHeading(const Theme& theme, const QString& text) {
    return new TextBlock(theme, Type::H2, text);
}

LineMark::LineMark(const Theme& theme, const QString& icon, IconWeight weight, Role ink, int pixels,
                   int line)
    : m_theme(theme), m_icon(icon), m_weight(weight), m_ink(ink), m_pixels(pixels), m_line(line) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTheme(this, theme);
}

LineMark::LineMark(const Theme& theme, int number, int line)
    : m_theme(theme), m_pixels(kDisc), m_line(line), m_number(number) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTheme(this, theme);
}

QSize LineMark::sizeHint() const {
    return {m_theme.px(m_pixels), m_theme.px(std::max(m_pixels, m_line))};
}

void LineMark::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const QRectF line(0, 0, width(), m_theme.px(m_line));
    if (m_number == 0) {
        drawIcon(painter, line, m_icon, m_weight, m_theme.px(m_pixels), m_theme.color(m_ink));
        return;
    }
    QRectF disc(0, 0, width(), width());
    disc.moveCenter(line.center());
    disc.moveTop(std::max(0.0, disc.top()));
    drawBox(painter, disc, disc.width() / 2, m_theme.color(Role::Sunk));
    drawLine(painter, disc, Qt::AlignHCenter, QString::number(m_number),
             m_theme.font(Type::SmallStrong), m_theme.color(Role::Text2));
}

QWidget* markedLine(QWidget* mark, TextBlock* text, int gap) {
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    return line;
}

QWidget* sourceLine(const Theme& theme, int number, const QString& citation) {
    auto* mark = new TextBlock(theme, Type::SmallStrong, QString::number(number), Role::Text3);
    mark->setWrapping(false);
    mark->setMinimumWidth(theme.px(kSourceNumber - 10));
    return markedLine(mark, new TextBlock(theme, Type::Small, citation, Role::Text2), 10);
}

Pill::Pill(const Theme& theme, const QString& text, const QString& icon)
    : QLabel(text), m_theme(theme), m_icon(icon) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTheme(this, theme);
}

QSize Pill::sizeHint() const {
    const double words =
        QFontMetricsF(m_theme.font(Type::SmallMedium)).horizontalAdvance(QLabel::text());
    const int icon = m_icon.isEmpty() ? 0 : m_theme.px(kPillIcon + kPillGap);
    return {static_cast<int>(std::ceil(words)) + icon + 2 * m_theme.px(kPillSide),
            m_theme.px(kPillHeight)};
}

void Pill::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    drawBox(painter, QRectF(rect()), height() / 2.0, m_theme.color(Role::Surface),
            m_theme.color(Role::Line2));
    const QColor ink = m_theme.color(Role::Text2);
    double x = m_theme.px(kPillSide);
    const QRectF all(rect());
    if (!m_icon.isEmpty()) {
        const int icon = m_theme.px(kPillIcon);
        drawIcon(painter, mirrored(this, QRectF(x, 0, icon, height()), all), m_icon,
                 IconWeight::Regular, icon, ink);
        x += icon + m_theme.px(kPillGap);
    }
    drawLine(painter,
             mirrored(this, QRectF(x, 0, width() - x - m_theme.px(kPillSide) + 1, height()), all),
             Qt::AlignHCenter, text(), m_theme.font(Type::SmallMedium), ink);
}

KeyPicture::KeyPicture(const Theme& theme, const QString& key) : m_theme(theme), m_key(key) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTheme(this, theme);
}

QSize KeyPicture::sizeHint() const {
    return keyCapSize(m_key, keyCap(m_theme.look().textScale)).toSize();
}

void KeyPicture::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    drawKeyCap(painter, {0, 0}, m_key, m_theme.color(Role::Text3),
               keyCap(m_theme.look().textScale));
}

} // namespace unhunch::ui
