#include "exchange/archive.h"

#include "base/file.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <memory>
#include <set>
#include <sys/stat.h>
#include <zip.h>

namespace unhunch::exchange {

namespace {

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Entry = std::unique_ptr<zip_file_t, Discard>;
using Source = std::unique_ptr<zip_source_t, Discard>;

constexpr const char* kHint = "Ask for the file again from where you had it.";

tl::unexpected<Error> damaged(const std::string& where, std::string_view why) {
    return fail(ErrorCode::corrupt, fmt::format("{} is damaged: {}.", where, why), kHint);
}

tl::unexpected<Error> refused(const std::string& where, std::string_view why) {
    return fail(ErrorCode::invalidInput, fmt::format("{}: {}.", where, why));
}

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

bool isPicture(std::string_view name) {
    return name.ends_with(".png") || name.ends_with(".jpg") || name.ends_with(".jpeg");
}

bool isAllowedKind(std::string_view name) {
    const std::string_view last = name.substr(name.rfind('/') + 1);
    return isPicture(name) || name.ends_with(".json") || name.ends_with(".md") ||
           last == "LICENSE" || last == "README";
}

/// What is wrong with a name; "" when nothing is.
std::string nameFault(std::string_view name) {
    constexpr std::string_view kAllowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                          "0123456789._-/";
    if (name.empty() || name.size() > kMaxNameBytes) {
        return fmt::format("a name has 1 to {} bytes", kMaxNameBytes);
    }
    if (name.find_first_not_of(kAllowed) != std::string_view::npos) {
        return "a name is of letters, digits, '.', '_', '-' and '/' alone";
    }
    if (name.starts_with('/') || name.find("//") != std::string_view::npos ||
        name.starts_with('.') || name.find("/.") != std::string_view::npos) {
        return "a name is relative, and no part of it is empty or starts with '.'";
    }
    if (static_cast<std::size_t>(std::count(name.begin(), name.end(), '/')) > kMaxFolders) {
        return fmt::format("at most {} folders may lie in each other", kMaxFolders);
    }
    return {};
}

/// Names from outside are printed only when nothing is wrong with their characters.
std::string printable(std::string_view name) {
    std::string text;
    for (const char c : name.substr(0, kMaxNameBytes)) {
        text += c >= ' ' && c <= '~' ? c : '?';
    }
    return text;
}

class Reader {
public:
    Reader(zip_t* archive, const std::string& name) : m_archive(archive), m_name(name) {}

    Result<std::vector<ArchiveFile>> readAll() {
        const auto count = zip_get_num_entries(m_archive, 0);
        for (zip_int64_t i = 0; i < count; ++i) {
            if (auto read = readEntry(static_cast<zip_uint64_t>(i)); !read) {
                return tl::unexpected(read.error());
            }
        }
        if (m_files.empty()) {
            return refused(m_name, "there is nothing in it");
        }
        std::sort(m_files.begin(), m_files.end(),
                  [](const ArchiveFile& a, const ArchiveFile& b) { return a.name < b.name; });
        return std::move(m_files);
    }

private:
    Result<void> readEntry(zip_uint64_t index) {
        zip_stat_t about;
        zip_stat_init(&about);
        if (zip_stat_index(m_archive, index, ZIP_FL_ENC_RAW, &about) != 0 || !about.name) {
            return damaged(m_name, zip_strerror(m_archive));
        }
        const std::string name = about.name;
        const std::string where = m_name + ", " + printable(name);
        if (const std::string fault = nameFault(name); !fault.empty()) {
            return refused(where, fault);
        }
        if (!m_taken.insert(lowerCase(name)).second) {
            return refused(where, "this name stands twice, or differs from another by case alone");
        }
        if (auto plain = checkKind(index, about, where); !plain) {
            return plain;
        }
        if (name.ends_with('/')) {
            return {};
        }
        if (!isAllowedKind(name)) {
            return refused(where, "only .json, .png, .jpg, .jpeg and .md files, LICENSE and README "
                                  "may be in it");
        }
        return inflate(index, about.comp_size, name, where);
    }

    /// Refuses what is neither a plain file nor a folder, and what cannot be unpacked.
    Result<void> checkKind(zip_uint64_t index, const zip_stat_t& about, const std::string& where) {
        zip_uint8_t system = 0;
        zip_uint32_t attributes = 0;
        if (zip_file_get_external_attributes(m_archive, index, 0, &system, &attributes) != 0) {
            return damaged(where, zip_strerror(m_archive));
        }
        const auto kind = (attributes >> 16U) & S_IFMT;
        if (kind != 0 && kind != S_IFREG && kind != S_IFDIR) {
            return refused(where, "only plain files may be in it, no links or devices");
        }
        if (about.encryption_method != ZIP_EM_NONE) {
            return refused(where, "it is encrypted");
        }
        if (about.comp_method != ZIP_CM_STORE && about.comp_method != ZIP_CM_DEFLATE) {
            return refused(where, "it is neither stored nor deflated");
        }
        return {};
    }

