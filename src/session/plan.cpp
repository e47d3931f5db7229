#include "session/plan.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace unhunch::session {

namespace {

using domain::CyclePhase;
using domain::Exercise;
using domain::Phase;
using domain::RoutineStep;
using domain::Side;
using domain::Sides;

constexpr std::size_t kLongestSlug = 64;

bool isBreathPhase(const CyclePhase& phase) {
    return phase.phase == Phase::inhale || phase.phase == Phase::exhale;
}

/// Nothing moves and nothing is breathed to: the person stays in a position.
bool isHeld(const CyclePhase& phase) {
    return phase.phase == Phase::hold || phase.phase == Phase::press || phase.phase == Phase::ease;
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
    described.isHold = std::ranges::all_of(cycle, isHeld);
    described.isBreath = std::ranges::any_of(cycle, isBreathPhase) &&
                         std::ranges::all_of(cycle, [](const CyclePhase& phase) {
                             return isBreathPhase(phase) || phase.phase == Phase::hold;
                         });
    described.easier = exercise.easier;
    return described;
}

/// Lays out one routine step as segments. The order is the promise of compile().
class StepWriter {
public:
    StepWriter(const Exercise& exercise, const RoutineStep& step, SessionPlan& plan)
        : m_exercise(exercise), m_step(step), m_plan(plan) {
        m_at.step = static_cast<int>(plan.steps.size());
    }

    void write() {
        PlanStep described = describe(m_exercise, m_step);
        described.firstSegment = static_cast<int>(m_plan.segments.size());
        m_at.side = firstSide();
        wait(Phase::prepare, m_step.setup.value_or(m_exercise.setup), m_exercise.setupInstruction);
        for (m_at.set = 1; m_at.set <= m_step.dose.sets; ++m_at.set) {
            if (m_at.set > 1) {
                m_at.side = firstSide();
                m_at.count = 0;
                wait(Phase::rest, m_step.dose.setRest, "Rest. Let the breath settle.");
            }
            writeSet();
        }
        described.segmentCount = static_cast<int>(m_plan.segments.size()) - described.firstSegment;
        for (const Segment& segment :
             std::span(m_plan.segments).subspan(static_cast<std::size_t>(described.firstSegment))) {
            described.length += segment.length;
        }
        if (described.segmentCount > 0) {
            m_plan.total += described.length;
            m_plan.steps.push_back(std::move(described));
        }
    }

private:
    [[nodiscard]] Side firstSide() const {
        return m_exercise.sides == Sides::none ? Side::none : Side::left;
    }

    void writeSet() {
        switch (m_exercise.sides) {
        case Sides::none:
            writeOneSide(Side::none);
            break;
        case Sides::alternating:
            for (int count = 1; count <= m_step.dose.count; ++count) {
                writeCycle(Side::left, count);
                writeCycle(Side::right, count);
            }
            break;
        case Sides::each:
            writeOneSide(Side::left);
            m_at.side = Side::right;
            m_at.count = 0;
            wait(Phase::switchSides, m_exercise.sideChange,
                 "Change sides. The same again to your right.");
            writeOneSide(Side::right);
            break;
        }
    }

