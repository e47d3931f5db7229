// The packs that are installed, as lists show them.
#include "store/library_impl.h"

namespace unhunch::store {

namespace {

constexpr const char* kAction = "read the list of packs";

void insertPack(SQLite::Statement& insert, const content::PackInfo& info,
                const std::string& fault) {
    int index = 0;
    insert.reset();
    for (const std::string* text : {&info.id, &info.title, &info.version, &info.author,
                                    &info.licence, &info.describes, &fault}) {
        insert.bind(++index, *text);
    }
    insert.exec();
}

} // namespace

void writePacks(SQLite::Database& database, const LibraryContent& content) {
    database.exec("DELETE FROM pack");
    SQLite::Statement insert(database, "INSERT INTO pack VALUES (?,?,?,?,?,?,?)");
    for (const LibraryPart& part : content.parts) {
        if (!part.pack.info.id.empty()) {
            insertPack(insert, part.pack.info, "");
        }
    }
    for (const PackRow& row : content.leftOut) {
        insertPack(insert, row.info, row.fault);
    }
}

Result<std::vector<PackRow>> LibraryDatabase::packs() const {
    return guarded(kAction, [&]() -> Result<std::vector<PackRow>> {
        SQLite::Statement query(
            *m_impl->database,
            "SELECT pack.id, pack.title, version, author, licence, describes, "
            "count(*) FILTER (WHERE kind = 'exercise'), count(*) FILTER (WHERE kind = 'routine'), "
            "count(*) FILTER (WHERE kind = 'article'), fault "
            "FROM pack LEFT JOIN document ON origin = pack.id "
            "GROUP BY pack.id ORDER BY pack.title COLLATE NOCASE, pack.id");
        std::vector<PackRow> packs;
        while (query.executeStep()) {
            const Row row(query);
            packs.push_back(
                {{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)},
                 row.number(6),
                 row.number(7),
                 row.number(8),
                 row.text(9)});
        }
        return packs;
    });
}

Result<std::string> LibraryDatabase::packOf(domain::HitKind kind, const std::string& id) const {
    return guarded(kAction, [&]() -> Result<std::string> {
        SQLite::Statement query(*m_impl->database,
                                "SELECT pack.title FROM document JOIN pack ON origin = pack.id "
                                "WHERE kind = ? AND document.id = ?");
        query.bind(1, std::string(name(kind)));
        query.bind(2, id);
        return query.executeStep() ? Row(query).text(0) : std::string();
    });
}

} // namespace unhunch::store
