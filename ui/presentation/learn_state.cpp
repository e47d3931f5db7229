#include "presentation/learn_state.h"

#include "presentation/stretch_state.h"
#include "presentation/words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <map>

namespace unhunch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Learn)
};

using domain::ArticleSummary;
using domain::HitKind;
using words::fromUtf8;

QString kindName(HitKind kind) {
    switch (kind) {
    case HitKind::article:
        return Text::tr("Article");
    case HitKind::exercise:
        return Text::tr("Exercise");
    case HitKind::routine:
        return Text::tr("Routine");
    }
    return {};
}

/// An article that takes a myth apart is not itself in doubt: its list row then carries no badge.
std::optional<domain::Strength> promised(const ArticleSummary& article) {
    return article.strength == domain::Strength::contradicted ? std::nullopt : article.strength;
}

LearnRow rowOf(const ArticleSummary& article) {
    return {HitKind::article,           fromUtf8(article.id.value),
            fromUtf8(article.title),    fromUtf8(article.summary),
            kindName(HitKind::article), Text::tr("%n min", nullptr, article.readingMinutes),
            promised(article),          {}};
}

std::vector<TopicRow> topicRows(const std::vector<ArticleSummary>& articles) {
    std::map<domain::Topic, int> counts;
    for (const ArticleSummary& article : articles) {
        ++counts[article.topic];
    }
    std::vector<TopicRow> rows{
        {std::nullopt, Text::tr("Everything"), static_cast<int>(articles.size())}};
    for (const auto& [topic, count] : counts) {
        rows.push_back({topic, words::topic(topic), count});
    }
    return rows;
}

/// What to search for where nothing was found: what comes nearest, then what many look for.
QStringList suggestions(const domain::SearchResult& found) {
    QStringList words;
    for (const std::string& word : found.nearest) {
        words << fromUtf8(word);
    }
    words << Text::tr("between the shoulder blades") << Text::tr("desk") << Text::tr("running")
          << Text::tr("breathing");
    words.removeDuplicates();
    return words;
}

