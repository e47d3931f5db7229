#include "painting/text_block.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {
namespace {

constexpr int kBisections = 16;
constexpr char16_t kThinSpace = u'\u2009';

QTextOption optionFor(Qt::LayoutDirection direction, Qt::Alignment alignment) {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(direction);
    // QTextLayout takes left and right as they are.
    const bool swapped = direction == Qt::RightToLeft;
    if (swapped && alignment.testFlag(Qt::AlignLeft))
        alignment = Qt::AlignRight;
    else if (swapped && alignment.testFlag(Qt::AlignRight))
        alignment = Qt::AlignLeft;
    option.setAlignment(alignment);
    return option;
}

// Where the baseline lies in a line box of `height` that starts at `top`: with the rounding the
// pictures of the design were made with, so that text stands where they have it.
double baselineIn(double top, double height, const QFont& font) {
    const bool display = font.family() == QLatin1String("Inter Display");
    const double pixels = font.pixelSize();
    const double below = (display ? 502.0 / 2048 : 680.0 / 2816) * pixels;
    double ascent = std::round((display ? 1974.0 / 2048 : 2728.0 / 2816) * pixels);
    double descent = std::round(below);
    if (descent < below) {
        descent += 1;
        ascent -= 1;
    }
    return std::round(top) + std::floor((height - ascent - descent) / 2) + ascent;
}

// Lays the lines `lineHeight` apart; returns how many there are.
int breakInto(QTextLayout& layout, double width, double lineHeight) {
    int count = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(
            {0, baselineIn(lineHeight * count, lineHeight, layout.font()) - line.ascent()});
        ++count;
    }
    layout.endLayout();
    return count;
}

double smallestWidth(QTextLayout& layout, double width, double lineHeight) {
    const int lines = breakInto(layout, width, lineHeight);
    double low = width / (lines + 1);
    double high = width;
    for (int i = 0; i < kBisections; ++i) {
        const double middle = (low + high) / 2;
        (breakInto(layout, middle, lineHeight) <= lines ? high : low) = middle;
    }
    return std::ceil(high);
}

// Takes "[label](target)" at `at`; leaves `at` behind it.
bool takeLink(const QString& marked, qsizetype& at, RichText& out) {
    const qsizetype close = marked.indexOf(QLatin1String("]("), at);
    const qsizetype end = close < 0 ? -1 : marked.indexOf(u')', close);
    if (end < 0)
        return false;
    const QString label = marked.mid(at + 1, close - at - 1);
    out.links.append({static_cast<int>(out.plain.size()), static_cast<int>(label.size()),
                      marked.mid(close + 2, end - close - 2)});
    out.plain += label;
    at = end + 1;
    return true;
}

bool takeCitation(const QString& marked, qsizetype& at, RichText& out) {
    const qsizetype end = marked.indexOf(u'^', at + 1);
    if (end < 0 || end - at > 4)
        return false;
    const QString label = marked.mid(at + 1, end - at - 1);
    const bool follows = !out.raised.isEmpty() &&
                         out.raised.last().start + out.raised.last().length == out.plain.size();
    if (follows)
        out.plain += QChar(kThinSpace);
    const RichText::Span span{static_cast<int>(out.plain.size()), static_cast<int>(label.size()),
                              QStringLiteral("cite:") + label};
    out.links.append(span);
    out.raised.append(span);
    out.plain += label;
    at = end + 1;
    return true;
}

QList<QTextLayout::FormatRange> formatsOf(const RichText& rich) {
    QList<QTextLayout::FormatRange> ranges;
    for (const auto& span : rich.bold) {
        QTextCharFormat format;
        format.setFontWeight(QFont::DemiBold);
        ranges.append({span.start, span.length, format});
    }
    for (const auto& span : rich.raised) {
        QTextCharFormat format;
        format.setFontWeight(QFont::DemiBold);
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
        ranges.append({span.start, span.length, format});
    }
    return ranges;
}

} // namespace

RichText parseRich(const QString& marked) {
    RichText out;
    int boldFrom = -1;
    qsizetype at = 0;
    while (at < marked.size()) {
        const QChar c = marked.at(at);
        if (c == u'*' && at + 1 < marked.size() && marked.at(at + 1) == u'*') {
            const int here = static_cast<int>(out.plain.size());
            if (boldFrom >= 0)
                out.bold.append({boldFrom, here - boldFrom, {}});
            boldFrom = boldFrom >= 0 ? -1 : here;
            at += 2;
            continue;
        }
        if ((c == u'[' && takeLink(marked, at, out)) ||
            (c == u'^' && takeCitation(marked, at, out)))
            continue;
        out.plain += c;
        ++at;
    }
    return out;
}

TextBlockLayout::TextBlockLayout(const TextSpec& spec, double width)
    : m_lineHeight(spec.lineHeight > 0 ? spec.lineHeight : QFontMetricsF(spec.font).height()) {
    m_rich = spec.rich ? parseRich(spec.text) : RichText{spec.text, {}, {}, {}};
    m_rich.plain.replace(u'\n', QChar::LineSeparator);
    m_layout = std::make_unique<QTextLayout>(m_rich.plain, spec.font);
    m_layout->setTextOption(optionFor(spec.direction, spec.alignment));
    m_layout->setFormats(formatsOf(m_rich));
    m_layout->setCacheEnabled(true);
    const double room = std::max(1.0, width);
    breakLines(spec.balanced ? smallestWidth(*m_layout, room, m_lineHeight) : room, spec.maxLines);
}

