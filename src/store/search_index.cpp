// Keeping the search index: the texts, FTS5's index of their stems, and the list of their words.
#include "store/library_impl.h"
#include "store/search_text.h"

#include <set>

namespace unhunch::store {

namespace {

constexpr const char* kColumns = "title, questions, names, body";

/// Every other connection, and the word list in memory, sees that the index is another one.
void noteChange(SQLite::Database& database, int documents) {
    SQLite::Statement note(database, "UPDATE search_state SET changes = changes + 1, "
                                     "documents = documents + ?");
    note.bind(1, documents);
    note.exec();
}

std::set<std::string> wordsOf(const SearchText& cutter, const DocumentText& text) {
    std::set<std::string> words;
    for (const std::string* part : {&text.title, &text.questions, &text.names, &text.body}) {
        cutter.words(*part,
                     [&](std::string_view word, std::size_t, std::size_t) { words.emplace(word); });
    }
    return words;
}

void bindText(SQLite::Statement& statement, std::int64_t document, const DocumentText& text) {
    statement.bind(1, document);
    statement.bindNoCopy(2, text.title);
    statement.bindNoCopy(3, text.questions);
    statement.bindNoCopy(4, text.names);
    statement.bindNoCopy(5, text.body);
}

/// The search text of the current row: document, title, questions, names, body.
DocumentText textAt(SQLite::Statement& query) {
    const Row row(query);
    return {row.text(1), row.text(2), row.text(3), row.text(4)};
}

struct WordUse {
    std::int64_t lastDocument = 0;
    std::int64_t documents = 0;
};
using WordUses = TextMap<WordUse>;

void writeWords(SQLite::Database& database, const WordUses& uses) {
    database.exec("DELETE FROM search_word");
    SQLite::Statement insert(database, "INSERT INTO search_word VALUES (?, ?)");
    for (const auto& [word, use] : uses) {
        insert.reset();
        insert.bindNoCopy(1, word);
        insert.bind(2, use.documents);
        insert.exec();
    }
}

} // namespace

void addSearchText(SQLite::Statement& insert, std::int64_t document, const DocumentText& text) {
    insert.reset();
    bindText(insert, document, text);
    insert.exec();
}

void rebuildSearch(SQLite::Database& database) {
    const SearchText cutter(database);
    WordUses uses;
    int documents = 0;
    SQLite::Statement query(database,
                            std::string("SELECT document_id, ") + kColumns + " FROM search_text");
    while (query.executeStep()) {
        const std::int64_t document = Row(query).integer(0);
        const DocumentText text = textAt(query);
        ++documents;
        for (const std::string* part : {&text.title, &text.questions, &text.names, &text.body}) {
            cutter.words(*part, [&](std::string_view word, std::size_t, std::size_t) {
                auto found = uses.find(word);
                if (found == uses.end()) {
                    found = uses.emplace(word, WordUse{}).first;
                }
                if (found->second.lastDocument != document || found->second.documents == 0) {
                    found->second = {document, found->second.documents + 1};
                }
            });
        }
    }
    writeWords(database, uses);
    database.exec("INSERT INTO search_index(search_index) VALUES ('rebuild');"
                  "UPDATE search_state SET documents = 0");
    noteChange(database, documents);
}

void indexDocument(SQLite::Database& database, std::int64_t document, const DocumentText& text) {
    SQLite::Statement insert(database, kInsertSearchText);
    addSearchText(insert, document, text);
    SQLite::Statement add(database, std::string("INSERT INTO search_index (rowid, ") + kColumns +
                                        ") VALUES (?,?,?,?,?)");
    bindText(add, document, text);
    add.exec();
    SQLite::Statement count(database, "INSERT INTO search_word VALUES (?, 1) ON CONFLICT (word) "
                                      "DO UPDATE SET documents = documents + 1");
    for (const std::string& word : wordsOf(SearchText(database), text)) {
        count.reset();
        count.bind(1, word);
        count.exec();
    }
    noteChange(database, 1);
}

void unindexDocument(SQLite::Database& database, std::int64_t document) {
    SQLite::Statement query(database, std::string("SELECT document_id, ") + kColumns +
                                          " FROM search_text WHERE document_id = ?");
    query.bind(1, document);
    if (!query.executeStep()) {
        return;
    }
    const DocumentText text = textAt(query);
    query.reset();
    SQLite::Statement remove(database,
                             std::string("INSERT INTO search_index (search_index, rowid, ") +
                                 kColumns + ") VALUES ('delete',?,?,?,?,?)");
    bindText(remove, document, text);
    remove.exec();
    SQLite::Statement count(database,
                            "UPDATE search_word SET documents = documents - 1 WHERE word = ?");
    for (const std::string& word : wordsOf(SearchText(database), text)) {
        count.reset();
        count.bind(1, word);
        count.exec();
    }
    database.exec("DELETE FROM search_word WHERE documents <= 0");
    SQLite::Statement forget(database, "DELETE FROM search_text WHERE document_id = ?");
    forget.bind(1, document);
    forget.exec();
    noteChange(database, -1);
}

} // namespace unhunch::store
