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
struct SessionReport {
    journal::SessionRecord record;
    std::vector<journal::ExerciseOutcome> outcomes;
    int plannedExercises = 0; ///< 0 when the routine is no longer known
};

class Sessions {
public:
    /// The application must outlive it and every controller it makes.
    explicit Sessions(Application& application) : m_app(application) {}

    /// The routine as it would run today: without the exercises that hurt in the last
    /// kLeaveOutDays. notFound with a hint for an unknown id; conflict when nothing would be left.
    [[nodiscard]] Result<PlanPointer> plan(const RoutineId& id) const;
    /// The routine as it is written, nothing left out.
    [[nodiscard]] Result<PlanPointer> fullPlan(const RoutineId& id) const;
    /// One exercise on its own.
    [[nodiscard]] Result<PlanPointer> plan(const ExerciseId& id) const;

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

private:
    [[nodiscard]] Result<PlanPointer> compile(const domain::Routine& routine,
                                              const std::vector<ExerciseId>& without) const;
    [[nodiscard]] Result<domain::Routine> routineOf(const journal::SessionRecord& record) const;
    [[nodiscard]] Result<PlanPointer> planAsBegun(const journal::SessionRecord& record) const;

    Application& m_app;
};

} // namespace unhunch::app
