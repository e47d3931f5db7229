// Opening journal.db: every way it can go, none of which loses anything.
#include "base/file.h"
#include "store/background_flush.h"
#include "store/journal_database.h"
#include "store/sqlite.h"

#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace unhunch::store {

namespace {

constexpr std::int32_t kApplicationId = 0x556E6863; // "Unhc"
constexpr int kBusyTimeoutMs = 2000;
constexpr std::string_view kMagic{"SQLite format 3\0", 16};

OpenOutcome outcomeOf(const Error& error) {
    switch (error.code) {
    case ErrorCode::locked:
        return OpenOutcome::locked;
    case ErrorCode::diskFull:
        return OpenOutcome::diskFull;
    case ErrorCode::readOnly:
    case ErrorCode::ioFailed:
    case ErrorCode::notFound:
        return OpenOutcome::readOnly;
    default:
        return OpenOutcome::corrupt;
    }
}

OpenResult refused(OpenOutcome outcome, Error error) {
    return {outcome, nullptr, std::nullopt, std::move(error)};
}

OpenResult refused(Error error) {
    const OpenOutcome outcome = outcomeOf(error);
    return refused(outcome, std::move(error));
}

/// Makes the file with mode 0600 before SQLite does it with the umask's.
std::optional<Error> touchPrivately(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        return systemError(errno, "open the journal " + file.string());
    }
    ::close(descriptor);
    return std::nullopt;
}

/// An existing, non-empty file that does not begin as a SQLite database does.
bool hasForeignHeader(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string head(kMagic.size(), '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(in.gcount()));
    return !head.empty() && head != kMagic;
}

int pragma(SQLite::Database& database, const char* name) {
    return database.execAndGet(fmt::format("PRAGMA {}", name)).getInt();
}

int tableCount(SQLite::Database& database) {
    return database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt();
}

/// A copy of the database as it is, checked by opening it.
std::filesystem::path backUp(SQLite::Database& database, const std::filesystem::path& file,
                             int version, const Clock& clock) {
    const auto folder = file.parent_path() / "backups";
    if (auto made = makePrivateDirectory(folder); !made) {
        throw SQLite::Exception(made.error().message, SQLITE_CANTOPEN);
    }
    const WallClock now = wallClock(clock.localNow());
    const std::string stem =
        fmt::format("journal-v{}-{:04}{:02}{:02}-{:02}{:02}{:02}", version, now.year, now.month,
                    now.day, now.hour, now.minute, now.second);
    auto target = folder / (stem + ".db");
    for (int n = 2; std::filesystem::exists(target); ++n) {
        target = folder / fmt::format("{}-{}.db", stem, n);
    }
    SQLite::Statement copy(database, "VACUUM INTO ?");
    copy.bind(1, target.string());
    copy.exec();
    ::chmod(target.c_str(), S_IRUSR | S_IWUSR);

    SQLite::Database check(target.string(), SQLite::OPEN_READONLY);
    if (check.execAndGet("PRAGMA integrity_check(1)").getString() != "ok" ||
        pragma(check, "user_version") != version) {
        throw SQLite::Exception("the backup is not readable", SQLITE_CORRUPT);
    }
    return target;
}

void migrate(SQLite::Database& database, std::span<const Migration> migrations, int from) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    database.exec(fmt::format("PRAGMA application_id = {}", kApplicationId));
    for (const Migration& step : migrations) {
        if (step.version > from) {
            database.exec(step.sql);
            database.exec(fmt::format("PRAGMA user_version = {}", step.version));
        }
    }
    transaction.commit();
}

struct Opened {
    OpenOutcome outcome = OpenOutcome::corrupt;
    std::unique_ptr<SQLite::Database> database;
    std::optional<std::filesystem::path> backup;
};

Error tooNewError(int found, int known) {
    return {
        ErrorCode::tooNew,
        fmt::format("This journal was written by a newer Unhunch (format {}; this one knows {}).",
                    found, known),
        "Install the newer version again. Nothing was changed."};
}

Error notOursError(const std::filesystem::path& file) {
    return {ErrorCode::notOurs, fmt::format("{} belongs to another program.", file.string()),
            "Move it elsewhere, or choose another folder with --data-dir. Nothing was changed."};
}

/// Ours, or not yet anybody's: a journal whose making was cut off has one page and no tables.
bool looksLikeOurs(const std::filesystem::path& file) {
    constexpr std::size_t kIdAt = 68; // offset of the application id in the header of SQLite
    constexpr std::size_t kOnePage = 4096;
    std::ifstream in(file, std::ios::binary);
    std::string head(kOnePage + 1, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(in.gcount()));
    return head.size() <= kOnePage || std::string_view(head).substr(kIdAt, 4) == "Unhc";
}

