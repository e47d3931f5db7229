// What each command prints, as text and as JSON.
#include "cli/console.h"

#include <algorithm>

using namespace unhunch;
using namespace unhunch::test;
using Json = nlohmann::json;

namespace {

/// The ids of a JSON list.
std::vector<std::string> idsIn(const Json& list) {
    REQUIRE(list.is_array());
    std::vector<std::string> ids;
    for (const Json& entry : list) {
        ids.push_back(entry.at("id").get<std::string>());
    }
    return ids;
}

Json shippedRoutine(const std::string& id) {
    return Json::parse(bytesOf(kShippedContent / "routines" / (id + ".json")));
}

const std::vector<std::string> kRoutines{"desk-break",
                                         "desk-reset",
                                         "easy-day",
                                         "floor-mobility",
                                         "foam-roller",
                                         "full-session",
                                         "gentle-upright",
                                         "mid-back-reset",
                                         "open-the-front",
                                         "runner-warm-up",
                                         "strength-band-and-body",
                                         "strength-dumbbells"};

} // namespace

TEST_CASE_METHOD(Console, "exercises lists every exercise by id, in both forms") {
    const Json list = json({"exercises"});
    const auto ids = idsIn(list);
    const std::string text = say({"exercises"}).out;
    CHECK(ids.size() == kShippedExercises);
    for (const std::string& id : ids) {
        CHECK(has(text, id));
        CHECK(std::filesystem::exists(kShippedContent / "exercises" / (id + ".json")));
    }
    CHECK(std::count(text.begin(), text.end(), '\n') == kShippedExercises);
    CHECK(list.at(0).at("seconds").is_number());
    CHECK(list.at(0).at("equipment").is_array());
}

TEST_CASE_METHOD(Console, "routines lists every routine with the total of its file") {
    const Json list = json({"routines"});
    auto ids = idsIn(list);
    for (const Json& routine : list) {
        CHECK(routine.at("total_seconds") == shippedRoutine(routine.at("id")).at("total_seconds"));
    }
    std::sort(ids.begin(), ids.end());
    CHECK(ids == kRoutines);
    const std::string text = say({"routines"}).out;
    CHECK(has(text, "floor-mobility"));
    CHECK(has(text, "7:14"));
}

TEST_CASE_METHOD(Console, "simulate ends floor mobility at second 434") {
    const Json plan = json({"simulate", "floor-mobility"});
    CHECK(plan.at("total_seconds") == 434);
    CHECK(plan.at("cues").back().at("kind") == "finish");
    CHECK(plan.at("cues").back().at("at_seconds") == 434);
    const Said text = say({"simulate", "floor-mobility"});
    CHECK(text.code == cli::kOk);
    CHECK(text.out.starts_with("Floor mobility, 7:14\n"));
    CHECK(has(text.out, "   7:14  finish"));
}

TEST_CASE_METHOD(Console, "simulate gives every cue of every routine in order, first to finish") {
    for (const std::string& routine : kRoutines) {
        INFO(routine);
        const Json plan = json({"simulate", routine});
        const double total = shippedRoutine(routine).at("total_seconds");
        CHECK(plan.at("routine") == routine);
        CHECK(plan.at("total_seconds") == total);
        const Json& cues = plan.at("cues");
        REQUIRE(cues.size() > 10);
        CHECK(cues.front().at("at_seconds") == 0);
        CHECK(cues.front().at("kind") == "prepare");
        double at = 0;
        for (const Json& cue : cues) {
            REQUIRE(cue.at("at_seconds").get<double>() >= at);
            at = cue.at("at_seconds");
            CHECK_FALSE(cue.at("text").get<std::string>().empty());
            CHECK((cue.at("kind") == "finish") == (&cue == &cues.back()));
        }
        CHECK(at == total);
        double steps = 0;
        for (const Json& step : plan.at("steps")) {
            steps += step.at("seconds").get<double>();
        }
        CHECK(steps == total);
    }
}

TEST_CASE_METHOD(Console, "simulate of a routine that is not there fails with the nearest one") {
    const Said said = say({"simulate", "floor-mobilty"});
    CHECK(said.code == cli::kFailed);
    CHECK(said.out.empty());
    CHECK(has(said.err, "unhunch: "));
    CHECK(has(said.err, "Did you mean \"floor-mobility\"?"));
    CHECK(say({"simulate", "zzzzzzzzzzz"}).code == cli::kFailed);
    CHECK(say({"simulate", "zzzzzzzzzzz", "--json"}).out.empty());
}

TEST_CASE_METHOD(Console, "simulate shows the whole routine although something in it hurt") {
    {
        const auto application =
            started(pathsIn(data), clock); // the same folder as the command line's
        REQUIRE(application->journal->begin({.routine = RoutineId{"floor-mobility"},
                                             .routineTitle = "Floor mobility",
                                             .planFingerprint = "0",
                                             .startedAt = clock.localNow()}));
        REQUIRE(application->journal->append(SessionId{1},
                                             {.exercise = ExerciseId{"cat-cow"},
                                              .exerciseTitle = "Cat-cow",
                                              .planned = Seconds{15},
                                              .active = Seconds{5},
                                              .outcome = journal::SegmentOutcome::hurt,
                                              .endedAt = clock.utcNow()},
                                             {1, Milliseconds{0}}));
    }
    CHECK(json({"simulate", "floor-mobility"}).at("total_seconds") == 434);
}

