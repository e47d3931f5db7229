#include "presentation/diary_state.h"

#include "presentation/words.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace unhunch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Diary)
};

using domain::RatingKind;
using journal::Rating;
using journal::SessionRecord;
using words::fromUtf8;

/// Sides that differ are told for this long: they are read from every segment.
constexpr int kSidesShownDays = 30;

/// The numbers and the title that belong to one session.
struct SessionContext {
    QString title;
    QString aftermath; ///< "Superman hurt (red). Settled the next day"; empty for nothing
    std::optional<int> before;
    std::optional<int> after;
};

/// `exercise`: title of the one the number speaks about.
QString titleOf(const Rating& rating, const SessionContext* session, const QString& exercise) {
    if (session != nullptr && rating.kind == RatingKind::after) {
        return Text::tr("After %1").arg(session->title);
    }
    QString places = words::places(rating.places);
    if (!places.isEmpty()) {
        return places;
    }
    if (session != nullptr && rating.kind == RatingKind::before) {
        return Text::tr("Before %1").arg(session->title);
    }
    if (!rating.exercise.empty()) {
        return Text::tr("During %1").arg(exercise);
    }
    return words::ratingKind(rating.kind);
}

QString detailOf(const Rating& rating, const SessionContext* session, const QString& title) {
    QStringList parts;
    if (session != nullptr && rating.kind == RatingKind::after && session->before) {
        parts << Text::tr("%1 before, %2 after").arg(*session->before).arg(rating.score.value());
    } else if (session != nullptr && rating.kind == RatingKind::before) {
        const QString before = Text::tr("Before %1").arg(session->title);
        if (title != before) {
            parts << before;
        }
    } else if (rating.kind == RatingKind::day || rating.kind == RatingKind::worst) {
        const QString kind = words::ratingKind(rating.kind);
        if (title != kind) {
            parts << kind;
        }
    }
    if (rating.kind == RatingKind::after && session != nullptr && !session->aftermath.isEmpty()) {
        parts << session->aftermath;
    }
    for (const std::string& feeling : rating.feelings) {
        parts << words::feeling(feeling);
    }
    if (!rating.note.empty()) {
        parts << fromUtf8(rating.note).simplified();
    }
    return parts.join(QStringLiteral(". "));
}

DiaryRowState rowOf(const Rating& rating, const SessionContext* session, const QString& exercise) {
    DiaryRowState row;
    row.rating = rating.id;
    row.scoreValue = rating.score.value();
    row.score = QString::number(row.scoreValue);
    row.title = titleOf(rating, session, exercise);
    row.detail = detailOf(rating, session, row.title);
    row.time = words::clockTime(rating.at);
    return row;
}

DiaryRowState rowOf(const SessionRecord& session, const SessionContext& context) {
    DiaryRowState row;
    row.session = session.id;
    row.title = fromUtf8(session.routineTitle);
    row.detail = session.state == journal::SessionState::completed
                     ? Text::tr("Done, %1").arg(words::duration(session.active))
                     : Text::tr("Ended early, %1").arg(words::duration(session.active));
    if (!context.aftermath.isEmpty()) {
        row.detail += QStringLiteral(". ") + context.aftermath;
    }
    row.time = words::clockTime(session.startedAt);
    return row;
}

QString lightWord(domain::Light light) {
    return light == domain::Light::red     ? Text::tr("red")
           : light == domain::Light::amber ? Text::tr("amber")
                                           : Text::tr("green");
}

/// What hurt, what the next day said, and sides that were not done alike.
void fillAftermath(AppModel& model, std::map<SessionId, SessionContext>& sessions) {
    std::map<SessionId, QStringList> parts;
    const CivilDay today = model.clock().today();
    const auto hurts = model.application().journal->hurts({});
    const auto answers = model.application().journal->settled({});
    const auto lately = model.sessions().summaries({today - kSidesShownDays, today});
    if (!hurts || !answers || !lately) {
        model.report(!hurts ? hurts.error() : !answers ? answers.error() : lately.error());
        return;
    }
    for (const journal::HurtRecord& hurt : *hurts) {
        parts[hurt.session]
            << Text::tr("%1 hurt (%2)").arg(fromUtf8(hurt.exerciseTitle), lightWord(hurt.light));
    }
    for (const journal::SettledRecord& answer : *answers) {
        if (answer.answer != journal::Settled::notNow) {
            parts[answer.session] << (answer.answer == journal::Settled::yes
                                          ? Text::tr("Settled by %1")
                                          : Text::tr("Still worse on %1"))
                                         .arg(words::shortDay(civilDay(answer.at)));
        }
    }
    for (const journal::SessionSummary& summary : *lately) {
        for (const journal::ExerciseOutcome& outcome : summary.outcomes) {
            if (const QString sides = words::sides(outcome); !sides.isEmpty()) {
                parts[summary.record.id]
                    << Text::tr("%1: %2").arg(fromUtf8(outcome.title), sides.toLower());
            }
        }
    }
    for (auto& [id, context] : sessions) {
        context.aftermath = parts[id].join(QStringLiteral(". "));
    }
}

