// From a routine and what a person changed about it to a plan.
#include "session/dose.h"
#include "session/step_writer.h"

#include <algorithm>
#include <tuple>

namespace unhunch::session {

namespace {

using domain::Exercise;
using domain::RoutineStep;

/// Where a segment stands among those of its step, the same however many counts come before it.
struct Place {
    domain::Side side;
    int set;
    int count;
    std::ptrdiff_t before; ///< segments of the same side, set and count before it
    friend bool operator==(const Place&, const Place&) = default;
};

Place placeOf(const std::vector<Segment>& segments, std::size_t index) {
    const auto like = [](const Segment& segment) {
        return std::tuple(segment.side, segment.set, segment.untimed ? 0 : segment.count);
    };
    const auto place = like(segments[index]);
    const auto end = segments.begin() + static_cast<std::ptrdiff_t>(index);
    const auto before = std::count_if(
        segments.begin(), end, [&](const Segment& segment) { return like(segment) == place; });
    const auto [side, set, count] = place;
    return {side, set, count, before};
}

class PlanWriter {
public:
    PlanWriter(const ExerciseMap& exercises, const CompileOptions& options)
        : m_exercises(exercises), m_options(options) {}

    [[nodiscard]] const Exercise* find(const ExerciseId& id) const {
        const auto found = m_exercises.find(id);
        return found == m_exercises.end() ? nullptr : &found->second;
    }

    void add(const Exercise& exercise, const RoutineStep& step) {
        PlanPart part = write(exercise, step);
        if (!part.segments.empty()) {
            m_parts.push_back(std::move(part));
        }
    }

    /// A change at a segment the plan does not have is ignored.
    void change(const StepChange& change) {
        auto at = static_cast<std::size_t>(std::max(change.segment, 0));
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            const std::size_t count = m_parts[i].segments.size();
            if (at < count) {
                if (change.instead.empty()) {
                    changeDose(m_parts[i], at, change.delta);
                } else {
                    replace(i, at, *find(change.instead));
                }
                return;
            }
            at -= count;
        }
    }

    /// The parts, each in its place.
    [[nodiscard]] SessionPlan plan() {
        SessionPlan plan;
        for (PlanPart& part : m_parts) {
            PlanStep& shown = part.shown;
            shown.firstSegment = static_cast<int>(plan.segments.size());
            shown.segmentCount = static_cast<int>(part.segments.size());
            for (Segment& segment : part.segments) {
                segment.index = static_cast<int>(plan.segments.size());
                segment.step = static_cast<int>(plan.steps.size());
                shown.length += segment.length;
                plan.segments.push_back(std::move(segment));
            }
            plan.total += shown.length;
            plan.steps.push_back(std::move(shown));
        }
        return plan;
    }

private:
    [[nodiscard]] PlanPart write(const Exercise& exercise, RoutineStep step) const {
        if (const auto usual = m_options.deltas.find(exercise.id);
            usual != m_options.deltas.end()) {
            step.dose = changed(exercise, step.dose, usual->second);
        }
        return writeStep(exercise, step, m_options.ownPace);
    }

    void changeDose(PlanPart& part, std::size_t at, const domain::DoseDelta& delta) const {
        const Exercise& exercise = *find(part.step.exercise);
        RoutineStep step = part.step;
        step.dose = changed(exercise, step.dose, delta);
        step.dose.count = std::max(step.dose.count, leastCount(part.segments[at]));
        PlanPart fresh = writeStep(exercise, step, m_options.ownPace);
        const Place place = placeOf(part.segments, at);
        std::size_t from = 0;
        while (from < fresh.segments.size() && placeOf(fresh.segments, from) != place) {
            ++from;
        }
        const auto kept = part.segments.begin() + static_cast<std::ptrdiff_t>(at);
        std::vector<Segment> segments(part.segments.begin(), kept);
        segments.insert(segments.end(), fresh.segments.begin() + static_cast<std::ptrdiff_t>(from),
                        fresh.segments.end());
        fresh.segments = std::move(segments);
        part = std::move(fresh);
    }

    void replace(std::size_t index, std::size_t at, const Exercise& exercise) {
        PlanPart easier = write(exercise, asRoutine(exercise).steps.front());
        m_parts[index].segments.resize(at + 1);
        if (!easier.segments.empty()) {
            m_parts.insert(m_parts.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                           std::move(easier));
        }
    }

    const ExerciseMap& m_exercises;
    const CompileOptions& m_options;
    std::vector<PlanPart> m_parts;
};

Error missing(const domain::Routine& routine, const ExerciseId& exercise) {
    return {ErrorCode::notFound,
            "The routine \"" + routine.title + "\" names an exercise that does not exist: \"" +
                exercise.value + "\".",
            {}};
}

} // namespace

Result<SessionPlan> compile(const domain::Routine& routine, const ExerciseMap& exercises,
                            const CompileOptions& options) {
    PlanWriter writer(exercises, options);
    for (std::size_t i = 0; i < routine.steps.size(); ++i) {
        const RoutineStep& step = routine.steps[i];
        if (std::ranges::find(options.leaveOut, static_cast<int>(i)) != options.leaveOut.end()) {
            continue;
        }
        const Exercise* exercise = writer.find(step.exercise);
        if (exercise == nullptr) {
            return tl::unexpected(missing(routine, step.exercise));
        }
        writer.add(*exercise, step);
    }
    for (const StepChange& change : options.changes) {
        if (!change.instead.empty() && writer.find(change.instead) == nullptr) {
            return tl::unexpected(missing(routine, change.instead));
        }
        writer.change(change);
    }
    SessionPlan plan = writer.plan();
    plan.routine = routine.id;
    plan.title = routine.title;
    plan.sound = routine.sound;
    plan.options = options;
    if (plan.segments.empty()) {
        return fail(ErrorCode::invalidInput, "Nothing is left of the routine \"" + routine.title +
                                                 "\" after leaving out what was asked.");
    }
    return plan;
}

} // namespace unhunch::session
