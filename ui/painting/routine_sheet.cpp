#include "painting/routine_sheet.h"

#include "painting/text_block.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>

namespace unhunch::ui {

namespace {

using namespace sheet;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RoutineSheet)
};

constexpr double kPictureWidth = 128;
constexpr double kPictureHeight = 104;
constexpr double kCellGap = 12;
constexpr int kColumns = 2;
constexpr double kTextScale = 0.9;
/// Of the page, at the foot of the exercises, on the first page.
constexpr double kMostLeaveOut = 0.2;

/// Steps on each page, in rows of two.
int rowsOf(int steps) {
    return (std::min(steps, kStepsOnSheet) + kColumns - 1) / kColumns;
}

double drawHead(const SheetPage& page, const RoutineState& routine) {
    const double width = kWidth - 2 * kMargin;
    double y = page.paragraph(routine.title, Type::H1, Role::Text, kMargin, kMargin, width);
    if (!routine.goal.isEmpty()) {
        y = page.paragraph(routine.goal, Type::Body, Role::Text2, kMargin, y + 4, width);
    }
    y = page.paragraph(Text::tr("%1. %2.").arg(routine.length, routine.equipment),
                       Type::SmallStrong, Role::Text, kMargin, y + 6, width) +
        10;
    page.rule(y);
    return y + kSectionGap;
}

void drawStep(SheetPage& page, const RoutineStepRow& step, const QImage& picture, int number,
              double x, double y, double height) {
    page.picture(picture, x, y, kPictureWidth, kPictureHeight);
    const double left = x + kPictureWidth + 12;
    const double width = kColumn - kPictureWidth - 12;
    double at = page.paragraph(Text::tr("%1. %2").arg(number).arg(step.title), Type::Strong,
                               Role::Text, left, y, width);
    const QString dose = step.isGone ? Text::tr("Not in the library any more") : step.dose;
    at = page.paragraph(dose, Type::SmallStrong, Role::PrimaryTx, left, at + 2, width);
    page.lines(step.steps, Marker::number, left, at + 4, width, y + height);
}

} // namespace

QSize routinePictureSize() {
    return (QSizeF(kPictureWidth, kPictureHeight) * kUnit).toSize();
}

void drawRoutinePage(QPainter& painter, const RoutineSheet& sheet, int number) {
    const Theme theme({.textScale = kTextScale});
    SheetPage page(painter, theme);
    const RoutineState& routine = sheet.routine;
    const int first = number * kStepsOnSheet;
    const int count = std::min(static_cast<int>(routine.steps.size()) - first, kStepsOnSheet);
    const double top = number == 0 ? drawHead(page, routine) : kMargin;
    const bool warns = number == 0 && !routine.leaveOut.isEmpty();
    const double bottom = kBottom - (warns ? kHeight * kMostLeaveOut : 0);
    const double cell = std::min((bottom - top) / rowsOf(count), 2 * kPictureHeight) - kCellGap;
    double y = top;
    for (int i = 0; i < count; ++i) {
        const int place = first + i;
        const auto step = static_cast<std::size_t>(place);
        const int row = i / kColumns;
        const double x = kMargin + (i % kColumns) * (kColumn + kGap);
        y = top + row * (cell + kCellGap);
        drawStep(page, routine.steps[step],
                 step < sheet.pictures.size() ? sheet.pictures[step] : QImage(), place + 1, x, y,
                 cell);
    }
    if (warns) {
        y += cell + kCellGap;
        page.rule(y);
        y = page.paragraph(Text::tr("Leave this out if"), Type::H3, Role::Text, kMargin, y + 10,
                           kColumn) +
            4;
        page.lines(routine.leaveOut, Marker::dot, kMargin, y, kWidth - 2 * kMargin, kBottom);
    }
    page.footer();
}

bool saveRoutineSheet(const QString& file, const RoutineSheet& sheet) {
    return savePdf(file, sheet.routine.title, [&](QPdfWriter& writer) {
        QPainter painter(&writer);
        beginSheet(painter);
        const int steps = static_cast<int>(sheet.routine.steps.size());
        for (int page = 0; page == 0 || page * kStepsOnSheet < steps; ++page) {
            if (page > 0) {
                writer.newPage();
            }
            drawRoutinePage(painter, sheet, page);
        }
    });
}

} // namespace unhunch::ui
