// Cutting text into words as FTS5 cuts it. Private to this room.
#pragma once

#include "store/sqlite.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace unhunch::store {

/// FTS5's own tokenizers: what is typed is cut, freed of accents and stemmed exactly as what is
/// indexed. The database must outlive it. Throws SQLite::Exception where FTS5 is missing.
class SearchText {
public:
    explicit SearchText(SQLite::Database& database);
    ~SearchText();
    SearchText(const SearchText&) = delete;
    SearchText& operator=(const SearchText&) = delete;

    /// A word and where it stands in the text, in bytes.
    using Visit = std::function<void(std::string_view word, std::size_t begin, std::size_t end)>;
    /// Words in small letters without accents: "cafés" gives "cafes".
    void words(std::string_view text, const Visit& visit) const;
    /// Words without their endings too: "cafe".
    void stems(std::string_view text, const Visit& visit) const;

    [[nodiscard]] std::vector<std::string> words(std::string_view text) const;
    [[nodiscard]] std::vector<std::string> stems(std::string_view text) const;
    /// The stem of one word as words() gives it.
    [[nodiscard]] std::string stem(std::string_view word) const;

private:
    struct Tokenizer;
    std::unique_ptr<Tokenizer> m_words;
    std::unique_ptr<Tokenizer> m_stems;
};

/// Looks texts up without copying them.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>()(text);
    }
};
template <typename T> using TextMap = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

/// Gives FTS5 the function field_counts(table): how often the words of the query stand in each of
/// the four columns of the row, 8 bits each, the first column lowest. Unlike bm25() it reads no
/// lengths of documents, which costs three times as much as everything else.
void addFieldCounts(SQLite::Database& database);

} // namespace unhunch::store
