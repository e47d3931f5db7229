#include "content/own_text.h"

#include <nlohmann/json.hpp>

namespace unhunch::content {

namespace {

using Json = nlohmann::ordered_json;

/// A whole number where it is one: 20, 2.5.
Json seconds(Milliseconds length) {
    const auto ms = static_cast<std::int64_t>(length.count());
    return ms % 1000 == 0 ? Json(ms / 1000) : Json(static_cast<double>(ms) / 1000.0);
}

void putText(Json& json, const char* key, const std::string& text) {
    if (!text.empty()) {
        json[key] = text;
    }
}

void putSeconds(Json& json, const char* key, const std::optional<Milliseconds>& length) {
    if (length) {
        json[key] = seconds(*length);
    }
}

void putSets(Json& json, int sets, Milliseconds rest) {
    if (sets != 1) {
        json["sets"] = sets;
    }
    if (rest != Milliseconds{0}) {
        json["rest_seconds"] = seconds(rest);
    }
}

Json jsonOf(const domain::OwnExercise& own) {
    Json json{{"id", own.id.value},
              {"title", own.title},
              {"kind", name(own.kind)},
              {"count", own.count},
              {"seconds", seconds(own.length)}};
    putSets(json, own.sets, own.rest);
    json["sides"] = name(own.sides);
    if (own.timesAWeek != 0) {
        json["times_a_week"] = own.timesAWeek;
    }
    json["position"] = name(own.position);
    json["equipment"] = Json::array();
    for (const domain::Equipment each : own.equipment) {
        json["equipment"].push_back(name(each));
    }
    if (!own.notes.empty()) {
        json["notes"] = own.notes;
    }
    putText(json, "from", own.from);
    putText(json, "figure", own.figure);
    return json;
}

Json jsonOf(const domain::RoutineStep& step) {
    Json json{{"exercise", step.exercise.value}, {"title", step.title}};
    putText(json, "variant", step.variant);
    putSeconds(json, "setup_seconds", step.setup);
    putSeconds(json, "gap_seconds", step.gap);
    json["dose"] = Json{{"count", step.dose.count}};
    putSets(json["dose"], step.dose.sets, step.dose.setRest);
    putSeconds(json["dose"], "hold_seconds", step.dose.holdLength);
    return json;
}

Json jsonOf(const domain::Routine& routine) {
    Json json{{"id", routine.id.value}, {"title", routine.title}};
    putText(json, "goal", routine.goal);
    if (routine.sound != domain::SoundProfile::even) {
        json["sound"] = name(routine.sound);
    }
    json["steps"] = Json::array();
    for (const domain::RoutineStep& step : routine.steps) {
        json["steps"].push_back(jsonOf(step));
    }
    return json;
}

template <typename T> Json listOf(const std::vector<T>& things) {
    Json list = Json::array();
    for (const T& each : things) {
        list.push_back(jsonOf(each));
    }
    return list;
}

/// Texts that are not UTF-8 do not throw here; the reader refuses them.
std::string print(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

std::string toText(const domain::OwnExercise& exercise) {
    return print(jsonOf(exercise));
}

std::string toText(const domain::Routine& routine) {
    return print(jsonOf(routine));
}

std::string toText(const SharedContent& shared) {
    return print(Json{{"format", 1},
                      {"exercises", listOf(shared.exercises)},
                      {"routines", listOf(shared.routines)}});
}

} // namespace unhunch::content