std::vector<LearnRow> searchRows(AppModel& model, const std::vector<domain::SearchHit>& hits,
                                 const std::vector<ArticleSummary>& articles) {
    std::vector<LearnRow> rows;
    for (const domain::SearchHit& hit : hits) {
        LearnRow row{hit.kind,
                     fromUtf8(hit.id),
                     fromUtf8(hit.markedTitle),
                     fromUtf8(hit.snippet),
                     kindName(hit.kind),
                     QString(),
                     std::nullopt,
                     {}};
        if (hit.kind == HitKind::exercise) {
            row.picture.exercise = ExerciseId{hit.id};
        } else if (hit.kind == HitKind::routine) {
            row.picture = picturedStep(model, RoutineId{hit.id});
        }
        const auto article = std::find_if(articles.begin(), articles.end(), [&](const auto& a) {
            return hit.kind == HitKind::article && a.id.value == hit.id;
        });
        if (article != articles.end()) {
            row.length = Text::tr("%n min", nullptr, article->readingMinutes);
            row.strength = promised(*article);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

void fillTry(AppModel& model, const domain::Article& article, ArticleState& state) {
    if (article.tryRoutine) {
        if (const auto routine = model.application().library->routine(*article.tryRoutine)) {
            state.tryRoutine = article.tryRoutine;
            state.tryPicture = picturedStep(model, routine->id);
            state.tryTitle = Text::tr("Try: %1").arg(fromUtf8(routine->title));
            state.tryDetail = Text::tr("%1. %2").arg(words::minutes(routine->total),
                                                     words::equipment(routine->equipment));
        }
        return;
    }
    if (!article.tryExercise) {
        return;
    }
    const auto exercise = model.application().library->exercise(*article.tryExercise);
    if (!exercise) {
        return;
    }
    state.tryExercise = article.tryExercise;
    state.tryPicture = {*article.tryExercise, {}};
    state.tryTitle = Text::tr("Try: %1").arg(fromUtf8(exercise->title));
    const auto routine = session::asRoutine(*exercise);
    state.tryDetail = Text::tr("%1. %2").arg(words::minutes(routine.total),
                                             words::equipment(exercise->equipment));
}

} // namespace

QString withNumbers(const QString& text, const std::vector<SourceId>& sources) {
    static const QRegularExpression citations(QStringLiteral(R"(\s*((?:\[E-\d+[a-z]?\]\s*)+))"));
    static const QRegularExpression one(QStringLiteral(R"(\[(E-\d+[a-z]?)\])"));
    QString out;
    qsizetype from = 0;
    for (auto match = citations.globalMatch(text); match.hasNext();) {
        const auto group = match.next();
        QStringList numbers;
        for (auto each = one.globalMatch(group.captured(1)); each.hasNext();) {
            const SourceId id{each.next().captured(1).toStdString()};
            const auto place = std::find(sources.begin(), sources.end(), id);
            numbers << QString::number(place - sources.begin() + 1);
        }
        out += text.mid(from, group.capturedStart() - from);
        out += QStringLiteral("^%1^").arg(numbers.join(QLatin1Char(' ')));
        from = group.capturedEnd();
        const bool wordFollows = from < text.size() && text[from].isLetterOrNumber();
        if (wordFollows || group.captured(0).endsWith(QLatin1Char(' '))) {
            out += QLatin1Char(' ');
        }
    }
    return out + text.mid(from);
}

LearnState learnState(AppModel& model, const std::optional<domain::Topic>& topic,
                      const QString& search) {
    LearnState state;
    const auto articles = model.application().library->articles();
    if (!articles) {
        model.report(articles.error());
        return state;
    }
    state.topics = topicRows(*articles);
    if (!search.trimmed().isEmpty()) {
        const auto found = model.application().library->search(search.toStdString());
        if (!found) {
            model.report(found.error());
            return state;
        }
        state.searching = true;
        state.rows = searchRows(model, found->hits, *articles);
        state.showsCaution = found->warning;
        if (state.rows.empty()) {
            state.suggestions = suggestions(*found);
        }
        state.summary = words::counted(static_cast<int>(state.rows.size()), Text::tr("1 result"),
                                       Text::tr("%1 results, best match first"));
        return state;
    }
    for (const ArticleSummary& article : *articles) {
        if (!topic || article.topic == *topic) {
            state.rows.push_back(rowOf(article));
        }
    }
    state.summary = words::counted(static_cast<int>(state.rows.size()), Text::tr("1 article"),
                                   Text::tr("%1 articles"));
    return state;
}

std::optional<ArticleState> articleState(AppModel& model, const ArticleId& id) {
    const auto article = model.application().library->article(id);
    if (!article) {
        model.report(article.error());
        return std::nullopt;
    }
    const auto& sources = article->sources;
    ArticleState state;
    state.id = id;
    state.title = fromUtf8(article->title);
    state.meta = Text::tr("%1 min read  \u2022  Sources checked %2")
                     .arg(article->readingMinutes)
                     .arg(words::shortDay(article->checked));
    state.lead = withNumbers(fromUtf8(article->lead), sources);
    state.caution = withNumbers(fromUtf8(article->caution), sources);
    for (const domain::ArticleSection& section : article->sections) {
        ArticleSectionState part{fromUtf8(section.heading), section.strength, {}};
        for (const std::string& paragraph : section.paragraphs) {
            part.paragraphs << withNumbers(fromUtf8(paragraph), sources);
        }
        state.sections.push_back(std::move(part));
    }
    for (const SourceId& source : sources) {
        const auto found = model.application().library->source(source);
        state.sources << (found ? fromUtf8(found->citation) : fromUtf8(source.value));
    }
    fillTry(model, *article, state);
    return state;
}

} // namespace unhunch::ui
