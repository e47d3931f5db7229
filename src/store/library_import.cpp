// Filling library.db from a content pack, all or nothing.
#include "content/markup.h"
#include "store/library_impl.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace unhunch::store {

namespace {

using content::plainText;

constexpr const char* kWarningSigns = "warning-signs.json";
constexpr const char* kBasePoses = "base-poses.json";
constexpr const char* kSynonyms = "synonyms.json";

/// Texts for the search, one after another.
class JoinedText {
public:
    explicit JoinedText(char between = ' ') : m_between(between) {}
    JoinedText& add(std::string_view text) {
        if (!text.empty()) {
            if (!m_text.empty()) {
                m_text += m_between;
            }
            m_text += text;
        }
        return *this;
    }
    JoinedText& add(const std::vector<std::string>& texts) {
        for (const std::string& text : texts) {
            add(text);
        }
        return *this;
    }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    char m_between;
    std::string m_text;
};

/// The summary stands first: it is what a hit shows when the word is in the title alone.
std::string bodyOf(const domain::Exercise& exercise) {
    return JoinedText()
        .add(exercise.summary)
        .add(exercise.feel)
        .add(exercise.steps)
        .add(exercise.breath)
        .add(exercise.lookFor)
        .add(exercise.easeOffIf)
        .add(exercise.avoid)
        .add(exercise.easier)
        .add(exercise.harder)
        .add(exercise.leaveOutIf)
        .add(exercise.evidence.text)
        .text();
}

std::string bodyOf(const domain::Routine& routine) {
    return JoinedText().add(routine.goal).add(routine.leaveOutIf).text();
}

std::string namesOf(const domain::Routine& routine) {
    JoinedText names;
    names.add(routine.code);
    for (const domain::RoutineStep& step : routine.steps) {
        names.add(step.variant);
    }
    return names.text();
}

std::string bodyOf(const domain::Article& article) {
    JoinedText body;
    body.add(article.summary).add(plainText(article.lead)).add(plainText(article.caution));
    for (const domain::ArticleSection& section : article.sections) {
        body.add(section.heading);
        for (const std::string& paragraph : section.paragraphs) {
            body.add(plainText(paragraph));
        }
    }
    return body.text();
}

/// The least sure of what the article says itself: `plausible` is weaker than `supported`. Sections
/// about doubtful statements report them, so they count only where there are no others.
std::optional<domain::Strength> weakest(const domain::Article& article) {
    const auto isDoubtful = [](domain::Strength strength) {
        return strength >= domain::Strength::notEstablished;
    };
    std::optional<domain::Strength> found;
    for (const domain::ArticleSection& section : article.sections) {
        if (!section.strength) {
            continue;
        }
        const bool weaker = !found || (isDoubtful(*section.strength) == isDoubtful(*found)
                                           ? *section.strength > *found
                                           : isDoubtful(*found));
        found = weaker ? section.strength : found;
    }
    return found;
}

using FilesByName = std::map<std::string, const content::ContentFile*>;

FilesByName byName(const std::vector<content::ContentFile>& files) {
    FilesByName named;
    for (const content::ContentFile& file : files) {
        named.emplace(file.name, &file);
    }
    return named;
}

/// Whether the text of everything in `part` is at hand.
bool hasAllFiles(const LibraryPart& part) {
    const content::ContentPack& pack = part.pack;
    const bool isShipped = pack.info.id.empty();
    const FilesByName files = byName(part.files);
    const auto has = [&](const auto& thing) { return files.contains(thing.file); };
    return (!isShipped || files.contains(kWarningSigns)) &&
           std::all_of(pack.pictures.begin(), pack.pictures.end(), has) &&
           std::all_of(pack.exercises.begin(), pack.exercises.end(), has) &&
           std::all_of(pack.routines.begin(), pack.routines.end(), has) &&
           std::all_of(pack.articles.begin(), pack.articles.end(), has) &&
           std::all_of(pack.figures.begin(), pack.figures.end(), has) &&
           (!isShipped || pack.figures.empty() || files.contains(kBasePoses));
}

struct Document {
    std::string_view kind;
    std::string id;
    std::string code;
    std::string title;
    std::string file; ///< whose text is kept
};

void bindOptional(SQLite::Statement& statement, int index,
                  const std::optional<domain::Strength>& strength) {
    if (strength) {
        statement.bind(index, std::string(name(*strength)));
    } else {
        statement.bind(index);
    }
}

/// Writes into emptied tables, inside the caller's transaction.
class Importer {
public:
    explicit Importer(SQLite::Database& database) : m_database(database) {}

