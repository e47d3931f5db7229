// library.db: shipped content and packs in SQLite, rebuilt whenever one of them changes, with a
// copy of the user's own exercises and routines. The originals are elsewhere, so a damaged one is
// simply made anew.
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

/// A piece of content and where it comes from.
struct LibraryPart {
    content::ContentPack pack;               ///< free of diagnostics. What is shipped has no info.
    std::vector<content::ContentFile> files; ///< `pack` was loaded from
};

/// A pack as the library knows it.
struct PackRow {
    content::PackInfo info;
    int exercises = 0;
    int routines = 0;
    int articles = 0;
    std::string fault; ///< why nothing of it is in the library; empty when all of it is
    friend bool operator==(const PackRow&, const PackRow&) = default;
};

/// Everything the library is made of.
struct LibraryContent {
    std::vector<LibraryPart> parts; ///< what is shipped, then the packs
    std::vector<PackRow> leftOut;   ///< packs with faults
    std::string hash;               ///< of all of it
};

/// Whether people have yet to be told what an import changes.
enum class Telling { later, known };

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
    /// Replaces everything in one transaction: after an error the old content is still there. What
    /// differs from the content before is returned and becomes news of `today`; the first import
    /// is none.
    [[nodiscard]] Result<std::vector<domain::LibraryChange>>
    import(const LibraryContent& content, CivilDay today, Telling telling);
    /// What is shipped alone, with nothing to tell.
    [[nodiscard]] Result<void> import(const content::ContentPack& pack,
                                      const std::vector<content::ContentFile>& files,
                                      std::string_view hash);
    [[nodiscard]] Result<std::vector<PackRow>> packs() const; ///< by title
    [[nodiscard]] Result<domain::LibraryNews> news() const;
    [[nodiscard]] Result<void> markNewsSeen();

    /// Replaces the copy of the user's own things in one transaction; deleted ones and what cannot
    /// be read are left out. To be called after every import() and every change of the journal's.
    [[nodiscard]] Result<void> replaceOwn(const std::vector<journal::OwnDocument>& documents);
    /// domain::derive() from the exercises of the library.
    int derive(domain::Routine& own) const;

    [[nodiscard]] Result<std::vector<domain::ExerciseSummary>> exercises() const; ///< by title
    /// The user's own first, by title, then by code; shorter and longer forms stand with their
    /// usual routine.
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
    /// Title of the pack that a thing is from; empty when it is shipped or not there.
    [[nodiscard]] Result<std::string> packOf(domain::HitKind kind, const std::string& id) const;
    [[nodiscard]] Result<domain::Source> source(const SourceId& id) const;
    [[nodiscard]] Result<domain::Fact> fact(const FactId& id) const;

    /// Full-text search, best first. Text in any form is accepted; no words give no hits. What the
    /// words mean: understand() in search_query.h. Up to three words must all occur, in any of
    /// their forms ("breathing" finds "breathe") or as what means the same; of a longer sentence
    /// some may be missing.
    ///
    /// A word counts as much as it is rare, in a title most, then in the questions that a document
    /// answers, its other names and its text. bm25() would have FTS5 read the length of every
    /// document that holds the words: 30 ms for a common word in 10,000. Here FTS5 gives for each
    /// word the documents and how often each field has it (0.2 us a document), rarest words first
    /// and at most kMostRows; common words that do not fit are looked for in titles, questions and
    /// names alone. The best few are then compared with titles and questions as sentences.
    [[nodiscard]] Result<domain::SearchResult> search(std::string_view text, int limit = 20) const;

private:
    struct Impl;
    explicit LibraryDatabase(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace unhunch::store
