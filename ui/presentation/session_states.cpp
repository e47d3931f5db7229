// What the check before and the summary after a session show.
#include "coaching/meaning.h"
#include "coaching/today.h"
#include "presentation/session_flow.h"
#include "presentation/words.h"

#include <QCoreApplication>
#include <algorithm>

namespace unhunch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SessionFlow)
};

using words::fromUtf8;

const RoutineId kEasyDay{"easy-day"};

CheckState::Advice adviceFor(const CheckState& state) {
    if (state.score && *state.score >= coaching::kHighPain) {
        return CheckState::Advice::noRoutine;
    }
    if (state.usual == false) {
        return CheckState::Advice::newPain;
    }
    return state.score && *state.score >= coaching::kEasyDayPain && !state.isEasyDay
               ? CheckState::Advice::easier
               : CheckState::Advice::none;
}

QString pointsWord(int points) {
    switch (points) {
    case 2:
        return Text::tr("Two points");
    case 3:
        return Text::tr("Three points");
    case 4:
        return Text::tr("Four points");
    case 5:
        return Text::tr("Five points");
    default:
        return Text::tr("%n points", nullptr, points);
    }
}

/// One sentence of meaning (design: Summary; wording evidence.md 3.2, 3.6).
void fillMeaning(SummaryState& state) {
    if (!state.before || !state.after) {
        return;
    }
    const auto meaning = coaching::meaningOf(*domain::PainScore::from(*state.before),
                                             *domain::PainScore::from(*state.after));
    switch (meaning.change) {
    case coaching::Change::aboutTheSame:
        state.meaningLead = Text::tr("About the same.");
        state.meaning =
            Text::tr("One session can go either way. Trends shows the pattern over weeks.");
        break;
    case coaching::Change::lower:
        state.meaningLead = Text::tr("%1 lower.").arg(pointsWord(-meaning.points));
        state.meaning =
            meaning.ofSizeManyNotice
                ? Text::tr(
                      "That is a size many people notice. One session can be chance, so look at "
                      "Trends for the pattern.")
                : Text::tr("One session can be chance, so look at Trends for the pattern.");
        break;
    case coaching::Change::higher:
        state.meaningLead = Text::tr("%1 higher.").arg(pointsWord(meaning.points));
        state.meaning =
            Text::tr("Go easier next time: a smaller range, or the easy day. If it has not "
                     "settled by tomorrow, leave a day out.");
        break;
    }
}

bool wasEased(const app::SessionReport& report, const ExerciseId& exercise) {
    return std::any_of(report.hurts.begin(), report.hurts.end(), [&](const auto& hurt) {
        return hurt.exercise == exercise && hurt.light == domain::Light::amber;
    });
}

/// Title of the exercise that took over from `step`; empty for none.
QString takenOverBy(const session::SessionPlan& plan, std::size_t step) {
    if (step + 1 >= plan.steps.size()) {
        return {};
    }
    const session::PlanStep& next = plan.steps[step + 1];
    const auto& changes = plan.options.changes;
    const bool swapped = plan.steps[step].easierExercise == next.exercise &&
                         std::any_of(changes.begin(), changes.end(), [&](const auto& change) {
                             return change.instead == next.exercise;
                         });
    return swapped ? fromUtf8(next.title) : QString();
}

} // namespace

SummaryLine SessionFlow::lineOf(const journal::ExerciseOutcome& outcome) const {
    SummaryLine line;
    const auto step = static_cast<std::size_t>(outcome.step);
    const QString other = takenOverBy(*m_plan, step);
    line.exercise = fromUtf8(outcome.title);
    line.done = outcome.active > Milliseconds{0} && !outcome.skipped && !outcome.hurt;
    QStringList detail;
    if (outcome.hurt) {
        detail << Text::tr("Stopped: it hurt");
    } else if (outcome.skipped) {
        detail << (other.isEmpty() ? Text::tr("Skipped") : Text::tr("Swapped for %1").arg(other));
    } else {
        detail << (wasEased(*m_report, outcome.exercise) ? Text::tr("Done, eased")
                                                         : Text::tr("Done"));
    }
    if (const QString sides = words::sides(outcome); !sides.isEmpty()) {
        detail << sides;
    }
    line.detail = detail.join(QStringLiteral(". "));
    if (outcome.active > Milliseconds{0}) {
        line.time = fromUtf8(toMinutesSeconds(outcome.active));
    }
    line.picture = {outcome.exercise, m_plan->steps.at(step).variant};
    if (const auto noted = m_during.find(outcome.exercise); noted != m_during.end()) {
        line.noted = noted->second.score.value();
    }
    return line;
}

CheckState SessionFlow::checkState() const {
    CheckState state;
    state.routine = Text::tr("%1, %2").arg(fromUtf8(m_plan->title), words::minutes(m_plan->total));
    if (m_before) {
        state.score = m_before->score.value();
    }
    state.places = m_places;
    state.usual = m_usual;
    state.leftOut = m_leftOut;
    state.isEasyDay = m_plan->routine == kEasyDay;
    state.advice = adviceFor(state);
    return state;
}

SummaryState SessionFlow::summaryState() const {
    SummaryState state;
    if (m_before) {
        state.before = m_before->score.value();
    }
    if (m_after) {
        state.after = m_after->score.value();
    }
    state.feelings = m_feelings;
    state.note = m_note;
    fillMeaning(state);
    if (!m_report) {
        state.title = Text::tr("Done for now");
        return state;
    }
    int done = 0;
    Milliseconds moving{0};
    for (const journal::ExerciseOutcome& outcome : m_report->outcomes) {
        moving += outcome.active;
        state.lines.push_back(lineOf(outcome));
        done += state.lines.back().done ? 1 : 0;
    }
    if (m_redTwice) {
        state.caution = Text::tr("Something was red in two sessions running. Please have a doctor "
                                 "or physiotherapist look at it before the next one.");
    }
    const bool whole = m_report->record.state == journal::SessionState::completed;
    state.title = whole ? Text::tr("Done for now") : Text::tr("Ended here");
    state.subtitle = Text::tr("%1 of moving. %2 of %3 exercises.")
                         .arg(words::duration(moving))
                         .arg(done)
                         .arg(m_plan->steps.size());
    return state;
}

} // namespace unhunch::ui