TEST_CASE_METHOD(Console, "search finds by word and by half a word, in both forms") {
    const Json hits = json({"search", "cat", "cow"});
    REQUIRE_FALSE(hits.empty());
    CHECK(hits.at(0).at("id") == "cat-cow");
    CHECK(hits.at(0).at("kind") == "exercise");
    CHECK(json({"search", "breathi"}).size() > 0);
    CHECK(has(say({"search", "cat-cow"}).out, "cat-cow"));
}

TEST_CASE_METHOD(Console, "search takes operators and garbage as words, never as a fault") {
    for (const char* words :
         {"AND", "NOT OR", "cat*", "\"", "(cat", "title:cat", "^", "NEAR(", "'; DROP TABLE x",
          "\xFF", "", "   ", "\xE2\x80\x94", "[cat,cow]", "status", "content"}) {
        INFO(words);
        const Said said = say({"search", words, "--json"});
        CHECK(said.code == cli::kOk);
        CHECK(Json::parse(said.out).is_array());
        CHECK(say({"search", words}).code == cli::kOk);
    }
    CHECK(say({"search", "cat", "status"}).code == cli::kOk);
    CHECK(say({"search", std::string(100'000, 'a')}).code == cli::kOk);
}

TEST_CASE_METHOD(Console, "a search that finds nothing says so beside the output") {
    const Said said = say({"search", "zzyzx"});
    CHECK(said.code == cli::kOk);
    CHECK(said.out.empty());
    CHECK(said.err == "Nothing found.\n");
    CHECK(json({"search", "zzyzx"}) == Json::array());
}

TEST_CASE_METHOD(Console, "lists of what happened are empty lists at first") {
    CHECK(json({"ratings"}) == Json::array());
    CHECK(json({"sessions"}) == Json::array());
    CHECK(say({"ratings"}).out.empty());
    CHECK(say({"sessions"}).out.empty());
}

TEST_CASE_METHOD(Console, "sessions lists what was begun with its state") {
    {
        const auto application = started(pathsIn(data), clock);
        const auto id = application->journal->begin({.routine = RoutineId{"desk-reset"},
                                                     .routineTitle = "Desk reset",
                                                     .planFingerprint = "0",
                                                     .startedAt = clock.localNow(),
                                                     .planned = Seconds{300}});
        REQUIRE(id);
        REQUIRE(application->journal->finish(*id, journal::SessionState::ended,
                                             clock.utcNow() + Seconds{65}));
    }
    const Json list = json({"sessions"});
    REQUIRE(list.size() == 1);
    CHECK(list[0].at("id") == 1);
    CHECK(list[0].at("routine") == "desk-reset");
    CHECK(list[0].at("state") == "ended");
    CHECK(list[0].at("started_at") == "2026-11-19T09:00:00+01:00");
    CHECK(list[0].at("ended_at") == "2026-11-19T09:01:05+01:00");
    CHECK(list[0].at("planned_seconds") == 300);
    CHECK(has(say({"sessions"}).out, "Desk reset"));
}

TEST_CASE_METHOD(Console, "status says where everything is and how it stands") {
    const Json fresh = json({"status"});
    CHECK(fresh.at("journal") == (data / "journal.db").string());
    CHECK(fresh.at("journal_state") == "created");
    CHECK(fresh.at("library") == (data / "library.db").string());
    CHECK(fresh.at("log") == (data / "unhunch.log").string());
    CHECK(fresh.at("content_faults") == 0);
    CHECK(fresh.at("rating_count") == 0);
    CHECK(fresh.at("last_rating_at").is_null());
    CHECK(fresh.at("interrupted_routine").is_null());

    REQUIRE(say({"rate", "4"}).code == cli::kOk);
    {
        const auto application = started(pathsIn(data), clock);
        app::Application& a = *application;
        REQUIRE(a.journal->begin({.routine = RoutineId{"desk-reset"},
                                  .routineTitle = "Desk reset",
                                  .planFingerprint = "0",
                                  .startedAt = clock.localNow()}));
    }
    const Json later = json({"status"});
    CHECK(later.at("journal_state") == "current");
    CHECK(later.at("rating_count") == 1);
    CHECK(later.at("session_count") == 1);
    CHECK(later.at("last_rating_at") == "2026-11-19T09:00:00+01:00");
    CHECK(later.at("interrupted_routine") == "desk-reset");
    const std::string text = say({"status"}).out;
    CHECK(has(text, (data / "journal.db").string()));
    CHECK(has(text, "desk-reset was cut off"));
}
