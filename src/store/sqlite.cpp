#include "store/sqlite.h"

#include <fmt/format.h>
#include <limits>
#include <sqlite3.h>

namespace unhunch::store {

std::int64_t Row::integer(int column) const {
    const SQLite::Column value = m_statement.getColumn(column);
    if (!value.isInteger()) {
        throw DamagedRow{fmt::format("{} is not a whole number", value.getName())};
    }
    return value.getInt64();
}

int Row::number(int column) const {
    const std::int64_t value = integer(column);
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max()) {
        throw DamagedRow{
            fmt::format("{} is out of range", m_statement.getColumn(column).getName())};
    }
    return static_cast<int>(value);
}

std::string Row::text(int column) const {
    const SQLite::Column value = m_statement.getColumn(column);
    if (!value.isText()) {
        throw DamagedRow{fmt::format("{} is not text", value.getName())};
    }
    return value.getString();
}

std::optional<std::int64_t> Row::optionalInteger(int column) const {
    if (m_statement.getColumn(column).isNull()) {
        return std::nullopt;
    }
    return integer(column);
}

std::string Row::bytes(int column) const {
    const SQLite::Column value = m_statement.getColumn(column);
    if (!value.isBlob()) {
        throw DamagedRow{fmt::format("{} is not bytes", value.getName())};
    }
    return value.getString();
}

Error translate(const SQLite::Exception& exception, std::string_view action) {
    ErrorCode code = ErrorCode::ioFailed;
    std::string hint;
    switch (exception.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        code = ErrorCode::locked;
        hint = "Close the other program that uses the file, then try again.";
        break;
    case SQLITE_FULL:
        code = ErrorCode::diskFull;
        hint = "Free some space on the disk and try again.";
        break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        code = ErrorCode::readOnly;
        hint = "Check who owns the file and whether you may write there.";
        break;
    case SQLITE_CANTOPEN:
        code = ErrorCode::readOnly;
        hint = "Check that the folder exists and that you may write there.";
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        code = ErrorCode::corrupt;
        hint = "The file is damaged. Nothing was changed. A backup can take its place.";
        break;
    default:
        break;
    }
    return {code, fmt::format("Could not {}: {}.", action, exception.getErrorStr()), hint};
}

Error translate(const DamagedRow& row, std::string_view action) {
    return {ErrorCode::corrupt,
            fmt::format("Could not {}: a stored value is damaged ({}).", action, row.what),
            "Nothing was changed. A backup can take the file's place."};
}

} // namespace unhunch::store
