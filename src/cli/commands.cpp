#include "cli/commands.h"

#include "app/diary.h"
#include "app/sessions.h"
#include "base/text.h"
#include "cli/command_line.h"
#include "cli/printing.h"
#include "exchange/json_lists.h"

#include <charconv>
#include <fmt/format.h>
#include <fmt/ostream.h>

namespace unhunch::cli {

namespace {

std::string clockText(LocalInstant at) {
    const WallClock w = wallClock(at);
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", w.year, w.month, w.day, w.hour, w.minute);
}

std::string placesText(const std::vector<domain::BodyZone>& places) {
    std::vector<std::string_view> names;
    for (const domain::BodyZone zone : places) {
        names.push_back(domain::name(zone));
    }
    return fmt::format("{}", fmt::join(names, " "));
}

/// One error line for a word that is none of the known ones.
template <typename Values>
Error unknownWord(std::string_view what, const std::string& word, const Values& values) {
    std::vector<std::string> names;
    for (const auto value : values) {
        names.emplace_back(domain::name(value));
    }
    const auto nearest = nearestName(word, names);
    return {ErrorCode::invalidInput, fmt::format("\"{}\" is no {}.", word, what),
            nearest ? fmt::format("Did you mean \"{}\"?", *nearest)
                    : fmt::format("One of: {}.", fmt::join(names, ", "))};
}

std::optional<domain::PainScore> scoreFrom(const std::string& text) {
    int value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return whole ? domain::PainScore::from(value) : std::nullopt;
}

/// Without a zone, the local one of that day, which need not be the one of today.
std::optional<LocalInstant> momentFrom(const std::string& text, const Clock& clock) {
    const auto roughly = parseIso8601(text, clock.offsetAt(clock.utcNow()));
    return roughly ? parseIso8601(text, clock.offsetAt(roughly->at)) : std::nullopt;
}

Result<app::RatingDraft> draftFrom(const RateOptions& options, const Clock& clock) {
    const auto score = scoreFrom(options.score);
    if (!score) {
        return fail(ErrorCode::invalidInput, "Pain is a whole number from 0 to 10.",
                    "0 is no pain, 10 the worst pain imaginable.");
    }
    const auto kind = domain::ratingKindFromName(options.kind);
    if (!kind || *kind == domain::RatingKind::exercise) { // that one is noted in a session
        const auto known =
            std::span(domain::kAllRatingKinds).first(domain::kAllRatingKinds.size() - 1);
        return tl::unexpected(unknownWord("kind of rating", options.kind, known));
    }
    app::RatingDraft draft{.kind = *kind,
                           .score = *score,
                           .at = std::nullopt,
                           .places = {},
                           .feelings = {},
                           .note = options.note,
                           .session = std::nullopt,
                           .exercise = {}};
    for (const std::string& word : options.places) {
        const auto zone = domain::bodyZoneFromName(word);
        if (!zone) {
            return tl::unexpected(unknownWord("place", word, domain::kAllBodyZones));
        }
        draft.places.push_back(*zone);
    }
    if (firstInvalidUtf8(options.note)) {
        return fail(ErrorCode::invalidInput, "The note is not UTF-8 text.");
    }
    if (options.at) {
        draft.at = momentFrom(*options.at, clock);
        if (!draft.at) {
            return fail(ErrorCode::invalidInput,
                        fmt::format("\"{}\" is no date and time.", *options.at),
                        "Write it as 2026-11-19T21:10, with +01:00 or Z after it if you like.");
        }
    }
    return draft;
}

} // namespace

int report(const Console& console, const Error& error) {
    line(console.err, "unhunch: {}", error.message);
    if (!error.hint.empty()) {
        line(console.err, "  hint: {}", error.hint);
    }
    return kFailed;
}

int listExercises(const Console& console, const app::Application& application) {
    const auto exercises = application.library->exercises();
    if (!exercises) {
        return report(console, exercises.error());
    }
    if (console.json) {
        console.out << exchange::toJson(*exercises);
        return kOk;
    }
    for (const domain::ExerciseSummary& e : *exercises) {
        line(console.out, "{:<28} {:<7} {:>6}  {}", e.id.value, e.code, toMinutesSeconds(e.length),
             e.title);
    }
    return kOk;
}

int listRoutines(const Console& console, const app::Application& application) {
    const auto routines = application.library->routines();
    if (!routines) {
        return report(console, routines.error());
    }
    if (console.json) {
        console.out << exchange::toJson(*routines);
        return kOk;
    }
    for (const domain::RoutineSummary& r : *routines) {
        line(console.out, "{:<30} {:<4} {:>6}  {}", r.id.value, r.code, toMinutesSeconds(r.total),
             r.title);
        for (const domain::RoutineSummary::Form& form : r.forms) {
            if (form.form != domain::RoutineForm::usual) {
                line(console.out, "  {:<28}      {:>6}    {}", form.id.value,
                     toMinutesSeconds(form.total), domain::name(form.form));
            }
        }
    }
    return kOk;
}

int search(const Console& console, const app::Application& application,
           const std::vector<std::string>& words) {
    const auto found = application.library->search(fmt::format("{}", fmt::join(words, " ")));
    if (!found) {
        return report(console, found.error());
    }
    if (console.json) {
        console.out << exchange::toJson(found->hits);
        return kOk;
    }
    for (const domain::SearchHit& hit : found->hits) {
        line(console.out, "{:<9} {:<28} {}", domain::name(hit.kind), hit.id, hit.title);
    }
    if (found->hits.empty()) {
        line(console.err, "Nothing found.");
    }
    if (!found->nearest.empty()) {
        line(console.err, "Try: {}", fmt::join(found->nearest, ", "));
    }
    return kOk;
}

int simulate(const Console& console, app::Application& application, const std::string& routine) {
    const auto plan = app::Sessions(application).fullPlan(RoutineId{routine});
    if (!plan) {
        return report(console, plan.error());
    }
    const auto cues = session::timeline(*plan);
    if (console.json) {
        console.out << exchange::toJson(**plan, cues);
        return kOk;
    }
    line(console.out, "{}, {}", (*plan)->title, toMinutesSeconds((*plan)->total));
    int step = -1;
    for (const session::Cue& cue : cues) {
        if (cue.step != step) {
            step = cue.step;
            line(console.out, "\n{}", (*plan)->steps[static_cast<std::size_t>(step)].title);
        }
        line(console.out, "{:>7}  {:<12} {}", toMinutesSeconds(cue.at), cue.kind, cue.text);
    }
    return kOk;
}

int rate(const Console& console, app::Application& application, const RateOptions& options) {
    const auto draft = draftFrom(options, application.clock);
    if (!draft) {
        report(console, draft.error());
        return kUsage;
    }
    const auto id = app::Diary(*application.journal, application.clock).note(*draft);
    if (!id) {
        report(console, id.error());
        return id.error().code == ErrorCode::invalidInput ? kUsage : kFailed;
    }
    if (console.json) {
        console.out << exchange::idToJson(id->value);
    } else {
        line(console.out, "Noted {}.", draft->score.value());
    }
    return kOk;
}

int listRatings(const Console& console, const app::Application& application) {
    const auto ratings = application.journal->ratings({});
    if (!ratings) {
        return report(console, ratings.error());
    }
    if (console.json) {
        console.out << exchange::toJson(*ratings);
        return kOk;
    }
    for (const journal::Rating& r : *ratings) {
        line(console.out, "{:>6}  {}  {:<6} {:>2}  {}", r.id.value, clockText(r.at),
             domain::name(r.kind), r.score.value(), placesText(r.places));
    }
    return kOk;
}

int listSessions(const Console& console, app::Application& application) {
    const auto sessions = app::Sessions(application).summaries({});
    if (!sessions) {
        return report(console, sessions.error());
    }
    if (console.json) {
        console.out << exchange::toJson(*sessions);
        return kOk;
    }
    for (const journal::SessionSummary& summary : *sessions) {
        const journal::SessionRecord& s = summary.record;
        line(console.out, "{:>6}  {}  {:<9} {:>6} of {:>6}  {}", s.id.value, clockText(s.startedAt),
             journal::name(s.state), toMinutesSeconds(s.active), toMinutesSeconds(s.planned),
             s.routineTitle);
    }
    return kOk;
}

int status(const Console& console, app::Application& application) {
    const auto ratings = application.journal->ratings({});
    const auto sessions = application.journal->sessions({});
    const auto interrupted = app::Sessions(application).interrupted();
    if (!ratings || !sessions || !interrupted) {
        return report(console, !ratings    ? ratings.error()
                               : !sessions ? sessions.error()
                                           : interrupted.error());
    }
    exchange::Status s;
    s.version = UNHUNCH_VERSION;
    s.journalFile = application.paths.journal.string();
    s.journalState = store::name(application.journalOutcome);
    s.libraryFile = application.paths.library.string();
    s.contentHash = application.library->contentHash().value_or("");
    s.contentFaultCount = application.contentFaults.size();
    s.logFile = application.paths.log.string();
    s.ratingCount = ratings->size();
    s.sessionCount = sessions->size();
    if (const auto latest = application.journal->latestRating(); latest && *latest) {
        s.lastRatingAt = (*latest)->at;
    }
    if (*interrupted) {
        s.interruptedRoutine = (*interrupted)->record.routine.value;
    }
    if (console.json) {
        console.out << exchange::toJson(s);
        return kOk;
    }
    line(console.out, "Unhunch {}", s.version);
    line(console.out, "diary     {} ({}, {} ratings, {} sessions)", s.journalFile, s.journalState,
         s.ratingCount, s.sessionCount);
    line(console.out, "library   {} (content {}, {} faults)", s.libraryFile, s.contentHash,
         s.contentFaultCount);
    line(console.out, "log       {}", s.logFile);
    line(console.out, "last note {}", s.lastRatingAt ? clockText(*s.lastRatingAt) : "none yet");
    if (s.interruptedRoutine) {
        line(console.out, "A session of {} was cut off. Start the window to take it up again.",
             *s.interruptedRoutine);
    }
    return kOk;
}

} // namespace unhunch::cli
