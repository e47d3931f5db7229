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

/// The numbers and the title that belong to one session.
struct SessionContext {
    QString title;
    std::optional<int> before;
    std::optional<int> after;
};

QString titleOf(const Rating& rating, const SessionContext* session) {
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
    for (const std::string& feeling : rating.feelings) {
        parts << words::feeling(feeling);
    }
    if (!rating.note.empty()) {
        parts << fromUtf8(rating.note).simplified();
    }
    return parts.join(QStringLiteral(". "));
}

DiaryRowState rowOf(const Rating& rating, const SessionContext* session) {
    DiaryRowState row;
    row.rating = rating.id;
    row.scoreValue = rating.score.value();
    row.score = QString::number(row.scoreValue);
    row.title = titleOf(rating, session);
    row.detail = detailOf(rating, session, row.title);
    row.time = words::clockTime(rating.at);
    return row;
}

DiaryRowState rowOf(const SessionRecord& session) {
    DiaryRowState row;
    row.session = session.id;
    row.title = fromUtf8(session.routineTitle);
    row.detail = session.state == journal::SessionState::completed
                     ? Text::tr("Done, %1").arg(words::duration(session.active))
                     : Text::tr("Ended early, %1").arg(words::duration(session.active));
    row.time = words::clockTime(session.startedAt);
    return row;
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

DiaryDayState dayState(const app::DiaryDay& day,
                       const std::map<SessionId, SessionContext>& sessions, CivilDay today) {
    DiaryDayState state;
    state.heading = words::dayHeading(day.day, today);
    std::vector<std::pair<UtcInstant, DiaryRowState>> rows;
    for (const Rating& rating : day.ratings) {
        const auto session = rating.session ? sessions.find(*rating.session) : sessions.end();
        const bool known = session != sessions.end() && !session->second.title.isEmpty();
        rows.emplace_back(rating.at.at, rowOf(rating, known ? &session->second : nullptr));
    }
    for (const SessionRecord& session : day.sessions) {
        if (!sessions.at(session.id).after) {
            rows.emplace_back(session.startedAt.at, rowOf(session));
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
    const auto sessions = contexts(*days);
    const CivilDay today = model.clock().today();
    for (const app::DiaryDay& day : *days) {
        state.days.push_back(dayState(day, sessions, today));
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