TextBlockLayout::~TextBlockLayout() = default;
TextBlockLayout::TextBlockLayout(TextBlockLayout&&) noexcept = default;
TextBlockLayout& TextBlockLayout::operator=(TextBlockLayout&&) noexcept = default;

void TextBlockLayout::breakLines(double width, int maxLines) {
    m_lines = breakInto(*m_layout, width, m_lineHeight);
    if (maxLines > 0 && m_lines > maxLines)
        elideLast(width, maxLines);
    m_naturalWidth = 0;
    for (int i = 0; i < m_lines; ++i)
        m_naturalWidth = std::max(m_naturalWidth, m_layout->lineAt(i).naturalTextWidth());
}

void TextBlockLayout::elideLast(double width, int maxLines) {
    const int from = m_layout->lineAt(maxLines - 1).textStart();
    const QString kept = m_rich.plain.left(from);
    const QFontMetricsF metrics(m_layout->font());
    const QString last = metrics.elidedText(m_rich.plain.mid(from), Qt::ElideRight, width);
    m_layout->setText(kept + last);
    m_lines = std::min(maxLines, breakInto(*m_layout, width, m_lineHeight));
}

void TextBlockLayout::draw(QPainter& painter, const QPointF& topLeft, const QColor& text,
                           const QColor& link) const {
    painter.setPen(text);
    QList<QTextLayout::FormatRange> colours;
    for (const auto& span : m_rich.links) {
        QTextCharFormat format;
        format.setForeground(link.isValid() ? link : text);
        if (!span.target.startsWith(QLatin1String("cite:"))) {
            format.setFontWeight(QFont::DemiBold);
            format.setFontUnderline(true);
        }
        colours.append({span.start, span.length, format});
    }
    m_layout->draw(&painter, topLeft, colours,
                   QRectF(topLeft, QSizeF(1e6, m_lineHeight * m_lines)));
}

int TextBlockLayout::linkAt(const QPointF& point) const {
    for (int i = 0; i < m_rich.links.size(); ++i) {
        for (const QRectF& rect : linkRects(i)) {
            if (rect.adjusted(-2, -2, 2, 2).contains(point))
                return i;
        }
    }
    return -1;
}

QList<QRectF> TextBlockLayout::linkRects(int index) const {
    const auto& span = m_rich.links.at(index);
    QList<QRectF> rects;
    for (int i = 0; i < m_lines; ++i) {
        const QTextLine line = m_layout->lineAt(i);
        const int from = std::max(span.start, line.textStart());
        const int to = std::min(span.start + span.length, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const double left = line.cursorToX(from);
        const double right = line.cursorToX(to);
        rects.append(
            QRectF(std::min(left, right), m_lineHeight * i, std::abs(right - left), m_lineHeight));
    }
    return rects;
}

int countLines(const QString& text, const QFont& font, double width) {
    QTextLayout layout(text, font);
    return breakInto(layout, width, QFontMetricsF(font).height());
}

double balancedWidth(const QString& text, const QFont& font, double width) {
    QTextLayout layout(text, font);
    return smallestWidth(layout, width, QFontMetricsF(font).height());
}

double digitsWidth(const QString& text, const QFont& font) {
    const QFontMetricsF metrics(font);
    double cell = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        cell = std::max(cell, metrics.horizontalAdvance(QChar(digit)));
    double width = 0;
    for (const QChar c : text)
        width += c.isDigit() ? cell : metrics.horizontalAdvance(c);
    return width;
}

void drawDigits(QPainter& painter, const QPointF& centre, const QString& text, const QFont& font) {
    const QFontMetricsF metrics(font);
    const double cell = digitsWidth(QStringLiteral("0"), font);
    double x = centre.x() - digitsWidth(text, font) / 2;
    const double baseline = baselineIn(centre.y(), 0, font);
    painter.setFont(font);
    for (const QChar c : text) {
        const double own = metrics.horizontalAdvance(c);
        const double room = c.isDigit() ? cell : own;
        painter.drawText(QPointF(x + (room - own) / 2, baseline), QString(c));
        x += room;
    }
}

void drawLine(QPainter& painter, const QRectF& box, Qt::Alignment alignment, const QString& text,
              const QFont& font, const QColor& color) {
    const QFontMetricsF metrics(font);
    // A rounding difference must not cut a text that was given exactly its width.
    const QString shown = metrics.elidedText(text, Qt::ElideRight, box.width() + 1);
    painter.setFont(font);
    painter.setPen(color);
    const double spare = box.width() - metrics.horizontalAdvance(shown);
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    double left = box.left();
    if (alignment.testFlag(Qt::AlignHCenter))
        left += spare / 2;
    else if (alignment.testFlag(Qt::AlignRight) != mirrored)
        left += spare;
    painter.drawText(QPointF(left, baselineIn(box.top(), box.height(), font)), shown);
}

} // namespace unhunch::ui
