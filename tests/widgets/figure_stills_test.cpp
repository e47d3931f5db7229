#include "painting/theme.h"
#include "support/sample_clips.h"
#include "support/temp_folder.h"
#include "widgets/choice_tiles.h"
#include "widgets/figure_stills.h"
#include "widgets/person_still.h"

#include <QDir>
#include <QPainter>
#include <QTest>
#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::ui;

namespace {

FigureStill stillOf(std::size_t key = 1) {
    FigureStill still;
    still.clip = std::make_shared<const figure::Clip>(test::sampleClip("sample", {"hold"}));
    still.name = "sample";
    still.key = key;
    return still;
}

/// Counts how often it is asked to paint itself.
class Card : public QWidget {
public:
    int painted = 0;

protected:
    void paintEvent(QPaintEvent* /*event*/) override { ++painted; }
};

struct Fixture {
    test::TempFolder folder;
    Theme theme;
    FigureThread thread;
    std::unique_ptr<FigureStills> stills = make("1");
    Card card;

    std::unique_ptr<FigureStills> make(const char* version) {
        return std::make_unique<FigureStills>(theme, thread, picturesFolder(), version);
    }
    [[nodiscard]] QString picturesFolder() const {
        return QString::fromStdString((folder / "pictures").string());
    }
    [[nodiscard]] int onDisk() const {
        return static_cast<int>(QDir(picturesFolder()).entryList(QDir::Files).size());
    }
    /// What `still` paints into a box of 80 x 60; transparent while it is not there.
    QImage paint(const FigureStill& still) {
        QImage image(80, 60, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        stills->paint(painter, QRectF(0, 0, 80, 60), still, &card);
        return image;
    }
    QImage developed(const FigureStill& still) {
        (void)paint(still);
        thread.finish();
        return paint(still);
    }
};

bool isEmpty(const QImage& image) {
    QImage blank(image.size(), image.format());
    blank.fill(Qt::transparent);
    return image == blank;
}

/// First and last line with something on it.
std::pair<int, int> linesOf(const QImage& image) {
    std::pair<int, int> lines{image.height(), -1};
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 200) {
                lines = {std::min(lines.first, y), y};
            }
        }
    }
    return lines;
}

} // namespace

TEST_CASE("a still is there once it is drawn, and its widget is painted again") {
    Fixture fixture;
    fixture.card.show();
    QCoreApplication::processEvents();
    const int before = fixture.card.painted;
    CHECK(isEmpty(fixture.paint(stillOf())));
    fixture.thread.finish();
    QCoreApplication::processEvents();
    CHECK(fixture.card.painted > before);
    CHECK_FALSE(isEmpty(fixture.paint(stillOf())));
}

TEST_CASE("without a clip nothing is drawn and nothing is asked for") {
    Fixture fixture;
    CHECK(isEmpty(fixture.developed({})));
    CHECK(fixture.onDisk() == 0);
}

TEST_CASE("a still is drawn once: the next run takes it from disk") {
    Fixture fixture;
    const QImage drawn = fixture.developed(stillOf());
    REQUIRE(fixture.onDisk() == 1);
    // What is on disk is marked, to know it again.
    const QString file = fixture.picturesFolder() + QLatin1Char('/') +
                         QDir(fixture.picturesFolder()).entryList(QDir::Files).front();
    QImage marked(file);
    marked.fill(Qt::red);
    REQUIRE(marked.save(file));
    fixture.stills = fixture.make("1");
    CHECK(fixture.developed(stillOf()).pixelColor(5, 5) == QColor(Qt::red));
    SECTION("a damaged one is drawn anew") {
        QFile(file).resize(20);
        fixture.stills = fixture.make("1");
        CHECK(fixture.developed(stillOf()) == drawn);
    }
    SECTION("other clips have other pictures") {
        fixture.stills = fixture.make("2");
        CHECK(fixture.developed(stillOf()) == drawn);
    }
}

TEST_CASE("pose, person, theme and size each have a picture of their own") {
    Fixture fixture;
    const QImage first = fixture.developed(stillOf());
    CHECK(fixture.developed(stillOf(0)) != first);
    fixture.stills->setAppearance({{}, 5, 4});
    CHECK(fixture.developed(stillOf()) != first);
    fixture.stills->setAppearance({});
    fixture.theme.setLook({.scheme = Scheme::Dark});
    CHECK(fixture.developed(stillOf()) != first);
    fixture.theme.setLook({});
    CHECK(fixture.paint(stillOf()) == first); // from memory: nothing to wait for
}

TEST_CASE("bodies in tiles are equally tall, and stand near the bottom") {
    Fixture fixture;
    FigureStill standing = stillOf(0);
    standing.isTile = true;
    standing.shadow = false;
    FigureStill raised = standing;
    auto clip = std::make_shared<figure::Clip>(*standing.clip);
    clip->view = {0, 8};
    raised.clip = clip;
    raised.name = "from the front";
    const auto [top, bottom] = linesOf(fixture.developed(standing));
    const auto [otherTop, otherBottom] = linesOf(fixture.developed(raised));
    CHECK(bottom > 50);
    CHECK(bottom < 60);
    CHECK(std::abs((bottom - top) - (otherBottom - otherTop)) <= 2);
}

TEST_CASE("a portrait fills its tile with the head") {
    Fixture fixture;
    const auto [top, bottom] = linesOf(fixture.developed(portraitStill()));
    CHECK(top > 0);
    CHECK(bottom == 59);
    CHECK(fixture.developed(personStill()) != fixture.developed(portraitStill()));
}

TEST_CASE("tiles are radio buttons: arrows choose, only the person's own choice is told") {
    const Theme theme;
    ChoiceTiles tiles(theme, QStringLiteral("Hair"),
                      {QStringLiteral("Bun"), QStringLiteral("Bob"), QStringLiteral("Curls")},
                      {40, 40}, [](QPainter&, const QRectF&, int, QWidget*) {});
    std::vector<int> chosen;
    QObject::connect(&tiles, &ChoiceTiles::chosen, [&](int index) { chosen.push_back(index); });
    tiles.setCurrent(1);
    CHECK(chosen.empty());
    tiles.show();
    tiles.setFocus(Qt::TabFocusReason);
    QTest::keyClick(tiles.focusWidget(), Qt::Key_Right);
    CHECK(chosen == std::vector<int>{2});
    QTest::keyClick(tiles.focusWidget(), Qt::Key_Right); // the last one
    CHECK(chosen == std::vector<int>{2});
    QTest::keyClick(tiles.focusWidget(), Qt::Key_Up);
    CHECK(chosen == std::vector<int>{2, 1});
    CHECK(tiles.current() == 1);
}
