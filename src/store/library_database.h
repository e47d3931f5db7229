// library.db: shipped content in SQLite, rebuilt from content/ whenever that changes, with a copy
// of the user's own exercises and routines. The originals are elsewhere, so a damaged one is simply
// made anew.
#pragma once

#include "base/result.h"
#include "content/content_pack.h"
#include "domain/library.h"
#include "journal/records.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::store {

class LibraryDatabase {
public:
    /// Opens or creates `file`. A file that is damaged, foreign or of another version is replaced
    /// by an empty one: nothing in it is the user's.
    [[nodiscard]] static Result<std::unique_ptr<LibraryDatabase>>
    open(const std::filesystem::path& file);
    ~LibraryDatabase();
    LibraryDatabase(const LibraryDatabase&) = delete;
    LibraryDatabase& operator=(const LibraryDatabase&) = delete;

    /// Hash of the content that is in it; nullopt when empty.
    [[nodiscard]] std::optional<std::string> contentHash() const;
    /// Replaces everything in one transaction: after an error the old content is still there.
    /// `files` are the ones `pack` was loaded from. `pack` must be free of diagnostics.
    [[nodiscard]] Result<void> import(const content::ContentPack& pack,
                                      const std::vector<content::ContentFile>& files,
                                      std::string_view hash);

    /// Replaces the copy of the user's own things in one transaction; deleted ones and what cannot
    /// be read are left out. To be called after every import() and every change of the journal's.
    [[nodiscard]] Result<void> replaceOwn(const std::vector<journal::OwnDocument>& documents);
    /// domain::derive() from the exercises of the library.
    int derive(domain::Routine& own) const;

    [[nodiscard]] Result<std::vector<domain::ExerciseSummary>> exercises() const; ///< by title
    /// The user's own first, by title, then by code.
    [[nodiscard]] Result<std::vector<domain::RoutineSummary>> routines() const;
    [[nodiscard]] Result<std::vector<domain::ArticleSummary>> articles() const; ///< by title
    [[nodiscard]] Result<domain::Exercise> exercise(const ExerciseId& id) const;
    /// An own routine may name exercises that are not in the library any more.
    [[nodiscard]] Result<domain::Routine> routine(const RoutineId& id) const;
    /// PNG or JPEG to show where an exercise has no figure; empty when there is none.
    [[nodiscard]] Result<std::string> picture(const ExerciseId& id) const;
    [[nodiscard]] Result<domain::Article> article(const ArticleId& id) const;
    [[nodiscard]] Result<domain::WarningSigns> warningSigns() const;
    /// Ids of the figures, sorted: those of exercises, or these and "-" and a form.
    [[nodiscard]] Result<std::vector<std::string>> figureIds() const;
    [[nodiscard]] Result<figure::Clip> figure(const std::string& id) const;
    [[nodiscard]] Result<domain::Source> source(const SourceId& id) const;
    [[nodiscard]] Result<domain::Fact> fact(const FactId& id) const;

    /// Full-text search: every word must occur, in any of its forms ("breathing" finds "breathe"),
    /// the last one perhaps half typed; best first by bm25 with the title weighted. Text in any
    /// form is accepted; no words gives no hits. At most `limit` hits.
    [[nodiscard]] Result<std::vector<domain::SearchHit>> search(std::string_view text,
                                                                int limit = 20) const;

private:
    struct Impl;
    explicit LibraryDatabase(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace unhunch::store
