#include "presentation/clip_film.h"
#include "support/sample_clips.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::ui;

namespace {

/// Entry 3 s, lift 3 s (2 s of way), lower 3 s.
ClipPointer liftAndLower() {
    return std::make_shared<const figure::Clip>(test::sampleClip("x", {"lift", "lower"}));
}

ClipPointer withoutEntry() {
    figure::Clip clip = *liftAndLower();
    clip.entry.clear();
    return std::make_shared<const figure::Clip>(clip);
}

} // namespace

TEST_CASE("a film shows the entry first, then the movement") {
    const ClipFilm film(liftAndLower());
    CHECK(film.seconds() == Approx(9));
    CHECK(film.chapterCount() == 3);
    CHECK(film.at(1).pose.fromKey == 2);
    CHECK(film.chapterAt(2.9F) == 0);
    CHECK(film.at(4).pose.toKey == 1);
    CHECK(film.at(4).isMove());
    CHECK(film.chapterAt(3) == 1);
    CHECK_FALSE(film.at(5.5F).isMove());
    CHECK(film.chapterAt(6) == 2);
    CHECK(film.at(7).pose.fromKey == 1);
    CHECK(film.at(7).pose.toKey == 0);
}

TEST_CASE("a film plays on into the movement again, never into the entry") {
    const ClipFilm film(liftAndLower());
    CHECK(film.onward(1, 1) == Approx(2));
    CHECK(film.onward(8.5F, 1) == Approx(3.5));
    CHECK(film.onward(8.5F, 61) == Approx(3.5));
    for (float position = 0; position < 9; position += 0.37F) {
        CHECK(film.onward(position, 0.033F) < film.seconds());
    }
}

TEST_CASE("each chapter has its key and a place inside it where the key is reached") {
    for (const ClipPointer& clip : {liftAndLower(), withoutEntry()}) {
        const ClipFilm film(clip);
        for (int chapter = 0; chapter < film.chapterCount(); ++chapter) {
            const float place = film.placeOf(chapter);
            INFO("chapter " << chapter << " at " << place);
            CHECK(film.chapterAt(place) == chapter);
            CHECK(film.at(place).still == film.stillOf(chapter));
            const figure::PoseBlend pose = film.at(place).pose;
            const bool isReached = pose.toKey == film.stillOf(chapter) && pose.weight > 0.99F;
            const bool isLeftOnlyNow = pose.fromKey == film.stillOf(chapter) && pose.weight < 0.01F;
            CHECK((isReached || isLeftOnlyNow));
        }
    }
    CHECK(ClipFilm(withoutEntry()).chapterCount() == 2);
}
