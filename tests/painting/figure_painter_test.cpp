#include "painting/figure_scenes.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::test;
using namespace unhunch::ui;

namespace {

QImage renderOnce(const FigureScene& scene, float seconds, double pulse = 0) {
    FigureRenderer renderer;
    return renderer.render(scene, poseAt(*scene.clip, seconds), pulse);
}

/// Pixels of the body, as drawn without hints, that the hints change.
int litPixels(const ClipPointer& clip) {
    FigureScene scene = sceneOf(clip, {300, 300});
    scene.mat = scene.shadow = false;
    const QImage lit = renderOnce(scene, 0);
    scene.hints = false;
    const QImage plain = renderOnce(scene, 0);
    int count = 0;
    for (int y = 0; y < plain.height(); ++y) {
        for (int x = 0; x < plain.width(); ++x) {
            if (qAlpha(plain.pixel(x, y)) == 255 && plain.pixel(x, y) != lit.pixel(x, y)) {
                ++count;
            }
        }
    }
    return count;
}

} // namespace

TEST_CASE("the same arguments give the same bytes, whatever was drawn before") {
    const FigureScene scene = sceneOf(shippedClip("cat-cow"), {320, 240});
    const QImage first = renderOnce(scene, 1.7F, 3.1);
    FigureRenderer renderer;
    FigureScene other = sceneOf(shippedClip("wall-press"), {200, 300}, Scheme::Dark);
    for (int i = 0; i < 3; ++i) {
        const auto seconds = static_cast<float>(i);
        static_cast<void>(renderer.render(other, poseAt(*other.clip, seconds), i));
        static_cast<void>(renderer.render(scene, poseAt(*scene.clip, seconds), i));
    }
    CHECK(renderer.render(scene, poseAt(*scene.clip, 1.7F), 3.1) == first);
}

TEST_CASE("a picture that was handed out does not change") {
    const FigureScene scene = sceneOf(shippedClip("cat-cow"), {240, 240});
    FigureRenderer renderer;
    const QImage kept = renderer.render(scene, poseAt(*scene.clip, 0), 1);
    const QImage copy = kept.copy();
    const QImage next = renderer.render(scene, poseAt(*scene.clip, 2), 1.5);
    CHECK(kept == copy);
    CHECK(next != copy);
}

TEST_CASE("nothing is drawn outside the box") {
    for (const char* const id : {"cat-cow", "wall-press", "doorway-chest-stretch", "bird-dog",
                                 "step-and-turn", "seated-band-row"}) {
        for (const QSize size : {QSize(260, 260), QSize(420, 200), QSize(120, 330)}) {
            const FigureScene scene = sceneOf(shippedClip(id), size);
            FigureRenderer renderer;
            const float cycle = scene.clip->cycleSeconds();
            for (int i = 0; i < 5; ++i) {
                const float seconds = cycle * static_cast<float>(i) / 5;
                const QImage picture = renderer.render(scene, poseAt(*scene.clip, seconds), 0.8);
                CAPTURE(id, size.width(), size.height(), i);
                REQUIRE(QRectF(picture.rect()).contains(renderer.drawnBox()));
                REQUIRE(renderer.drawnBox().toAlignedRect().contains(opaqueBox(picture)));
            }
        }
    }
}

TEST_CASE("outside body, room and shadow the picture is transparent") {
    const FigureScene scene = bodyOnly(sceneOf(standingClip(0, false), {300, 300}));
    const QImage picture = renderOnce(scene, 0);
    CHECK(picture.format() == QImage::Format_ARGB32_Premultiplied);
    CHECK(qAlpha(picture.pixel(150, 150)) == 255);
    for (const QPoint corner : {QPoint(0, 0), QPoint(299, 0), QPoint(0, 299), QPoint(299, 299)}) {
        CHECK(picture.pixel(corner) == 0);
    }
}

TEST_CASE("light and dark, skins, hair and the stronger contrast all look different") {
    const ClipPointer clip = standingClip(20, false);
    const FigureScene light = sceneOf(clip, {200, 200});
    const QImage usual = renderOnce(light, 0);
    CHECK(renderOnce(sceneOf(clip, {200, 200}, Scheme::Dark), 0) != usual);
    const auto with = [&](const Look& look, const Appearance& appearance) {
        const Theme theme(look);
        FigureScene scene = light;
        scene.colours = figureColours(theme, appearance);
        return renderOnce(scene, 0);
    };
    Look stronger;
    stronger.strongerContrast = true;
    CHECK(with(stronger, {}) != usual);
    for (int tone = 0; tone < kSkinTones; ++tone) {
        Appearance appearance;
        appearance.skinTone = tone;
        CHECK((with({}, appearance) == usual) == (tone == Appearance{}.skinTone));
    }
    for (int hair = 1; hair < 5; ++hair) {
        Appearance appearance;
        appearance.hairColour = hair;
        CHECK(with({}, appearance) != usual);
    }
}

