#include "painting/exercise_sheet.h"

#include "painting/shapes.h"
#include "painting/text_block.h"
#include "painting/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <algorithm>
#include <vector>

namespace unhunch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExerciseSheet)
};

// The page in units of 1/96 inch: 210 x 297 mm.
constexpr double kUnit = kSheetDotsPerInch / 96.0;
constexpr double kWidth = 793.7;
constexpr double kHeight = 1122.5;
constexpr double kMargin = 48;
constexpr double kGap = 24;
constexpr double kPictureHeight = 224;
constexpr double kFooter = 52;
constexpr double kColumn = (kWidth - 2 * kMargin - kGap) / 2;
constexpr double kLabelHeight = 22;
constexpr double kDoseHeight = 62;
constexpr double kHeadingGap = 6;
constexpr double kLineGap = 3;
constexpr double kSectionGap = 14;
constexpr double kIndent = 22;

enum class Marker : std::uint8_t { number, dot, none };

class Page {
public:
    Page(QPainter& painter, const Theme& theme) : m_painter(painter), m_theme(theme) {}

    /// Draws a paragraph and gives the y below it.
    double paragraph(const QString& text, Type type, Role role, double x, double y,
                     double width) const {
        const TextBlockLayout block = layOut(text, type, width);
        block.draw(m_painter, {x, y}, m_theme.color(role));
        return y + block.height();
    }

    /// A heading and its lines, as many as end above `bottom`. Gives the y below them.
    double section(const QString& heading, const QStringList& lines, Marker marker, double x,
                   double y, double bottom) {
        if (lines.isEmpty()) {
            return y;
        }
        const TextBlockLayout first = layOut(lines.front(), Type::Small, kColumn - kIndent);
        if (y + m_theme.lineHeight(Type::H3) + kHeadingGap + first.height() > bottom) {
            m_isWhole = false;
            return y;
        }
        y = paragraph(heading, Type::H3, Role::Text, x, y, kColumn) + kHeadingGap;
        for (int i = 0; i < lines.size(); ++i) {
            const double indent = marker == Marker::none ? 0 : kIndent;
            const TextBlockLayout block = layOut(lines[i], Type::Small, kColumn - indent);
            if (y + block.height() > bottom) {
                m_isWhole = false;
                break;
            }
            if (marker != Marker::none) {
                const QString sign = marker == Marker::number
                                         ? QString::number(i + 1) + QLatin1Char('.')
                                         : QStringLiteral("\u2022");
                paragraph(sign, Type::SmallStrong, Role::Text2, x, y, kIndent);
            }
            block.draw(m_painter, {x + indent, y}, m_theme.color(Role::Text));
            y += block.height() + kLineGap;
        }
        return y + kSectionGap - kLineGap;
    }

    void picture(const QImage& image, const QString& label, double x, double y) const {
        const QRectF box(x, y, kColumn, kPictureHeight);
        drawBox(m_painter, box, 12, m_theme.color(Role::Bg));
        if (!image.isNull()) {
            m_painter.drawImage(box, image);
        }
        drawLine(m_painter, {x, y + kPictureHeight + 4, kColumn, kLabelHeight}, Qt::AlignLeft,
                 label, m_theme.font(Type::SmallStrong), m_theme.color(Role::Text2));
    }

    void dose(const std::vector<DoseCell>& cells, double y) const {
        const double width =
            (kWidth - 2 * kMargin) / static_cast<double>(std::max<std::size_t>(cells.size(), 1));
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const double x = kMargin + static_cast<double>(i) * width;
            drawLine(m_painter, {x, y, width - 8, 30}, Qt::AlignLeft, cells[i].value,
                     m_theme.font(Type::H2), m_theme.color(Role::Text));
            drawLine(m_painter, {x, y + 30, width - 8, 20}, Qt::AlignLeft, cells[i].label,
                     m_theme.font(Type::Small), m_theme.color(Role::Text2));
        }
    }

    void rule(double y) const {
        m_painter.fillRect(QRectF(kMargin, y, kWidth - 2 * kMargin, 0.7), m_theme.color(Role::Ctl));
    }

    /// Nothing had to be left out so far.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

