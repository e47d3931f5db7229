#include "exchange/json_lists.h"

#include <nlohmann/json.hpp>

namespace unhunch::exchange {

namespace {

using Json = nlohmann::ordered_json;

std::string print(const Json& json) {
    // Titles come from outside; a stray byte must not throw here.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// A whole number where it is one: 434, 1.5.
Json seconds(Milliseconds length) {
    const auto ms = static_cast<std::int64_t>(length.count());
    return ms % 1000 == 0 ? Json(ms / 1000) : Json(static_cast<double>(ms) / 1000.0);
}

template <typename List> Json names(const List& values) {
    Json list = Json::array();
    for (const auto value : values) {
        list.push_back(std::string(domain::name(value)));
    }
    return list;
}

template <typename List, typename Convert> std::string array(const List& values, Convert convert) {
    Json list = Json::array();
    for (const auto& value : values) {
        list.push_back(convert(value));
    }
    return print(list);
}

std::string plainSnippet(std::string text) {
    std::erase_if(text, [](char c) { return c == '\x02' || c == '\x03'; });
    return text;
}

} // namespace

std::string toJson(const std::vector<domain::ExerciseSummary>& exercises) {
    return array(exercises, [](const domain::ExerciseSummary& e) {
        return Json{{"id", e.id.value},
                    {"code", e.code},
                    {"title", e.title},
                    {"summary", e.summary},
                    {"position", domain::name(e.position)},
                    {"aims", names(e.aims)},
                    {"equipment", names(e.equipment)},
                    {"level", e.level},
                    {"seconds", seconds(e.length)}};
    });
}

std::string toJson(const std::vector<domain::RoutineSummary>& routines) {
    return array(routines, [](const domain::RoutineSummary& r) {
        Json forms = Json::array();
        for (const domain::RoutineSummary::Form& form : r.forms) {
            forms.push_back({{"form", domain::name(form.form)},
                             {"id", form.id.value},
                             {"total_seconds", seconds(form.total)}});
        }
        return Json{{"id", r.id.value},
                    {"code", r.code},
                    {"title", r.title},
                    {"goal", r.goal},
                    {"level", r.level},
                    {"equipment", names(r.equipment)},
                    {"total_seconds", seconds(r.total)},
                    {"exercise_count", r.exerciseCount},
                    {"forms", std::move(forms)}};
    });
}

std::string toJson(const std::vector<domain::SearchHit>& hits) {
    return array(hits, [](const domain::SearchHit& hit) {
        return Json{{"kind", domain::name(hit.kind)},
                    {"id", hit.id},
                    {"title", hit.title},
                    {"snippet", plainSnippet(hit.snippet)}};
    });
}

std::string toJson(const std::vector<journal::Rating>& ratings) {
    return array(ratings, [](const journal::Rating& r) {
        return Json{{"id", r.id.value},
                    {"kind", domain::name(r.kind)},
                    {"score", r.score.value()},
                    {"at", toIso8601(r.at)},
                    {"at_utc_ms", r.at.at.msSinceEpoch},
                    {"utc_offset_minutes", r.at.offset.minutes},
                    {"day", toIsoDate(r.day())},
                    {"places", names(r.places)},
                    {"feelings", r.feelings},
                    {"note", r.note},
                    {"session", r.session ? Json(r.session->value) : Json(nullptr)},
                    {"exercise", r.exercise.empty() ? Json(nullptr) : Json(r.exercise.value)}};
    });
}

namespace {

/// The lights an exercise was given, in the order of the answers.
Json lights(const journal::SessionSummary& session, const ExerciseId& exercise) {
    Json list = Json::array();
    for (const journal::HurtRecord& hurt : session.hurts) {
        if (hurt.exercise == exercise) {
            list.push_back(domain::name(hurt.light));
        }
    }
    return list;
}

Json exercises(const journal::SessionSummary& session) {
    Json list = Json::array();
    for (const journal::ExerciseOutcome& o : session.outcomes) {
        list.push_back({{"exercise", o.exercise.value},
                        {"title", o.title},
                        {"active_seconds", seconds(o.active)},
                        {"left_seconds", seconds(o.left.active)},
                        {"right_seconds", seconds(o.right.active)},
                        {"skipped", o.skipped},
                        {"hurt", o.hurt},
                        {"lights", lights(session, o.exercise)}});
    }
    return list;
}

} // namespace

std::string toJson(const std::vector<journal::SessionSummary>& sessions) {
    return array(sessions, [](const journal::SessionSummary& summary) {
        const journal::SessionRecord& s = summary.record;
        const Json ended = s.endedAt ? Json(toIso8601({*s.endedAt, s.startedAt.offset})) : Json();
        return Json{{"id", s.id.value},
                    {"routine", s.routine.value},
                    {"title", s.routineTitle},
                    {"state", journal::name(s.state)},
                    {"started_at", toIso8601(s.startedAt)},
                    {"ended_at", ended},
                    {"day", toIsoDate(civilDay(s.startedAt))},
                    {"planned_seconds", seconds(s.planned)},
                    {"active_seconds", seconds(s.active)},
                    {"exercises", exercises(summary)},
                    {"settled", summary.settled ? Json(journal::name(summary.settled->answer))
                                                : Json(nullptr)}};
    });
}

std::string toJson(const session::SessionPlan& plan, const std::vector<session::Cue>& cues) {
    Json steps = Json::array();
    for (const session::PlanStep& step : plan.steps) {
        steps.push_back({{"exercise", step.exercise.value},
                         {"title", step.title},
                         {"seconds", seconds(step.length)}});
    }
    Json list = Json::array();
    for (const session::Cue& cue : cues) {
        list.push_back({{"at_seconds", seconds(cue.at)},
                        {"kind", cue.kind},
                        {"text", cue.text},
                        {"step", cue.step}});
    }
    return print({{"routine", plan.routine.value},
                  {"title", plan.title},
                  {"total_seconds", seconds(plan.total)},
                  {"steps", std::move(steps)},
                  {"cues", std::move(list)}});
}

std::string toJson(const std::vector<Fault>& faults) {
    return array(faults, [](const Fault& f) {
        return Json{{"file", f.file},       {"line", f.line},       {"column", f.column},
                    {"pointer", f.pointer}, {"message", f.message}, {"code", f.code},
                    {"hint", f.hint}};
    });
}

std::string toJson(const std::vector<Pack>& packs) {
    return array(packs, [](const Pack& p) {
        return Json{{"id", p.id},
                    {"title", p.title},
                    {"version", p.version},
                    {"author", p.author},
                    {"licence", p.licence},
                    {"exercises", p.exercises},
                    {"routines", p.routines},
                    {"articles", p.articles},
                    {"fault", p.fault}};
    });
}

std::string toJson(const std::vector<FigureFinding>& findings) {
    return array(findings, [](const FigureFinding& f) {
        return Json{{"figure", f.figure},
                    {"rule", f.rule},
                    {"where", f.where},
                    {"seconds", f.seconds},
                    {"message", f.message}};
    });
}

std::string toJson(const Status& s) {
    return print(
        {{"version", s.version},
         {"journal", s.journalFile},
         {"journal_state", s.journalState},
         {"library", s.libraryFile},
         {"content_hash", s.contentHash},
         {"content_faults", s.contentFaultCount},
         {"log", s.logFile},
         {"rating_count", s.ratingCount},
         {"session_count", s.sessionCount},
         {"last_rating_at", s.lastRatingAt ? Json(toIso8601(*s.lastRatingAt)) : Json()},
         {"interrupted_routine", s.interruptedRoutine ? Json(*s.interruptedRoutine) : Json()}});
}

std::string idToJson(std::int64_t id) {
    return print({{"id", id}});
}

} // namespace unhunch::exchange
