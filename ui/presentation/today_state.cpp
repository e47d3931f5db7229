#include "presentation/today_state.h"

#include "coaching/today.h"
#include "presentation/safety_state.h"
#include "presentation/words.h"
#include "stats/moving_median.h"
#include "stats/summary.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <map>

namespace unhunch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Today)
};

using coaching::TodayReason;
using words::fromUtf8;

constexpr int kSparkDays = 14;

/// Everything of the journal that the page speaks about.
struct History {
    std::vector<journal::Rating> ratings;
    std::vector<journal::SessionRecord> sessions;
    std::optional<journal::Rating> latest;
    std::vector<ExerciseId> hurt;
};

/// A session in a shorter or longer form is one of its usual routine.
void countFormsAsUsual(AppModel& model, std::vector<journal::SessionRecord>& sessions) {
    std::map<RoutineId, RoutineId> usual;
    if (const auto routines = model.application().library->routines()) {
        for (const domain::RoutineSummary& routine : *routines) {
            for (const domain::RoutineSummary::Form& form : routine.forms) {
                usual[form.id] = routine.id;
            }
        }
    }
    for (journal::SessionRecord& session : sessions) {
        if (const auto found = usual.find(session.routine); found != usual.end()) {
            session.routine = found->second;
        }
    }
}

History readHistory(AppModel& model) {
    auto& journal = *model.application().journal;
    const CivilDay today = model.clock().today();
    History history;
    const auto take = [&](auto result, auto& into) {
        if (result) {
            into = std::move(*result);
        } else {
            model.report(result.error());
        }
    };
    take(journal.ratings({today - (kSparkDays + stats::kMedianDays), today}), history.ratings);
    take(journal.sessions({}), history.sessions);
    take(journal.latestRating(), history.latest);
    take(journal.hurtSince(today - coaching::kLeaveOutDays), history.hurt);
    countFormsAsUsual(model, history.sessions);
    return history;
}

std::vector<domain::Routine> allRoutines(AppModel& model) {
    std::vector<domain::Routine> routines;
    const auto& library = *model.application().library;
    if (const auto summaries = library.routines()) {
        for (const domain::RoutineSummary& summary : *summaries) {
            if (auto routine = library.routine(summary.id)) {
                routines.push_back(std::move(*routine));
            }
        }
    }
    return routines;
}

/// "After this routine you felt better 5 times out of 7." Counts, no cause (evidence.md 3.4 D).
QString afterSentence(const History& history, const RoutineId& routine) {
    for (const stats::BeforeAfter& line :
         stats::beforeAndAfter(history.ratings, history.sessions)) {
        const int total = line.lower + line.same + line.higher;
        if (line.routine == routine && total >= 3) {
            return Text::
                tr(" In the last weeks your number was lower right after it %1 times out of %2.")
                    .arg(line.lower)
                    .arg(total);
        }
    }
    return {};
}

QString reasonText(const coaching::TodayPlan& plan) {
    const QString pain = plan.pain ? QString::number(plan.pain->value()) : QString();
    switch (plan.reason) {
    case TodayReason::answerFirst:
        return Text::tr(
            "Before the first session there is a safety check. It takes about a minute.");
    case TodayReason::withheld:
        return Text::tr("You ticked a warning sign that needs a person first. Reading is open; "
                        "sessions wait.");
    case TodayReason::highPain:
        return Text::tr(
                   "You noted %1. At 7 or more we suggest no routine. Look at the warning signs, "
                   "move as feels easy, and ask for help if this is new.")
            .arg(pain);
    case TodayReason::easyDay:
        return Text::tr("You noted %1, so today is for something easy.").arg(pain);
    case TodayReason::notSettled:
        return Text::tr("You said it has not settled, so today is for something easy.");
    case TodayReason::firstDays:
        return Text::tr("A short, seated start. Day %1 of the first %2.")
            .arg(plan.dayNumber)
            .arg(coaching::kFirstDays);
    case TodayReason::neverDone:
        return Text::tr("You have not tried this one yet.");
    case TodayReason::longestAgo:
        return words::counted(plan.daysSince,
                              Text::tr("You did it yesterday; the others more lately."),
                              Text::tr("It is the one you did longest ago: %1 days."));
    case TodayReason::insteadOfHurt:
        return Text::tr("It leaves out what hurt in the last days.");
    case TodayReason::nothingLeft:
        return Text::tr("Much of every routine hurt in the last days. A rest is fine. If it stays, "
                        "have someone look at it.");
    }
    return {};
}

