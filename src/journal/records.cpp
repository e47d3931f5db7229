#include "journal/records.h"

#include "domain/names.h"

#include <map>
#include <set>

namespace unhunch::journal {

namespace {

using domain::NameTable;

constexpr NameTable<SegmentOutcome, 3> kOutcomes{{{SegmentOutcome::completed, "completed"},
                                                  {SegmentOutcome::skipped, "skipped"},
                                                  {SegmentOutcome::hurt, "hurt"}}};
constexpr NameTable<SessionState, 4> kStates{{{SessionState::open, "open"},
                                              {SessionState::completed, "completed"},
                                              {SessionState::ended, "ended"},
                                              {SessionState::stopped, "stopped"}}};
constexpr NameTable<ScreeningRecord::Assessed, 4> kAssessed{
    {{ScreeningRecord::Assessed::yes, "yes"},
     {ScreeningRecord::Assessed::noNew, "no-new"},
     {ScreeningRecord::Assessed::noYears, "no-years"},
     {ScreeningRecord::Assessed::unanswered, "unanswered"}}};

} // namespace

std::string_view name(SegmentOutcome outcome) {
    return domain::nameIn(kOutcomes, outcome);
}
std::optional<SegmentOutcome> segmentOutcomeFromName(std::string_view text) {
    return domain::valueIn(kOutcomes, text);
}
std::string_view name(SessionState state) {
    return domain::nameIn(kStates, state);
}
std::optional<SessionState> sessionStateFromName(std::string_view text) {
    return domain::valueIn(kStates, text);
}
std::string_view name(ScreeningRecord::Assessed assessed) {
    return domain::nameIn(kAssessed, assessed);
}
std::optional<ScreeningRecord::Assessed> assessedFromName(std::string_view text) {
    return domain::valueIn(kAssessed, text);
}

std::vector<ExerciseOutcome> summarise(const std::vector<SegmentRecord>& records) {
    std::map<int, ExerciseOutcome> byStep;
    std::map<int, std::map<int, std::set<SegmentOutcome>>> workByStep; // step, segment
    for (const SegmentRecord& record : records) {
        ExerciseOutcome& outcome = byStep[record.step];
        outcome.step = record.step;
        outcome.exercise = record.exercise;
        outcome.title = record.exerciseTitle;
        outcome.hurt |= record.outcome == SegmentOutcome::hurt;
        if (domain::isWork(record.phase)) {
            outcome.active += record.active;
            workByStep[record.step][record.segment].insert(record.outcome);
        }
    }
    for (const auto& [step, segments] : workByStep) {
        for (const auto& [segment, outcomes] : segments) {
            const bool completed = outcomes.contains(SegmentOutcome::completed);
            byStep[step].segmentsCompleted += completed ? 1 : 0;
            byStep[step].skipped |= !completed && outcomes.contains(SegmentOutcome::skipped);
        }
    }
    std::vector<ExerciseOutcome> outcomes;
    outcomes.reserve(byStep.size());
    for (auto& [step, outcome] : byStep) {
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

} // namespace unhunch::journal
