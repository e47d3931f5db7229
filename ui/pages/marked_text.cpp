#include "pages/marked_text.h"

#include "painting/shapes.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {

namespace {
constexpr QChar kOpen(0x0002);
constexpr QChar kClose(0x0003);
constexpr double kMarkReach = 2;
constexpr double kMarkRadius = 4;
} // namespace

QString withoutMarks(const QString& marked) {
    QString plain = marked;
    plain.remove(kOpen);
    plain.remove(kClose);
    return plain;
}

MarkedText::MarkedText(const QString& marked, const QFont& font, double lineHeight, double width)
    : m_lineHeight(lineHeight) {
    QString plain;
    int from = -1;
    for (const QChar c : marked) {
        const int here = static_cast<int>(plain.size());
        if (c == kOpen) {
            from = here;
        } else if (c == kClose) {
            if (from >= 0) {
                m_marks.emplace_back(from, here - from);
            }
            from = -1;
        } else {
            plain += c;
        }
    }
    m_layout = std::make_unique<QTextLayout>(plain, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
    m_layout->beginLayout();
    int lines = 0;
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(std::max(1.0, width));
        line.setPosition({0, m_lineHeight * lines + (m_lineHeight - line.height()) / 2});
        ++lines;
    }
    m_layout->endLayout();
}

void MarkedText::draw(QPainter& painter, const QPointF& topLeft, const Colours& colours) const {
    QList<QTextLayout::FormatRange> formats;
    for (const auto& [start, length] : m_marks) {
        for (int i = 0; i < m_layout->lineCount(); ++i) {
            const QTextLine line = m_layout->lineAt(i);
            const int from = std::max(start, line.textStart());
            const int to = std::min(start + length, line.textStart() + line.textLength());
            if (from >= to) {
                continue;
            }
            const double a = line.cursorToX(from);
            const double b = line.cursorToX(to);
            drawBox(painter,
                    QRectF(topLeft.x() + std::min(a, b) - kMarkReach,
                           topLeft.y() + m_lineHeight * i + 1, std::abs(b - a) + 2 * kMarkReach,
                           m_lineHeight - 2),
                    kMarkRadius, colours.mark);
        }
        QTextCharFormat format;
        format.setForeground(colours.onMark);
        formats.append({start, length, format});
    }
    painter.setPen(colours.text);
    m_layout->draw(&painter, topLeft, formats);
}

} // namespace unhunch::ui