void fillRoutine(AppModel& model, const coaching::TodayPlan& plan, const History& history,
                 const std::vector<domain::Routine>& routines, TodayState& state) {
    state.reason = reasonText(plan);
    const auto routine = std::find_if(routines.begin(), routines.end(),
                                      [&](const auto& each) { return plan.routine == each.id; });
    if (routine == routines.end()) {
        state.title = plan.reason == TodayReason::answerFirst ? Text::tr("First, a safety check")
                      : plan.reason == TodayReason::withheld  ? Text::tr("Sessions wait for now")
                                                              : Text::tr("A day without a routine");
        return;
    }
    state.routine = routine->id;
    state.picture = picturedStep(model, routine->id);
    state.title = fromUtf8(routine->title);
    state.reason += afterSentence(history, routine->id);
    state.equipment = words::equipment(routine->equipment);
    const auto compiled = model.sessions().plan(routine->id);
    state.length = words::minutes(compiled ? (*compiled)->total : routine->total);
    for (std::size_t i = 0; i < routine->steps.size(); ++i) {
        const auto exercise = model.application().library->exercise(routine->steps[i].exercise);
        const QString title =
            exercise ? fromUtf8(exercise->title) : fromUtf8(routine->steps[i].exercise.value);
        const bool out = std::find(plan.leaveOut.begin(), plan.leaveOut.end(),
                                   static_cast<int>(i)) != plan.leaveOut.end();
        state.steps.push_back(
            {title, {routine->steps[i].exercise, routine->steps[i].variant}, out});
    }
}

