#include "painting/exercise_sheet.h"
#include "support/temp_folder.h"

#include <QFile>
#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::ui;

namespace {

constexpr int kPageWidth = 2480; // A4 at 300 dots an inch
constexpr int kPageHeight = 3508;

QImage page() {
    QImage image(kPageWidth, kPageHeight, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

ExerciseSheet sheetWith(int lines) {
    ExerciseSheet sheet;
    sheet.exercise.title = QStringLiteral("Wall press stretch");
    sheet.exercise.summary = QStringLiteral("A long reach for the shoulders.");
    sheet.exercise.dose = {{QStringLiteral("8 s"), QStringLiteral("press")},
                           {QStringLiteral("3"), QStringLiteral("times")}};
    for (int i = 0; i < lines; ++i) {
        sheet.exercise.steps << QStringLiteral(
            "Walk your feet back two or three steps and hinge at "
            "the hips, slowly and with soft knees.");
        sheet.exercise.leaveOut << QStringLiteral("Your shoulder has come out of joint.");
    }
    sheet.exercise.breath = QStringLiteral("Breathe normally.");
    sheet.start = QImage(sheetPictureSize(), QImage::Format_ARGB32_Premultiplied);
    sheet.start.fill(QColor(40, 120, 40));
    sheet.startLabel = QStringLiteral("Start");
    return sheet;
}

bool isBlank(const QImage& image, const QRect& box) {
    for (int y = box.top(); y <= box.bottom(); ++y) {
        for (int x = box.left(); x <= box.right(); ++x) {
            if (image.pixel(x, y) != qRgb(255, 255, 255)) {
                return false;
            }
        }
    }
    return true;
}

} // namespace

TEST_CASE("a sheet keeps its margins, however much there is to say") {
    for (const int lines : {0, 3, 200}) {
        CAPTURE(lines);
        QImage image = page();
        drawExerciseSheet(image, sheetWith(lines));
        const int margin = 140;
        CHECK(isBlank(image, {0, 0, kPageWidth, margin}));
        CHECK(isBlank(image, {0, 0, margin, kPageHeight}));
        CHECK(isBlank(image, {kPageWidth - margin, 0, margin, kPageHeight}));
        CHECK(isBlank(image, {0, kPageHeight - margin, kPageWidth, margin}));
        CHECK_FALSE(isBlank(image, {margin, margin, 800, 200})); // the title
        CHECK_FALSE(isBlank(image, {margin, kPageHeight - 340, kPageWidth - 2 * margin, 180}));
    }
}

TEST_CASE("a sheet shows its picture at the printer's resolution") {
    QImage image = page();
    drawExerciseSheet(image, sheetWith(3));
    CHECK(sheetPictureSize().width() > 1000);
    int green = 0;
    for (int y = 0; y < kPageHeight; y += 4) {
        for (int x = 0; x < kPageWidth; x += 4) {
            green += image.pixel(x, y) == qRgb(40, 120, 40) ? 1 : 0;
        }
    }
    const double share = green * 16.0 / (sheetPictureSize().width() * sheetPictureSize().height());
    CHECK(share == Approx(1.0).margin(0.02));
}

TEST_CASE("a sheet is saved as a PDF of one page, or not at all") {
    const test::TempFolder folder;
    const QString file = QString::fromStdString((folder / "sheet.pdf").string());
    REQUIRE(saveExerciseSheet(file, sheetWith(40)));
    QFile saved(file);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    const QByteArray bytes = saved.readAll();
    CHECK(bytes.startsWith("%PDF-"));
    CHECK(bytes.contains("/Count 1"));
    CHECK(bytes.contains("/MediaBox [0 0 595"));
    CHECK_FALSE(saveExerciseSheet(QStringLiteral("/nowhere/at/all/sheet.pdf"), sheetWith(1)));
}
