// Opening library.db. Nothing in it is the user's: what cannot be used is made anew.
#include "base/file.h"
#include "base/log.h"
#include "store/library_impl.h"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace unhunch::store {

namespace {

constexpr int kBusyTimeoutMs = 2000;
constexpr const char* kAction = "open the library";

enum class Found { library, emptyFile, somethingElse };

Result<void> makePrivate(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        return tl::unexpected(systemError(errno, "open the library " + file.string()));
    }
    const bool done = ::fchmod(descriptor, S_IRUSR | S_IWUSR) == 0;
    const int number = errno;
    ::close(descriptor);
    if (!done) {
        return tl::unexpected(systemError(number, "protect the library " + file.string()));
    }
    return {};
}

Result<std::unique_ptr<SQLite::Database>> connect(const std::filesystem::path& file) {
    return guarded(kAction, [&]() -> Result<std::unique_ptr<SQLite::Database>> {
        auto database = std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE,
                                                           kBusyTimeoutMs);
        database->exec("PRAGMA trusted_schema = OFF");
        database->exec("PRAGMA foreign_keys = ON");
        return database;
    });
}

int pragma(SQLite::Database& database, std::string_view name) {
    return database.execAndGet(fmt::format("PRAGMA {}", name)).getInt();
}

Result<Found> examine(SQLite::Database& database) {
    return guarded(kAction, [&]() -> Result<Found> {
        const int version = pragma(database, "user_version");
        const int owner = pragma(database, "application_id");
        if (owner == 0 && version == 0 &&
            database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0) {
            return Found::emptyFile;
        }
        const bool ours = owner == kLibraryApplicationId && version == kLibraryVersion;
        const bool sound = ours && database.execAndGet("PRAGMA quick_check(1)").getString() == "ok";
        return sound ? Found::library : Found::somethingElse;
    });
}

Result<void> removeDatabase(const std::filesystem::path& file) {
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
        std::error_code error;
        std::filesystem::remove(file.string() + suffix, error);
        if (error) {
            return tl::unexpected(
                systemError(error.value(), "replace the library " + file.string()));
        }
    }
    return {};
}

/// Opens what is there. `corrupt` means that it cannot be used and may be replaced; any other error
/// is the world's and nothing was touched.
Result<std::unique_ptr<SQLite::Database>> openExisting(const std::filesystem::path& file) {
    if (auto touched = makePrivate(file); !touched) {
        return tl::unexpected(touched.error());
    }
    auto database = connect(file);
    if (!database) {
        return database;
    }
    const auto found = examine(**database);
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (*found == Found::somethingElse) {
        return fail(ErrorCode::corrupt, "The library is of another kind or version.");
    }
    return guarded(kAction, [&]() -> Result<std::unique_ptr<SQLite::Database>> {
        // A power cut may lose an import, which is then done again; it cannot leave half of one.
        (*database)->exec("PRAGMA journal_mode = WAL");
        (*database)->exec("PRAGMA synchronous = NORMAL");
        if (*found == Found::emptyFile) {
            createLibrarySchema(**database);
        }
        addFieldCounts(**database);
        return std::move(*database);
    });
}

} // namespace

LibraryDatabase::LibraryDatabase(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
LibraryDatabase::~LibraryDatabase() = default;

Result<std::unique_ptr<LibraryDatabase>> LibraryDatabase::open(const std::filesystem::path& file) {
    auto database = openExisting(file);
    if (!database && database.error().code == ErrorCode::corrupt) {
        log::warning("The library is made anew: " + database.error().message);
        if (auto removed = removeDatabase(file); !removed) {
            return tl::unexpected(removed.error());
        }
        database = openExisting(file);
    }
    if (!database) {
        return tl::unexpected(database.error());
    }
    return std::unique_ptr<LibraryDatabase>(
        new LibraryDatabase(std::make_unique<Impl>(Impl{std::move(*database), nullptr, nullptr})));
}

} // namespace unhunch::store
