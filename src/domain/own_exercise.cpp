#include "domain/own_exercise.h"

#include "domain/names.h"

#include <algorithm>

namespace unhunch::domain {

namespace {

constexpr NameTable<OwnExercise::Kind, 2> kKinds{
    {{OwnExercise::Kind::hold, "hold"}, {OwnExercise::Kind::repetitions, "repetitions"}}};

constexpr std::size_t kLongestId = 48;
constexpr std::size_t kLongestNumber = 5; ///< "-9999"
constexpr Milliseconds kSetup{10'000};
constexpr Milliseconds kSideChange{5'000};
constexpr Milliseconds kGap{5'000}; ///< to let go between two holds
constexpr std::size_t kLongestShown = 90;

std::string slugOf(std::string_view title) {
    std::string slug;
    for (char c : title) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            slug += c;
        } else if (!slug.empty() && slug.back() != '-') {
            slug += '-';
        }
    }
    slug.resize(std::min(slug.size(), kLongestId - kLongestNumber - kOwnPrefix.size()));
    while (!slug.empty() && slug.back() == '-') {
        slug.pop_back();
    }
    return slug.empty() ? "own" : slug;
}

std::size_t characterCount(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

/// Loaded is level 3, on the floor level 2 (evidence.md 2.7).
int levelOf(const OwnExercise& own) {
    const bool isLoaded = std::ranges::any_of(own.equipment, [](Equipment each) {
        return each == Equipment::band || each == Equipment::dumbbells;
    });
    return isLoaded ? 3 : own.position == Position::floor ? 2 : 1;
}

} // namespace

bool isOwn(std::string_view id) {
    return id.starts_with(kOwnPrefix);
}

std::string ownId(std::string_view title, const std::set<std::string>& taken) {
    const std::string first = std::string(kOwnPrefix) + slugOf(title);
    std::string id = first;
    for (int number = 2; taken.contains(id); ++number) {
        id = first + '-' + std::to_string(number);
    }
    return id;
}

std::string_view name(OwnExercise::Kind kind) {
    return nameIn(kKinds, kind);
}

Exercise asExercise(const OwnExercise& own) {
    const bool isHold = own.kind == OwnExercise::Kind::hold;
    const bool isNoteShown =
        !own.notes.empty() && characterCount(own.notes.front()) <= kLongestShown;
    Exercise exercise;
    exercise.id = own.id;
    exercise.title = own.title;
    exercise.position = own.position;
    exercise.equipment = own.equipment;
    exercise.level = levelOf(own);
    exercise.sides = own.sides;
    exercise.setup = kSetup;
    exercise.sideChange = own.sides == Sides::each ? kSideChange : Milliseconds{0};
    exercise.gap = isHold ? kGap : Milliseconds{0};
    exercise.setupInstruction = own.title;
    exercise.cycle = {{isHold ? Phase::hold : Phase::step, own.length,
                       isNoteShown ? own.notes.front() : own.title}};
    exercise.dose = {own.count, own.sets, own.rest, std::nullopt};
    exercise.steps = own.notes;
    exercise.own = OwnMark{own.from, own.timesAWeek, own.figure};
    return exercise;
}

} // namespace unhunch::domain
