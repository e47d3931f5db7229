#include "session/step_writer.h"

#include "session/dose.h"

#include <algorithm>

namespace unhunch::session {

namespace {

using domain::CyclePhase;
using domain::Exercise;
using domain::Phase;
using domain::RoutineStep;
using domain::Side;
using domain::Sides;

bool isBreathPhase(const CyclePhase& phase) {
    return phase.phase == Phase::inhale || phase.phase == Phase::exhale;
}

PlanStep describe(const Exercise& exercise, const RoutineStep& step) {
    const auto& cycle = exercise.cycle;
    PlanStep described;
    described.exercise = exercise.id;
    described.title = step.variant.empty() ? exercise.title : exercise.title + ", " + step.variant;
    described.variant = step.variant;
    described.sides = exercise.sides;
    described.sets = step.dose.sets;
    described.counts = step.dose.count;
    described.isHold = isKept(exercise);
    described.isBreath = std::ranges::any_of(cycle, isBreathPhase) &&
                         std::ranges::all_of(cycle, [](const CyclePhase& phase) {
                             return isBreathPhase(phase) || phase.phase == Phase::hold;
                         });
    described.hold = keptHold(exercise, step.dose);
    described.easier = exercise.easier;
    described.easierExercise = exercise.easierExercise;
    return described;
}

class StepWriter {
public:
    StepWriter(const Exercise& exercise, const RoutineStep& step, bool ownPace)
        : m_exercise(exercise),
          m_step(step), m_part{describe(exercise, step), step, std::vector<Segment>()},
          m_untimed(ownPace && !m_part.shown.isHold && !m_part.shown.isBreath) {}

    PlanPart write() {
        m_at.side = firstSide();
        push(Phase::prepare, m_step.setup.value_or(m_exercise.setup), m_exercise.setupInstruction);
        for (m_at.set = 1; m_at.set <= m_step.dose.sets; ++m_at.set) {
            if (m_at.set > 1) {
                m_at.side = firstSide();
                m_at.count = 0;
                push(Phase::rest, m_step.dose.setRest, "Rest. Let the breath settle.");
            }
            writeSet();
        }
        return std::move(m_part);
    }

private:
    /// Of both sides by turns, the person chooses.
    [[nodiscard]] Side firstSide() const {
        const bool choose = m_untimed && m_exercise.sides == Sides::alternating;
        return m_exercise.sides == Sides::none || choose ? Side::none : Side::left;
    }

    void writeSet() {
        switch (m_exercise.sides) {
        case Sides::none:
            writeOneSide(Side::none);
            break;
        case Sides::alternating:
            writeByTurns();
            break;
        case Sides::each:
            writeOneSide(Side::left);
            m_at.side = Side::right;
            m_at.count = 0;
            push(Phase::switchSides, m_exercise.sideChange,
                 "Change sides. The same again to your right.");
            writeOneSide(Side::right);
            break;
        }
    }

    void writeByTurns() {
        if (m_untimed) {
            writeUntimed(2, " to each side, by turns, at your own pace. Then choose Done.");
            return;
        }
        for (int count = 1; count <= m_step.dose.count; ++count) {
            writeCycle(Side::left, count);
            writeCycle(Side::right, count);
        }
    }

    void writeOneSide(Side side) {
        m_at.side = side;
        if (m_untimed) {
            writeUntimed(1, " at your own pace. Then choose Done.");
            return;
        }
        const Milliseconds gap = m_step.gap.value_or(m_exercise.gap);
        for (int count = 1; count <= m_step.dose.count; ++count) {
            if (count > 1) {
                push(Phase::gap, gap, gapInstruction(count == m_step.dose.count));
            }
            writeCycle(side, count);
        }
    }

    void writeUntimed(int sides, const std::string& how) {
        const int count = m_step.dose.count;
        m_at.count = count;
        push(m_exercise.cycle.front().phase,
             domain::cycleLength(m_exercise, m_step.dose) * count * sides,
             (count == 1 ? "Once" : std::to_string(count) + " times") + how);
        m_part.segments.back().untimed = true;
    }

    void writeCycle(Side side, int count) {
        m_at.side = side;
        m_at.count = count;
        for (const CyclePhase& phase : m_exercise.cycle) {
            const bool held = phase.phase == Phase::hold;
            push(phase.phase, held ? m_step.dose.holdLength.value_or(phase.length) : phase.length,
                 phase.instruction);
        }
    }

    [[nodiscard]] std::string gapInstruction(bool beforeTheLast) const {
        if (m_exercise.sides == Sides::none) {
            return beforeTheLast ? "Come back gently. Once more." : "Come back gently. Then again.";
        }
        return beforeTheLast ? "Come back gently. Once more on the same side."
                             : "Come back gently. Then again on the same side.";
    }

    void push(Phase phase, Milliseconds length, const std::string& instruction) {
        if (length <= Milliseconds{0}) {
            return;
        }
        Segment segment = m_at;
        segment.phase = phase;
        segment.length = length;
        segment.instruction = instruction;
        m_part.segments.push_back(std::move(segment));
    }

    const Exercise& m_exercise;
    const RoutineStep& m_step;
    PlanPart m_part;
    bool m_untimed;
    Segment m_at; ///< side, set and count of the segment to be written next
};

} // namespace

PlanPart writeStep(const Exercise& exercise, const RoutineStep& step, bool ownPace) {
    return StepWriter(exercise, step, ownPace).write();
}

} // namespace unhunch::session