/// Whose database this is and which version. Writes no byte while `access` is OPEN_READONLY.
Result<int> identify(const std::filesystem::path& file, int newest, int access) {
    return guarded("open the journal", [&]() -> Result<int> {
        SQLite::Database probe(file.string(), access, kBusyTimeoutMs);
        const int version = pragma(probe, "user_version");
        const bool empty = tableCount(probe) == 0;
        if (pragma(probe, "application_id") != kApplicationId && !(empty && version == 0)) {
            return tl::unexpected(notOursError(file));
        }
        if (version > newest) {
            return tl::unexpected(tooNewError(version, newest));
        }
        const std::string check = probe.execAndGet("PRAGMA quick_check(1)").getString();
        if (check != "ok") {
            return fail(ErrorCode::corrupt, "The journal is damaged: " + check,
                        "Nothing was changed. A backup can take its place.");
        }
        return version;
    });
}

Result<Opened> openAndMigrate(const std::filesystem::path& file, int version, const Clock& clock,
                              std::span<const Migration> migrations) {
    return guarded("open the journal", [&]() -> Result<Opened> {
        Opened opened;
        opened.database = std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE,
                                                             kBusyTimeoutMs);
        SQLite::Database& database = *opened.database;
        database.exec("PRAGMA trusted_schema = OFF");
        database.exec("PRAGMA journal_mode = WAL");
        database.exec("PRAGMA synchronous = FULL");
        // Bringing the log into the database waits for the disk: not in the middle of a session.
        database.exec("PRAGMA wal_autocheckpoint = 4000");
        database.exec("PRAGMA foreign_keys = ON");
        const int newest = migrations.back().version;
        opened.outcome = version == 0        ? OpenOutcome::created
                         : version == newest ? OpenOutcome::current
                                             : OpenOutcome::migrated;
        if (opened.outcome == OpenOutcome::migrated) {
            opened.backup = backUp(database, file, version, clock);
        }
        if (version != newest) {
            migrate(database, migrations, version);
        }
        // Takes and gives back the write lock: a journal that cannot be written is found out now.
        SQLite::Transaction(database, SQLite::TransactionBehavior::IMMEDIATE).commit();
        return opened;
    });
}

} // namespace

std::string_view name(OpenOutcome outcome) {
    switch (outcome) {
    case OpenOutcome::created:
        return "created";
    case OpenOutcome::current:
        return "current";
    case OpenOutcome::migrated:
        return "migrated";
    case OpenOutcome::tooNew:
        return "too-new";
    case OpenOutcome::notOurs:
        return "not-ours";
    case OpenOutcome::corrupt:
        return "corrupt";
    case OpenOutcome::locked:
        return "locked";
    case OpenOutcome::readOnly:
        return "read-only";
    case OpenOutcome::diskFull:
        return "disk-full";
    }
    return {};
}

OpenResult JournalDatabase::open(const std::filesystem::path& file, const Clock& clock,
                                 std::span<const Migration> migrations) {
    if (auto folder = makePrivateDirectory(file.parent_path()); !folder) {
        return refused(folder.error());
    }
    if (auto error = touchPrivately(file)) {
        return refused(*error);
    }
    if (hasForeignHeader(file)) {
        return refused({ErrorCode::corrupt,
                        fmt::format("{} is not a database any more.", file.string()),
                        "Nothing was changed. A backup can take its place."});
    }
    const int newest = migrations.back().version;
    auto version = identify(file, newest, SQLite::OPEN_READONLY);
    if (!version && version.error().code == ErrorCode::readOnly && looksLikeOurs(file)) {
        // The program died while the file was made or put back: SQLite must undo the half-done
        // step first, and that only a writing connection may do.
        version = identify(file, newest, SQLite::OPEN_READWRITE);
    }
    if (!version) {
        switch (version.error().code) {
        case ErrorCode::tooNew:
            return refused(OpenOutcome::tooNew, version.error());
        case ErrorCode::notOurs:
            return refused(OpenOutcome::notOurs, version.error());
        default:
            return refused(version.error());
        }
    }
    auto opened = openAndMigrate(file, *version, clock, migrations);
    if (!opened) {
        return refused(opened.error());
    }
    std::unique_ptr<JournalDatabase> journal(
        new JournalDatabase(std::move(opened->database), clock));
    return {opened->outcome, std::move(journal), std::move(opened->backup), {}};
}

JournalDatabase::JournalDatabase(std::unique_ptr<SQLite::Database> database, const Clock& clock)
    : m_database(std::move(database)),
      m_flush(std::make_unique<BackgroundFlush>(m_database->getFilename() + "-wal")),
      m_clock(clock) {}

JournalDatabase::~JournalDatabase() = default;

} // namespace unhunch::store