    Result<void> inflate(zip_uint64_t index, zip_uint64_t packed, const std::string& name,
                         const std::string& where) {
        const Entry entry(zip_fopen_index(m_archive, index, 0));
        if (!entry) {
            return damaged(where, zip_strerror(m_archive));
        }
        const std::size_t most = isPicture(name) ? kMaxPictureBytes : kMaxTextBytes;
        std::string bytes;
        std::array<char, 65'536> part{};
        for (;;) {
            const zip_int64_t got = zip_fread(entry.get(), part.data(), part.size());
            if (got < 0) {
                return damaged(where, zip_file_strerror(entry.get()));
            }
            if (got == 0) {
                break;
            }
            bytes.append(part.data(), static_cast<std::size_t>(got));
            m_unpacked += static_cast<std::size_t>(got);
            if (bytes.size() > most) {
                return refused(where, fmt::format("it is larger than {} MiB", most >> 20U));
            }
            if (m_unpacked > kMaxUnpackedBytes) {
                return refused(m_name, fmt::format("unpacked it is larger than {} MiB",
                                                   kMaxUnpackedBytes >> 20U));
            }
            if (bytes.size() / kMaxExpansion > packed) {
                return refused(
                    where, fmt::format("it unpacks to more than {} times its size", kMaxExpansion));
            }
        }
        m_files.push_back({name, std::move(bytes)});
        return {};
    }

    zip_t* m_archive;
    const std::string& m_name;
    std::vector<ArchiveFile> m_files;
    std::set<std::string> m_taken; ///< in lower case
    std::size_t m_unpacked = 0;
};

/// Each entry has one of these: counted before a list of millions is built.
bool hasTooManyEntries(std::string_view bytes) {
    std::size_t count = 0;
    for (auto at = bytes.find("PK\1\2"); at != std::string_view::npos;
         at = bytes.find("PK\1\2", at + 4)) {
        ++count;
    }
    return count > kMaxEntries;
}

std::string messageOf(zip_error_t& error) {
    std::string message = zip_error_strerror(&error);
    zip_error_fini(&error);
    return message;
}

std::string bytesIn(zip_source_t* memory) {
    zip_stat_t about;
    zip_stat_init(&about);
    zip_source_open(memory);
    zip_source_stat(memory, &about);
    std::string bytes(about.size, '\0');
    zip_source_read(memory, bytes.data(), bytes.size());
    zip_source_close(memory);
    return bytes;
}

/// The archive's bytes, all entries packed by `method`.
Result<std::string> packed(const std::string& name, const std::vector<ArchiveFile>& files,
                           zip_int32_t method) {
    zip_error_t error;
    zip_error_init(&error);
    const Source target(zip_source_buffer_create(nullptr, 0, 0, &error));
    zip_source_keep(target.get());
    Archive archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(target.get());
        return fail(ErrorCode::ioFailed,
                    fmt::format("Could not make {}: {}", name, messageOf(error)));
    }
    for (const ArchiveFile& file : files) {
        if (const std::string fault = nameFault(file.name); !fault.empty()) {
            return refused(name + ", " + printable(file.name), fault);
        }
        zip_source_t* source =
            zip_source_buffer(archive.get(), file.bytes.data(), file.bytes.size(), 0);
        const zip_int64_t index =
            zip_file_add(archive.get(), file.name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            return refused(name + ", " + printable(file.name), zip_strerror(archive.get()));
        }
        const auto entry = static_cast<zip_uint64_t>(index);
        // The first of January 1980: the same files give the same bytes.
        zip_set_file_compression(archive.get(), entry, method, 0);
        zip_file_set_dostime(archive.get(), entry, 0, 0x21, 0);
    }
    if (zip_close(archive.get()) != 0) {
        return fail(ErrorCode::ioFailed,
                    fmt::format("Could not make {}: {}", name, zip_strerror(archive.get())));
    }
    (void)archive.release();
    return bytesIn(target.get());
}

} // namespace

Result<std::vector<ArchiveFile>> readArchiveBytes(std::string_view bytes,
                                                  const std::string& nameForErrors) {
    if (bytes.size() > kMaxArchiveBytes) {
        return refused(nameForErrors,
                       fmt::format("it is larger than {} MiB", kMaxArchiveBytes >> 20U));
    }
    if (hasTooManyEntries(bytes)) {
        return refused(nameForErrors,
                       fmt::format("there are more than {} files in it", kMaxEntries));
    }
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    const Archive archive(source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error)
                                 : nullptr);
    if (!archive) {
        zip_source_free(source);
        if (zip_error_code_zip(&error) == ZIP_ER_EXISTS) {
            return refused(nameForErrors, "a name stands twice in it");
        }
        return fail(ErrorCode::corrupt,
                    fmt::format("{} is not an .unhunch file, or it is damaged: {}.", nameForErrors,
                                messageOf(error)),
                    kHint);
    }
    return Reader(archive.get(), nameForErrors).readAll();
}

Result<std::vector<ArchiveFile>> readArchive(const std::filesystem::path& file) {
    return readFile(file, kMaxArchiveBytes).and_then([&](const std::string& bytes) {
        return readArchiveBytes(bytes, file.filename().string());
    });
}

Result<void> writeArchive(const std::filesystem::path& file,
                          const std::vector<ArchiveFile>& files) {
    const std::string name = file.filename().string();
    auto bytes = packed(name, files, ZIP_CM_DEFLATE);
    // Text that repeats itself a lot would look like a bomb: it is then stored as it is.
    if (bytes && !readArchiveBytes(*bytes, name)) {
        bytes = packed(name, files, ZIP_CM_STORE);
    }
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    if (const auto back = readArchiveBytes(*bytes, name); !back) {
        return tl::unexpected(back.error());
    }
    return writeFileAtomically(file, *bytes);
}

} // namespace unhunch::exchange
