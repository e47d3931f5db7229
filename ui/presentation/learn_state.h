// The Learn page: topics, the list or what a search found, and one article.
#pragma once

#include "domain/library.h"
#include "presentation/app_model.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace unhunch::ui {

struct TopicRow {
    std::optional<domain::Topic> topic; ///< none: everything
    QString name;
    int count = 0;
    friend bool operator==(const TopicRow&, const TopicRow&) = default;
};

/// One line of the list. Marked words of title and snippet stand between U+0002 and U+0003.
struct LearnRow {
    domain::HitKind kind = domain::HitKind::article;
    QString id;
    QString title;
    QString text;
    QString kindName; ///< "Article", "Exercise", "Routine"
    QString length;   ///< "4 min"
    std::optional<domain::Strength> strength;
    Pictured picture; ///< of an exercise or routine
    friend bool operator==(const LearnRow&, const LearnRow&) = default;
};

struct LearnState {
    std::vector<TopicRow> topics;
    std::vector<LearnRow> rows;
    QString summary;           ///< "12 results, best match first"
    bool showsCaution = false; ///< the search touches where it hurts or a warning sign
    bool searching = false;
    QStringList suggestions; ///< to search for instead, when nothing was found
    friend bool operator==(const LearnState&, const LearnState&) = default;
};
[[nodiscard]] LearnState learnState(AppModel& model, const std::optional<domain::Topic>& topic,
                                    const QString& search);

struct ArticleSectionState {
    QString heading;
    std::optional<domain::Strength> strength;
    /// Markup of the TextBlock widget: **bold**, [words](target), ^1^. A list item starts with "-
    /// ".
    QStringList paragraphs;
    friend bool operator==(const ArticleSectionState&, const ArticleSectionState&) = default;
};

struct ArticleState {
    ArticleId id;
    QString title;
    QString meta; ///< "4 min read · Sources checked 21 November"
    QString lead;
    QString caution;
    std::vector<ArticleSectionState> sections;
    QStringList sources; ///< printed with their numbers
    std::optional<ExerciseId> tryExercise;
    std::optional<RoutineId> tryRoutine;
    Pictured tryPicture;
    QString tryTitle;  ///< "Try the wall press"
    QString tryDetail; ///< "2 min. Wall"
    friend bool operator==(const ArticleState&, const ArticleState&) = default;
};
[[nodiscard]] std::optional<ArticleState> articleState(AppModel& model, const ArticleId& id);

/// Replaces [E-38] by ^n^, numbering sources in the order of `sources`; neighbours share one mark.
[[nodiscard]] QString withNumbers(const QString& text, const std::vector<SourceId>& sources);

} // namespace unhunch::ui
