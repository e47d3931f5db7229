// Content of the program, read from JSON files and checked whole.
// Format: docs/content-format.md. Errors name file, line, column, JSON pointer and a hint.
#pragma once

#include "base/result.h"
#include "domain/article.h"
#include "domain/routine.h"
#include "domain/source.h"
#include "domain/synonyms.h"
#include "domain/warning_signs.h"
#include "figure/clip.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::content {

/// One file of a content folder or pack. `name` is relative to it, with '/'.
struct ContentFile {
    std::string name;
    std::string bytes;
};

/// One broken rule. Prints as
///   file:line:column: error: /pointer: what was expected, what was found [code]
/// without line and column when the whole file is meant, without the pointer when the whole
/// document is, and followed by "  hint: ..." on a line of its own when there is a hint.
struct Diagnostic {
    std::string file;
    int line = 0;        ///< from 1; 0 when the whole file is meant
    int column = 0;      ///< from 1, in bytes
    std::string pointer; ///< JSON pointer of the value, "" for the document
    std::string message; ///< "expected a number from 1 to 60, found 90"
    std::string code;    ///< "number-range"; the list is in docs/content-format.md
    std::string hint;    ///< may be empty
    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};
[[nodiscard]] std::string toString(const Diagnostic& diagnostic);

/// A thing of the pack together with the text it was read from (the store keeps that text).
template <typename T> struct Parsed {
    T value;
    std::string file; ///< name of the file it came from
};

/// What pack.json says. Empty for the content that is shipped.
struct PackInfo {
    std::string id;
    std::string title;
    std::string version;
    std::string author;    ///< may be empty
    std::string licence;   ///< may be empty
    std::string describes; ///< may be empty
    friend bool operator==(const PackInfo&, const PackInfo&) = default;
};

/// A PNG or JPEG file shown where an exercise has no figure.
struct Picture {
    ExerciseId exercise;
    std::string file;
};

struct ContentPack {
    PackInfo info;
    std::vector<Parsed<domain::Exercise>> exercises; ///< sorted by id
    std::vector<Parsed<domain::Routine>> routines;   ///< sorted by code
    std::vector<Parsed<domain::Article>> articles;   ///< sorted by id
    std::vector<Parsed<figure::Clip>> figures;       ///< sorted by id
    std::vector<domain::Source> sources;
    std::vector<domain::Fact> facts;
    std::vector<domain::LeftOut> leftOut;
    domain::WarningSigns warningSigns;
    domain::Synonyms synonyms; ///< empty where the folder has none
    std::vector<Picture> pictures; ///< of packs alone
};

struct LoadReport {
    ContentPack pack;                    ///< complete only when `diagnostics` is empty
    std::vector<Diagnostic> diagnostics; ///< by file, line and column
    [[nodiscard]] bool ok() const { return diagnostics.empty(); }
};

/// Reads every *.json below `folder` except schema/. Symbolic links are not followed. Fails only
/// when something in it cannot be read or it holds more than 256 MiB. A file over 1 MiB is cut one
/// byte after that, and reading stops after 20,001 files: load() reports both. Sorted by name.
[[nodiscard]] Result<std::vector<ContentFile>> readFolder(const std::filesystem::path& folder);
/// The same of the folder of a pack: pictures, *.md, LICENSE and README too.
[[nodiscard]] Result<std::vector<ContentFile>> readPackFolder(const std::filesystem::path& folder);

/// Names and bytes of all files, order-independent. The same content gives the same value on every
/// machine. FNV-1a 64 over length-prefixed names and bytes, as 16 hex digits.
[[nodiscard]] std::string contentHash(const std::vector<ContentFile>& files);

/// Parses and checks everything in one run: syntax, UTF-8, size, depth, keys, types, ranges,
/// references, sources, that each routine's stated length is the one its steps give, and that each
/// figure moves in the phases of its exercise.
[[nodiscard]] LoadReport load(const std::vector<ContentFile>& files);

/// Names of files and ids of sources and facts that are in use, each with the title of what has it.
using Taken = std::map<std::string, std::string>;

/// What a pack may mention, and what it may not use again.
struct Surroundings {
    const ContentPack& shipped;
    std::string basePoses; ///< text of the shipped base-poses.json, "" when there is none
    Taken taken;           ///< by other packs
};
/// Parses and checks a pack beside the shipped content. What is found holds the pack's things only.
[[nodiscard]] LoadReport loadPack(const std::vector<ContentFile>& files,
                                  const Surroundings& surroundings);
/// Adds what `pack` uses.
void take(const ContentPack& pack, Taken& taken);

/// Whether an id is kept for what the user makes: "mine" and "mine-...".
[[nodiscard]] bool isOwnId(std::string_view id);

/// Reads one document that load() accepted before (text from the store). Fails with `corrupt` when
/// it does not parse: the store was damaged.
[[nodiscard]] Result<domain::Exercise> exerciseFromText(const std::string& text);
/// A routine's doses start from the exercises' own, so they are needed here.
[[nodiscard]] Result<domain::Routine>
routineFromText(const std::string& text, const std::map<ExerciseId, domain::Dose>& ownDoses);
[[nodiscard]] Result<domain::Article> articleFromText(const std::string& text);
[[nodiscard]] Result<domain::WarningSigns> warningSignsFromText(const std::string& text);
[[nodiscard]] Result<domain::Synonyms> synonymsFromText(const std::string& text);
/// `bases` is the text of base-poses.json, which figures start from.
[[nodiscard]] Result<figure::Clip> clipFromText(const std::string& text, const std::string& bases);

/// Limits on what is read from outside.
inline constexpr std::size_t kMaxFileBytes = 1024 * 1024;
inline constexpr int kMaxDepth = 32;
inline constexpr std::size_t kMaxFiles = 20'000;
inline constexpr std::size_t kMaxTotalBytes = 256 * 1024 * 1024;
inline constexpr std::size_t kMaxPictureBytes = 8 * 1024 * 1024;
inline constexpr std::uint32_t kMaxPictureSide = 4096; ///< pixels

} // namespace unhunch::content
