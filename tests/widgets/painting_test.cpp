#include "painting/chart_painter.h"
#include "painting/chart_parts.h"
#include "painting/icons.h"
#include "painting/mark_painter.h"
#include "painting/ring_painter.h"
#include "painting/scene_painter.h"
#include "painting/small_charts.h"
#include "painting/text_block.h"
#include "painting/theme.h"

#include <QDir>
#include <QFontInfo>
#include <QPainter>
#include <catch2/catch.hpp>

using namespace unhunch::ui;

TEST_CASE("the bundled faces resolve at every weight") {
    for (const Type type : {Type::Body, Type::Caption, Type::Strong, Type::H3})
        CHECK(QFontInfo(typeFont(type)).family() == QStringLiteral("Inter"));
    for (const Type type : {Type::Phase, Type::H1, Type::SessionMeta})
        CHECK(QFontInfo(typeFont(type)).family() == QStringLiteral("Inter Display"));
    CHECK(typeFont(Type::Body).pixelSize() == 15);
    CHECK(typeFont(Type::Body, 1.5).pixelSize() == 23);
}

TEST_CASE("every bundled icon draws something in the colour asked for") {
    const QDir icons(QStringLiteral(":/icons"));
    const QStringList files = icons.entryList({QStringLiteral("*.svg")});
    CHECK(files.size() > 70);
    const Theme theme;
    const QColor colour = theme.color(Role::Warm);
    for (const QString& file : files) {
        const QString name = file.chopped(4);
        const QImage image = iconPixmap(name, IconWeight::Regular, 24, colour, 2).toImage();
        bool found = false;
        for (int y = 0; y < image.height() && !found; ++y) {
            for (int x = 0; x < image.width() && !found; ++x)
                found = image.pixelColor(x, y) == colour;
        }
        INFO(file.toStdString());
        CHECK(found);
    }
}

TEST_CASE("digits take equal room so that a countdown stands still") {
    const QFont font = typeFont(Type::Countdown);
    CHECK(digitsWidth(QStringLiteral("11"), font) == digitsWidth(QStringLiteral("48"), font));
    CHECK(digitsWidth(QStringLiteral("10"), font) == 2 * digitsWidth(QStringLiteral("7"), font));
}

TEST_CASE("a gap in the middle values leaves a gap in the line") {
    std::vector<QLineF> lines;
    std::optional<QPointF> last;
    for (const std::optional<QPointF>& next :
         {std::optional(QPointF(0, 5)), std::optional(QPointF(1, 5)), std::optional(QPointF(2, 5)),
          std::optional<QPointF>(), std::optional(QPointF(4, 4)), std::optional(QPointF(5, 3))})
        appendSegment(lines, last, next);
    REQUIRE(lines.size() == 2);
    CHECK(lines.at(0) == QLineF(0, 5, 2, 5));
    CHECK(lines.at(1) == QLineF(4, 4, 5, 3));
}

TEST_CASE("heat steps follow the design's pairs of numbers") {
    const std::vector<int> steps{0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5};
    for (int pain = 0; pain <= 10; ++pain)
        CHECK(heatStep(pain) == steps.at(static_cast<std::size_t>(pain)));
}

TEST_CASE("painters stand empty data") {
    const Theme theme;
    QImage image(300, 200, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    const QRectF box(0, 0, 300, 200);
    drawPainChart(painter, theme, box, {}, -1);
    drawSparkline(painter, theme, box, {});
    drawMinutes(painter, theme, box, {});
    drawScene(painter, theme, box, {});
    drawCountdownRing(painter, theme, box, 1, {});
    drawMark(painter, theme, QRectF(0, 0, 16, 16));
    SUCCEED();
}