    void writeOneSide(Side side) {
        const Milliseconds gap = m_step.gap.value_or(m_exercise.gap);
        for (int count = 1; count <= m_step.dose.count; ++count) {
            if (count > 1) {
                wait(Phase::gap, gap, gapInstruction(count == m_step.dose.count));
            }
            writeCycle(side, count);
        }
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

    void wait(Phase phase, Milliseconds length, const std::string& instruction) {
        push(phase, length, instruction);
    }

    void push(Phase phase, Milliseconds length, const std::string& instruction) {
        if (length <= Milliseconds{0}) {
            return;
        }
        Segment segment = m_at;
        segment.index = static_cast<int>(m_plan.segments.size());
        segment.phase = phase;
        segment.length = length;
        segment.instruction = instruction;
        m_plan.segments.push_back(std::move(segment));
    }

    const Exercise& m_exercise;
    const RoutineStep& m_step;
    SessionPlan& m_plan;
    Segment m_at; ///< step, side, set and count of the segment to be written next
};

/// FNV-1a, 64 bits (Fowler, Noll, Vo). Numbers go in as text with an end mark, texts with their
/// length, so that no two different plans feed the same bytes.
class Fnv1a {
public:
    void add(std::int64_t number) { addBytes(std::to_string(number) + ';'); }
    void add(std::string_view text) {
        add(static_cast<std::int64_t>(text.size()));
        addBytes(text);
    }
    [[nodiscard]] std::string hex() const {
        constexpr std::string_view kDigits = "0123456789abcdef";
        std::string text(16, '0');
        std::uint64_t rest = m_hash;
        for (auto digit = text.rbegin(); digit != text.rend(); ++digit, rest >>= 4U) {
            *digit = kDigits[rest & 0xFU];
        }
        return text;
    }

private:
    void addBytes(std::string_view bytes) {
        for (const char byte : bytes) {
            m_hash = (m_hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
        }
    }
    std::uint64_t m_hash = 0xcbf29ce484222325ULL;
};

} // namespace

std::string SessionPlan::fingerprint() const {
    Fnv1a hash;
    for (const PlanStep& step : steps) {
        hash.add(step.exercise.value);
        hash.add(step.title);
        hash.add(step.variant);
        hash.add(domain::name(step.sides));
        hash.add(step.easier);
        for (const std::int64_t number :
             {std::int64_t{step.sets}, std::int64_t{step.counts}, std::int64_t{step.isHold},
              std::int64_t{step.isBreath}, std::int64_t{step.firstSegment},
              std::int64_t{step.segmentCount}, std::int64_t{step.length.count()}}) {
            hash.add(number);
        }
    }
    for (const Segment& segment : segments) {
        hash.add(domain::name(segment.phase));
        hash.add(domain::name(segment.side));
        hash.add(segment.instruction);
        for (const std::int64_t number :
             {std::int64_t{segment.index}, std::int64_t{segment.step}, std::int64_t{segment.set},
              std::int64_t{segment.count}, std::int64_t{segment.length.count()}}) {
            hash.add(number);
        }
    }
    return hash.hex();
}

Result<SessionPlan> compile(const domain::Routine& routine, const ExerciseMap& exercises,
                            const CompileOptions& options) {
    SessionPlan plan;
    plan.routine = routine.id;
    plan.title = routine.title;
    plan.sound = routine.sound;
    for (std::size_t i = 0; i < routine.steps.size(); ++i) {
        const RoutineStep& step = routine.steps[i];
        const auto exercise = exercises.find(step.exercise);
        if (exercise == exercises.end()) {
            return fail(ErrorCode::notFound, "The routine \"" + routine.title +
                                                 "\" names an exercise that does not exist: \"" +
                                                 step.exercise.value + "\".");
        }
        if (std::ranges::find(options.leaveOut, static_cast<int>(i)) == options.leaveOut.end()) {
            StepWriter(exercise->second, step, plan).write();
        }
    }
    if (plan.segments.empty()) {
        return fail(ErrorCode::invalidInput, "Nothing is left of the routine \"" + routine.title +
                                                 "\" after leaving out what was asked.");
    }
    return plan;
}

domain::Routine asRoutine(const Exercise& exercise) {
    domain::Routine routine;
    std::string id = ("exercise-" + exercise.id.value).substr(0, kLongestSlug);
    while (id.ends_with('-')) {
        id.pop_back(); // a slug does not end with a hyphen
    }
    routine.id = RoutineId{std::move(id)};
    routine.code = exercise.code;
    routine.title = exercise.title;
    routine.goal = exercise.summary;
    routine.level = exercise.level;
    routine.equipment = exercise.equipment;
    routine.steps = {{.exercise = exercise.id,
                      .variant = {},
                      .setup = std::nullopt,
                      .gap = std::nullopt,
                      .dose = exercise.dose}};
    routine.total = domain::stepLength(exercise, routine.steps.front());
    routine.leaveOutIf = exercise.leaveOutIf;
    routine.sources = exercise.evidence.sources;
    return routine;
}

} // namespace unhunch::session
