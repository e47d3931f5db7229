#include "presentation/trends_state.h"

#include "presentation/words.h"
#include "stats/moving_median.h"
#include "stats/summary.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace unhunch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Trends)
};

int daysOf(TrendRange range, CivilDay today, const std::vector<journal::Rating>& ratings) {
    switch (range) {
    case TrendRange::twoWeeks:
        return 14;
    case TrendRange::fourWeeks:
        return 28;
    case TrendRange::twelveWeeks:
        return 84;
    case TrendRange::all:
        return ratings.empty() ? 28 : std::max(14, today - ratings.front().day() + 1);
    }
    return 28;
}

/// What may be said: this page describes; a change is only ever claimed by the weekly check.
void fillVerdict(const stats::Coverage& coverage, TrendsState& state) {
    state.needed = stats::kTrendNeedsRated;
    state.rated = coverage.ratedDays;
    state.tooEarly = stats::isTooEarly(coverage);
    if (state.tooEarly) {
        state.verdict = Text::tr("Too early to say");
        state.sentence =
            coverage.ratedDays == 0
                ? Text::tr("Nothing noted yet. A fair look needs at least %1 rated days over three "
                           "weeks. Gaps are fine.")
                      .arg(stats::kTrendNeedsRated)
                : Text::tr("%1 With at least %2 rated days over three weeks there is a pattern to "
                           "look at. Gaps are fine.")
                      .arg(words::counted(coverage.ratedDays, Text::tr("1 day rated so far."),
                                          Text::tr("%1 days rated so far.")))
                      .arg(stats::kTrendNeedsRated);
    }
}

/// First against latest seven rated days: descriptive only (evidence.md 3.4 C).
void describeMiddle(const stats::DayScores& scores, TrendsState& state) {
    std::vector<int> rated;
    for (const auto& score : scores) {
        if (score) {
            rated.push_back(score->value());
        }
    }
    const auto first = stats::medianOf({rated.begin(), rated.begin() + 7});
    const auto latest = stats::medianOf({rated.end() - 7, rated.end()});
    const QLocale locale;
    state.verdict = Text::tr("How it has been");
    state.sentence =
        Text::tr(
            "The middle value of the first seven rated days was %1, of the latest seven %2. That "
            "describes your notes; it does not say why, or what comes next.")
            .arg(locale.toString(*first, 'g', 2), locale.toString(*latest, 'g', 2));
}

QString summaryOf(const TrendsState& state) {
    int noted = 0;
    double lowest = 10;
    double highest = 0;
    for (const TrendDay& day : state.days) {
        if (day.noted) {
            ++noted;
            lowest = std::min(lowest, *day.noted);
            highest = std::max(highest, *day.noted);
        }
    }
    if (noted == 0) {
        return Text::tr("No pain noted in these days.");
    }
    return Text::tr("Pain noted on %1 of %2 days, from %3 to %4.")
        .arg(noted)
        .arg(state.days.size())
        .arg(lowest)
        .arg(highest);
}

} // namespace

TrendsState trendsState(AppModel& model, TrendRange range) {
    TrendsState state;
    state.range = range;
    auto& journal = *model.application().journal;
    const CivilDay today = model.clock().today();
    const auto ratings = journal.ratings({});
    const auto sessions = journal.sessions({});
    if (!ratings || !sessions) {
        model.report(ratings ? sessions.error() : ratings.error());
        return state;
    }
    const int shown = daysOf(range, today, *ratings);
    // The median of the first day shown needs the six before it; the gate looks back twelve weeks.
    const int read = std::max(shown + stats::kMedianDays - 1, stats::kTrendWindowDays);
    const auto series = stats::dailySeries(*ratings, *sessions, today - (read - 1), today);
    const auto scores = stats::notedScores(series);
    const auto median = stats::movingMedian(scores);
    fillVerdict(stats::coverageOf(scores), state);
    if (!state.tooEarly) {
        describeMiddle(scores, state);
    }
    int noted = 0;
    for (std::size_t i = series.size() - static_cast<std::size_t>(shown); i < series.size(); ++i) {
        const stats::DayEntry& entry = series[i];
        TrendDay day;
        day.label = words::shortDay(entry.day);
        day.name = words::longDay(entry.day);
        if (entry.noted) {
            ++noted;
            day.noted = entry.noted->score.value();
            day.enteredLater = entry.noted->enteredLater;
        }
        if (entry.after) {
            day.after = entry.after->value();
        }
        if (!state.tooEarly) { // a middle line would look like a trend
            day.median = median[i];
        }
        day.minutes = static_cast<double>(entry.active.count()) / 60'000.0;
        state.days.push_back(std::move(day));
    }
    state.completeness = Text::tr("%1 of %2 days noted").arg(noted).arg(shown);
    state.summary = summaryOf(state);
    return state;
}

} // namespace unhunch::ui