private:
    [[nodiscard]] TextBlockLayout layOut(const QString& text, Type type, double width) const {
        return TextBlockLayout(
            {.text = text, .font = m_theme.font(type), .lineHeight = m_theme.lineHeight(type)},
            width);
    }

    QPainter& m_painter;
    const Theme& m_theme;
    bool m_isWhole = true;
};

double drawHead(const Page& page, const ExerciseSheet& sheet) {
    const double width = kWidth - 2 * kMargin;
    double y = page.paragraph(sheet.exercise.title, Type::H1, Role::Text, kMargin, kMargin, width);
    y = page.paragraph(sheet.exercise.summary, Type::Body, Role::Text2, kMargin, y + 4, width) + 14;
    page.picture(sheet.start, sheet.startLabel, kMargin, y);
    page.picture(sheet.end, sheet.endLabel, kMargin + kColumn + kGap, y);
    y += kPictureHeight + kLabelHeight + 12;
    page.rule(y);
    page.dose(sheet.exercise.dose, y + 8);
    y += 8 + kDoseHeight;
    page.rule(y);
    return y + kSectionGap;
}

void drawColumns(Page& page, const ExerciseSheet& sheet, double top) {
    const ExerciseState& exercise = sheet.exercise;
    const double bottom = kHeight - kMargin - kFooter;
    double y = page.section(Text::tr("How to do it"), exercise.steps, Marker::number, kMargin, top,
                            bottom);
    if (!sheet.side.isEmpty()) {
        y = page.section(Text::tr("Both sides"), {sheet.side}, Marker::none, kMargin, y, bottom);
    }
    y = page.section(Text::tr("Breath"), {exercise.breath}, Marker::none, kMargin, y, bottom);
    y = page.section(Text::tr("Avoid"), exercise.avoid, Marker::dot, kMargin, y, bottom);
    page.section(Text::tr("Easier"), {exercise.easier}, Marker::none, kMargin, y, bottom);
    const double right = kMargin + kColumn + kGap;
    y = page.section(Text::tr("Leave this out if"), exercise.leaveOut, Marker::dot, right, top,
                     bottom);
    y = page.section(Text::tr("Ease off if"), exercise.easeOff, Marker::dot, right, y, bottom);
    page.section(Text::tr("Look for"), exercise.lookFor, Marker::dot, right, y, bottom);
}

/// The largest text at which everything is said, or the smallest there is.
double fittingScale(const ExerciseSheet& sheet) {
    constexpr int kSmallest = 90; // per cent
    QImage nowhere(1, 1, QImage::Format_RGB32);
    QPainter painter(&nowhere);
    for (int percent = 100; percent > kSmallest; percent -= 2) {
        const Theme theme({.textScale = percent / 100.0});
        Page page(painter, theme);
        drawColumns(page, sheet, drawHead(page, sheet));
        if (page.isWhole()) {
            return percent / 100.0;
        }
    }
    return kSmallest / 100.0;
}

} // namespace

QSize sheetPictureSize() {
    return (QSizeF(kColumn, kPictureHeight) * kUnit).toSize();
}

void drawExerciseSheet(QPaintDevice& device, const ExerciseSheet& sheet) {
    QPainter painter(&device);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    painter.scale(kUnit, kUnit);
    const Theme theme({.textScale = fittingScale(sheet)});
    Page page(painter, theme);
    drawColumns(page, sheet, drawHead(page, sheet));
    const double footer = kHeight - kMargin - kFooter + 12;
    page.rule(footer);
    page.paragraph(Text::tr("From Unhunch. It guides movement; it does not examine, diagnose or "
                            "treat. Stop if pain gets clearly worse, and see a doctor about pain "
                            "that is new, severe, or comes with feeling ill."),
                   Type::Caption, Role::Text2, kMargin, footer + 8, kWidth - 2 * kMargin);
}

bool saveExerciseSheet(const QString& file, const ExerciseSheet& sheet) {
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly)) {
        return false;
    }
    {
        QPdfWriter writer(&target);
        writer.setResolution(kSheetDotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        writer.setTitle(sheet.exercise.title);
        writer.setCreator(QStringLiteral("Unhunch"));
        drawExerciseSheet(writer, sheet);
    }
    return target.error() == QFileDevice::NoError && target.commit();
}

} // namespace unhunch::ui