void fillWeek(const History& history, CivilDay today, TodayState& state) {
    const auto week = stats::weekOf(today, history.sessions);
    Milliseconds active{0};
    for (std::size_t i = 0; i < week.size(); ++i) {
        const stats::WeekDay& day = week[i];
        active += day.active;
        WeekDayState& shown = state.week[i];
        shown.letter = QLocale().standaloneDayName(static_cast<int>(i) + 1, QLocale::NarrowFormat);
        shown.number =
            wallClock({UtcInstant{std::int64_t{day.day.daysSinceEpoch} * 86'400'000}, {}}).day;
        shown.done = day.sessions > 0;
        shown.today = day.isToday;
        shown.name = shown.done ? Text::tr("%1, done").arg(words::longDay(day.day))
                                : words::longDay(day.day);
    }
    const auto minutes = static_cast<int>((active.count() + 30'000) / 60'000);
    state.weekMinutes = minutes > 0 ? Text::tr("%n min", nullptr, minutes) : QString();
}

void fillScores(const History& history, CivilDay today, TodayState& state) {
    const auto series = stats::dailySeries(history.ratings, history.sessions,
                                           today - (kSparkDays + stats::kMedianDays - 1), today);
    const auto scores = stats::notedScores(series);
    const auto median = stats::movingMedian(scores);
    for (std::size_t i = scores.size() - kSparkDays; i < scores.size(); ++i) {
        state.scores.push_back(scores[i] ? std::optional<double>(scores[i]->value())
                                         : std::nullopt);
        state.median.push_back(median[i]);
    }
    state.scoresFrom = words::shortDay(today - (kSparkDays - 1));
    const auto range = stats::rangeOfLast(scores, kSparkDays);
    if (!range) {
        state.scoresSentence = Text::tr("Nothing noted yet. One number a day is enough.");
    } else if (range->ratedDays < 4) {
        state.scoresSentence =
            words::counted(range->ratedDays, Text::tr("1 day noted so far. Gaps are fine."),
                           Text::tr("%1 days noted so far. Gaps are fine."));
    } else if (range->mostDaysFrom == range->mostDaysTo) {
        state.scoresSentence =
            Text::tr("%1 on most days. Two weeks is too short to call it a trend.")
                .arg(range->mostDaysFrom);
    } else {
        state.scoresSentence =
            Text::tr("Between %1 and %2 on most days. Two weeks is too short to call it a trend.")
                .arg(range->mostDaysFrom)
                .arg(range->mostDaysTo);
    }
}

/// One thing to read, another each day.
void fillArticle(AppModel& model, CivilDay today, TodayState& state) {
    const auto articles = model.application().library->articles();
    if (!articles || articles->empty()) {
        return;
    }
    const auto& article =
        (*articles)[static_cast<std::size_t>(today.daysSinceEpoch) % articles->size()];
    state.article = article.id;
    state.articleTitle = fromUtf8(article.title);
    state.articleLength = Text::tr("%n min", nullptr, article.readingMinutes);
}

/// "Yesterday", "On Thursday": the question is asked up to three days later.
QString whenWords(CivilDay day, CivilDay today) {
    return day == today - 1 ? Text::tr("Yesterday")
                            : Text::tr("On %1").arg(QLocale().standaloneDayName(
                                  isoWeekday(day), QLocale::LongFormat));
}

void fillSettling(const app::Aftermath& aftermath, const History& history, CivilDay today,
                  TodayState& state) {
    if (!aftermath.question) {
        return;
    }
    for (const journal::SessionRecord& session : history.sessions) {
        if (session.id == aftermath.question->session) {
            state.settleSession = session.id;
            state.settleQuestion = Text::tr("%1 **%2** hurt. Has it settled?")
                                       .arg(whenWords(civilDay(session.startedAt), today),
                                            fromUtf8(aftermath.question->exerciseTitle));
        }
    }
}

coaching::Access accessOf(const SafetyState& safety) {
    return safety.mayStart  ? coaching::Access::allowed
           : safety.mustAsk ? coaching::Access::askFirst
                            : coaching::Access::withheld;
}

} // namespace

TodayState todayState(AppModel& model) {
    const LocalInstant now = model.clock().localNow();
    const CivilDay today = civilDay(now);
    const History history = readHistory(model);
    const SafetyState safety = safetyState(model);
    const auto routines = allRoutines(model);

    TodayState state;
    state.date = words::longDay(today);
    state.greeting = words::greeting(now);
    state.mayStart = safety.mayStart;
    state.mustAsk = safety.mustAsk;
    coaching::TodayFacts facts;
    facts.access = accessOf(safety);
    facts.latestRating = history.latest;
    facts.routines = routines;
    facts.sessions = history.sessions;
    facts.hurt = history.hurt;
    facts.today = today;
    if (const auto aftermath = model.sessions().aftermath()) {
        facts.notSettled = aftermath->notSettled;
        fillSettling(*aftermath, history, today, state);
    } else {
        model.report(aftermath.error());
    }
    fillRoutine(model, coaching::planToday(facts), history, routines, state);
    if (safety.stopped) {
        state.reason = safety.reason;
    }
    fillWeek(history, today, state);
    fillScores(history, today, state);
    fillArticle(model, today, state);
    if (history.latest) {
        state.lastNoted = Text::tr("Last noted: %1, %2")
                              .arg(history.latest->score.value())
                              .arg(words::moment(history.latest->at, today));
    }
    if (const auto interrupted = model.sessions().interrupted(); interrupted && *interrupted) {
        state.interrupted = fromUtf8((*interrupted)->record.routineTitle);
    }
    return state;
}

} // namespace unhunch::ui
