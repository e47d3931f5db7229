// What happened, as the journal keeps it. Plain values; content is named by id and title, so that
// old entries stay readable after content changes.
#pragma once

#include "base/ids.h"
#include "base/time.h"
#include "domain/exercise.h"
#include "domain/library.h"
#include "domain/pain.h"

#include <optional>
#include <string>
#include <vector>

namespace unhunch::journal {

/// One number on the 0-10 scale, with when, what for, where and in which words.
struct Rating {
    RatingId id; ///< 0 until stored
    domain::RatingKind kind = domain::RatingKind::now;
    domain::PainScore score;
    LocalInstant at;                      ///< the moment it speaks about
    UtcInstant enteredAt;                 ///< the moment it was written down
    std::vector<domain::BodyZone> places; ///< in the order of kAllBodyZones, no doubles
    std::vector<std::string> feelings;    ///< "looser", "aching" ...: slugs or own words
    std::string note;                     ///< any length
    std::optional<SessionId> session;     ///< for before, after and exercise
    ExerciseId exercise;                  ///< of kind exercise; empty for all others

    [[nodiscard]] CivilDay day() const { return civilDay(at); }
    friend bool operator==(const Rating&, const Rating&) = default;
};

enum class SegmentOutcome {
    completed, ///< ran to its end
    skipped,   ///< left before its end, by choice
    hurt,      ///< left because it hurt
};
[[nodiscard]] std::string_view name(SegmentOutcome outcome); ///< "completed", "skipped", "hurt"
[[nodiscard]] std::optional<SegmentOutcome> segmentOutcomeFromName(std::string_view text);

/// The end of one segment of a session. Written the moment it ends; a segment that is done again
/// after "back" is written again.
struct SegmentRecord {
    int segment = 0; ///< index into the plan, from 0
    int step = 0;    ///< index of the routine step, from 0
    ExerciseId exercise;
    std::string exerciseTitle;
    domain::Phase phase = domain::Phase::hold;
    domain::Side side = domain::Side::none;
    Milliseconds planned{0};
    Milliseconds active{0}; ///< time it really ran; pauses do not count
    SegmentOutcome outcome = SegmentOutcome::completed;
    UtcInstant endedAt;
    friend bool operator==(const SegmentRecord&, const SegmentRecord&) = default;
};

enum class SessionState {
    open,      ///< running, or the program died while it ran
    completed, ///< reached the end of its plan
    ended,     ///< ended early by choice
    stopped,   ///< ended by a stop sign ("this hurts", answer 4)
};
[[nodiscard]] std::string_view
name(SessionState state); ///< "open", "completed", "ended", "stopped"
[[nodiscard]] std::optional<SessionState> sessionStateFromName(std::string_view text);

/// Where an open session stands, so that it can be taken up again after a crash.
struct SessionPosition {
    int segment = 0;         ///< the segment to run next or now
    Milliseconds elapsed{0}; ///< active time already spent in it
    friend bool operator==(const SessionPosition&, const SessionPosition&) = default;
};

struct SessionRecord {
    SessionId id; ///< 0 until stored
    RoutineId routine;
    std::string routineTitle;
    std::string
        planFingerprint;     ///< session::SessionPlan::fingerprint(): resumable only if it matches
    std::string planOptions; ///< session::toText() of what the plan was compiled with
    LocalInstant startedAt;
    std::optional<UtcInstant> endedAt;
    SessionState state = SessionState::open;
    SessionPosition position;
    Milliseconds planned{0};
    Milliseconds active{0}; ///< sum over its segments, kept by the store
    friend bool operator==(const SessionRecord&, const SessionRecord&) = default;
};

/// The work done with one side.
struct SideWork {
    Milliseconds active{0};
    int segmentsCompleted = 0; ///< one done again counts once
    friend bool operator==(const SideWork&, const SideWork&) = default;
};

/// What became of one exercise of a session, for summaries and the "leave out for 7 days" rule.
struct ExerciseOutcome {
    int step = 0;
    ExerciseId exercise;
    std::string title;
    Milliseconds active{0};    ///< work only: set-up, gaps, rests and side changes do not count
    int segmentsCompleted = 0; ///< work only; one done again counts once
    bool skipped = false;      ///< some work was skipped and not made up for later
    bool hurt = false;         ///< at least one segment was left because it hurt
    SideWork left; ///< part of the sums above; nothing where the sides are not told apart
    SideWork right;
    friend bool operator==(const ExerciseOutcome&, const ExerciseOutcome&) = default;
};

/// An answer to "This hurts" and the light it was given (evidence.md 4.3).
struct HurtRecord {
    SessionId session;
    ExerciseId exercise;
    std::string exerciseTitle;
    domain::Light light = domain::Light::red;
    UtcInstant at;
    friend bool operator==(const HurtRecord&, const HurtRecord&) = default;
};

/// The answer to the next day's question about a session that hurt: has it settled?
enum class Settled {
    yes,    ///< back to usual
    no,     ///< worse than usual
    notNow, ///< not answered, and not to be asked again
};
[[nodiscard]] std::string_view name(Settled settled); ///< "yes", "no", "not-now"
[[nodiscard]] std::optional<Settled> settledFromName(std::string_view text);

struct SettledRecord {
    SessionId session;
    Settled answer = Settled::notNow;
    LocalInstant at;
    friend bool operator==(const SettledRecord&, const SettledRecord&) = default;
};

/// The safety check as it was answered.
struct ScreeningRecord {
    LocalInstant at;
    int version = 1;                 ///< domain::WarningSigns::version
    std::vector<std::string> ticked; ///< question ids, empty for "none of these"
    enum class Assessed { yes, noNew, noYears, unanswered } assessed = Assessed::unanswered;
    bool checkedByClinician = false; ///< "I have been checked for this"
    bool consented = false;          ///< the consent line was agreed to
    friend bool operator==(const ScreeningRecord&, const ScreeningRecord&) = default;
};
/// "yes", "no-new", "no-years", "unanswered"
[[nodiscard]] std::string_view name(ScreeningRecord::Assessed assessed);
[[nodiscard]] std::optional<ScreeningRecord::Assessed> assessedFromName(std::string_view text);

/// An exercise or a routine of the person's own, as it is kept.
struct OwnDocument {
    enum class Kind { exercise, routine } kind = Kind::exercise;
    std::string id; ///< "mine-..."
    std::string title;
    std::string body;    ///< JSON text (docs/content-format.md)
    std::string picture; ///< JPEG of an exercise; may be empty
    UtcInstant made;
    UtcInstant changed;
    bool deleted = false;
    friend bool operator==(const OwnDocument&, const OwnDocument&) = default;
};
[[nodiscard]] std::string_view name(OwnDocument::Kind kind); ///< "exercise", "routine"
[[nodiscard]] std::optional<OwnDocument::Kind> ownKindFromName(std::string_view text);

/// Something of the library the person wants to find again.
struct Bookmark {
    domain::HitKind kind = domain::HitKind::exercise;
    std::string id;
    std::string title; ///< as it was when it was marked
    friend bool operator==(const Bookmark&, const Bookmark&) = default;
};

/// Sums work segments of `records` into one line per step of the plan, in step order; a step that
/// another exercise took over during the session has a line for each. A segment that
/// was left by "back" or "start over" and done afterwards does not count as skipped.
[[nodiscard]] std::vector<ExerciseOutcome> summarise(const std::vector<SegmentRecord>& records);

/// All that the journal knows about one session.
struct SessionSummary {
    SessionRecord record;
    std::vector<ExerciseOutcome> outcomes;
    std::vector<HurtRecord> hurts; ///< oldest first
    std::optional<SettledRecord> settled;
    friend bool operator==(const SessionSummary&, const SessionSummary&) = default;
};

} // namespace unhunch::journal
