// CompileOptions as the journal keeps them.
#include "base/ids.h"
#include "session/plan.h"

#include <fmt/format.h>
#include <sstream>

namespace unhunch::session {

namespace {

bool readDelta(std::istream& words, domain::DoseDelta& delta) {
    std::int64_t hold = 0;
    words >> delta.count >> hold;
    delta.hold = Milliseconds{hold};
    return !words.fail();
}

bool readId(std::istream& words, ExerciseId& id) {
    words >> id.value;
    return isSlug(id.value);
}

/// Reads one line into `options`; false when it is none of ours.
bool readLine(std::istream& words, CompileOptions& options) {
    std::string what;
    words >> what;
    if (what == "own-pace") {
        options.ownPace = true;
        return true;
    }
    if (what == "leave-out") {
        return static_cast<bool>(words >> options.leaveOut.emplace_back());
    }
    if (what == "usual") {
        ExerciseId id;
        return readId(words, id) && readDelta(words, options.deltas[id]);
    }
    if (what == "change") {
        StepChange& change = options.changes.emplace_back();
        words >> change.segment;
        return readDelta(words, change.delta);
    }
    if (what == "swap") {
        StepChange& change = options.changes.emplace_back();
        words >> change.segment;
        return readId(words, change.instead);
    }
    return false;
}

} // namespace

std::string toText(const CompileOptions& options) {
    std::string text = options.ownPace ? "own-pace\n" : "";
    for (const int step : options.leaveOut) {
        text += fmt::format("leave-out {}\n", step);
    }
    for (const auto& [exercise, delta] : options.deltas) {
        text += fmt::format("usual {} {} {}\n", exercise.value, delta.count, delta.hold.count());
    }
    for (const StepChange& change : options.changes) {
        text += change.instead.empty()
                    ? fmt::format("change {} {} {}\n", change.segment, change.delta.count,
                                  change.delta.hold.count())
                    : fmt::format("swap {} {}\n", change.segment, change.instead.value);
    }
    return text;
}

std::optional<CompileOptions> optionsFromText(const std::string& text) {
    CompileOptions options;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string more;
        if (!readLine(words, options) || words >> more) {
            return std::nullopt;
        }
    }
    return options;
}

} // namespace unhunch::session
