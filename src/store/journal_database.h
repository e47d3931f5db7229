// journal.db: the user's own data in SQLite. Never dropped, never downgraded; migrated forward with
// a verified backup made first.
#pragma once

#include "base/clock.h"
#include "journal/journal.h"
#include "store/journal_migrations.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace SQLite {
class Database;
class Statement;
} // namespace SQLite

namespace unhunch::store {

/// How opening went. Each has its own screen.
enum class OpenOutcome {
    created,  ///< there was none; an empty one was made
    current,  ///< opened as it is
    migrated, ///< brought to this version; `backup` says where the old one is
    tooNew,   ///< written by a newer version: nothing was touched
    notOurs,  ///< some other program's file: nothing was touched
    corrupt,  ///< damaged: nothing was touched
    locked,   ///< another program holds it
    readOnly, ///< cannot be written
    diskFull, ///< no room to open, migrate or back up
};
/// "created", "current", "migrated", "too-new", "not-ours", "corrupt", "locked", "read-only",
/// "disk-full".
[[nodiscard]] std::string_view name(OpenOutcome outcome);

class BackgroundFlush;
class JournalDatabase;

struct OpenResult {
    OpenOutcome outcome = OpenOutcome::corrupt;
    std::unique_ptr<JournalDatabase> journal;    ///< set for created, current and migrated
    std::optional<std::filesystem::path> backup; ///< set for migrated
    Error error; ///< message and hint for the outcomes without a journal
};

class JournalDatabase final : public journal::Journal {
public:
    /// Opens or creates `file` (mode 0600, missing folders 0700). WAL, synchronous FULL, foreign
    /// keys on: a write is on disk after one flush. Waits at most 2 s for another writer.
    /// `migrations` are the shipped ones but in tests. The clock must outlive the journal.
    [[nodiscard]] static OpenResult
    open(const std::filesystem::path& file, const Clock& clock,
         std::span<const Migration> migrations = journalMigrations());
    ~JournalDatabase() override;

    [[nodiscard]] Result<RatingId> add(const journal::Rating& rating) override;
    [[nodiscard]] Result<void> update(const journal::Rating& rating) override;
    [[nodiscard]] Result<void> remove(RatingId id) override;
    [[nodiscard]] Result<void> restore(RatingId id) override;
    [[nodiscard]] Result<journal::Rating> rating(RatingId id) const override;
    [[nodiscard]] Result<std::vector<journal::Rating>>
    ratings(journal::DayRange range) const override;
    [[nodiscard]] Result<std::optional<journal::Rating>> latestRating() const override;

    [[nodiscard]] Result<SessionId> begin(const journal::SessionRecord& record) override;
    [[nodiscard]] Result<void> append(SessionId id, const journal::SegmentRecord& segment,
                                      journal::SessionPosition next) override;
    [[nodiscard]] Result<void> savePosition(SessionId id,
                                            journal::SessionPosition position) override;
    [[nodiscard]] Result<void> replan(SessionId id, const std::string& planFingerprint,
                                      const std::string& planOptions) override;
    [[nodiscard]] Result<void> finish(SessionId id, journal::SessionState state,
                                      UtcInstant at) override;
    [[nodiscard]] Result<void> discard(SessionId id) override;
    [[nodiscard]] Result<std::optional<journal::SessionRecord>> openSession() const override;
    [[nodiscard]] Result<journal::SessionRecord> session(SessionId id) const override;
    [[nodiscard]] Result<std::vector<journal::SessionRecord>>
    sessions(journal::DayRange range) const override;
    [[nodiscard]] Result<std::vector<journal::SegmentRecord>> segments(SessionId id) const override;
    [[nodiscard]] Result<std::vector<ExerciseId>> hurtSince(CivilDay since) const override;

    [[nodiscard]] Result<void> addHurt(const journal::HurtRecord& record) override;
    [[nodiscard]] Result<std::vector<journal::HurtRecord>>
    hurts(journal::DayRange range) const override;
    [[nodiscard]] Result<void> setSettled(const journal::SettledRecord& record) override;
    [[nodiscard]] Result<std::vector<journal::SettledRecord>>
    settled(journal::DayRange range) const override;

    [[nodiscard]] Result<void> setDoseDelta(const ExerciseId& exercise,
                                            const domain::DoseDelta& delta) override;
    [[nodiscard]] Result<std::map<ExerciseId, domain::DoseDelta>> doseDeltas() const override;

    [[nodiscard]] Result<void> addScreening(const journal::ScreeningRecord& record) override;
    [[nodiscard]] Result<std::optional<journal::ScreeningRecord>> latestScreening() const override;

    [[nodiscard]] Result<std::optional<std::string>> setting(std::string_view key) const override;
    [[nodiscard]] Result<void> setSetting(std::string_view key, std::string_view value) override;

    [[nodiscard]] Result<void> putOwn(const std::vector<journal::OwnDocument>& documents) override;
    [[nodiscard]] Result<void> removeOwn(journal::OwnDocument::Kind kind,
                                         const std::string& id) override;
    [[nodiscard]] Result<void> restoreOwn(journal::OwnDocument::Kind kind,
                                          const std::string& id) override;
    [[nodiscard]] Result<std::vector<journal::OwnDocument>> own() const override;

    [[nodiscard]] Result<void> setBookmark(domain::HitKind kind, const std::string& id,
                                           const std::string& title, bool on) override;
    [[nodiscard]] Result<std::vector<journal::Bookmark>> bookmarks() const override;

private:
    JournalDatabase(std::unique_ptr<SQLite::Database> database, const Clock& clock);
    /// Runs `write` without waiting for the disk, which then follows by itself.
    template <typename Write> Result<void> writeOnTheWay(Write&& write);

    std::unique_ptr<SQLite::Database> m_database;
    std::unique_ptr<BackgroundFlush> m_flush;
    const Clock& m_clock;
};

} // namespace unhunch::store
