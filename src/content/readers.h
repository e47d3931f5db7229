// From a JSON document to a value of the domain. Private to this room.
#pragma once

#include "content/content_pack.h"
#include "content/figure_readers.h"
#include "content/reader.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace unhunch::content {

[[nodiscard]] domain::Exercise readExercise(const JsonNode& root, FileReport& report);
[[nodiscard]] domain::Article readArticle(const JsonNode& root, FileReport& report);
[[nodiscard]] domain::WarningSigns readWarningSigns(const JsonNode& root, FileReport& report);
[[nodiscard]] domain::Synonyms readSynonyms(const JsonNode& root, FileReport& report);

/// What a routine's step says about the dose; the rest comes from the exercise.
struct DoseChange {
    std::optional<int> count;
    std::optional<int> sets;
    std::optional<Milliseconds> setRest;
    std::optional<Milliseconds> holdLength;
};

/// A routine whose steps have no doses yet.
struct RoutineDraft {
    domain::Routine routine;
    std::vector<DoseChange> changes; ///< one for each step
    Place totalPlace;
    Place formPlace;
};
[[nodiscard]] RoutineDraft readRoutine(const JsonNode& root, FileReport& report);
/// `own` is the dose of the step's exercise.
[[nodiscard]] domain::Dose changedDose(domain::Dose own, const DoseChange& change);

struct Sources {
    std::vector<domain::Source> sources;
    std::vector<domain::Fact> facts;
    std::vector<domain::LeftOut> leftOut;
    /// Whether every id could be read: only then is an unknown one a fault of who mentions it.
    bool allSourceIds = false;
    bool allFactIds = false;
};
/// `taken`: ids in use elsewhere.
[[nodiscard]] Sources readSources(const JsonNode& root, FileReport& report,
                                  const Taken& taken = {});
[[nodiscard]] PackInfo readPackInfo(const JsonNode& root, FileReport& report);

/// A pose that figures start from, with its contacts.
struct BasePose {
    Contacts contacts;
    figure::Pose pose;
};
struct BasePoses {
    std::map<std::string, BasePose> poses; ///< always with "standing"
    bool complete = true; ///< all could be read: only then is an unknown one a fault
};
/// What there is without base-poses.json.
[[nodiscard]] BasePoses builtInPoses();
[[nodiscard]] BasePoses readBasePoses(const JsonNode& root, FileReport& report);

/// A figure that has not been compared with its exercise yet.
struct FigureDraft {
    figure::Clip clip;
    Place codePlace;
    Place cyclePlace;
};
[[nodiscard]] FigureDraft readFigure(const JsonNode& root, FileReport& report,
                                     const BasePoses& bases);

/// Checks encoding and syntax and reports keys that stand twice. nullopt when there is nothing to
/// read on.
[[nodiscard]] std::optional<JsonNode> readDocument(std::string_view bytes, FileReport& report);

} // namespace unhunch::content
