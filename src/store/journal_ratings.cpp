#include "store/journal_database.h"
#include "store/sqlite.h"

#include <algorithm>
#include <fmt/format.h>
#include <sstream>

namespace unhunch::store {

namespace {

using journal::Rating;

constexpr const char* kColumns =
    "id, kind, score, at_utc_ms, utc_offset_minutes, entered_at_utc_ms, "
    "places, feelings, note, session_id, exercise_id";

std::string joinPlaces(const std::vector<domain::BodyZone>& places) {
    std::string text;
    for (const domain::BodyZone zone : domain::kAllBodyZones) {
        if (std::find(places.begin(), places.end(), zone) != places.end()) {
            text += text.empty() ? "" : " ";
            text += domain::name(zone);
        }
    }
    return text;
}

std::vector<domain::BodyZone> splitPlaces(const std::string& text) {
    std::vector<domain::BodyZone> places;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        const auto zone = domain::bodyZoneFromName(word);
        if (!zone) {
            throw DamagedRow{"places"};
        }
        places.push_back(*zone);
    }
    return places;
}

/// One line for each, with line breaks and backslashes escaped: any text comes back as it was.
std::string joinFeelings(const std::vector<std::string>& feelings) {
    std::string text;
    for (const std::string& feeling : feelings) {
        for (const char c : feeling) {
            if (c == '\\' || c == '\n') {
                text += '\\';
            }
            text += c == '\n' ? 'n' : c;
        }
        text += '\n';
    }
    return text;
}

std::vector<std::string> splitFeelings(const std::string& text) {
    std::vector<std::string> feelings;
    std::string feeling;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') {
            feelings.push_back(std::move(feeling));
            feeling.clear();
        } else if (text[i] == '\\' && i + 1 < text.size()) {
            ++i;
            feeling += text[i] == 'n' ? '\n' : text[i];
        } else {
            feeling += text[i];
        }
    }
    if (!feeling.empty()) {
        throw DamagedRow{"feelings"};
    }
    return feelings;
}

Rating readRating(SQLite::Statement& statement) {
    const Row row(statement);
    const auto kind = domain::ratingKindFromName(row.text(1));
    const auto score = domain::PainScore::from(row.integer(2));
    if (!kind || !score) {
        throw DamagedRow{"rating"};
    }
    Rating rating{.id = {row.integer(0)},
                  .kind = *kind,
                  .score = *score,
                  .at = {{row.integer(3)}, {row.number(4)}},
                  .enteredAt = {row.integer(5)},
                  .places = splitPlaces(row.text(6)),
                  .feelings = splitFeelings(row.text(7)),
                  .note = row.text(8),
                  .session = std::nullopt,
                  .exercise = ExerciseId{row.text(10)}};
    if (const auto session = row.optionalInteger(9)) {
        rating.session = SessionId{*session};
    }
    return rating;
}

/// Binds the columns from `kind` to `exercise_id`, local_day included, to ?1..?11.
void bindRating(SQLite::Statement& statement, const Rating& rating) {
    statement.bind(1, std::string(domain::name(rating.kind)));
    statement.bind(2, rating.score.value());
    statement.bind(3, rating.at.at.msSinceEpoch);
    statement.bind(4, rating.at.offset.minutes);
    statement.bind(5, rating.day().daysSinceEpoch);
    statement.bind(6, rating.enteredAt.msSinceEpoch);
    statement.bind(7, joinPlaces(rating.places));
    statement.bind(8, joinFeelings(rating.feelings));
    statement.bind(9, rating.note);
    if (rating.session) {
        statement.bind(10, rating.session->value);
    } else {
        statement.bind(10);
    }
    statement.bind(11, rating.exercise.value);
}

Result<void> noSuchRating() {
    return fail(ErrorCode::notFound, "There is no such diary entry.", "It may have been deleted.");
}

} // namespace

Result<RatingId> JournalDatabase::add(const Rating& rating) {
    return guarded("save the entry", [&]() -> Result<RatingId> {
        SQLite::Statement insert(
            *m_database,
            "INSERT INTO rating (kind, score, at_utc_ms, utc_offset_minutes, local_day, "
            "entered_at_utc_ms, places, feelings, note, session_id, exercise_id) "
            "VALUES (?,?,?,?,?,?,?,?,?,?,?)");
        bindRating(insert, rating);
        insert.exec();
        return RatingId{m_database->getLastInsertRowid()};
    });
}

