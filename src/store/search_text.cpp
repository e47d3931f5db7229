#include "store/search_text.h"

#include <algorithm>
#include <array>
#include <sqlite3.h>

namespace unhunch::store {

namespace {

constexpr int kColumnBits = 8;
constexpr std::int64_t kMostCounted = (1 << kColumnBits) - 1;

fts5_api* fts5Of(SQLite::Database& database) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database.getHandle(), "SELECT fts5(?1)", -1, &statement, nullptr) ==
        SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    if (api == nullptr) {
        throw SQLite::Exception("this SQLite has no FTS5", SQLITE_ERROR);
    }
    return api;
}

void fieldCounts(const Fts5ExtensionApi* api, Fts5Context* row, sqlite3_context* result,
                 int /*argumentCount*/, sqlite3_value** /*arguments*/) {
    std::array<std::int64_t, 4> counts{};
    for (int phrase = 0; phrase < api->xPhraseCount(row); ++phrase) {
        Fts5PhraseIter place{};
        int column = -1;
        int offset = 0;
        api->xPhraseFirst(row, phrase, &place, &column, &offset);
        for (; column >= 0; api->xPhraseNext(row, &place, &column, &offset)) {
            auto& count = counts.at(static_cast<std::size_t>(column));
            count = std::min(count + 1, kMostCounted);
        }
    }
    std::int64_t packed = 0;
    for (std::size_t column = counts.size(); column-- > 0;) {
        packed = packed << kColumnBits | counts.at(column);
    }
    sqlite3_result_int64(result, packed);
}

int visitToken(void* visit, int /*flags*/, const char* token, int length, int begin, int end) {
    (*static_cast<const SearchText::Visit*>(visit))({token, static_cast<std::size_t>(length)},
                                                    static_cast<std::size_t>(begin),
                                                    static_cast<std::size_t>(end));
    return SQLITE_OK;
}

} // namespace

struct SearchText::Tokenizer {
    Tokenizer(fts5_api* api, const char* name, std::vector<const char*> arguments) {
        void* context = nullptr;
        if (api->xFindTokenizer(api, name, &context, &functions) != SQLITE_OK ||
            functions.xCreate(context, arguments.data(), static_cast<int>(arguments.size()),
                              &tokenizer) != SQLITE_OK) {
            throw SQLite::Exception("this SQLite cannot cut words", SQLITE_ERROR);
        }
    }
    ~Tokenizer() { functions.xDelete(tokenizer); }
    Tokenizer(const Tokenizer&) = delete;
    Tokenizer& operator=(const Tokenizer&) = delete;

    void run(std::string_view text, const Visit& visit) {
        const int result = functions.xTokenize(
            tokenizer, const_cast<Visit*>(&visit), // NOLINT(cppcoreguidelines-pro-type-const-cast)
            FTS5_TOKENIZE_DOCUMENT, text.data(), static_cast<int>(text.size()), visitToken);
        if (result != SQLITE_OK) {
            throw SQLite::Exception("the text could not be cut into words", result);
        }
    }

    fts5_tokenizer functions{};
    Fts5Tokenizer* tokenizer = nullptr;
};

SearchText::SearchText(SQLite::Database& database)
    : m_words(std::make_unique<Tokenizer>(fts5Of(database), "unicode61",
                                          std::vector<const char*>{"remove_diacritics", "2"})),
      m_stems(std::make_unique<Tokenizer>(
          fts5Of(database), "porter",
          std::vector<const char*>{"unicode61", "remove_diacritics", "2"})) {}

SearchText::~SearchText() = default;

void SearchText::words(std::string_view text, const Visit& visit) const {
    m_words->run(text, visit);
}

void SearchText::stems(std::string_view text, const Visit& visit) const {
    m_stems->run(text, visit);
}

std::vector<std::string> SearchText::words(std::string_view text) const {
    std::vector<std::string> found;
    words(text, [&](std::string_view word, std::size_t, std::size_t) { found.emplace_back(word); });
    return found;
}

std::vector<std::string> SearchText::stems(std::string_view text) const {
    std::vector<std::string> found;
    stems(text, [&](std::string_view stem, std::size_t, std::size_t) { found.emplace_back(stem); });
    return found;
}

std::string SearchText::stem(std::string_view word) const {
    const auto found = stems(word);
    return found.size() == 1 ? found.front() : std::string(word);
}

void addFieldCounts(SQLite::Database& database) {
    fts5_api* api = fts5Of(database);
    const int result = api->xCreateFunction(api, "field_counts", nullptr, fieldCounts, nullptr);
    if (result != SQLITE_OK) {
        throw SQLite::Exception("the search function could not be added", result);
    }
}

} // namespace unhunch::store
