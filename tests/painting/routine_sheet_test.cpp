#include "painting/article_sheet.h"
#include "painting/routine_sheet.h"
#include "support/temp_folder.h"

#include <QFile>
#include <QPainter>
#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::ui;

namespace {

constexpr int kPageWidth = 2480; // A4 at 300 dots an inch
constexpr int kPageHeight = 3508;

RoutineSheet sheetWith(int steps) {
    RoutineSheet sheet;
    sheet.routine.title = QStringLiteral("Desk reset");
    sheet.routine.goal = QStringLiteral("A fuller break from sitting.");
    sheet.routine.length = QStringLiteral("4 min 32 s");
    sheet.routine.equipment = QStringLiteral("Chair");
    sheet.routine.leaveOut = {QStringLiteral("Your chair rolls or tips.")};
    for (int i = 0; i < steps; ++i) {
        RoutineStepRow row;
        row.title = QStringLiteral("Half-kneeling hip stretch");
        row.dose = QStringLiteral("2 holds of 30 s, each side");
        for (int line = 0; line < 8; ++line) {
            row.steps << QStringLiteral("Kneel on the pad and tuck your tail under, gently.");
        }
        sheet.routine.steps.push_back(row);
        QImage picture(routinePictureSize(), QImage::Format_ARGB32_Premultiplied);
        picture.fill(QColor(40, 120, 40));
        sheet.pictures.push_back(picture);
    }
    return sheet;
}

QImage pageOf(const RoutineSheet& sheet, int number) {
    QImage image(kPageWidth, kPageHeight, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    beginSheet(painter);
    drawRoutinePage(painter, sheet, number);
    return image;
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

/// Pictures on the page.
int pictures(const QImage& image) {
    int green = 0;
    for (int y = 0; y < kPageHeight; y += 4) {
        for (int x = 0; x < kPageWidth; x += 4) {
            green += image.pixel(x, y) == qRgb(40, 120, 40) ? 1 : 0;
        }
    }
    const QSize size = routinePictureSize();
    return qRound(green * 16.0 / (size.width() * size.height()));
}

QByteArray bytesOf(const QString& file) {
    QFile saved(file);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    return saved.readAll();
}

} // namespace

TEST_CASE("a routine's page shows every exercise and keeps its margins") {
    for (const int steps : {1, 6, 11, 12}) {
        CAPTURE(steps);
        const QImage image = pageOf(sheetWith(steps), 0);
        CHECK(pictures(image) == steps);
        const int margin = 140;
        CHECK(isBlank(image, {0, 0, kPageWidth, margin}));
        CHECK(isBlank(image, {0, 0, margin, kPageHeight}));
        CHECK(isBlank(image, {kPageWidth - margin, 0, margin, kPageHeight}));
        CHECK(isBlank(image, {0, kPageHeight - margin, kPageWidth, margin}));
        CHECK_FALSE(isBlank(image, {margin, kPageHeight - 340, kPageWidth - 2 * margin, 180}));
    }
}

TEST_CASE("a routine is one page, and more only when it has more exercises than fit") {
    const test::TempFolder folder;
    const QString file = QString::fromStdString((folder / "routine.pdf").string());
    REQUIRE(saveRoutineSheet(file, sheetWith(12)));
    CHECK(bytesOf(file).contains("/Count 1"));
    REQUIRE(saveRoutineSheet(file, sheetWith(40)));
    CHECK(bytesOf(file).contains("/Count 4"));
    CHECK(pictures(pageOf(sheetWith(40), 3)) == 4);
    CHECK_FALSE(saveRoutineSheet(QStringLiteral("/nowhere/at/all/sheet.pdf"), sheetWith(1)));
}

TEST_CASE("an article on paper has its words, how sure we are, and its sources") {
    ArticleState article;
    article.title = QStringLiteral("Looking <down>");
    article.lead = QStringLiteral("**Often** it is the neck^1 2^.");
    article.sections.push_back({QStringLiteral("Why"),
                                domain::Strength::plausible,
                                {QStringLiteral("See [the signs](warning-signs) & rest."),
                                 QStringLiteral("- one <b>item</b>")}});
    article.sources = {QStringLiteral("Doe 2020. A & B.")};
    const QString html = articleHtml(article);
    CHECK(html.contains(QStringLiteral("Looking &lt;down&gt;")));
    CHECK(html.contains(QStringLiteral("<b>Often</b> it is the neck<sup>1 2</sup>.")));
    CHECK(html.contains(QStringLiteral("Plausible, little research")));
    CHECK(html.contains(QStringLiteral("See the signs &amp; rest.")));
    CHECK(html.contains(QStringLiteral("\u2022 one &lt;b&gt;item&lt;/b&gt;")));
    CHECK(html.contains(QStringLiteral("1. Doe 2020. A &amp; B.")));

    const test::TempFolder folder;
    const QString file = QString::fromStdString((folder / "article.pdf").string());
    for (int i = 0; i < 60; ++i) {
        article.sections.front().paragraphs
            << QStringLiteral("Rest is not the answer. ").repeated(9);
    }
    REQUIRE(saveArticleSheet(file, article));
    const QByteArray bytes = bytesOf(file);
    CHECK(bytes.startsWith("%PDF-"));
    CHECK_FALSE(bytes.contains("/Count 1\n"));
    CHECK(bytes.contains("/MediaBox [0 0 595"));
}
