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
constexpr NameTable<Settled, 3> kSettled{
    {{Settled::yes, "yes"}, {Settled::no, "no"}, {Settled::notNow, "not-now"}}};
constexpr NameTable<ScreeningRecord::Assessed, 4> kAssessed{
    {{ScreeningRecord::Assessed::yes, "yes"},
     {ScreeningRecord::Assessed::noNew, "no-new"},
     {ScreeningRecord::Assessed::noYears, "no-years"},
     {ScreeningRecord::Assessed::unanswered, "unanswered"}}};
constexpr NameTable<OwnDocument::Kind, 2> kOwnKinds{
    {{OwnDocument::Kind::exercise, "exercise"}, {OwnDocument::Kind::routine, "routine"}}};

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
std::string_view name(Settled settled) {
    return domain::nameIn(kSettled, settled);
}
std::optional<Settled> settledFromName(std::string_view text) {
    return domain::valueIn(kSettled, text);
}
std::string_view name(ScreeningRecord::Assessed assessed) {
    return domain::nameIn(kAssessed, assessed);
}
std::optional<ScreeningRecord::Assessed> assessedFromName(std::string_view text) {
    return domain::valueIn(kAssessed, text);
}
std::string_view name(OwnDocument::Kind kind) {
    return domain::nameIn(kOwnKinds, kind);
}
std::optional<OwnDocument::Kind> ownKindFromName(std::string_view text) {
    return domain::valueIn(kOwnKinds, text);
}

std::vector<ExerciseOutcome> summarise(const std::vector<SegmentRecord>& records) {
    using Line = std::pair<int, ExerciseId>;
    struct Work {
        SideWork* side = nullptr; ///< into `byLine`; null when the sides are not told apart
        std::set<SegmentOutcome> outcomes;
    };
    std::map<Line, ExerciseOutcome> byLine;
    std::map<Line, std::map<int, Work>> workByLine; // by segment
    for (const SegmentRecord& record : records) {
        const Line line{record.step, record.exercise};
        ExerciseOutcome& outcome = byLine[line];
        outcome.step = record.step;
        outcome.exercise = record.exercise;
        outcome.title = record.exerciseTitle;
        outcome.hurt |= record.outcome == SegmentOutcome::hurt;
        if (!domain::isWork(record.phase)) {
            continue;
        }
        outcome.active += record.active;
        Work& work = workByLine[line][record.segment];
        work.outcomes.insert(record.outcome);
        if (record.side != domain::Side::none) {
            work.side = record.side == domain::Side::left ? &outcome.left : &outcome.right;
            work.side->active += record.active;
        }
    }
    for (const auto& [line, segments] : workByLine) {
        for (const auto& [segment, work] : segments) {
            const bool completed = work.outcomes.contains(SegmentOutcome::completed);
            byLine[line].segmentsCompleted += completed ? 1 : 0;
            byLine[line].skipped |= !completed && work.outcomes.contains(SegmentOutcome::skipped);
            if (work.side != nullptr) {
                work.side->segmentsCompleted += completed ? 1 : 0;
            }
        }
    }
    std::vector<ExerciseOutcome> outcomes;
    outcomes.reserve(byLine.size());
    for (auto& [line, outcome] : byLine) {
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

} // namespace unhunch::journal