std::map<SessionId, SessionContext> contexts(const std::vector<app::DiaryDay>& days) {
    std::map<SessionId, SessionContext> found;
    for (const app::DiaryDay& day : days) {
        for (const SessionRecord& session : day.sessions) {
            found[session.id].title = fromUtf8(session.routineTitle);
        }
    }
    for (const app::DiaryDay& day : days) {
        for (const Rating& rating : day.ratings) {
            const auto session = rating.session ? found.find(*rating.session) : found.end();
            if (session != found.end() && rating.kind == RatingKind::before) {
                session->second.before = rating.score.value();
            } else if (session != found.end() && rating.kind == RatingKind::after) {
                session->second.after = rating.score.value();
            }
        }
    }
    return found;
}

QString exerciseTitle(AppModel& model, const ExerciseId& id) {
    if (id.empty()) {
        return {};
    }
    const auto exercise = model.application().library->exercise(id);
    return fromUtf8(exercise ? exercise->title : id.value);
}

DiaryDayState dayState(AppModel& model, const app::DiaryDay& day,
                       const std::map<SessionId, SessionContext>& sessions, CivilDay today) {
    DiaryDayState state;
    state.heading = words::dayHeading(day.day, today);
    std::vector<std::pair<UtcInstant, DiaryRowState>> rows;
    for (const Rating& rating : day.ratings) {
        const auto session = rating.session ? sessions.find(*rating.session) : sessions.end();
        const bool known = session != sessions.end() && !session->second.title.isEmpty();
        rows.emplace_back(rating.at.at, rowOf(rating, known ? &session->second : nullptr,
                                              exerciseTitle(model, rating.exercise)));
    }
    for (const SessionRecord& session : day.sessions) {
        if (!sessions.at(session.id).after) {
            rows.emplace_back(session.startedAt.at, rowOf(session, sessions.at(session.id)));
        }
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (auto& [at, row] : rows) {
        state.rows.push_back(std::move(row));
    }
    return state;
}

} // namespace

DiaryState diaryState(AppModel& model) {
    DiaryState state;
    const auto days = model.diary().days({});
    if (!days) {
        model.report(days.error());
        return state;
    }
    auto sessions = contexts(*days);
    fillAftermath(model, sessions);
    const CivilDay today = model.clock().today();
    for (const app::DiaryDay& day : *days) {
        state.days.push_back(dayState(model, day, sessions, today));
    }
    return state;
}

EntryDraft newEntry(const AppModel& model) {
    EntryDraft draft;
    draft.at = model.clock().localNow();
    return draft;
}

std::optional<EntryDraft> entryDraft(AppModel& model, RatingId id) {
    const auto rating = model.diary().rating(id);
    if (!rating) {
        model.report(rating.error());
        return std::nullopt;
    }
    return EntryDraft{id,
                      rating->kind,
                      rating->score.value(),
                      rating->at,
                      rating->places,
                      rating->feelings,
                      fromUtf8(rating->note)};
}

bool saveEntry(AppModel& model, const EntryDraft& draft) {
    const auto score = draft.score ? domain::PainScore::from(*draft.score) : std::nullopt;
    if (!score) {
        return false;
    }
    if (!draft.id) {
        return model
            .note({.kind = draft.kind,
                   .score = *score,
                   .at = draft.at,
                   .places = draft.places,
                   .feelings = draft.feelings,
                   .note = draft.note.toStdString(),
                   .session = std::nullopt,
                   .exercise = {}})
            .has_value();
    }
    const auto stored = model.diary().rating(*draft.id);
    if (!stored) {
        model.report(stored.error());
        return false;
    }
    Rating changed = *stored;
    changed.kind = draft.kind;
    changed.score = *score;
    changed.at = draft.at;
    changed.places = draft.places;
    changed.feelings = draft.feelings;
    changed.note = draft.note.toStdString();
    return model.change(changed);
}

} // namespace unhunch::ui
