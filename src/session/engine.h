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
/// A segment that a new plan makes shorter runs at least this much longer.
inline constexpr Milliseconds kLeastLeft{3000};
/// "Back" within this much of the start of an exercise goes to the exercise before.
inline constexpr Milliseconds kBackWindow{3000};

/// Commands. One that does not fit the state is ignored and gives no event. All but Start fit while
/// running, paused or resuming; those that move to another place keep the state there: what was
/// paused stays paused. A segment that is left gives SegmentEnded with the time it really ran.
struct Start {};  ///< ready -> running
struct Pause {};  ///< running or resuming -> paused
struct Resume {}; ///< paused -> resuming
/// To the start of this exercise; within kBackWindow of its start, to that of the one before.
struct Back {};
/// Waiting (prepare, gap, rest, switch sides): to the next segment. Working: past this exercise.
/// Running off the end completes the session.
struct Skip {};
struct RestartStep {}; ///< to the first work segment of this exercise
struct Extend {};      ///< lengthen the present segment by kExtension, when canExtend()
struct Done {};        ///< an untimed segment is completed; nothing in a timed one
struct SkipHurt {};    ///< past this exercise because it hurt
/// Ends the session. The present segment counts as skipped, as hurt with a stop sign.
struct EndEarly {
    bool stopSign = false;
};
using Command =
    std::variant<Start, Pause, Resume, Back, Skip, RestartStep, Extend, Done, SkipHurt, EndEarly>;

/// What happened, at which instant. Emitted in time order.
struct SegmentStarted {
    int segment;
    SteadyInstant at;
    friend bool operator==(const SegmentStarted&, const SegmentStarted&) = default;
};
struct SegmentEnded {
    int segment;
    SteadyInstant at;
    Milliseconds active; ///< time it ran, extensions included, pauses not
    journal::SegmentOutcome outcome;
    friend bool operator==(const SegmentEnded&, const SegmentEnded&) = default;
};
/// Once in timed work segments of 10 s or more, extension included.
struct Halfway {
    int segment;
    SteadyInstant at;
    friend bool operator==(const Halfway&, const Halfway&) = default;
};
/// 3, 2, 1 before the end of timed segments of 5 s or more. Counted again when the end was moved
/// away.
struct CountDown {
    int segment;
    int secondsLeft;
    SteadyInstant at;
    friend bool operator==(const CountDown&, const CountDown&) = default;
};
struct Paused {
    SteadyInstant at;
    friend bool operator==(const Paused&, const Paused&) = default;
};
struct ResumeCounting {
    SteadyInstant at;
    friend bool operator==(const ResumeCounting&, const ResumeCounting&) = default;
};
struct Resumed {
    SteadyInstant at;
    friend bool operator==(const Resumed&, const Resumed&) = default;
};
struct Extended {
    int segment;
    SteadyInstant at;
    friend bool operator==(const Extended&, const Extended&) = default;
};
struct Finished {
    journal::SessionState state;
    SteadyInstant at;
    friend bool operator==(const Finished&, const Finished&) = default;
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
    Milliseconds active{0};   ///< active time of the whole session, replayed segments counted again
    bool halfwayTold = false; ///< Halfway was given in this segment: an extension gives no second
    friend bool operator==(const EngineSnapshot&, const EngineSnapshot&) = default;
};

class SessionEngine {
public:
    /// The plan is shared and is changed by replan() only. It has at least one segment.
    explicit SessionEngine(std::shared_ptr<const SessionPlan> plan);
    /// Takes up a session at `snapshot` as of `now`. A position outside the plan is moved inside
    /// it; a snapshot that an engine with this plan gave is taken up unchanged.
    SessionEngine(std::shared_ptr<const SessionPlan> plan, const EngineSnapshot& snapshot,
                  SteadyInstant now);

    /// Runs up to `now`, then carries out the command. `now` earlier than a time seen before counts
    /// as that time.
    std::vector<Event> handle(const Command& command, SteadyInstant now);
    /// Runs up to `now`: returns everything that happened in (last time seen, now].
    std::vector<Event> advance(SteadyInstant now);
    /// Goes on under `plan` from where it stands. The segments before the present one are the same
    /// in both plans; the present one may have another length and other words, and where it got
    /// shorter it is given the extension that it needs to run kLeastLeft more. False, and nothing
    /// changes, when `plan` is no such plan or no session is under way.
    [[nodiscard]] bool replan(std::shared_ptr<const SessionPlan> plan);
    /// When something happens next if nobody does anything; nullopt while ready, paused, finished
    /// or in an untimed segment.
    [[nodiscard]] std::optional<SteadyInstant> nextDeadline() const;

    [[nodiscard]] EngineSnapshot snapshot() const { return m_now; }
    [[nodiscard]] const SessionPlan& plan() const { return *m_plan; }
    [[nodiscard]] const Segment& segment() const;
    /// Length of the present segment with its extension.
    [[nodiscard]] Milliseconds segmentLength() const;
    /// Time left in the whole plan from here, if nothing is skipped and untimed segments take as
    /// long as estimated. Never negative; 0 when finished.
    [[nodiscard]] Milliseconds timeLeft() const;
    /// Whether Extend would do anything now: a session under way, in a hold or a wait. A
    /// repetition's pace and a press are not lengthened, nor is what the person counts.
    [[nodiscard]] bool canExtend() const;

private:
    using Events = std::vector<Event>;

    [[nodiscard]] bool isUnderWay() const;
    [[nodiscard]] int lastSegment() const;
    [[nodiscard]] const PlanStep& step() const;
    [[nodiscard]] std::optional<Milliseconds> nextMark() const;
    void runTo(SteadyInstant now, Events& events);
    void runSegmentTo(SteadyInstant now, Events& events);
    void tellMark(Events& events);
    void enter(int segment, Events& events);
    void leave(journal::SegmentOutcome outcome, Events& events);
    void finish(journal::SessionState state, Events& events);
    void leaveFor(int segment, journal::SegmentOutcome outcome, Events& events);

    void carryOut(const Start& command, Events& events);
    void carryOut(const Pause& command, Events& events);
    void carryOut(const Resume& command, Events& events);
    void carryOut(const Back& command, Events& events);
    void carryOut(const Skip& command, Events& events);
    void carryOut(const RestartStep& command, Events& events);
    void carryOut(const Extend& command, Events& events);
    void carryOut(const Done& command, Events& events);
    void carryOut(const SkipHurt& command, Events& events);
    void carryOut(const EndEarly& command, Events& events);

    std::shared_ptr<const SessionPlan> m_plan;
    EngineSnapshot m_now;
    SteadyInstant m_seen; ///< the time m_now speaks about
};

} // namespace unhunch::session
