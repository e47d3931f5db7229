#include "session/plan.h"

#include <cstdint>

namespace unhunch::session {

namespace {

using domain::Exercise;

constexpr std::size_t kLongestSlug = 64;

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
        hash.add(step.easierExercise.value);
        for (const std::int64_t number :
             {std::int64_t{step.sets}, std::int64_t{step.counts}, std::int64_t{step.isHold},
              std::int64_t{step.isBreath}, std::int64_t{step.firstSegment},
              std::int64_t{step.segmentCount}, std::int64_t{step.length.count()},
              std::int64_t{step.hold.count()}}) {
            hash.add(number);
        }
    }
    for (const Segment& segment : segments) {
        hash.add(domain::name(segment.phase));
        hash.add(domain::name(segment.side));
        hash.add(segment.instruction);
        for (const std::int64_t number :
             {std::int64_t{segment.index}, std::int64_t{segment.step}, std::int64_t{segment.set},
              std::int64_t{segment.count}, std::int64_t{segment.length.count()},
              std::int64_t{segment.untimed}}) {
            hash.add(number);
        }
    }
    return hash.hex();
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
