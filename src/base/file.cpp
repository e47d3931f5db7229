#include "base/file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace unhunch {

namespace {

Result<void> writeAll(int descriptor, std::string_view bytes, const std::string& name) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            return tl::unexpected(systemError(errno, "write " + name));
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(descriptor) != 0) {
        return tl::unexpected(systemError(errno, "flush " + name));
    }
    return {};
}

} // namespace

Error systemError(int errorNumber, std::string_view action) {
    ErrorCode code = ErrorCode::ioFailed;
    std::string hint;
    switch (errorNumber) {
    case ENOENT:
        code = ErrorCode::notFound;
        break;
    case EACCES:
    case EPERM:
    case EROFS:
        code = ErrorCode::readOnly;
        hint = "Check who owns the file and whether you may write there.";
        break;
    case ENOSPC:
    case EDQUOT:
        code = ErrorCode::diskFull;
        hint = "Free some space on the disk and try again.";
        break;
    default:
        break;
    }
    return {code, fmt::format("Could not {}: {}", action, std::strerror(errorNumber)), hint};
}

Result<std::string> readFile(const std::filesystem::path& file, std::size_t maxBytes) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error) {
        return tl::unexpected(systemError(error.value(), "read " + file.string()));
    }
    if (size > maxBytes) {
        return fail(ErrorCode::invalidInput, fmt::format("{} has {} bytes; at most {} are allowed.",
                                                         file.string(), size, maxBytes));
    }
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        return tl::unexpected(systemError(errno, "open " + file.string()));
    }
    std::string bytes(size, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(size));
    if (in.bad()) {
        return tl::unexpected(systemError(EIO, "read " + file.string()));
    }
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

Result<void> makePrivateDirectory(const std::filesystem::path& directory) {
    std::error_code error;
    if (std::filesystem::is_directory(directory, error)) {
        return {};
    }
    const auto parent = directory.parent_path();
    if (!parent.empty() && parent != directory && !std::filesystem::is_directory(parent, error)) {
        if (auto made = makePrivateDirectory(parent); !made) {
            return made;
        }
    }
    if (::mkdir(directory.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
        return tl::unexpected(systemError(errno, "create " + directory.string()));
    }
    return {};
}

Result<void> writeFileAtomically(const std::filesystem::path& file, std::string_view bytes) {
    std::string temporary = file.string() + ".XXXXXX";
    const int descriptor = ::mkostemp(temporary.data(), O_CLOEXEC); // mode 0600
    if (descriptor < 0) {
        return tl::unexpected(systemError(errno, "create a file beside " + file.string()));
    }
    auto written = writeAll(descriptor, bytes, file.string());
    ::close(descriptor);
    if (written && ::rename(temporary.c_str(), file.c_str()) != 0) {
        written = tl::unexpected(systemError(errno, "replace " + file.string()));
    }
    if (!written) {
        ::unlink(temporary.c_str());
    }
    return written;
}

} // namespace unhunch
