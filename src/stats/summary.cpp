#include "stats/summary.h"

#include "stats/moving_median.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace unhunch::stats {

namespace {

using domain::RatingKind;
using journal::Rating;
using journal::SessionRecord;

/// Scores from 0 to 10, how many days each.
using Histogram = std::array<int, domain::PainScore::kMax + 1>;

/// Days in [from, to].
int daysBetween(const Histogram& days, std::size_t from, std::size_t to) {
    int sum = 0;
    for (std::size_t score = from; score <= to; ++score) {
        sum += days[score];
    }
    return sum;
}

void findMostDays(const Histogram& days, ScoreRange& range) {
    for (std::size_t width = 0; width < days.size(); ++width) {
        int most = range.ratedDays / 2; // more than half is needed
        for (std::size_t from = 0; from + width < days.size(); ++from) {
            const int held = daysBetween(days, from, from + width);
            if (held > most) {
                most = held;
                range.mostDaysFrom = static_cast<int>(from);
                range.mostDaysTo = static_cast<int>(from + width);
            }
        }
        if (most > range.ratedDays / 2) {
            return;
        }
    }
}

struct Pair {
    const Rating* before = nullptr;
    const Rating* after = nullptr;
};

std::map<SessionId, Pair> pairsOf(std::span<const Rating> ratings) {
    std::map<SessionId, Pair> pairs;
    for (const Rating& rating : ratings) {
        const bool isBefore = rating.kind == RatingKind::before;
        if (!rating.session || (!isBefore && rating.kind != RatingKind::after) ||
            entryOf(rating) == Entry::tooLate) {
            continue;
        }
        Pair& pair = pairs[*rating.session];
        const Rating*& held = isBefore ? pair.before : pair.after;
        if (held == nullptr || std::tuple(rating.at.at, rating.enteredAt, rating.id) >
                                   std::tuple(held->at.at, held->enteredAt, held->id)) {
            held = &rating;
        }
    }
    return pairs;
}

} // namespace

Coverage coverageOf(const DayScores& scores) {
    const auto begin =
        scores.end() - std::min<std::ptrdiff_t>(std::ssize(scores), kTrendWindowDays);
    const auto isRated = [](const auto& score) { return score.has_value(); };
    const auto first = std::find_if(begin, scores.end(), isRated);
    if (first == scores.end()) {
        return {};
    }
    const auto last = std::find_if(scores.rbegin(), scores.rend(), isRated).base();
    const auto third = (last - first) / 3;
    const auto count = [&](auto from, auto to) {
        return static_cast<int>(std::count_if(from, to, isRated));
    };
    return {.ratedDays = count(first, last),
            .spanDays = static_cast<int>(last - first),
            .inFirstThird = count(first, first + third),
            .inLastThird = count(last - third, last)};
}

bool isTooEarly(const Coverage& coverage) {
    return coverage.spanDays < kTrendNeedsSpan || coverage.ratedDays < kTrendNeedsRated ||
           coverage.ratedDays * 2 < coverage.spanDays ||
           coverage.inFirstThird < kTrendNeedsInThird || coverage.inLastThird < kTrendNeedsInThird;
}

std::optional<ScoreRange> rangeOfLast(const DayScores& scores, int days) {
    Histogram histogram{};
    ScoreRange range{.lowest = domain::PainScore::kMax, .highest = domain::PainScore::kMin};
    const auto wanted = std::clamp<std::ptrdiff_t>(days, 0, std::ssize(scores));
    for (auto score = scores.end() - wanted; score != scores.end(); ++score) {
        if (*score) {
            const int value = (*score)->value();
            ++histogram[static_cast<std::size_t>(value)];
            ++range.ratedDays;
            range.lowest = std::min(range.lowest, value);
            range.highest = std::max(range.highest, value);
        }
    }
    if (range.ratedDays == 0) {
        return std::nullopt;
    }
    findMostDays(histogram, range);
    return range;
}

std::array<WeekDay, 7> weekOf(CivilDay today, std::span<const SessionRecord> sessions) {
    const CivilDay monday = today - (isoWeekday(today) - 1);
    const DailySeries series = dailySeries({}, sessions, monday, monday + 6);
    std::array<WeekDay, 7> week;
    std::ranges::transform(series, week.begin(), [&](const DayEntry& entry) {
        return WeekDay{.day = entry.day,
                       .sessions = entry.sessions,
                       .active = entry.active,
                       .isToday = entry.day == today};
    });
    return week;
}

std::vector<BeforeAfter> beforeAndAfter(std::span<const Rating> ratings,
                                        std::span<const SessionRecord> sessions) {
    const auto pairs = pairsOf(ratings);
    struct Line {
        BeforeAfter counts;
        std::vector<int> changes;
        UtcInstant latest;
    };
    std::map<RoutineId, Line> lines;
    for (const SessionRecord& session : sessions) {
        const auto pair = pairs.find(session.id);
        if (pair == pairs.end() || pair->second.before == nullptr ||
            pair->second.after == nullptr) {
            continue;
        }
        const int change = pair->second.after->score.value() - pair->second.before->score.value();
        Line& line = lines[session.routine];
        line.counts.routine = session.routine;
        if (line.changes.empty() || session.startedAt.at >= line.latest) {
            line.counts.title = session.routineTitle;
            line.latest = session.startedAt.at;
        }
        line.changes.push_back(change);
        ++(change < 0 ? line.counts.lower : change > 0 ? line.counts.higher : line.counts.same);
    }
    std::vector<BeforeAfter> result;
    for (auto& [routine, line] : lines) {
        if (std::ssize(line.changes) >= kMedianNeedsSessions) {
            line.counts.medianChange = medianOf(std::move(line.changes));
        }
        result.push_back(std::move(line.counts));
    }
    return result;
}

} // namespace unhunch::stats
