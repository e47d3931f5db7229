// What is heard at each event of a session: which chime, which words. The words only; when they
// are said is the cue player's.
#pragma once

#include "app/settings.h"
#include "presentation/session_changes.h"
#include "presentation/sound_port.h"
#include "session/engine.h"

#include <functional>

namespace unhunch::ui {

/// Of an exercise, what a plan does not carry.
struct ExerciseWords {
    QString breath; ///< how to breathe
    QStringList steps;
};

class SessionSpeech {
public:
    using Level = app::SpeechLevel;

    SessionSpeech(Level level, std::function<ExerciseWords(const ExerciseId&)> words)
        : m_level(level), m_words(std::move(words)) {}

    /// What a segment's beginning says, the fullest form first. Empty: nothing.
    [[nodiscard]] QStringList atStart(const session::SessionPlan& plan, int segment) const;
    /// From the start of a segment to the next one that says something at its start, or to the end
    /// of the plan.
    [[nodiscard]] Milliseconds room(const session::SessionPlan& plan, int segment) const;
    [[nodiscard]] QStringList halfway() const;
    [[nodiscard]] QStringList count(int secondsLeft) const;
    [[nodiscard]] QStringList paused() const;
    [[nodiscard]] QStringList goingOn() const; ///< at the count before a paused session runs again
    [[nodiscard]] QStringList extended() const;
    [[nodiscard]] QStringList finished() const;
    [[nodiscard]] QStringList hurt() const; ///< the question after "This hurts", with its answers
    [[nodiscard]] QStringList hurtNumber() const; ///< the question how strong it is
    /// What came of it, with the answers there are.
    [[nodiscard]] QStringList hurtOutcome(const HurtOutcome& outcome) const;
    /// "Say it again": what to do now, at every level. Paused: the exercise with all its steps.
    [[nodiscard]] QStringList again(const session::SessionEngine& engine) const;

    /// Everything that may be said from `segment` to the end of the next exercise, in the order in
    /// which it may be needed, no doubles.
    [[nodiscard]] QStringList ahead(const session::SessionPlan& plan, int segment) const;

private:
    [[nodiscard]] QString phaseWord(const session::SessionPlan& plan,
                                    const session::Segment& segment) const;
    [[nodiscard]] QStringList atPrepare(const session::PlanStep& step,
                                        const session::Segment& segment) const;
    [[nodiscard]] QStringList atWork(const session::SessionPlan& plan,
                                     const session::Segment& segment) const;
    [[nodiscard]] QStringList hurtLines() const; ///< everything that may follow "This hurts"
    [[nodiscard]] QString stepsOf(const session::PlanStep& step) const;

    Level m_level;
    std::function<ExerciseWords(const ExerciseId&)> m_words;
};

[[nodiscard]] Chime chimeOf(domain::Phase phase);

/// Whether the last seconds of a segment are counted: holds and waits, not the pace of a movement
/// or a breath.
[[nodiscard]] bool isCounted(const session::SessionPlan& plan, const session::Segment& segment);

} // namespace unhunch::ui
