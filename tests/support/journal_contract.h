// Every promise of journal/journal.h as sections that hold for any implementation. Call
// checkJournalContract from a TEST_CASE; it runs once per section, each on a fresh journal.
#pragma once

#include "journal/journal.h"
#include "support/records.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <memory>

namespace unhunch::test {

using MakeJournal = std::function<std::unique_ptr<journal::Journal>()>;

/// 2026-11-`day` at `hour`:00 UTC+1.
inline LocalInstant novemberAt(int day, int hour) {
    constexpr std::int64_t kHour = 3'600'000;
    constexpr std::int64_t kFirstOfNovember2026 = 1'793'491'200'000; // 2026-11-01T00:00Z
    return {UtcInstant{kFirstOfNovember2026 + ((day - 1) * 24 + hour - 1) * kHour}, UtcOffset{60}};
}

inline journal::SessionRecord sessionAt(LocalInstant at) {
    journal::SessionRecord record;
    record.routine = RoutineId{"floor-mobility"};
    record.routineTitle = "Floor mobility";
    record.planFingerprint = "0123456789abcdef";
    record.startedAt = at;
    record.planned = Milliseconds{434'000};
    return record;
}

inline journal::SegmentRecord
segmentOf(std::string exercise, int segment, Milliseconds active,
          journal::SegmentOutcome outcome = journal::SegmentOutcome::completed) {
    journal::SegmentRecord record;
    record.segment = segment;
    record.step = segment / 2;
    record.exercise = ExerciseId{std::move(exercise)};
    record.exerciseTitle = "An exercise";
    record.phase = domain::Phase::lift;
    record.side = domain::Side::right;
    record.planned = Milliseconds{8'000};
    record.active = active;
    record.outcome = outcome;
    record.endedAt = novemberAt(19, 10).at + active;
    return record;
}

/// `result` failed with `code`.
template <typename T> bool failedWith(const Result<T>& result, ErrorCode code) {
    return !result.has_value() && result.error().code == code;
}

namespace contract {

inline void checkRatingText(journal::Journal& journal) {
    SECTION("a rating comes back exactly as it was stored") {
        auto rating = ratingAt(novemberAt(19, 9), 4, domain::RatingKind::worst);
        rating.id = RatingId{4711};
        rating.enteredAt = novemberAt(20, 7).at;
        rating.places = {domain::BodyZone::neck, domain::BodyZone::betweenBlades,
                         domain::BodyZone::lowBack};
        rating.feelings = {"looser", "wie Muskelkater, nach \"Rudern\"; 50 %", "疼", "a\nb"};
        rating.note =
            "Zwischen den Schulterblättern — naïve ¿qué? 🙂\n\t'; DROP TABLE rating; --";
        const auto id = journal.add(rating);
        REQUIRE(id);
        CHECK(id->isStored());
        rating.id = *id;
        CHECK(journal.rating(*id).value() == rating);
    }
    SECTION("a number during an exercise keeps its exercise, and is not the latest of the day") {
        const auto day = journal.add(ratingAt(novemberAt(19, 8), 3)).value();
        auto rating = ratingAt(novemberAt(19, 9), 8, domain::RatingKind::exercise);
        rating.exercise = ExerciseId{"open-book"};
        rating.id = journal.add(rating).value();
        CHECK(journal.rating(rating.id).value() == rating);
        rating.score = *domain::PainScore::from(6);
        REQUIRE(journal.update(rating));
        CHECK(journal.rating(rating.id).value() == rating);
        CHECK(journal.latestRating().value()->id == day);
        REQUIRE(journal.remove(day));
        CHECK_FALSE(journal.latestRating()->has_value());
    }
    SECTION("a note of 100 KB comes back whole") {
        auto rating = ratingAt(novemberAt(19, 9), 4);
        while (rating.note.size() < 100'000) {
            rating.note += "Ärger im Rücken, Zeile um Zeile. ";
        }
        const auto id = journal.add(rating);
        REQUIRE(id);
        CHECK(journal.rating(*id).value().note == rating.note);
    }
    SECTION("every score, kind and place can be stored") {
        for (int score = 0; score <= 10; ++score) {
            for (const auto kind : domain::kAllRatingKinds) {
                auto rating = ratingAt(novemberAt(1 + score, 9), score, kind);
                rating.places.assign(domain::kAllBodyZones.begin(), domain::kAllBodyZones.end());
                rating.id = journal.add(rating).value();
                CHECK(journal.rating(rating.id).value() == rating);
            }
        }
        CHECK(journal.ratings({})->size() == 66);
    }
}

inline void checkRatingEdits(journal::Journal& journal) {
    SECTION("an update replaces the rating and nothing else") {
        const auto other = journal.add(ratingAt(novemberAt(18, 9), 2)).value();
        auto rating = ratingAt(novemberAt(19, 9), 4);
        rating.id = journal.add(rating).value();
        rating.score = *domain::PainScore::from(6);
        rating.note = "counted again";
        rating.places = {domain::BodyZone::neck};
        REQUIRE(journal.update(rating));
        CHECK(journal.rating(rating.id).value() == rating);
        CHECK(journal.rating(other)->score.value() == 2);
        CHECK(journal.ratings({})->size() == 2);
    }
    SECTION("a rating that never was cannot be read, changed, removed or restored") {
        auto rating = ratingAt(novemberAt(19, 9), 4);
        rating.id = RatingId{99};
        CHECK(failedWith(journal.rating(rating.id), ErrorCode::notFound));
        CHECK(failedWith(journal.update(rating), ErrorCode::notFound));
        CHECK(failedWith(journal.remove(rating.id), ErrorCode::notFound));
        CHECK(failedWith(journal.restore(rating.id), ErrorCode::notFound));
        CHECK(journal.ratings({})->empty());
    }
    SECTION("a removed rating is in no list until it is restored") {
        auto rating = ratingAt(novemberAt(19, 9), 4);
        rating.places = {domain::BodyZone::leftBlade};
        rating.feelings = {"aching"};
        rating.id = journal.add(rating).value();
        CHECK(failedWith(journal.restore(rating.id), ErrorCode::notFound));
        REQUIRE(journal.remove(rating.id));
        CHECK(journal.ratings({})->empty());
        CHECK_FALSE(journal.latestRating()->has_value());
        CHECK(failedWith(journal.update(rating), ErrorCode::notFound));
        CHECK(failedWith(journal.remove(rating.id), ErrorCode::notFound));
        REQUIRE(journal.restore(rating.id));
        CHECK(journal.ratings({}).value() == std::vector{rating});
        CHECK(failedWith(journal.restore(rating.id), ErrorCode::notFound));
    }
    SECTION("the id of a removed rating is not given to another") {
        const auto first = journal.add(ratingAt(novemberAt(19, 9), 4)).value();
        REQUIRE(journal.remove(first));
        const auto second = journal.add(ratingAt(novemberAt(19, 10), 5)).value();
        CHECK(first != second);
        REQUIRE(journal.restore(first));
        CHECK(journal.rating(first)->score.value() == 4);
    }
}

inline void checkRatingLists(journal::Journal& journal) {
    SECTION("ratings are listed by day, then time, oldest first") {
        // 02:00 still belongs to the day before.
        for (const auto& [day, hour] : {std::pair{20, 8}, {19, 22}, {20, 2}, {18, 12}, {19, 7}}) {
            REQUIRE(journal.add(ratingAt(novemberAt(day, hour), hour % 10)));
        }
        const auto all = journal.ratings({}).value();
        REQUIRE(all.size() == 5);
        CHECK(all[0].at == novemberAt(18, 12));
        CHECK(all[1].at == novemberAt(19, 7));
        CHECK(all[2].at == novemberAt(19, 22));
        CHECK(all[3].at == novemberAt(20, 2));
        CHECK(all[4].at == novemberAt(20, 8));
    }
    SECTION("the day comes before the instant when the offset changed") {
        // 01:00 UTC+0 on the 20th is still the 19th; 00:30 UTC, at UTC+3, is the 20th already.
        const UtcInstant midnight = novemberAt(20, 1).at;
        auto earlierDay = ratingAt({midnight + Milliseconds{3'600'000}, UtcOffset{0}}, 1);
        auto laterDay = ratingAt({midnight + Milliseconds{1'800'000}, UtcOffset{180}}, 2);
        laterDay.id = journal.add(laterDay).value();
        earlierDay.id = journal.add(earlierDay).value();
        CHECK(journal.ratings({}).value() == std::vector{earlierDay, laterDay});
        CHECK(journal.latestRating().value() == earlierDay);
    }
    SECTION("a day range includes its first and its last day") {
        for (int day = 10; day <= 20; ++day) {
            REQUIRE(journal.add(ratingAt(novemberAt(day, 12), day - 10)));
        }
        const CivilDay first = civilDay(novemberAt(12, 12));
        const auto found = journal.ratings({first, first + 2}).value();
        REQUIRE(found.size() == 3);
        CHECK(found.front().score.value() == 2);
        CHECK(found.back().score.value() == 4);
        CHECK(journal.ratings({first, first - 1})->empty());
        CHECK(journal.ratings({first + 100, first + 200})->empty());
    }
    SECTION("the latest rating is the newest by its moment, not by its entry") {
        CHECK_FALSE(journal.latestRating()->has_value());
        const auto newest = journal.add(ratingAt(novemberAt(19, 12), 5)).value();
        REQUIRE(journal.add(ratingAt(novemberAt(18, 12), 3)));
        CHECK(journal.latestRating().value()->id == newest);
        REQUIRE(journal.remove(newest));
        CHECK(journal.latestRating().value()->score.value() == 3);
    }
}

inline void checkSessionLife(journal::Journal& journal) {
    SECTION("a session begins open, with nothing done") {
        auto record = sessionAt(novemberAt(19, 9));
        record.id = SessionId{4711};
        record.state = journal::SessionState::completed;
        record.endedAt = UtcInstant{1};
        record.active = Milliseconds{5};
        record.routineTitle = "Über Kopf — “sanft”";
        record.planOptions = "own-pace\nleave-out 2\n";
        record.position = {3, Milliseconds{250}};
        const auto id = journal.begin(record);
        REQUIRE(id);
        CHECK(id->isStored());
        record.id = *id;
        record.state = journal::SessionState::open;
        record.endedAt.reset();
        record.active = Milliseconds{0};
        CHECK(journal.session(*id).value() == record);
        CHECK(journal.openSession().value() == record);
        CHECK(journal.segments(*id)->empty());
    }
    SECTION("appended segments come back in the order they were written, and are summed") {
        const auto id = journal.begin(sessionAt(novemberAt(19, 9))).value();
        const std::vector<journal::SegmentRecord> written{
            segmentOf("cat-cow", 0, Milliseconds{8'000}),
            segmentOf("cat-cow", 1, Milliseconds{3'001}, journal::SegmentOutcome::skipped),
            segmentOf("cat-cow", 0, Milliseconds{8'000}),
            segmentOf("open-book", 2, Milliseconds{0}, journal::SegmentOutcome::hurt)};
        for (const auto& segment : written) {
            REQUIRE(journal.append(id, segment, {segment.segment + 1, Milliseconds{0}}));
        }
        CHECK(journal.segments(id).value() == written);
        CHECK(journal.session(id)->active == Milliseconds{19'001});
        CHECK(journal.session(id)->position ==
              journal::SessionPosition{.segment = 3, .elapsed = Milliseconds{0}});
    }
    SECTION("saving the position moves it and nothing else") {
        const auto id = journal.begin(sessionAt(novemberAt(19, 9))).value();
        auto expected = journal.session(id).value();
        expected.position = {7, Milliseconds{1'234}};
        REQUIRE(journal.savePosition(id, expected.position));
        CHECK(journal.session(id).value() == expected);
    }
    SECTION("a new plan is noted and changes nothing else, while the session is open") {
        const auto id = journal.begin(sessionAt(novemberAt(19, 9))).value();
        auto expected = journal.session(id).value();
        expected.planFingerprint = "fedcba9876543210";
        expected.planOptions = "change 3 -2 0\n";
        REQUIRE(journal.replan(id, expected.planFingerprint, expected.planOptions));
        CHECK(journal.session(id).value() == expected);
        REQUIRE(journal.finish(id, journal::SessionState::ended, UtcInstant{1}));
        CHECK(failedWith(journal.replan(id, "0", ""), ErrorCode::conflict));
        CHECK_FALSE(journal.replan(SessionId{99}, "0", "").has_value());
        CHECK(journal.session(id)->planOptions == expected.planOptions);
    }
    SECTION("a finished session keeps its end and takes no more writes") {
        const auto id = journal.begin(sessionAt(novemberAt(19, 9))).value();
        const auto segment = segmentOf("cat-cow", 0, Milliseconds{8'000});
        REQUIRE(journal.append(id, segment, {1, Milliseconds{0}}));
        const UtcInstant end = novemberAt(19, 10).at;
        REQUIRE(journal.finish(id, journal::SessionState::ended, end));
        const auto record = journal.session(id).value();
        CHECK(record.state == journal::SessionState::ended);
        CHECK(record.endedAt == end);
        CHECK_FALSE(journal.openSession()->has_value());
        CHECK(failedWith(journal.append(id, segment, {2, Milliseconds{0}}), ErrorCode::conflict));
        CHECK(failedWith(journal.savePosition(id, {2, Milliseconds{0}}), ErrorCode::conflict));
        CHECK(failedWith(journal.finish(id, journal::SessionState::stopped, end),
                         ErrorCode::conflict));
        CHECK(journal.session(id).value() == record);
        CHECK(journal.segments(id).value() == std::vector{segment});
    }
    SECTION("each way to end is kept") {
        for (const auto state : {journal::SessionState::completed, journal::SessionState::ended,
                                 journal::SessionState::stopped}) {
            const auto id = journal.begin(sessionAt(novemberAt(19, 9))).value();
            REQUIRE(journal.finish(id, state, UtcInstant{1}));
            CHECK(journal.session(id)->state == state);
        }
    }
    SECTION("a session that never was cannot be written to or read") {
        const SessionId id{99};
        CHECK(failedWith(journal.session(id), ErrorCode::notFound));
        CHECK_FALSE(journal.append(id, segmentOf("cat-cow", 0, Milliseconds{1}), {}).has_value());
        CHECK_FALSE(journal.savePosition(id, {}).has_value());
        CHECK_FALSE(journal.finish(id, journal::SessionState::ended, UtcInstant{1}).has_value());
        CHECK(journal.sessions({})->empty());
    }
}

inline void checkSessionLists(journal::Journal& journal) {
    SECTION("the open session is the newest one still open") {
        CHECK_FALSE(journal.openSession()->has_value());
        const auto older = journal.begin(sessionAt(novemberAt(18, 9))).value();
        const auto newer = journal.begin(sessionAt(novemberAt(19, 9))).value();
        CHECK(journal.openSession().value()->id == newer);
        REQUIRE(journal.finish(newer, journal::SessionState::completed, UtcInstant{1}));
        CHECK(journal.openSession().value()->id == older);
    }
    SECTION("sessions are listed by start day, oldest first, open ones included") {
        const auto second = journal.begin(sessionAt(novemberAt(19, 9))).value();
        const auto first = journal.begin(sessionAt(novemberAt(18, 9))).value();
        const auto third = journal.begin(sessionAt(novemberAt(20, 2))).value(); // still the 19th
        REQUIRE(journal.finish(second, journal::SessionState::completed, UtcInstant{1}));
        const auto all = journal.sessions({}).value();
        REQUIRE(all.size() == 3);
        CHECK(all[0].id == first);
        CHECK(all[1].id == second);
        CHECK(all[2].id == third);
        const CivilDay day = civilDay(novemberAt(19, 12));
        const auto ofDay = journal.sessions({day, day}).value();
        REQUIRE(ofDay.size() == 2);
        CHECK(ofDay[0].id == second);
        CHECK(journal.sessions({day + 1, day + 9})->empty());
    }
    SECTION("a discarded session is gone with its segments, and its ratings stay") {
        const auto kept = journal.begin(sessionAt(novemberAt(18, 9))).value();
        const auto id = journal.begin(sessionAt(novemberAt(19, 9))).value();
        REQUIRE(journal.append(
            id, segmentOf("cat-cow", 0, Milliseconds{1}, journal::SegmentOutcome::hurt), {}));
        auto before = ratingAt(novemberAt(19, 9), 4, domain::RatingKind::before);
        before.session = id;
        before.id = journal.add(before).value();
        CHECK(journal.rating(before.id)->session == id);
        REQUIRE(journal.discard(id));
        CHECK(failedWith(journal.session(id), ErrorCode::notFound));
        CHECK(journal.openSession().value()->id == kept);
        CHECK(journal.sessions({})->size() == 1);
        CHECK(journal.hurtSince(CivilDay{0})->empty());
        before.session.reset();
        CHECK(journal.rating(before.id).value() == before);
    }
    SECTION("what hurt is told once, from the days asked for, open sessions included") {
        const auto old = journal.begin(sessionAt(novemberAt(10, 9))).value();
        const auto recent = journal.begin(sessionAt(novemberAt(18, 9))).value();
        const auto hurt = journal::SegmentOutcome::hurt;
        REQUIRE(journal.append(old, segmentOf("superman", 0, Milliseconds{1}, hurt), {}));
        REQUIRE(journal.append(recent, segmentOf("open-book", 0, Milliseconds{1}, hurt), {}));
        REQUIRE(journal.append(recent, segmentOf("open-book", 1, Milliseconds{1}, hurt), {}));
        REQUIRE(journal.append(recent, segmentOf("cat-cow", 2, Milliseconds{1}), {}));
        CHECK(journal.hurtSince(civilDay(novemberAt(18, 9))).value() ==
              std::vector{ExerciseId{"open-book"}});
        CHECK(journal.hurtSince(civilDay(novemberAt(19, 9)))->empty());
        auto all = journal.hurtSince(civilDay(novemberAt(10, 9))).value();
        std::ranges::sort(all);
        CHECK(all == std::vector{ExerciseId{"open-book"}, ExerciseId{"superman"}});
    }
}

inline void checkHurts(journal::Journal& journal) {
    using domain::Light;
    using journal::Settled;
    const auto hurtIn = [](SessionId session, const char* exercise, Light light) {
        return journal::HurtRecord{session, ExerciseId{exercise}, "Tïtle", light,
                                   novemberAt(19, 10).at};
    };
    const auto onlyDay = [](int day) {
        const CivilDay civil = civilDay(novemberAt(day, 12));
        return journal::DayRange{civil, civil};
    };
    SECTION("what hurt is listed by the day of its session, in the order it was told") {
        const auto first = journal.begin(sessionAt(novemberAt(18, 9))).value();
        const auto second = journal.begin(sessionAt(novemberAt(19, 9))).value();
        const std::vector<journal::HurtRecord> told{hurtIn(second, "superman", Light::amber),
                                                    hurtIn(second, "superman", Light::red),
                                                    hurtIn(second, "cat-cow", Light::green)};
        REQUIRE(journal.addHurt(hurtIn(first, "open-book", Light::red)));
        for (const auto& hurt : told) {
            REQUIRE(journal.addHurt(hurt));
        }
        CHECK(journal.hurts(onlyDay(19)).value() == told);
        CHECK(journal.hurts({})->size() == 4);
        CHECK(journal.hurts(onlyDay(20))->empty());
        CHECK(failedWith(journal.addHurt(hurtIn(SessionId{99}, "cat-cow", Light::red)),
                         ErrorCode::notFound));
        REQUIRE(journal.discard(second));
        CHECK(journal.hurts({})->size() == 1);
    }
    SECTION("the last answer about a session is kept, and goes with it") {
        const auto id = journal.begin(sessionAt(novemberAt(18, 9))).value();
        CHECK(journal.settled({})->empty());
        for (const auto answer : {Settled::notNow, Settled::no, Settled::yes}) {
            const journal::SettledRecord record{id, answer, novemberAt(19, 8)};
            REQUIRE(journal.setSettled(record));
            CHECK(journal.settled(onlyDay(18)).value() == std::vector{record});
        }
        CHECK(journal.settled(onlyDay(19))->empty());
        CHECK(failedWith(journal.setSettled({SessionId{99}, Settled::no, novemberAt(19, 8)}),
                         ErrorCode::notFound));
        REQUIRE(journal.discard(id));
        CHECK(journal.settled({})->empty());
    }
    SECTION("the usual changes of dose are kept by exercise, and one of nothing is forgotten") {
        const ExerciseId book{"open-book"};
        const ExerciseId pose{"childs-pose"};
        CHECK(journal.doseDeltas()->empty());
        REQUIRE(journal.setDoseDelta(book, {-2, Milliseconds{0}}));
        REQUIRE(journal.setDoseDelta(pose, {0, Milliseconds{10'000}}));
        REQUIRE(journal.setDoseDelta(book, {4, Milliseconds{-500}}));
        CHECK(journal.doseDeltas().value() ==
              std::map<ExerciseId, domain::DoseDelta>{{book, {4, Milliseconds{-500}}},
                                                      {pose, {0, Milliseconds{10'000}}}});
        REQUIRE(journal.setDoseDelta(book, {}));
        REQUIRE(journal.setDoseDelta(book, {}));
        CHECK(journal.doseDeltas()->size() == 1);
    }
}

inline void checkScreeningAndSettings(journal::Journal& journal) {
    SECTION("the latest screening is the newest, exactly as answered") {
        CHECK_FALSE(journal.latestScreening()->has_value());
        journal::ScreeningRecord first;
        first.at = novemberAt(18, 9);
        REQUIRE(journal.addScreening(first));
        CHECK(journal.latestScreening().value() == first);
        for (const auto assessed :
             {journal::ScreeningRecord::Assessed::yes, journal::ScreeningRecord::Assessed::noNew,
              journal::ScreeningRecord::Assessed::noYears,
              journal::ScreeningRecord::Assessed::unanswered}) {
            journal::ScreeningRecord next;
            next.at = novemberAt(19, 9 + static_cast<int>(assessed));
            next.version = 7;
            next.ticked = {"chest-pain", "fever"};
            next.assessed = assessed;
            next.checkedByClinician = true;
            next.consented = true;
            REQUIRE(journal.addScreening(next));
            CHECK(journal.latestScreening().value() == next);
        }
    }
    SECTION("a setting is absent until it is set, and keeps the last value") {
        CHECK_FALSE(journal.setting("appearance.theme")->has_value());
        REQUIRE(journal.setSetting("appearance.theme", "dark"));
        REQUIRE(journal.setSetting("appearance.theme", "hell 🌞"));
        REQUIRE(journal.setSetting("session.voice", ""));
        CHECK(journal.setting("appearance.theme").value() == "hell 🌞");
        CHECK(journal.setting("session.voice").value() == "");
        CHECK_FALSE(journal.setting("appearance")->has_value());
    }
}

inline journal::OwnDocument ownDocument(std::string id, std::int64_t made,
                                        journal::OwnDocument::Kind kind) {
    journal::OwnDocument document;
    document.kind = kind;
    document.id = std::move(id);
    document.title = "Thread the needle";
    document.body = "{\"title\": \"Thread the needle\"}";
    document.made = document.changed = UtcInstant{made};
    return document;
}

inline void checkOwn(journal::Journal& journal) {
    using Kind = journal::OwnDocument::Kind;
    auto needle = ownDocument("mine-needle", 2'000, Kind::exercise);
    const auto evening = ownDocument("mine-evening", 1'000, Kind::routine);
    SECTION("own things come back exactly as they were stored, in the order they were made") {
        CHECK(journal.own()->empty());
        needle.picture = std::string("\xFF\xD8\0\xFF", 4);
        REQUIRE(journal.putOwn({needle, evening}));
        CHECK(journal.own().value() == std::vector{evening, needle});
    }
    SECTION("a change replaces all but the time it was made") {
        needle.picture = "jpeg";
        REQUIRE(journal.putOwn({needle}));
        auto changed = needle;
        changed.title = "Thread the needle, slowly";
        changed.body = "{}";
        changed.picture = "";
        changed.made = changed.changed = UtcInstant{9'000};
        REQUIRE(journal.putOwn({changed}));
        changed.made = needle.made;
        CHECK(journal.own().value() == std::vector{changed});
    }
    SECTION("an exercise and a routine may have one id") {
        auto routine = needle;
        routine.kind = Kind::routine;
        REQUIRE(journal.putOwn({needle, routine}));
        REQUIRE(journal.removeOwn(Kind::routine, routine.id));
        routine.deleted = true;
        CHECK(journal.own().value() == std::vector{needle, routine});
    }
    SECTION("a deleted one stays, cannot be written over, and can be restored with its picture") {
        needle.picture = "jpeg";
        REQUIRE(journal.putOwn({needle}));
        CHECK(failedWith(journal.restoreOwn(Kind::exercise, needle.id), ErrorCode::notFound));
        REQUIRE(journal.removeOwn(Kind::exercise, needle.id));
        CHECK(failedWith(journal.removeOwn(Kind::exercise, needle.id), ErrorCode::notFound));
        CHECK(failedWith(journal.putOwn({evening, needle}), ErrorCode::conflict));
        REQUIRE(journal.own()->size() == 1);
        CHECK(journal.own()->front().deleted);
        REQUIRE(journal.restoreOwn(Kind::exercise, needle.id));
        CHECK(journal.own().value() == std::vector{needle});
        CHECK(failedWith(journal.removeOwn(Kind::exercise, "mine-other"), ErrorCode::notFound));
    }
}

inline void checkBookmarks(journal::Journal& journal) {
    using domain::HitKind;
    SECTION("bookmarks are listed newest first, each thing once") {
        CHECK(journal.bookmarks()->empty());
        REQUIRE(journal.setBookmark(HitKind::article, "sleep", "Sleep", true));
        REQUIRE(journal.setBookmark(HitKind::exercise, "cat-cow", "Cat-cow", true));
        REQUIRE(journal.setBookmark(HitKind::article, "cat-cow", "On cats", true));
        REQUIRE(journal.setBookmark(HitKind::article, "sleep", "Sleeping well", true));
        CHECK(journal.bookmarks().value() ==
              std::vector<journal::Bookmark>{{HitKind::article, "cat-cow", "On cats"},
                                             {HitKind::exercise, "cat-cow", "Cat-cow"},
                                             {HitKind::article, "sleep", "Sleeping well"}});
    }
    SECTION("a bookmark goes when it is taken away, and only that one") {
        REQUIRE(journal.setBookmark(HitKind::routine, "desk-reset", "Desk reset", true));
        REQUIRE(journal.setBookmark(HitKind::exercise, "cat-cow", "Cat-cow", true));
        REQUIRE(journal.setBookmark(HitKind::routine, "desk-reset", "", false));
        REQUIRE(journal.setBookmark(HitKind::routine, "desk-reset", "", false));
        CHECK(journal.bookmarks().value() ==
              std::vector<journal::Bookmark>{{HitKind::exercise, "cat-cow", "Cat-cow"}});
    }
}

} // namespace contract

inline void checkJournalContract(const MakeJournal& make) {
    const auto journal = make();
    REQUIRE(journal);
    contract::checkRatingText(*journal);
    contract::checkRatingEdits(*journal);
    contract::checkRatingLists(*journal);
    contract::checkSessionLife(*journal);
    contract::checkSessionLists(*journal);
    contract::checkHurts(*journal);
    contract::checkScreeningAndSettings(*journal);
    contract::checkOwn(*journal);
    contract::checkBookmarks(*journal);
}

} // namespace unhunch::test