    void clear() {
        m_database.exec("DELETE FROM document; DELETE FROM source; DELETE FROM fact;"
                        "DELETE FROM content_state;");
    }

    void add(const LibraryPart& part) {
        const content::ContentPack& pack = part.pack;
        m_files = byName(part.files);
        m_origin = pack.info.id;
        addExercises(pack.exercises);
        addRoutines(pack.routines);
        addArticles(pack.articles);
        if (m_origin.empty()) {
            addDocument({"warning-signs", "warning-signs", "", "", kWarningSigns});
        }
        addFigures(pack.figures);
        addSources(pack);
        if (m_files.contains(kSynonyms)) {
            addDocument({"synonyms", "synonyms", "", "", kSynonyms});
        }
        addPictures(pack.pictures);
    }

    void setHash(std::string_view hash) {
        SQLite::Statement insert(m_database, "INSERT INTO content_state VALUES (1, ?)");
        insert.bind(1, std::string(hash));
        insert.exec();
    }

private:
    std::int64_t addDocument(const Document& document) {
        SQLite::Statement& insert = m_document;
        insert.reset();
        insert.bind(1, std::string(document.kind));
        insert.bind(2, document.id);
        insert.bind(3, document.code);
        insert.bind(4, document.title);
        insert.bind(5, m_files.at(document.file)->bytes);
        insert.bind(6, m_origin);
        insert.exec();
        return m_database.getLastInsertRowid();
    }

    void addExercises(const std::vector<content::Parsed<domain::Exercise>>& exercises) {
        SQLite::Statement insert(m_database, kInsertExerciseSummary);
        for (const auto& [exercise, file] : exercises) {
            const auto document =
                addDocument({"exercise", exercise.id.value, exercise.code, exercise.title, file});
            insert.reset();
            bindSummary(insert, document, exercise);
            insert.exec();
            addSearchText(m_searchText, document,
                          {exercise.title, exercise.summary,
                           JoinedText().add(exercise.code).add(exercise.otherNames).text(),
                           bodyOf(exercise)});
        }
    }

    void addRoutines(const std::vector<content::Parsed<domain::Routine>>& routines) {
        SQLite::Statement insert(m_database, kInsertRoutineSummary);
        for (const auto& [routine, file] : routines) {
            const auto document =
                addDocument({"routine", routine.id.value, routine.code, routine.title, file});
            insert.reset();
            bindSummary(insert, document, routine, static_cast<int>(routine.steps.size()));
            insert.exec();
            if (routine.formOf.empty()) { // a form is found by its usual routine
                addSearchText(m_searchText, document,
                              {routine.title, routine.goal, namesOf(routine), bodyOf(routine)});
            }
        }
    }

    void addArticles(const std::vector<content::Parsed<domain::Article>>& articles) {
        SQLite::Statement insert(m_database, "INSERT INTO article_summary VALUES (?,?,?,?,?)");
        for (const auto& [article, file] : articles) {
            const auto document =
                addDocument({"article", article.id.value, "", article.title, file});
            insert.reset();
            insert.bind(1, document);
            insert.bind(2, std::string(name(article.topic)));
            insert.bind(3, article.summary);
            insert.bind(4, article.readingMinutes);
            bindOptional(insert, 5, weakest(article));
            insert.exec();
            addSearchText(m_searchText, document,
                          {article.title,
                           JoinedText('\n').add(article.questions).add(article.summary).text(),
                           JoinedText().add(article.keywords).text(), bodyOf(article)});
        }
    }

    void addFigures(const std::vector<content::Parsed<figure::Clip>>& figures) {
        if (!figures.empty() && m_origin.empty()) {
            addDocument({"base-poses", "base-poses", "", "", kBasePoses});
        }
        for (const auto& [clip, file] : figures) {
            addDocument({"figure", clip.id, clip.code, "", file});
        }
    }

