// Short forms of content for lists, and what a search finds.
#pragma once

#include "domain/article.h"
#include "domain/routine.h"

namespace unhunch::domain {

struct ExerciseSummary {
    ExerciseId id;
    std::string code;
    std::string title;
    std::string summary;
    Position position = Position::standing;
    std::vector<Aim> aims;
    std::vector<Equipment> equipment;
    int level = 1;
    Milliseconds length{0}; ///< done once with its own dose
    friend bool operator==(const ExerciseSummary&, const ExerciseSummary&) = default;
};

struct RoutineSummary {
    RoutineId id;
    std::string code;
    std::string title;
    std::string goal;
    int level = 1;
    std::vector<Equipment> equipment;
    Milliseconds total{0};
    int exerciseCount = 0;
    struct Form {
        RoutineForm form = RoutineForm::usual;
        RoutineId id;
        Milliseconds total{0};
        friend bool operator==(const Form&, const Form&) = default;
    };
    std::vector<Form> forms; ///< the shortest first, this one among them; empty when it is alone
    friend bool operator==(const RoutineSummary&, const RoutineSummary&) = default;
};

struct ArticleSummary {
    ArticleId id;
    std::string title;
    Topic topic = Topic::whyItHurts;
    std::string summary;
    int readingMinutes = 1;
    /// The weakest of its sections: what the list may promise. Sections on statements that are not
    /// established or contradicted report them; they count only where there are no others.
    std::optional<Strength> strength;
    friend bool operator==(const ArticleSummary&, const ArticleSummary&) = default;
};

enum class HitKind { exercise, routine, article };
[[nodiscard]] std::string_view name(HitKind kind); ///< "exercise", "routine", "article"
[[nodiscard]] std::optional<HitKind> hitKindFromName(std::string_view text);

/// One thing a search found. In the last two, what was found stands between U+0002 and U+0003.
struct SearchHit {
    HitKind kind = HitKind::exercise;
    std::string id;
    std::string title;
    std::string markedTitle;
    std::string snippet;
    friend bool operator==(const SearchHit&, const SearchHit&) = default;
};

struct SearchResult {
    std::vector<SearchHit> hits; ///< best first
    bool warning = false;        ///< the words speak of a warning sign, or of where it hurts
    /// Words to try instead, when nothing was found.
    std::vector<std::string> nearest;
    friend bool operator==(const SearchResult&, const SearchResult&) = default;
};

/// What an update of the library did to a thing. `kind` and `title` are of the newer one.
enum class Change { added, changed, removed };
[[nodiscard]] std::string_view name(Change change); ///< "added", "changed", "removed"
[[nodiscard]] std::optional<Change> changeFromName(std::string_view text);

struct LibraryChange {
    Change change = Change::added;
    HitKind kind = HitKind::exercise;
    std::string id;
    std::string title;
    friend bool operator==(const LibraryChange&, const LibraryChange&) = default;
};

/// What became of the library since `since`, until somebody looked at it.
struct LibraryNews {
    CivilDay since;
    bool seen = true;
    std::vector<LibraryChange> changes; ///< by kind and title
    friend bool operator==(const LibraryNews&, const LibraryNews&) = default;
};

} // namespace unhunch::domain
