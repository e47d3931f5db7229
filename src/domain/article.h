// Explanations: each section says how sure we are and from what.
#pragma once

#include "domain/exercise.h"

namespace unhunch::domain {

/// Paragraphs carry a small markup: **bold**, [E-38] for a citation, [words](warning-signs) or
/// [words](article:some-id) or [words](exercise:some-id) for a link inside the program. A paragraph
/// that starts with "- " is a list item. Nothing else has a meaning; no HTML.
struct ArticleSection {
    std::string heading;
    std::optional<Strength> strength; ///< absent where a section only says what to do
    std::vector<std::string> paragraphs;
    std::vector<FactId> facts; ///< statements of the source documents that it deals with
    friend bool operator==(const ArticleSection&, const ArticleSection&) = default;
};

enum class Topic {
    backBasics,
    whyItHurts,
    whatHelps,
    atTheDesk,
    running,
    breathing,
    sleep,
    flareUps,
    treatments,
    myths,
    yourTrend,
    gettingHelp
};
/// "back-basics", "why-it-hurts", "what-helps", "at-the-desk", "running", "breathing", "sleep",
/// "flare-ups", "treatments", "myths", "your-trend", "getting-help".
[[nodiscard]] std::string_view name(Topic topic);
[[nodiscard]] std::optional<Topic> topicFromName(std::string_view text);

struct Article {
    ArticleId id;
    std::string title;
    Topic topic = Topic::whyItHurts;
    std::string summary;
    int readingMinutes = 1; ///< 1..20
    CivilDay checked;       ///< when the sources were last read
    std::string lead;
    std::string caution; ///< shown before everything else; may be empty. Same markup.
    std::vector<ArticleSection> sections;
    std::optional<ExerciseId> tryExercise;
    std::optional<RoutineId> tryRoutine;
    std::vector<std::string> keywords;  ///< extra words for the search
    std::vector<std::string> questions; ///< what people ask that it answers; for the search
    std::vector<SourceId> sources;      ///< in the order of their first citation
    friend bool operator==(const Article&, const Article&) = default;
};

} // namespace unhunch::domain