    void addSources(const content::ContentPack& pack) {
        SQLite::Statement source(m_database, "INSERT INTO source VALUES (?,?,?,?)");
        for (const domain::Source& each : pack.sources) {
            source.reset();
            source.bind(1, each.id.value);
            source.bind(2, each.citation);
            source.bind(3, each.link);
            source.bind(4, each.says);
            source.exec();
        }
        SQLite::Statement fact(m_database, "INSERT INTO fact VALUES (?,?,?)");
        for (const domain::Fact& each : pack.facts) {
            fact.reset();
            fact.bind(1, each.id.value);
            bindOptional(fact, 2, each.strength);
            fact.bind(3, each.text);
            fact.exec();
        }
    }

    void addPictures(const std::vector<content::Picture>& pictures) {
        SQLite::Statement insert(m_database,
                                 "INSERT INTO picture SELECT document_id, ? FROM document "
                                 "WHERE kind = 'exercise' AND id = ?");
        for (const auto& [exercise, file] : pictures) {
            const std::string& bytes = m_files.at(file)->bytes;
            insert.reset();
            insert.bindNoCopy(1, bytes.data(), static_cast<int>(bytes.size()));
            insert.bind(2, exercise.value);
            insert.exec();
        }
    }

    SQLite::Database& m_database;
    FilesByName m_files;
    std::string m_origin;
    SQLite::Statement m_document{
        m_database,
        "INSERT INTO document (kind, id, code, title, body, origin) VALUES (?,?,?,?,?,?)"};
    SQLite::Statement m_searchText{m_database, kInsertSearchText};
};

} // namespace

void bindSummary(SQLite::Statement& insert, std::int64_t document,
                 const domain::Exercise& exercise) {
    domain::RoutineStep alone;
    alone.dose = exercise.dose;
    insert.bind(1, document);
    insert.bind(2, exercise.summary);
    insert.bind(3, std::string(name(exercise.position)));
    insert.bind(4, joinNames(exercise.aims));
    insert.bind(5, joinNames(exercise.equipment));
    insert.bind(6, exercise.level);
    insert.bind(7, std::int64_t{domain::stepLength(exercise, alone).count()});
    insert.bind(8, exercise.dose.count);
    insert.bind(9, exercise.dose.sets);
    insert.bind(10, std::int64_t{exercise.dose.setRest.count()});
}

void bindSummary(SQLite::Statement& insert, std::int64_t document, const domain::Routine& routine,
                 int exercises) {
    insert.bind(1, document);
    insert.bind(2, routine.goal);
    insert.bind(3, routine.level);
    insert.bind(4, joinNames(routine.equipment));
    insert.bind(5, std::int64_t{routine.total.count()});
    insert.bind(6, exercises);
    insert.bind(7, std::string(name(routine.form)));
    insert.bind(8, routine.formOf.value);
}

Result<std::vector<domain::LibraryChange>>
LibraryDatabase::import(const LibraryContent& content, CivilDay today, Telling telling) {
    if (!std::all_of(content.parts.begin(), content.parts.end(), hasAllFiles)) {
        return fail(ErrorCode::invalidInput, "The content is not complete.");
    }
    const bool isFirst = !contentHash();
    using Changes = std::vector<domain::LibraryChange>;
    return guarded("fill the library", [&]() -> Result<Changes> {
        SQLite::Database& database = *m_impl->database;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const ComparedDocuments before = comparedDocuments(database);
        Importer importer(database);
        importer.clear();
        for (const LibraryPart& part : content.parts) {
            importer.add(part);
        }
        rebuildSearch(database);
        importer.setHash(content.hash);
        writePacks(database, content);
        Changes changes = isFirst ? Changes{} : changesSince(database, before);
        addNews(database, changes, today, telling);
        transaction.commit();
        return changes;
    });
}

Result<void> LibraryDatabase::import(const content::ContentPack& pack,
                                     const std::vector<content::ContentFile>& files,
                                     std::string_view hash) {
    return import({.parts = {{pack, files}}, .leftOut = {}, .hash = std::string(hash)}, {},
                  Telling::known)
        .map([](const auto&) {});
}

} // namespace unhunch::store
