#include "painting/exercise_sheet.h"

#include "painting/sheet_page.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>
#include <vector>

namespace unhunch::ui {

namespace {

using namespace sheet;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExerciseSheet)
};

constexpr double kPictureHeight = 224;
constexpr double kLabelHeight = 22;
constexpr double kDoseHeight = 62;

void drawPicture(const SheetPage& page, const QImage& image, const QString& label, double x,
                 double y) {
    page.picture(image, x, y, kColumn, kPictureHeight);
    page.line(label, Type::SmallStrong, Role::Text2, x, y + kPictureHeight + 4, kColumn,
              kLabelHeight);
}

void drawDose(const SheetPage& page, const std::vector<DoseCell>& cells, double y) {
    const double width =
        (kWidth - 2 * kMargin) / static_cast<double>(std::max<std::size_t>(cells.size(), 1));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const double x = kMargin + static_cast<double>(i) * width;
        page.line(cells[i].value, Type::H2, Role::Text, x, y, width - 8, 30);
        page.line(cells[i].label, Type::Small, Role::Text2, x, y + 30, width - 8, 20);
    }
}

double drawHead(const SheetPage& page, const ExerciseSheet& sheet) {
    const double width = kWidth - 2 * kMargin;
    double y = page.paragraph(sheet.exercise.title, Type::H1, Role::Text, kMargin, kMargin, width);
    y = page.paragraph(sheet.exercise.summary, Type::Body, Role::Text2, kMargin, y + 4, width) + 14;
    drawPicture(page, sheet.start, sheet.startLabel, kMargin, y);
    drawPicture(page, sheet.end, sheet.endLabel, kMargin + kColumn + kGap, y);
    y += kPictureHeight + kLabelHeight + 12;
    page.rule(y);
    drawDose(page, sheet.exercise.dose, y + 8);
    y += 8 + kDoseHeight;
    page.rule(y);
    return y + kSectionGap;
}

void drawColumns(SheetPage& page, const ExerciseSheet& sheet, double top) {
    const ExerciseState& exercise = sheet.exercise;
    const double bottom = kBottom;
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
        SheetPage page(painter, theme);
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
    beginSheet(painter);
    const Theme theme({.textScale = fittingScale(sheet)});
    SheetPage page(painter, theme);
    drawColumns(page, sheet, drawHead(page, sheet));
    page.footer();
}

bool saveExerciseSheet(const QString& file, const ExerciseSheet& sheet) {
    return savePdf(file, sheet.exercise.title,
                   [&](QPdfWriter& writer) { drawExerciseSheet(writer, sheet); });
}

} // namespace unhunch::ui
