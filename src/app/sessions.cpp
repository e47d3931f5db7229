#include "app/sessions.h"

#include "base/text.h"
#include "coaching/today.h"

#include <algorithm>

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

/// What had hurt when `record` began: plan() left it out then.
Result<std::vector<ExerciseId>> hurtBefore(const journal::SessionRecord& record,
                                           const journal::Journal& journal) {
    const CivilDay day = civilDay(record.startedAt);
    const auto sessions = journal.sessions({day - coaching::kLeaveOutDays, day});
    if (!sessions) {
        return tl::unexpected(sessions.error());
    }
    std::vector<ExerciseId> hurt;
    for (const journal::SessionRecord& session : *sessions) {
        if (session.id >= record.id) {
            continue; // what hurt in this session or later was still part of its plan
        }
        const auto segments = journal.segments(session.id);
        if (!segments) {
            return tl::unexpected(segments.error());
        }
        for (const journal::SegmentRecord& segment : *segments) {
            if (segment.outcome == journal::SegmentOutcome::hurt) {
                hurt.push_back(segment.exercise);
            }
        }
    }
    return hurt;
}

bool contains(const std::vector<ExerciseId>& ids, const ExerciseId& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

} // namespace

Result<PlanPointer> Sessions::compile(const domain::Routine& routine,
                                      const std::vector<ExerciseId>& without) const {
    session::ExerciseMap exercises;
    session::CompileOptions options;
    for (std::size_t i = 0; i < routine.steps.size(); ++i) {
        const ExerciseId& id = routine.steps[i].exercise;
        if (contains(without, id)) {
            options.leaveOut.push_back(static_cast<int>(i));
        }
        if (exercises.count(id) == 0) {
            auto exercise = m_app.library->exercise(id);
            if (!exercise) {
                return tl::unexpected(exercise.error());
            }
            exercises.emplace(id, std::move(*exercise));
        }
    }
    if (options.leaveOut.size() == routine.steps.size()) {
        return fail(ErrorCode::conflict, "Every exercise of this routine is left out at present.",
                    "They hurt in the last days. Choose another routine, or wait a little.");
    }
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
    const auto hurt = m_app.journal->hurtSince(m_app.clock.today() - coaching::kLeaveOutDays);
    if (!hurt) {
        return tl::unexpected(hurt.error());
    }
    return compile(*routine, *hurt);
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
    return compile(session::asRoutine(*exercise), {});
}

Result<std::unique_ptr<session::SessionController>> Sessions::begin(const PlanPointer& plan) {
    return session::SessionController::begin(plan, *m_app.journal, m_app.clock);
}

/// The routine a session was made from; an exercise on its own is one too.
Result<domain::Routine> Sessions::routineOf(const journal::SessionRecord& record) const {
    auto routine = m_app.library->routine(record.routine);
    const auto exercises = m_app.library->exercises();
    if (routine || !exercises) {
        return routine;
    }
    for (const domain::ExerciseSummary& summary : *exercises) {
        domain::Exercise named;
        named.id = summary.id;
        if (session::asRoutine(named).id == record.routine) {
            return m_app.library->exercise(summary.id).map(session::asRoutine);
        }
    }
    return routine;
}

Result<PlanPointer> Sessions::planAsBegun(const journal::SessionRecord& record) const {
    const auto routine = routineOf(record);
    if (!routine) {
        return tl::unexpected(routine.error());
    }
    const auto hurt = hurtBefore(record, *m_app.journal);
    if (!hurt) {
        return tl::unexpected(hurt.error());
    }
    auto plan = compile(*routine, *hurt);
    if (plan && (*plan)->fingerprint() == record.planFingerprint) {
        return plan;
    }
    // It may have been begun with nothing left out.
    auto full = compile(*routine, {});
    const bool isFull = full && (*full)->fingerprint() == record.planFingerprint;
    return isFull ? full : plan;
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

Result<SessionReport> Sessions::report(SessionId id) const {
    auto record = m_app.journal->session(id);
    if (!record) {
        return tl::unexpected(record.error());
    }
    const auto segments = m_app.journal->segments(id);
    if (!segments) {
        return tl::unexpected(segments.error());
    }
    SessionReport report{std::move(*record), journal::summarise(*segments), 0};
    if (const auto plan = planAsBegun(report.record)) {
        report.plannedExercises = static_cast<int>((*plan)->steps.size());
    }
    return report;
}

} // namespace unhunch::app
