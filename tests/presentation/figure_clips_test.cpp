#include "presentation/figure_clips.h"
#include "support/sample_clips.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::ui;

namespace {

/// A shelf of clips that remembers what it was asked for.
struct Shelf {
    std::map<std::string, figure::Clip> clips;
    std::vector<std::string> asked;
    ErrorCode otherwise = ErrorCode::notFound;

    FigureClips::Source source() {
        return [this](const std::string& id) -> Result<figure::Clip> {
            asked.push_back(id);
            const auto found = clips.find(id);
            if (found == clips.end()) {
                return fail(otherwise, "no " + id);
            }
            return found->second;
        };
    }
};

Shelf shelfOf(const std::vector<std::string>& ids) {
    Shelf shelf;
    for (const std::string& id : ids) {
        shelf.clips.emplace(id, test::sampleClip(id, {"hold"}));
    }
    return shelf;
}

} // namespace

TEST_CASE("a form of an exercise has its own clip, or that of the exercise") {
    Shelf shelf = shelfOf({"belly-breathing", "belly-breathing-calves-on-a-chair"});
    FigureClips clips(shelf.source());
    const ExerciseId id{"belly-breathing"};
    CHECK(clips.clip({id, {}})->id == "belly-breathing");
    CHECK(clips.clip({id, "calves on a chair"})->id == "belly-breathing-calves-on-a-chair");
    CHECK(clips.clip({id, "seated"})->id == "belly-breathing");
}

TEST_CASE("an exercise without a clip, or with a broken one, has none, and is read once") {
    for (const ErrorCode code : {ErrorCode::notFound, ErrorCode::invalidInput}) {
        Shelf shelf;
        shelf.otherwise = code;
        FigureClips clips(shelf.source());
        CHECK(clips.clip({ExerciseId{"superman"}, {}}) == nullptr);
        CHECK(clips.clip({ExerciseId{"superman"}, {}}) == nullptr);
        CHECK(shelf.asked == std::vector<std::string>{"superman"});
    }
}

TEST_CASE("the same clip is the same object, its mirror image too") {
    Shelf shelf = shelfOf({"open-book"});
    shelf.clips["open-book"].side = figure::Side::left;
    FigureClips clips(shelf.source());
    const ClipPointer clip = clips.clip({ExerciseId{"open-book"}, {}});
    CHECK(clips.clip({ExerciseId{"open-book"}, {}}) == clip);
    const ClipPointer mirrored = clips.onSide(clip, domain::Side::right);
    CHECK(clips.onSide(clip, domain::Side::right) == mirrored);
    CHECK(*mirrored == figure::mirrored(*clip));
    CHECK(clips.nameOf(clip) == "open-book");
    CHECK(clips.nameOf(mirrored) == "open-book-mirrored");
    CHECK(clips.nameOf(nullptr).empty());
}

TEST_CASE("a clip is mirrored on the side it was not written for, and only there") {
    using domain::Side;
    Shelf shelf = shelfOf({"both", "left", "right"});
    shelf.clips["left"].side = figure::Side::left;
    shelf.clips["right"].side = figure::Side::right;
    FigureClips clips(shelf.source());
    const auto isMirrored = [&](const char* id, Side side) {
        const ClipPointer clip = clips.clip({ExerciseId{id}, {}});
        return clips.onSide(clip, side) != clip;
    };
    CHECK_FALSE(isMirrored("both", Side::left));
    CHECK_FALSE(isMirrored("both", Side::right));
    CHECK_FALSE(isMirrored("left", Side::none));
    CHECK_FALSE(isMirrored("left", Side::left));
    CHECK(isMirrored("left", Side::right));
    CHECK(isMirrored("right", Side::left));
    CHECK_FALSE(isMirrored("right", Side::right));
    CHECK(clips.onSide(nullptr, Side::right) == nullptr);
}
