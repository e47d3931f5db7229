#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QString>
#include <QTextLayout>
#include <memory>

class QPainter;

namespace unhunch::ui {

// Text with **bold**, [label](target) links and ^1^ citations, taken apart.
struct RichText {
    struct Span {
        int start = 0;
        int length = 0;
        QString target;
    };
    QString plain;
    QList<Span> bold;
    QList<Span> links;
    QList<Span> raised; // citations; each is also a link to "cite:<text>"
};

RichText parseRich(const QString& marked);

struct TextSpec {
    QString text;
    QFont font;
    double lineHeight = 0;
    Qt::Alignment alignment = Qt::AlignLeft;
    bool balanced = false; // lines of about equal length, never more lines than needed
    int maxLines = 0;      // 0 for no limit; the last line is elided
    Qt::LayoutDirection direction = Qt::LeftToRight;
    bool rich = false;
};

// Lines of text with the line height of the design, which QLabel cannot give. Immutable once made.
class TextBlockLayout {
public:
    TextBlockLayout(const TextSpec& spec, double width);
    ~TextBlockLayout();
    TextBlockLayout(TextBlockLayout&&) noexcept;
    TextBlockLayout& operator=(TextBlockLayout&&) noexcept;

    double height() const { return m_lineHeight * m_lines; }
    // Of the widest line.
    double naturalWidth() const { return m_naturalWidth; }
    int lineCount() const { return m_lines; }
    const RichText& rich() const { return m_rich; }

    void draw(QPainter& painter, const QPointF& topLeft, const QColor& text,
              const QColor& link = {}) const;
    // Index into rich().links, or -1.
    int linkAt(const QPointF& point) const;
    // Around every line piece of the link, in layout coordinates.
    QList<QRectF> linkRects(int index) const;

private:
    void breakLines(double width, int maxLines);
    void elideLast(double width, int maxLines);

    std::unique_ptr<QTextLayout> m_layout;
    RichText m_rich;
    double m_lineHeight = 0;
    double m_naturalWidth = 0;
    int m_lines = 0;
};

// Number of lines the text takes at `width`.
int countLines(const QString& text, const QFont& font, double width);
// The smallest width that keeps the line count of `width`.
double balancedWidth(const QString& text, const QFont& font, double width);

// Numbers in cells as wide as the widest digit, so that a countdown does not dance.
double digitsWidth(const QString& text, const QFont& font);
// Centred on `centre` both ways (by cap height).
void drawDigits(QPainter& painter, const QPointF& centre, const QString& text, const QFont& font);

// One line, elided at the end when too long, its capitals vertically centred in `box`. Left and
// right swap when the painter lays out right to left.
void drawLine(QPainter& painter, const QRectF& box, Qt::Alignment alignment, const QString& text,
              const QFont& font, const QColor& color);

} // namespace unhunch::ui
