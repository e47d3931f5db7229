#include "app/diary.h"
#include "support/manual_clock.h"
#include "support/memory_journal.h"
#include "support/records.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::app;
using namespace unhunch::test;
using domain::BodyZone;
using domain::PainScore;
using domain::RatingKind;

namespace {

struct Fixture {
    MemoryJournal journal;
    ManualClock clock; // Thursday 2026-11-19 09:00 at UTC+1
    Diary diary{journal, clock};

    journal::Rating noted(RatingDraft draft) {
        const auto id = diary.note(draft);
        REQUIRE(id);
        return diary.rating(*id).value();
    }
    std::vector<DiaryDay> allDays() const { return diary.days({}).value(); }
};

RatingDraft draftOf(int score) {
    return {.score = *PainScore::from(score)};
}

LocalInstant instant(const char* text) {
    return parseIso8601(text, UtcOffset{60}).value();
}

std::vector<int> scores(const DiaryDay& day) {
    std::vector<int> values;
    for (const auto& rating : day.ratings) {
        values.push_back(rating.score.value());
    }
    return values;
}

} // namespace

TEST_CASE_METHOD(Fixture, "one number is enough: the rest is now and nothing") {
    const journal::Rating rating = noted(draftOf(4));
    CHECK(rating.score.value() == 4);
    CHECK(rating.kind == RatingKind::now);
    CHECK(rating.at == clock.localNow());
    CHECK(rating.enteredAt == clock.utcNow());
    CHECK(rating.places.empty());
    CHECK(rating.note.empty());
    CHECK_FALSE(rating.session);
    CHECK(diary.latest().value() == rating);
}

TEST_CASE_METHOD(Fixture, "an entry about an earlier time keeps both times") {
    auto draft = draftOf(7);
    draft.at = instant("2026-11-18T21:10");
    const journal::Rating rating = noted(draft);
    CHECK(rating.at == *draft.at);
    CHECK(rating.enteredAt == clock.utcNow());
}

TEST_CASE_METHOD(Fixture, "a time still to come is refused and nothing is written") {
    auto draft = draftOf(4);
    draft.at = LocalInstant{clock.utcNow() + Milliseconds{60'001}, UtcOffset{60}};
    const auto refused = diary.note(draft);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::invalidInput);
    CHECK(allDays().empty());

    draft.at = LocalInstant{UtcInstant{-1}, UtcOffset{0}};
    CHECK_FALSE(diary.note(draft));
    CHECK(allDays().empty());
}

TEST_CASE_METHOD(Fixture, "a clock set back by a minute does not refuse what was just noted") {
    auto draft = draftOf(4);
    draft.at = clock.localNow();
    clock.jumpUtc(Seconds{-60});
    CHECK(diary.note(draft));
}

TEST_CASE_METHOD(Fixture, "a change to a time still to come is refused and the entry stays") {
    journal::Rating rating = noted(draftOf(4));
    const journal::Rating before = rating;
    rating.at.at = clock.utcNow() + Seconds{3600};
    CHECK_FALSE(diary.change(rating));
    CHECK(diary.rating(rating.id).value() == before);
}

TEST_CASE_METHOD(Fixture, "places are kept in the order of the body, each once") {
    auto draft = draftOf(4);
    draft.places = {BodyZone::lowBack, BodyZone::neck, BodyZone::lowBack, BodyZone::betweenBlades};
    journal::Rating rating = noted(draft);
    const std::vector<BodyZone> ordered{BodyZone::neck, BodyZone::betweenBlades, BodyZone::lowBack};
    CHECK(rating.places == ordered);

    rating.places = {BodyZone::rightBlade, BodyZone::leftBlade, BodyZone::rightBlade};
    REQUIRE(diary.change(rating));
    CHECK(diary.rating(rating.id)->places ==
          std::vector<BodyZone>{BodyZone::leftBlade, BodyZone::rightBlade});
}

TEST_CASE_METHOD(Fixture, "what is removed is gone from the diary until it is restored") {
    const journal::Rating rating = noted(draftOf(4));
    REQUIRE(diary.remove(rating.id));
    CHECK(allDays().empty());
    CHECK_FALSE(diary.latest().value());
    REQUIRE(diary.restore(rating.id));
    REQUIRE(allDays().size() == 1);
    CHECK(allDays()[0].ratings[0] == rating);
}

TEST_CASE_METHOD(Fixture, "days come newest first, and the newest entry first in each") {
    int score = 0;
    for (const char* at : {"2026-11-17T08:00", "2026-11-18T21:00", "2026-11-17T22:00",
                           "2026-11-18T07:00", "2026-11-18T12:00"}) {
        auto draft = draftOf(score++);
        draft.at = instant(at);
        noted(draft);
    }
    const auto days = allDays();
    REQUIRE(days.size() == 2);
    CHECK(toIsoDate(days[0].day) == "2026-11-18");
    CHECK(scores(days[0]) == std::vector<int>{1, 4, 3});
    CHECK(toIsoDate(days[1].day) == "2026-11-17");
    CHECK(scores(days[1]) == std::vector<int>{2, 0});
}

TEST_CASE_METHOD(Fixture,
                 "half past two at night belongs to the day before, three o'clock does not") {
    int score = 0;
    for (const char* at : {"2026-11-17T23:59", "2026-11-18T02:59", "2026-11-18T03:00"}) {
        auto draft = draftOf(score++);
        draft.at = instant(at);
        noted(draft);
    }
    const auto days = allDays();
    REQUIRE(days.size() == 2);
    CHECK(scores(days[0]) == std::vector<int>{2});
    CHECK(toIsoDate(days[1].day) == "2026-11-17");
    CHECK(scores(days[1]) == std::vector<int>{1, 0});
}

TEST_CASE_METHOD(Fixture, "finished sessions stand on their day, open ones do not show") {
    const CivilDay day = clock.today() - 1;
    auto done = sessionOn(day, 7);
    done.state = journal::SessionState::open;
    const auto id = journal.begin(done);
    REQUIRE(id);
    REQUIRE(
        journal.finish(*id, journal::SessionState::completed, done.startedAt.at + Seconds{420}));
    REQUIRE(journal.begin(sessionOn(day, 5, "easy-day", journal::SessionState::open)));
    const auto days = allDays();
    REQUIRE(days.size() == 1);
    CHECK(days[0].day == day);
    REQUIRE(days[0].sessions.size() == 1);
    CHECK(days[0].sessions[0].id == *id);
}

TEST_CASE_METHOD(Fixture, "a range holds its first and its last day") {
    for (const char* at : {"2026-11-15T12:00", "2026-11-16T12:00", "2026-11-18T12:00"}) {
        auto draft = draftOf(1);
        draft.at = instant(at);
        noted(draft);
    }
    const CivilDay sixteenth = clock.today() - 3;
    const auto days = diary.days({sixteenth, sixteenth + 2}).value();
    REQUIRE(days.size() == 2);
    CHECK(days[1].day == sixteenth);
}

TEST_CASE_METHOD(Fixture, "a number during an exercise names it, and no other number does") {
    auto draft = draftOf(4);
    draft.kind = RatingKind::exercise;
    CHECK(diary.note(draft).error().code == ErrorCode::invalidInput);
    draft.exercise = ExerciseId{"open-book"};
    CHECK(noted(draft).exercise == draft.exercise);
    draft.kind = RatingKind::now;
    CHECK(diary.note(draft).error().code == ErrorCode::invalidInput);
    CHECK_FALSE(diary.latest()->has_value());
}
