// Our lists as JSON text, for scripts. Two spaces of indentation, UTF-8, a line break at the end.
// Times are ISO 8601 with offset; lengths are seconds.
#pragma once

#include "base/time.h"
#include "domain/library.h"
#include "journal/records.h"
#include "session/timeline.h"

#include <string>
#include <utility>
#include <vector>

namespace unhunch::exchange {

[[nodiscard]] std::string toJson(const std::vector<domain::ExerciseSummary>& exercises);
[[nodiscard]] std::string toJson(const std::vector<domain::RoutineSummary>& routines);
[[nodiscard]] std::string toJson(const std::vector<domain::SearchHit>& hits);
[[nodiscard]] std::string toJson(const std::vector<journal::Rating>& ratings);
[[nodiscard]] std::string toJson(const std::vector<journal::SessionSummary>& sessions);
/// An object with routine, title, total_seconds, steps[] and cues[].
[[nodiscard]] std::string toJson(const session::SessionPlan& plan,
                                 const std::vector<session::Cue>& cues);

/// A fault of a content file: file, line, column, pointer, message, code, hint.
struct Fault {
    std::string file;
    int line = 0;
    int column = 0;
    std::string pointer;
    std::string message;
    std::string code;
    std::string hint;
};
[[nodiscard]] std::string toJson(const std::vector<Fault>& faults);

/// An installed pack. `fault` says why it is left out; it is empty when it is not.
struct Pack {
    std::string id;
    std::string title;
    std::string version;
    std::string author;
    std::string licence;
    int exercises = 0;
    int routines = 0;
    int articles = 0;
    std::string fault;
};
[[nodiscard]] std::string toJson(const std::vector<Pack>& packs);

/// What the check of the figures found: figure, rule, where, seconds, message.
struct FigureFinding {
    std::string figure;
    std::string rule;
    std::string where;
    float seconds = 0;
    std::string message;
};
[[nodiscard]] std::string toJson(const std::vector<FigureFinding>& findings);

/// What `unhunch status` tells. Absent values are null.
struct Status {
    std::string version;
    std::string journalFile;
    std::string journalState;
    std::string libraryFile;
    std::string contentHash;
    std::string logFile;
    std::size_t ratingCount = 0;
    std::size_t sessionCount = 0;
    std::optional<LocalInstant> lastRatingAt;
    std::optional<std::string> interruptedRoutine;
    std::size_t contentFaultCount = 0;
};
[[nodiscard]] std::string toJson(const Status& status);
/// {"id": 12}
[[nodiscard]] std::string idToJson(std::int64_t id);

} // namespace unhunch::exchange
