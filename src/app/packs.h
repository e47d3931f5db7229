// Content packs: looked at, added, removed. A pack lives as packs/<id>.unhunch beside the diary.
#pragma once

#include "app/application.h"
#include "content/content_pack.h"
#include "domain/library.h"

#include <filesystem>
#include <string>
#include <vector>

namespace unhunch::app {

/// A pack that passed every check: what add() keeps.
struct CheckedPack {
    content::PackInfo info;
    std::vector<content::ContentFile> files;
};

/// A line of a file, from 1.
struct SourceLine {
    int number = 0;
    std::string text;
};

/// Why a pack is not taken. Nothing was changed.
struct PackRefusal {
    std::string pack; ///< its name on disk, without its folder
    Error error;
    std::vector<content::Diagnostic> faults; ///< of its files; empty when it could not be read
    std::vector<SourceLine> lines;           ///< around the first of them; may be empty
};

/// Reads and checks a folder or .unhunch file beside the shipped content and the other packs.
/// Writes nothing and needs no database: may run on any thread.
[[nodiscard]] tl::expected<CheckedPack, PackRefusal> checkPack(const Paths& paths,
                                                               const std::filesystem::path& path);
/// Whether `path` is a pack: a file, or a folder with a pack.json.
[[nodiscard]] bool isPack(const std::filesystem::path& path);

struct AddedPack {
    content::PackInfo info;
    std::string oldVersion; ///< that it replaces; empty when it is new
    std::vector<domain::LibraryChange> changes;
};

class Packs {
public:
    /// The application must outlive it.
    explicit Packs(Application& application) : m_app(application) {}

    /// By title, those that are left out too.
    [[nodiscard]] Result<std::vector<store::PackRow>> list() const {
        return m_app.library->packs();
    }
    /// Replaces an older one of the same id. All or nothing: after an error the packs and the
    /// library are as before.
    [[nodiscard]] Result<AddedPack> add(const CheckedPack& pack);
    /// Takes everything of it out of the library. The diary keeps what was done with it.
    [[nodiscard]] Result<void> remove(const std::string& id);

private:
    [[nodiscard]] std::filesystem::path fileOf(const std::string& id) const;
    /// Brings the library up to the folder; on failure puts back `old`, or nothing, at `file`.
    [[nodiscard]] Result<std::vector<domain::LibraryChange>>
    refresh(const std::filesystem::path& file, const std::optional<std::string>& old);

    Application& m_app;
};

} // namespace unhunch::app