TEST_CASE("every shipped figure fills its picture over the loop") {
    for (const ClipPointer& clip : shippedClips()) {
        for (const QSize size : {QSize(250, 160), QSize(200, 200)}) {
            const FigureScene scene = bodyOnly(sceneOf(clip, size));
            FigureRenderer renderer;
            QRect drawn;
            for (int i = 0; i < 16; ++i) {
                const float seconds = clip->cycleSeconds() * static_cast<float>(i) / 16;
                drawn |= opaqueBox(renderer.render(scene, poseAt(*clip, seconds)));
            }
            const double share = std::max(drawn.width() / static_cast<double>(size.width()),
                                          drawn.height() / static_cast<double>(size.height()));
            CAPTURE(clip->id, size.width(), size.height());
            CHECK(share >= 0.55);
            CHECK(share <= 0.92);
        }
    }
}

TEST_CASE("light on the back is seen from behind and not from the front") {
    CHECK(litPixels(standingClip(180, true)) > 300);
    CHECK(litPixels(standingClip(0, true)) < 15);
    CHECK(litPixels(standingClip(180, false)) == 0);
}

TEST_CASE("the ghost shows the way and is gone on arrival") {
    FigureScene scene = sceneOf(shippedClip("cat-cow"), {400, 400});
    auto clip = std::make_shared<figure::Clip>(*scene.clip);
    clip->glows.clear();
    clip->arrows.clear();
    scene.clip = clip;
    scene.mat = scene.shadow = false;
    REQUIRE(clip->ghost);
    const auto ghostPixels = [&](float weight) {
        figure::PoseBlend pose = poseOf(*clip, (*clip->ghost + 2) % 3);
        pose.to = &clip->keys[*clip->ghost].pose;
        pose.toKey = *clip->ghost;
        pose.weight = pose.lagged = pose.progress = weight;
        FigureRenderer renderer;
        scene.hints = true;
        const QImage with = renderer.render(scene, pose);
        scene.hints = false;
        const QImage without = renderer.render(scene, pose);
        int count = 0;
        for (int y = 0; y < with.height(); ++y) {
            for (int x = 0; x < with.width(); ++x) {
                count += with.pixel(x, y) != without.pixel(x, y) ? 1 : 0;
            }
        }
        return count;
    };
    CHECK(ghostPixels(0.1F) > 100);
    CHECK(ghostPixels(1) == 0);
}

TEST_CASE("any size is drawn") {
    const ClipPointer clip = shippedClip("doorway-chest-stretch");
    for (const QSize size : {QSize(16, 16), QSize(17, 23), QSize(33, 701), QSize(701, 33),
                             QSize(299, 301), QSize(kMaxFigureSize, kMaxFigureSize)}) {
        const QImage picture = renderOnce(sceneOf(clip, size), 1, 0.5);
        CAPTURE(size.width(), size.height());
        CHECK(picture.size() == size);
        CHECK(!opaqueBox(picture).isEmpty());
    }
    CHECK(renderOnce(sceneOf(clip, {0, 40}), 1).isNull());
}

TEST_CASE("an exercise without a figure gets a still of a person") {
    for (const QSize size : {QSize(16, 16), QSize(250, 160), QSize(601, 601)}) {
        FigureRenderer renderer;
        const QImage picture = renderer.render(sceneOf(nullptr, size), {});
        CHECK(picture.size() == size);
        const QRect box = opaqueBox(picture);
        CHECK(box.height() > size.height() / 2);
        CHECK(renderer.drawnBox().toAlignedRect().contains(box));
        // More than the disc: a person on it.
        CHECK(picture.pixel(box.left() + 1, box.center().y()) !=
              picture.pixel(size.width() / 2, size.height() * 2 / 5));
    }
}

TEST_CASE("the floor point is under the feet") {
    const FigureScene scene = bodyOnly(sceneOf(standingClip(0, false), {300, 300}));
    FigureRenderer renderer;
    const QRect box = opaqueBox(renderer.render(scene, poseOf(*scene.clip, 0)));
    CHECK(std::abs(renderer.floorPoint().x() - box.center().x()) < 6);
    CHECK(std::abs(renderer.floorPoint().y() - box.bottom()) < 9);
}
