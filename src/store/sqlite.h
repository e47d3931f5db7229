// SQLite for this room: typed row reading and the translation of SQLite's failures into Errors.
#pragma once

#include "base/result.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace unhunch::store {

/// A stored value that breaks what the schema promises.
struct DamagedRow {
    std::string what;
};

/// Typed access to the current row. SQLiteCpp's getters turn NULL and text into 0; these throw
/// DamagedRow instead.
class Row {
public:
    explicit Row(SQLite::Statement& statement) : m_statement(statement) {}

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] int number(int column) const; ///< integer that fits int
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::optional<std::int64_t> optionalInteger(int column) const;
    [[nodiscard]] std::string bytes(int column) const; ///< of a blob

private:
    SQLite::Statement& m_statement;
};

/// What `exception` means for the user. `action` reads like "save the rating".
[[nodiscard]] Error translate(const SQLite::Exception& exception, std::string_view action);
/// A damaged row, as an Error.
[[nodiscard]] Error translate(const DamagedRow& row, std::string_view action);

/// Runs `body`, which returns a Result, and turns what SQLiteCpp throws into an Error.
template <typename Body>
auto guarded(std::string_view action, Body&& body) -> decltype(std::forward<Body>(body)()) {
    try {
        return std::forward<Body>(body)();
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(translate(exception, action));
    } catch (const DamagedRow& row) {
        return tl::unexpected(translate(row, action));
    }
}

} // namespace unhunch::store
