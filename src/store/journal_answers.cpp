// Screening answers and settings.
#include "store/journal_database.h"
#include "store/sqlite.h"

#include <fmt/format.h>
#include <sstream>

namespace unhunch::store {

using journal::ScreeningRecord;

Result<void> JournalDatabase::addScreening(const ScreeningRecord& record) {
    return guarded("save the safety check", [&]() -> Result<void> {
        SQLite::Statement insert(
            *m_database, "INSERT INTO screening (at_utc_ms, utc_offset_minutes, version, ticked, "
                         "assessed, checked_by_clinician, consented) VALUES (?,?,?,?,?,?,?)");
        insert.bind(1, record.at.at.msSinceEpoch);
        insert.bind(2, record.at.offset.minutes);
        insert.bind(3, record.version);
        insert.bind(4, fmt::format("{}", fmt::join(record.ticked, " ")));
        insert.bind(5, std::string(journal::name(record.assessed)));
        insert.bind(6, record.checkedByClinician ? 1 : 0);
        insert.bind(7, record.consented ? 1 : 0);
        insert.exec();
        return {};
    });
}

Result<std::optional<ScreeningRecord>> JournalDatabase::latestScreening() const {
    return guarded("read the safety check", [&]() -> Result<std::optional<ScreeningRecord>> {
        SQLite::Statement query(*m_database,
                                "SELECT at_utc_ms, utc_offset_minutes, version, ticked, assessed, "
                                "checked_by_clinician, consented FROM screening "
                                "ORDER BY id DESC LIMIT 1");
        if (!query.executeStep()) {
            return std::optional<ScreeningRecord>{};
        }
        const Row row(query);
        ScreeningRecord record;
        record.at = {{row.integer(0)}, {row.number(1)}};
        record.version = row.number(2);
        std::istringstream words(row.text(3));
        for (std::string word; words >> word;) {
            record.ticked.push_back(word);
        }
        const auto assessed = journal::assessedFromName(row.text(4));
        if (!assessed) {
            throw DamagedRow{"assessed"};
        }
        record.assessed = *assessed;
        record.checkedByClinician = row.integer(5) != 0;
        record.consented = row.integer(6) != 0;
        return std::optional{record};
    });
}

Result<std::optional<std::string>> JournalDatabase::setting(std::string_view key) const {
    return guarded("read the settings", [&]() -> Result<std::optional<std::string>> {
        SQLite::Statement query(*m_database, "SELECT value FROM setting WHERE key = ?");
        query.bind(1, std::string(key));
        if (!query.executeStep()) {
            return std::optional<std::string>{};
        }
        return std::optional{Row(query).text(0)};
    });
}

Result<void> JournalDatabase::setSetting(std::string_view key, std::string_view value) {
    return guarded("save the settings", [&]() -> Result<void> {
        SQLite::Statement put(*m_database,
                              "INSERT INTO setting (key, value) VALUES (?, ?) "
                              "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
        put.bind(1, std::string(key));
        put.bind(2, std::string(value));
        put.exec();
        return {};
    });
}

} // namespace unhunch::store
