// The session clockwork: deterministic, without a clock of its own, without a tick count.
//
// Time is an argument. A segment ends at its computed boundary and the next starts there, so
// nothing drifts; cutting an interval into pieces gives the same events as taking it whole.
#pragma once

#include "base/time.h"
#include "journal/records.h"
#include "session/plan.h"

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace unhunch::session {

enum class EngineState {
    ready, ///< not started
    running,
    paused,
    resuming, ///< the three-second count before it runs again
    finished,
};

/// Count before a paused session runs again (design: "a three-second count before it starts
/// again").
inline constexpr Milliseconds kResumeCount{3000};
/// What one press of "+10 s" adds.
inline constexpr Milliseconds kExtension{10'000};
/// "Back" within this much of the start of an exercise goes to the exercise before.
inline constexpr Milliseconds kBackWindow{3000};

/// Commands. One that does not fit the state is ignored and gives no event.
struct Start {};
struct Pause {};
struct Resume {}; ///< paused -> resuming
struct Back {};   ///< to the start of this exercise; at its very start, of the one before
struct Skip {
}; ///< waiting (prepare, gap, rest, switch): to the next segment; working: past this exercise
struct RestartStep {}; ///< to the first work segment of this exercise
struct Extend {};      ///< lengthen the present segment by kExtension, when canExtend()
struct SkipHurt {};    ///< past this exercise because it hurt; allowed while paused, stays paused
struct EndEarly {
    bool stopSign = false;
};
using Command =
    std::variant<Start, Pause, Resume, Back, Skip, RestartStep, Extend, SkipHurt, EndEarly>;

/// What happened, at which instant. Emitted in time order.
struct SegmentStarted {
    int segment;
    SteadyInstant at;
};
struct SegmentEnded {
    int segment;
    SteadyInstant at;
    Milliseconds active; ///< time it ran, extensions included, pauses not
    journal::SegmentOutcome outcome;
};
struct Halfway {
    int segment;
    SteadyInstant at;
}; ///< work segments of 10 s or more
struct CountDown {
    int segment;
    int secondsLeft;
    SteadyInstant at;
}; ///< 3, 2, 1 before the end of segments of 5 s or more
struct Paused {
    SteadyInstant at;
};
struct ResumeCounting {
    SteadyInstant at;
};
struct Resumed {
    SteadyInstant at;
};
struct Extended {
    int segment;
    SteadyInstant at;
};
struct Finished {
    journal::SessionState state;
    SteadyInstant at;
};
using Event = std::variant<SegmentStarted, SegmentEnded, Halfway, CountDown, Paused, ResumeCounting,
                           Resumed, Extended, Finished>;
[[nodiscard]] SteadyInstant instantOf(const Event& event);

/// Everything the engine remembers besides its plan. A value: copy it, store it, compare it.
struct EngineSnapshot {
    EngineState state = EngineState::ready;
    int segment = 0;
    Milliseconds elapsed{0};    ///< active time spent in the segment
    Milliseconds extension{0};  ///< added to the segment by Extend
    Milliseconds resumeLeft{0}; ///< of the count, while resuming
    Milliseconds active{0}; ///< active time of the whole session, replayed segments counted again
    friend bool operator==(const EngineSnapshot&, const EngineSnapshot&) = default;
};

class SessionEngine {
public:
    /// The plan is shared and never changes. It has at least one segment.
    explicit SessionEngine(std::shared_ptr<const SessionPlan> plan);
    /// Takes up a session at `snapshot` as of `now`. A position outside the plan is moved inside
    /// it.
    SessionEngine(std::shared_ptr<const SessionPlan> plan, const EngineSnapshot& snapshot,
                  SteadyInstant now);

    /// Runs up to `now`, then carries out the command. `now` earlier than a time seen before counts
    /// as that time.
    std::vector<Event> handle(const Command& command, SteadyInstant now);
    /// Runs up to `now`: returns everything that happened in (last time seen, now].
    std::vector<Event> advance(SteadyInstant now);
    /// When something happens next if nobody does anything; nullopt while ready, paused or
    /// finished.
    [[nodiscard]] std::optional<SteadyInstant> nextDeadline() const;

    [[nodiscard]] EngineSnapshot snapshot() const { return m_now; }
    [[nodiscard]] const SessionPlan& plan() const { return *m_plan; }
    [[nodiscard]] const Segment& segment() const;
    /// Length of the present segment with its extension.
    [[nodiscard]] Milliseconds segmentLength() const;
    /// Time left in the whole plan from here, if nothing is skipped.
    [[nodiscard]] Milliseconds timeLeft() const;
    /// Holds and waits can be lengthened; a repetition's pace cannot.
    [[nodiscard]] bool canExtend() const;

private:
    std::shared_ptr<const SessionPlan> m_plan;
    EngineSnapshot m_now;
    SteadyInstant m_seen; ///< the time m_now speaks about
};

} // namespace unhunch::session
