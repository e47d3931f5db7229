#include "app/sessions.h"

#include "app/settings.h"
#include "base/text.h"
#include "coaching/settling.h"
#include "coaching/today.h"
#include "domain/own_exercise.h"

#include <algorithm>
#include <iterator>

namespace unhunch::app {

namespace {

/// Adds "did you mean" to a notFound for a routine id.
Error withNearest(Error error, const RoutineId& id, const store::LibraryDatabase& library) {
    if (const auto routines = library.routines(); error.hint.empty() && routines) {
        std::vector<std::string> names;
        for (const domain::RoutineSummary& routine : *routines) {
            names.push_back(routine.id.value);
        }
        if (const auto nearest = nearestName(id.value, names)) {
            error.hint = "Did you mean \"" + *nearest + "\"?";
        }
    }
    return error;
}

bool contains(const std::vector<ExerciseId>& ids, const ExerciseId& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

} // namespace

Result<session::CompileOptions> Sessions::usualOptions() const {
    auto deltas = m_app.journal->doseDeltas();
    if (!deltas) {
        return tl::unexpected(deltas.error());
    }
    session::CompileOptions options;
    options.ownPace = Settings(*m_app.journal).ownPace();
    options.deltas = std::move(*deltas);
    return options;
}

Result<std::vector<ExerciseId>> Sessions::hurtLately() const {
    return m_app.journal->hurtSince(m_app.clock.today() - coaching::kLeaveOutDays);
}

Result<PlanPointer> Sessions::compile(const domain::Routine& routine,
                                      session::CompileOptions options) const {
    session::ExerciseMap exercises;
    const auto read = [&](const ExerciseId& id) -> Result<void> {
        auto exercise = m_app.library->exercise(id);
        if (exercise) {
            exercises.emplace(id, std::move(*exercise));
        }
        return exercise ? Result<void>{} : tl::unexpected(exercise.error());
    };
    for (std::size_t i = 0; i < routine.steps.size(); ++i) {
        const int step = static_cast<int>(i);
        if (std::ranges::find(options.leaveOut, step) != options.leaveOut.end()) {
            continue;
        }
        if (const auto found = read(routine.steps[i].exercise); !found) {
            // What went away since somebody made this routine is passed over.
            if (found.error().code != ErrorCode::notFound || !domain::isOwn(routine.id.value)) {
                return tl::unexpected(found.error());
            }
            options.leaveOut.push_back(step);
        }
    }
    for (const session::StepChange& change : options.changes) {
        if (const auto found = change.instead.empty() ? Result<void>{} : read(change.instead);
            !found) {
            return tl::unexpected(found.error());
        }
    }
    // Changes for exercises that are not in this plan have no part in it.
    std::erase_if(options.deltas,
                  [&](const auto& each) { return !exercises.contains(each.first); });
    auto plan = session::compile(routine, exercises, options);
    if (!plan) {
        return tl::unexpected(plan.error());
    }
    return std::make_shared<const session::SessionPlan>(std::move(*plan));
}

Result<PlanPointer> Sessions::plan(const RoutineId& id) const {
    const auto routine = m_app.library->routine(id);
    if (!routine) {
        return tl::unexpected(withNearest(routine.error(), id, *m_app.library));
    }
    const auto hurt = hurtLately();
    auto options = usualOptions();
    if (!hurt || !options) {
        return tl::unexpected(hurt ? options.error() : hurt.error());
    }
    for (std::size_t i = 0; i < routine->steps.size(); ++i) {
        if (contains(*hurt, routine->steps[i].exercise)) {
            options->leaveOut.push_back(static_cast<int>(i));
        }
    }
    if (options->leaveOut.size() == routine->steps.size()) {
        return fail(ErrorCode::conflict, "Every exercise of this routine is left out at present.",
                    "They hurt in the last days. Choose another routine, or wait a little.");
    }
    return compile(*routine, std::move(*options));
}

Result<PlanPointer> Sessions::fullPlan(const RoutineId& id) const {
    const auto routine = m_app.library->routine(id);
    if (!routine) {
        return tl::unexpected(withNearest(routine.error(), id, *m_app.library));
    }
    return compile(*routine, {});
}

Result<PlanPointer> Sessions::plan(const ExerciseId& id) const {
    const auto exercise = m_app.library->exercise(id);
    if (!exercise) {
        return tl::unexpected(exercise.error());
    }
    auto options = usualOptions();
    if (!options) {
        return tl::unexpected(options.error());
    }
    return compile(session::asRoutine(*exercise), std::move(*options));
}

Result<PlanPointer> Sessions::changed(const session::SessionPlan& plan,
                                      const session::StepChange& change) const {
    const auto routine = routineOf(plan.routine);
    const auto usual = usualChange(change.instead);
    if (!routine || !usual) {
        return tl::unexpected(routine ? usual.error() : routine.error());
    }
    session::CompileOptions options = plan.options;
    options.changes.push_back(change);
    if (!usual->isNone()) {
        options.deltas.emplace(change.instead, *usual);
    }
    return compile(*routine, std::move(options));
}

Result<void> Sessions::changeAlways(const ExerciseId& exercise, const domain::DoseDelta& delta) {
    const auto deltas = m_app.journal->doseDeltas();
    if (!deltas) {
        return tl::unexpected(deltas.error());
    }
    const auto before = deltas->find(exercise);
    domain::DoseDelta sum = delta;
    if (before != deltas->end()) {
        sum.count += before->second.count;
        sum.hold += before->second.hold;
    }
    return m_app.journal->setDoseDelta(exercise, sum);
}

Result<domain::DoseDelta> Sessions::usualChange(const ExerciseId& exercise) const {
    const auto deltas = m_app.journal->doseDeltas();
    if (!deltas) {
        return tl::unexpected(deltas.error());
    }
    const auto found = deltas->find(exercise);
    return found == deltas->end() ? domain::DoseDelta{} : found->second;
}

Result<void> Sessions::forgetChange(const ExerciseId& exercise) {
    return m_app.journal->setDoseDelta(exercise, {});
}

std::optional<ExerciseId> Sessions::easierThan(const session::PlanStep& step) const {
    const auto hurt = hurtLately();
    const bool fits = !step.easierExercise.empty() && hurt && !contains(*hurt, step.easierExercise);
    return fits ? std::optional(step.easierExercise) : std::nullopt;
}

Result<std::unique_ptr<session::SessionController>> Sessions::begin(const PlanPointer& plan) {
    return session::SessionController::begin(plan, *m_app.journal, m_app.clock);
}

/// The routine a session was made from; an exercise on its own is one too.
Result<domain::Routine> Sessions::routineOf(const RoutineId& id) const {
    auto routine = m_app.library->routine(id);
    const auto exercises = m_app.library->exercises();
    if (routine || !exercises) {
        return routine;
    }
    for (const domain::ExerciseSummary& summary : *exercises) {
        domain::Exercise named;
        named.id = summary.id;
        if (session::asRoutine(named).id == id) {
            return m_app.library->exercise(summary.id).map(session::asRoutine);
        }
    }
    return routine;
}

Result<PlanPointer> Sessions::planAsBegun(const journal::SessionRecord& record) const {
    const auto routine = routineOf(record.routine);
    if (!routine) {
        return tl::unexpected(routine.error());
    }
    auto options = session::optionsFromText(record.planOptions);
    if (!options) {
        return fail(ErrorCode::corrupt, "The plan of this session cannot be read.");
    }
    return compile(*routine, std::move(*options));
}

Result<std::optional<Interrupted>> Sessions::interrupted() const {
    const auto record = m_app.journal->openSession();
    if (!record) {
        return tl::unexpected(record.error());
    }
    if (!*record) {
        return std::optional<Interrupted>{};
    }
    Interrupted found{**record, nullptr};
    if (auto plan = planAsBegun(found.record);
        plan && (*plan)->fingerprint() == found.record.planFingerprint) {
        found.plan = std::move(*plan);
    }
    return std::optional{std::move(found)};
}

Result<std::unique_ptr<session::SessionController>> Sessions::resume(const Interrupted& session) {
    if (!session.plan) {
        return fail(ErrorCode::conflict, "This routine has changed since the session began.",
                    "What was done can still be kept.");
    }
    return session::SessionController::resume(session.plan, session.record, *m_app.journal,
                                              m_app.clock);
}

Result<void> Sessions::keep(const Interrupted& session) {
    const auto segments = m_app.journal->segments(session.record.id);
    if (!segments) {
        return tl::unexpected(segments.error());
    }
    const auto planned = session.plan ? session.plan->segments.size() : 0;
    const bool ran = planned > 0 && session.record.position.segment >= static_cast<int>(planned);
    return m_app.journal->finish(
        session.record.id, ran ? journal::SessionState::completed : journal::SessionState::ended,
        segments->empty() ? session.record.startedAt.at : segments->back().endedAt);
}

Result<void> Sessions::discard(SessionId id) {
    return m_app.journal->discard(id);
}

Result<std::vector<journal::SessionSummary>> Sessions::summaries(journal::DayRange range) const {
    auto records = m_app.journal->sessions(range);
    const auto hurts = m_app.journal->hurts(range);
    const auto answers = m_app.journal->settled(range);
    if (!records || !hurts || !answers) {
        return tl::unexpected(!records ? records.error()
                              : !hurts ? hurts.error()
                                       : answers.error());
    }
    std::vector<journal::SessionSummary> summaries;
    for (journal::SessionRecord& record : *records) {
        const auto segments = m_app.journal->segments(record.id);
        if (!segments) {
            return tl::unexpected(segments.error());
        }
        journal::SessionSummary& summary = summaries.emplace_back();
        summary.outcomes = journal::summarise(*segments);
        std::ranges::copy_if(*hurts, std::back_inserter(summary.hurts),
                             [&](const auto& hurt) { return hurt.session == record.id; });
        const auto answer =
            std::ranges::find(*answers, record.id, &journal::SettledRecord::session);
        if (answer != answers->end()) {
            summary.settled = *answer;
        }
        summary.record = std::move(record);
    }
    return summaries;
}

Result<SessionReport> Sessions::report(SessionId id) const {
    const auto record = m_app.journal->session(id);
    if (!record) {
        return tl::unexpected(record.error());
    }
    const CivilDay day = civilDay(record->startedAt);
    auto ofDay = summaries({day, day});
    if (!ofDay) {
        return tl::unexpected(ofDay.error());
    }
    SessionReport report;
    for (journal::SessionSummary& summary : *ofDay) {
        if (summary.record.id == id) {
            static_cast<journal::SessionSummary&>(report) = std::move(summary);
        }
    }
    if (const auto plan = planAsBegun(report.record)) {
        report.plannedExercises = static_cast<int>((*plan)->steps.size());
    }
    return report;
}

Result<void> Sessions::noteHurt(SessionId session, const session::PlanStep& step,
                                domain::Light light) {
    return m_app.journal->addHurt({.session = session,
                                   .exercise = step.exercise,
                                   .exerciseTitle = step.title,
                                   .light = light,
                                   .at = m_app.clock.utcNow()});
}

Result<void> Sessions::answerSettled(SessionId session, journal::Settled answer) {
    return m_app.journal->setSettled(
        {.session = session, .answer = answer, .at = m_app.clock.localNow()});
}

Result<Aftermath> Sessions::aftermath() const {
    const auto sessions = m_app.journal->sessions({});
    const auto hurts = m_app.journal->hurts({});
    const auto answers = m_app.journal->settled({});
    if (!sessions || !hurts || !answers) {
        return tl::unexpected(!sessions ? sessions.error()
                              : !hurts  ? hurts.error()
                                        : answers.error());
    }
    const coaching::HurtHistory history{*sessions, *hurts, *answers, m_app.clock.today()};
    return Aftermath{coaching::settleQuestion(history), coaching::notSettled(history),
                     coaching::redTwiceRunning(history)};
}

} // namespace unhunch::app