Result<void> JournalDatabase::update(const Rating& rating) {
    return guarded("save the entry", [&]() -> Result<void> {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement keep(
            *m_database,
            "INSERT INTO rating_history (rating_id, replaced_at_utc_ms, kind, score, at_utc_ms, "
            "utc_offset_minutes, entered_at_utc_ms, places, feelings, note) "
            "SELECT id, ?, kind, score, at_utc_ms, utc_offset_minutes, entered_at_utc_ms, places, "
            "feelings, note FROM rating WHERE id = ? AND deleted_at_utc_ms IS NULL");
        keep.bind(1, m_clock.utcNow().msSinceEpoch);
        keep.bind(2, rating.id.value);
        if (keep.exec() == 0) {
            return noSuchRating();
        }
        SQLite::Statement change(
            *m_database,
            "UPDATE rating SET kind = ?1, score = ?2, at_utc_ms = ?3, "
            "utc_offset_minutes = ?4, local_day = ?5, entered_at_utc_ms = ?6, "
            "places = ?7, feelings = ?8, note = ?9, session_id = ?10, exercise_id = ?11 "
            "WHERE id = ?12");
        bindRating(change, rating);
        change.bind(12, rating.id.value);
        change.exec();
        transaction.commit();
        return {};
    });
}

Result<void> JournalDatabase::remove(RatingId id) {
    return guarded("delete the entry", [&]() -> Result<void> {
        SQLite::Statement hide(*m_database, "UPDATE rating SET deleted_at_utc_ms = ? WHERE id = ? "
                                            "AND deleted_at_utc_ms IS NULL");
        hide.bind(1, m_clock.utcNow().msSinceEpoch);
        hide.bind(2, id.value);
        return hide.exec() == 0 ? noSuchRating() : Result<void>{};
    });
}

Result<void> JournalDatabase::restore(RatingId id) {
    return guarded("bring the entry back", [&]() -> Result<void> {
        SQLite::Statement show(*m_database, "UPDATE rating SET deleted_at_utc_ms = NULL "
                                            "WHERE id = ? AND deleted_at_utc_ms IS NOT NULL");
        show.bind(1, id.value);
        return show.exec() == 0 ? noSuchRating() : Result<void>{};
    });
}

Result<Rating> JournalDatabase::rating(RatingId id) const {
    return guarded("read the entry", [&]() -> Result<Rating> {
        SQLite::Statement query(*m_database, fmt::format("SELECT {} FROM rating WHERE id = ? AND "
                                                         "deleted_at_utc_ms IS NULL",
                                                         kColumns));
        query.bind(1, id.value);
        if (!query.executeStep()) {
            return tl::unexpected(noSuchRating().error());
        }
        return readRating(query);
    });
}

Result<std::vector<Rating>> JournalDatabase::ratings(journal::DayRange range) const {
    return guarded("read the diary", [&]() -> Result<std::vector<Rating>> {
        SQLite::Statement query(*m_database,
                                fmt::format("SELECT {} FROM rating WHERE local_day BETWEEN ? AND ? "
                                            "AND deleted_at_utc_ms IS NULL "
                                            "ORDER BY local_day, at_utc_ms, id",
                                            kColumns));
        query.bind(1, range.first.daysSinceEpoch);
        query.bind(2, range.last.daysSinceEpoch);
        std::vector<Rating> ratings;
        while (query.executeStep()) {
            ratings.push_back(readRating(query));
        }
        return ratings;
    });
}

Result<std::optional<Rating>> JournalDatabase::latestRating() const {
    return guarded("read the diary", [&]() -> Result<std::optional<Rating>> {
        // By way of the index on days: two offsets from UTC differ by less than two days, so the
        // newest rating is of the last day noted or of the two before it.
        SQLite::Statement query(*m_database,
                                fmt::format("SELECT {} FROM rating WHERE deleted_at_utc_ms IS NULL "
                                            "AND local_day >= (SELECT local_day - 2 FROM rating "
                                            "WHERE deleted_at_utc_ms IS NULL "
                                            "AND kind <> 'exercise' "
                                            "ORDER BY local_day DESC LIMIT 1) "
                                            "AND kind <> 'exercise' "
                                            "ORDER BY at_utc_ms DESC, id DESC LIMIT 1",
                                            kColumns));
        if (!query.executeStep()) {
            return std::optional<Rating>{};
        }
        return std::optional<Rating>{readRating(query)};
    });
}

} // namespace unhunch::store
