// Files of a content folder, and their hash.
#include "base/file.h"
#include "content/picture.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace unhunch::content {

namespace {

namespace fs = std::filesystem;

constexpr int kMaxFolderDepth = 8;

/// The first `maxBytes` of a regular file; a symbolic link in its place is an error.
Result<std::string> readStart(const fs::path& file, std::size_t maxBytes) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0) {
        return tl::unexpected(systemError(errno, "open " + file.string()));
    }
    std::string bytes;
    std::array<char, 64 * 1024> buffer{};
    ssize_t got = 1;
    while (got != 0 && bytes.size() < maxBytes) {
        got = ::read(descriptor, buffer.data(), std::min(buffer.size(), maxBytes - bytes.size()));
        if (got > 0) {
            bytes.append(buffer.data(), static_cast<std::size_t>(got));
        } else if (got < 0 && errno != EINTR) {
            const int number = errno;
            ::close(descriptor);
            return tl::unexpected(systemError(number, "read " + file.string()));
        }
    }
    ::close(descriptor);
    return bytes;
}

class FolderReader {
public:
    FolderReader(fs::path root, bool isPack) : m_root(std::move(root)), m_isPack(isPack) {}

    Result<std::vector<ContentFile>> read() {
        if (auto listed = list(m_root, 0); !listed) {
            return tl::unexpected(listed.error());
        }
        std::sort(m_found.begin(), m_found.end());
        std::vector<ContentFile> files;
        std::size_t total = 0;
        for (const std::string& name : m_found) {
            auto bytes = readStart(m_root / name,
                                   (isPictureName(name) ? kMaxPictureBytes : kMaxFileBytes) + 1);
            if (!bytes) {
                return tl::unexpected(bytes.error());
            }
            total += bytes->size();
            if (total > kMaxTotalBytes) {
                return fail(ErrorCode::invalidInput,
                            fmt::format("{} holds more than {} MiB.", m_root.string(),
                                        kMaxTotalBytes / 1024 / 1024),
                            "Is it a content folder?");
            }
            files.push_back({name, std::move(*bytes)});
        }
        return files;
    }

private:
    /// Collects names until there is one more than load() accepts.
    Result<void> list(const fs::path& folder, int depth) {
        std::error_code error;
        for (fs::directory_iterator it(folder, error), end; !error && it != end;
             it.increment(error)) {
            const fs::file_status status = it->symlink_status(error);
            if (error) {
                break;
            }
            if (fs::is_directory(status)) {
                const bool isSchema = depth == 0 && it->path().filename() == "schema";
                if (isSchema || depth >= kMaxFolderDepth) {
                    continue;
                }
                if (auto inner = list(it->path(), depth + 1); !inner) {
                    return inner;
                }
            } else if (fs::is_regular_file(status) && isWanted(it->path().filename().string())) {
                m_found.push_back(it->path().lexically_relative(m_root).generic_string());
            }
            if (m_found.size() > kMaxFiles) {
                return {};
            }
        }
        if (error) {
            return tl::unexpected(systemError(error.value(), "read the folder " + folder.string()));
        }
        return {};
    }

    [[nodiscard]] bool isWanted(const std::string& name) const {
        return name.ends_with(".json") || (m_isPack && (isPictureName(name) || isPlainWords(name)));
    }

    fs::path m_root;
    bool m_isPack;
    std::vector<std::string> m_found;
};

class Fnv1a {
public:
    void add(std::string_view text) {
        for (unsigned shift = 0; shift < 64; shift += 8) {
            addByte(static_cast<std::uint8_t>(std::uint64_t{text.size()} >> shift));
        }
        for (const char c : text) {
            addByte(static_cast<std::uint8_t>(c));
        }
    }
    [[nodiscard]] std::uint64_t value() const { return m_value; }

private:
    void addByte(std::uint8_t byte) { m_value = (m_value ^ byte) * 0x100000001B3U; }
    std::uint64_t m_value = 0xCBF29CE484222325U;
};

} // namespace

Result<std::vector<ContentFile>> readFolder(const fs::path& folder) {
    return FolderReader(folder, false).read();
}

Result<std::vector<ContentFile>> readPackFolder(const fs::path& folder) {
    return FolderReader(folder, true).read();
}

std::string contentHash(const std::vector<ContentFile>& files) {
    std::vector<const ContentFile*> order;
    order.reserve(files.size());
    for (const ContentFile& file : files) {
        order.push_back(&file);
    }
    std::sort(order.begin(), order.end(), [](const ContentFile* a, const ContentFile* b) {
        return std::tie(a->name, a->bytes) < std::tie(b->name, b->bytes);
    });
    Fnv1a hash;
    for (const ContentFile* file : order) {
        hash.add(file->name);
        hash.add(file->bytes);
    }
    return fmt::format("{:016x}", hash.value());
}

} // namespace unhunch::content
