// What scripts read: well-formed whatever is in it, with the names that were promised.
#include "exchange/json_lists.h"
#include "support/records.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace unhunch;
using namespace unhunch::exchange;
using namespace unhunch::test;
using Json = nlohmann::json;

TEST_CASE("empty lists are empty arrays with a line break at the end") {
    CHECK(toJson(std::vector<domain::ExerciseSummary>{}) == "[]\n");
    CHECK(toJson(std::vector<journal::Rating>{}) == "[]\n");
    CHECK(toJson(std::vector<Fault>{}) == "[]\n");
}

TEST_CASE("a rating keeps its number, words, moment and day") {
    journal::Rating rating = ratingOn(CivilDay{20'776}, 7, domain::RatingKind::worst);
    rating.id = RatingId{12};
    rating.places = {domain::BodyZone::neck, domain::BodyZone::lowBack};
    rating.feelings = {"aching", "own \"words\""};
    rating.note = "line one\nline two \xE2\x80\x94 \x01";
    rating.session = SessionId{3};
    const Json json = Json::parse(toJson(std::vector{rating}))[0];
    CHECK(json.at("id") == 12);
    CHECK(json.at("score") == 7);
    CHECK(json.at("kind") == "worst");
    CHECK(json.at("places") == Json{"neck", "low-back"});
    CHECK(json.at("feelings") == Json{"aching", "own \"words\""});
    CHECK(json.at("note") == rating.note);
    CHECK(json.at("session") == 3);
    CHECK(json.at("exercise").is_null());
    CHECK(json.at("day") == toIsoDate(CivilDay{20'776}));
    CHECK(json.at("at_utc_ms") == rating.at.at.msSinceEpoch);
    CHECK(parseIso8601(json.at("at").get<std::string>(), UtcOffset{0}) == rating.at);
}

TEST_CASE("half past midnight is given with the day it belongs to") {
    journal::Rating rating = ratingOn(CivilDay{20'776}, 1);
    rating.at = parseIso8601("2026-11-19T00:30+01:00", UtcOffset{0}).value();
    const Json json = Json::parse(toJson(std::vector{rating}))[0];
    CHECK(json.at("at") == "2026-11-19T00:30:00+01:00");
    CHECK(json.at("day") == "2026-11-18");
}

TEST_CASE("a stray byte in a text is replaced and the rest stays readable") {
    journal::SessionRecord session = sessionOn(CivilDay{20'776}, 7);
    session.routineTitle = "Desk \xFF reset";
    const Json json =
        Json::parse(toJson(std::vector<journal::SessionSummary>{{session, {}, {}, {}}}))[0];
    CHECK(json.at("title") == "Desk \xEF\xBF\xBD reset");
    CHECK(json.at("ended_at").is_null());
    CHECK(json.at("active_seconds") == 420);
    CHECK(json.at("settled").is_null());
}

TEST_CASE("a session tells of each exercise what was done on which side and what hurt") {
    const ExerciseId book{"open-book"};
    journal::ExerciseOutcome outcome;
    outcome.exercise = book;
    outcome.title = "Open book";
    outcome.active = Seconds{75};
    outcome.left = {Seconds{50}, 2};
    outcome.right = {Seconds{25}, 1};
    outcome.hurt = true;
    const SessionId id{7};
    const journal::SessionSummary summary{
        sessionOn(CivilDay{20'776}, 7),
        {outcome},
        {{id, book, "Open book", domain::Light::amber, {}},
         {id, ExerciseId{"cat-cow"}, "Cat-cow", domain::Light::green, {}},
         {id, book, "Open book", domain::Light::red, {}}},
        journal::SettledRecord{id, journal::Settled::no, noonOf(CivilDay{20'777})}};
    const Json json = Json::parse(toJson(std::vector{summary}))[0];
    CHECK(json.at("settled") == "no");
    const Json line = json.at("exercises").at(0);
    CHECK(line.at("exercise") == "open-book");
    CHECK(line.at("active_seconds") == 75);
    CHECK(line.at("left_seconds") == 50);
    CHECK(line.at("right_seconds") == 25);
    CHECK(line.at("hurt") == true);
    CHECK(line.at("lights") == Json{"amber", "red"});
}

TEST_CASE("a search hit's snippet is plain text") {
    const domain::SearchHit hit{.kind = domain::HitKind::article,
                                .id = "a",
                                .title = "A",
                                .markedTitle = "\x02"
                                               "A\x03",
                                .snippet = "the \x02mid\x03 back"};
    CHECK(Json::parse(toJson(std::vector{hit}))[0].at("snippet") == "the mid back");
}

TEST_CASE("half seconds of a cue are kept") {
    session::SessionPlan plan;
    plan.total = Milliseconds{1500};
    const Json json = Json::parse(toJson(plan, {{.at = Milliseconds{500}, .kind = "press"}}));
    CHECK(json.at("total_seconds") == 1.5);
    CHECK(json.at("cues")[0].at("at_seconds") == 0.5);
}

TEST_CASE("what status does not know is null") {
    const Json json = Json::parse(toJson(Status{}));
    CHECK(json.at("last_rating_at").is_null());
    CHECK(json.at("interrupted_routine").is_null());
    CHECK(Json::parse(idToJson(12)) == Json{{"id", 12}});
}
