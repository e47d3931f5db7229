#include "pages/stage_words.h"

#include "painting/type.h"

namespace unhunch::ui {

namespace {
constexpr double kPixels = 24;
constexpr double kLine = 32;
constexpr double kGap = 14;
constexpr double kIndent = 44;
} // namespace

void StageWords::layOut(const QString& note, const QStringList& lines, const QRectF& area,
                        double scale) {
    m_lines.clear();
    m_area = area;
    m_scale = scale;
    double height = 0;
    const auto add = [&](const QString& number, const QString& words, double indent) {
        TextBlockLayout text({.text = words,
                              .font = typeFontPx(Type::SessionMeta, kPixels * scale),
                              .lineHeight = kLine * scale},
                             area.width() - indent);
        const double top = height > 0 ? height + kGap * scale : 0;
        if (top + text.height() > area.height()) {
            return false;
        }
        height = top + text.height();
        m_lines.push_back({number, std::move(text), {area.left() + indent, top}});
        return true;
    };
    if (!note.isEmpty()) {
        add({}, note, 0);
    }
    const bool isNumbered = lines.size() > 1;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!add(isNumbered ? QString::number(i + 1) : QString(), lines[i],
                 isNumbered ? kIndent * scale : 0)) {
            break;
        }
    }
    for (Line& line : m_lines) {
        line.at.ry() += area.center().y() - height / 2;
    }
}

void StageWords::paint(QPainter& painter, const QColor& ink, const QColor& numberInk) const {
    for (const Line& line : m_lines) {
        drawLine(painter, QRectF(m_area.left(), line.at.y(), kIndent * m_scale, kLine * m_scale),
                 Qt::AlignLeft, line.number, typeFontPx(Type::SessionNext, kPixels * m_scale),
                 numberInk);
        line.text.draw(painter, line.at, ink);
    }
}

} // namespace unhunch::ui
