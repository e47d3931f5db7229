#include "support/demo_data.h"

#include "app/diary.h"
#include "app/sessions.h"
#include "support/records.h"

#include <array>
#include <stdexcept>

namespace unhunch::test {

namespace {

using domain::BodyZone;
using domain::RatingKind;

/// Stops at once: a picture of half a diary would mislead.
template <typename T> T must(Result<T> result) {
    if (!result) {
        throw std::runtime_error(result.error().message);
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

LocalInstant at(const Clock& clock, CivilDay day, int hour, int minute) {
    const UtcOffset offset = clock.offsetAt(clock.utcNow());
    const std::int64_t local =
        std::int64_t{day.daysSinceEpoch} * 86'400'000 + (hour * 60 + minute) * std::int64_t{60'000};
    return {UtcInstant{local - std::int64_t{offset.minutes} * 60'000}, offset};
}

void addSession(app::Application& application, const app::PlanPointer& plan, LocalInstant start,
                int before, int after) {
    journal::SessionRecord record;
    record.routine = plan->routine;
    record.routineTitle = plan->title;
    record.planFingerprint = plan->fingerprint();
    record.startedAt = start;
    record.planned = plan->total;
    auto& journal = *application.journal;
    const SessionId id = must(journal.begin(record));
    UtcInstant now = start.at;
    for (const session::PlanStep& step : plan->steps) {
        const session::Segment& last =
            plan->segments[static_cast<std::size_t>(step.firstSegment + step.segmentCount - 1)];
        now = now + step.length;
        journal::SegmentRecord segment;
        segment.segment = last.index;
        segment.step = last.step;
        segment.exercise = step.exercise;
        segment.exerciseTitle = step.title;
        segment.phase = last.phase;
        segment.side = last.side;
        segment.planned = step.length;
        segment.active = step.length;
        segment.endedAt = now;
        must(journal.append(id, segment, {last.index + 1, Milliseconds{0}}));
    }
    must(journal.finish(id, journal::SessionState::completed, now));
    auto first = ratingAt(start, before, RatingKind::before);
    first.session = id;
    first.places = {BodyZone::betweenBlades};
    must(journal.add(first));
    auto second = ratingAt({now, start.offset}, after, RatingKind::after);
    second.session = id;
    second.feelings = {after < before ? "looser" : "same"};
    must(journal.add(second));
}

} // namespace

void fillDiary(app::Application& application, int days) {
    auto& journal = *application.journal;
    const Clock& clock = application.clock;
    journal::ScreeningRecord screening;
    screening.at = clock.localNow();
    screening.version = must(application.library->warningSigns()).version;
    screening.assessed = journal::ScreeningRecord::Assessed::yes;
    screening.consented = true;
    must(journal.addScreening(screening));

    app::Sessions sessions(application);
    const auto desk = must(sessions.fullPlan(RoutineId{"desk-reset"}));
    const auto floor = must(sessions.fullPlan(RoutineId{"floor-mobility"}));
    constexpr std::array kScores{6, 6, 7, 5, 5, 6, 5, 6, 5, 5, 4, 5, 5, 4,
                                 5, 4, 4, 5, 4, 4, 3, 4, 4, 4, 3, 4, 4, 4};
    constexpr std::array kNotes{"", "Long call, laptop on my knees", "", "Easy 6 km in the evening",
                                ""};
    const CivilDay today = clock.today();
    for (int i = 0; i < days; ++i) {
        const CivilDay day = today - (days - i);
        const int score = kScores[static_cast<std::size_t>(i) % kScores.size()];
        if (i % 7 == 2 || i % 11 == 5) {
            continue; // gaps are part of a diary
        }
        auto noted = ratingAt(at(clock, day, 21, 10), score, RatingKind::now);
        noted.places = {i % 3 == 0 ? BodyZone::leftBlade : BodyZone::betweenBlades};
        noted.note = kNotes[static_cast<std::size_t>(i) % kNotes.size()];
        must(journal.add(noted));
        if (i % 2 == 0) {
            addSession(application, i % 4 == 0 ? desk : floor, at(clock, day, 8, 30), score,
                       std::max(0, score - 1 - i % 2));
        }
    }
}

} // namespace unhunch::test
