// From "start this routine" to what was done, and picking up what a crash cut off.
#pragma once

#include "app/application.h"
#include "session/controller.h"

#include <memory>
#include <optional>
#include <vector>

namespace unhunch::app {

using PlanPointer = std::shared_ptr<const session::SessionPlan>;

/// A session that the program died in.
struct Interrupted {
    journal::SessionRecord record;
    PlanPointer plan; ///< empty when the content has changed since: it can be saved, not resumed
};

/// A finished session as the summary page and the diary show it.
struct SessionReport : journal::SessionSummary {
    int plannedExercises = 0; ///< 0 when the routine is no longer known
};

/// What is left of something that hurt (coaching/settling.h).
struct Aftermath {
    std::optional<journal::HurtRecord> question; ///< to be asked today
    bool notSettled = false;
    bool redTwiceRunning = false;
};

class Sessions {
public:
    /// The application must outlive it and every controller it makes.
    explicit Sessions(Application& application) : m_app(application) {}

    /// The routine as it would run today: without the exercises that hurt in the last
    /// kLeaveOutDays, with the person's usual changes of dose, in the pace they chose. notFound
    /// with a hint for an unknown id; conflict when nothing would be left.
    [[nodiscard]] Result<PlanPointer> plan(const RoutineId& id) const;
    /// The routine as it is written, nothing left out or changed.
    [[nodiscard]] Result<PlanPointer> fullPlan(const RoutineId& id) const;
    /// One exercise on its own, with the person's usual change and pace.
    [[nodiscard]] Result<PlanPointer> plan(const ExerciseId& id) const;
    /// `plan` with one more change, for SessionController::replan().
    [[nodiscard]] Result<PlanPointer> changed(const session::SessionPlan& plan,
                                              const session::StepChange& change) const;

    /// Adds `delta` to the person's usual change of an exercise, for every session from now on.
    [[nodiscard]] Result<void> changeAlways(const ExerciseId& exercise,
                                            const domain::DoseDelta& delta);
    [[nodiscard]] Result<domain::DoseDelta> usualChange(const ExerciseId& exercise) const;
    [[nodiscard]] Result<void> forgetChange(const ExerciseId& exercise);
    /// The easier exercise of a step, unless there is none or it hurt in the last kLeaveOutDays.
    [[nodiscard]] std::optional<ExerciseId> easierThan(const session::PlanStep& step) const;

    [[nodiscard]] Result<std::unique_ptr<session::SessionController>>
    begin(const PlanPointer& plan);
    [[nodiscard]] Result<std::optional<Interrupted>> interrupted() const;
    [[nodiscard]] Result<std::unique_ptr<session::SessionController>>
    resume(const Interrupted& session);
    /// Keeps what was done of an interrupted session, as ended early when its last segment ended;
    /// as completed when only its end was not written any more.
    [[nodiscard]] Result<void> keep(const Interrupted& session);
    [[nodiscard]] Result<void> discard(SessionId id);

    [[nodiscard]] Result<SessionReport> report(SessionId id) const;
    /// All that began in `range`, oldest first, open ones included.
    [[nodiscard]] Result<std::vector<journal::SessionSummary>>
    summaries(journal::DayRange range) const;

    /// Notes the light that an answer to "This hurts" was given.
    [[nodiscard]] Result<void> noteHurt(SessionId session, const session::PlanStep& step,
                                        domain::Light light);
    [[nodiscard]] Result<void> answerSettled(SessionId session, journal::Settled answer);
    [[nodiscard]] Result<Aftermath> aftermath() const;

private:
    [[nodiscard]] Result<PlanPointer> compile(const domain::Routine& routine,
                                              session::CompileOptions options) const;
    [[nodiscard]] Result<session::CompileOptions> usualOptions() const;
    [[nodiscard]] Result<std::vector<ExerciseId>> hurtLately() const;
    [[nodiscard]] Result<domain::Routine> routineOf(const RoutineId& id) const;
    [[nodiscard]] Result<PlanPointer> planAsBegun(const journal::SessionRecord& record) const;

    Application& m_app;
};

} // namespace unhunch::app
