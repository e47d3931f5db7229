// Errors as values. Every function that crosses a room border and can fail returns Result<T>.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace unhunch {

/// What kind of failure happened in the world. Bugs of ours are assertions, not errors; a user's
/// choice (cancel, skip) is not an error either.
enum class ErrorCode {
    notFound,     ///< the named thing does not exist
    invalidInput, ///< text, a number or a file from outside breaks a stated rule
    ioFailed,     ///< the operating system refused a read or a write
    readOnly,     ///< the place cannot be written
    diskFull,     ///< no room left on the device
    locked,       ///< another process holds the file
    corrupt,      ///< the file is damaged
    tooNew,       ///< the file was written by a newer version
    notOurs,      ///< the file belongs to another program
    conflict,     ///< the request does not fit the present state
};

/// A failure a person can act on. `message` says what happened in plain words; `hint` says what to
/// do about it and may be empty. Neither ever holds a pain rating or a note.
struct Error {
    ErrorCode code = ErrorCode::ioFailed;
    std::string message;
    std::string hint;

    friend bool operator==(const Error&, const Error&) = default;
};

template <typename T> using Result = tl::expected<T, Error>;

/// Shorthand for `return fail(...)`.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message,
                                                std::string hint = {}) {
    return tl::unexpected(Error{code, std::move(message), std::move(hint)});
}

} // namespace unhunch
