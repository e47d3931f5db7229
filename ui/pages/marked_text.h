// Text in which a search has marked words.
#pragma once

#include <QColor>
#include <QFont>
#include <QString>
#include <QTextLayout>
#include <memory>

class QPainter;

namespace unhunch::ui {

/// The words without the marks U+0002 and U+0003.
[[nodiscard]] QString withoutMarks(const QString& marked);

/// Lines of text with the words between U+0002 and U+0003 highlighted. Immutable once made.
class MarkedText {
public:
    MarkedText(const QString& marked, const QFont& font, double lineHeight, double width);

    [[nodiscard]] double height() const { return m_lineHeight * m_layout->lineCount(); }
    struct Colours {
        QColor text;
        QColor mark;
        QColor onMark;
    };
    void draw(QPainter& painter, const QPointF& topLeft, const Colours& colours) const;

private:
    std::unique_ptr<QTextLayout> m_layout;
    std::vector<std::pair<int, int>> m_marks; ///< start and length
    double m_lineHeight;
};

} // namespace unhunch::ui
