// Words in the place of the stage's figure, or over it: how the exercise is done.
#pragma once

#include "painting/text_block.h"

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QStringList>
#include <vector>

namespace unhunch::ui {

/// Numbered steps, one below the other and centred in an area; steps that do not fit are left out.
/// One line alone has no number.
class StageWords {
public:
    /// `note` stands before the lines, without a number; may be empty. `scale` is the size of a
    /// pixel of the design.
    void layOut(const QString& note, const QStringList& lines, const QRectF& area, double scale);
    [[nodiscard]] bool isEmpty() const { return m_lines.empty(); }
    void paint(QPainter& painter, const QColor& ink, const QColor& numberInk) const;

private:
    struct Line {
        QString number;
        TextBlockLayout text;
        QPointF at;
    };
    std::vector<Line> m_lines;
    QRectF m_area;
    double m_scale = 1;
};

} // namespace unhunch::ui
