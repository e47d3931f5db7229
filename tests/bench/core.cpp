// Measures what has no window. Prints "name value" lines.
//   core ratings FOLDER N   N durable ratings against N plain durable 4 KiB writes, by turns
//   core write FOLDER N     N durable ratings only, to count flushes
//   core engine DATA        cost of the session engine per event
//   core content CONTENT FOLDER   parse only, import, and a start with unchanged content
//   core search CONTENT FOLDER QUESTIONS   at 10,000 exercises more: import, and search as the
//                           questions are typed letter by letter, against twenty rows by their id
#include "app/sessions.h"
#include "base/system_clock.h"
#include "session/engine.h"
#include "support/many_exercises.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <unistd.h>

namespace {

using namespace unhunch;
namespace fs = std::filesystem;

constexpr std::size_t kBlock = 4096;
constexpr int kSessions = 1000;
constexpr int kRounds = 9;
constexpr int kManyExercises = 10'000;
constexpr int kImports = 3;

template <typename T> T must(Result<T> result) {
    if (!result) {
        throw std::runtime_error(result.error().message);
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

double microseconds(const std::function<void()>& action) {
    const auto before = std::chrono::steady_clock::now();
    action();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - before)
        .count();
}

/// Of this thread: others may have the machine meanwhile.
double processorMicroseconds(const std::function<void()>& action) {
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
    };
    const double before = now();
    action();
    return now() - before;
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void print(const char* name, double value) {
    std::printf("%s %.3f\n", name, value);
}

journal::Rating sampleRating(const Clock& clock) {
    const LocalInstant now = clock.localNow();
    return {.id = {},
            .kind = domain::RatingKind::now,
            .score = *domain::PainScore::from(4),
            .at = now,
            .enteredAt = now.at,
            .places = {domain::BodyZone::betweenBlades},
            .feelings = {},
            .note = "Easy 6 km in the evening",
            .session = std::nullopt,
            .exercise = {}};
}

std::unique_ptr<store::JournalDatabase> openJournal(const fs::path& folder, const Clock& clock) {
    auto opened = store::JournalDatabase::open(folder / "bench.db", clock);
    if (!opened.journal) {
        throw std::runtime_error(opened.error.message);
    }
    return std::move(opened.journal);
}

/// A file whose first block is overwritten and flushed, as cheap as durable gets.
class Floor {
public:
    explicit Floor(const fs::path& file)
        : m_file(::open(file.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)) {
        write();
    }
    ~Floor() { ::close(m_file); }
    Floor(const Floor&) = delete;
    Floor& operator=(const Floor&) = delete;

    void write() {
        if (::pwrite(m_file, m_block.data(), m_block.size(), 0) != ssize_t{kBlock} ||
            ::fdatasync(m_file) != 0) {
            throw std::runtime_error("could not write the floor's file");
        }
    }

private:
    int m_file;
    std::string m_block = std::string(kBlock, 'x');
};

void measureRatings(const fs::path& folder, int count) {
    const SystemClock clock;
    const auto journal = openJournal(folder, clock);
    Floor floor(folder / "floor");
    std::vector<double> ours;
    std::vector<double> plain;
    for (int i = 0; i < count; ++i) {
        const auto rating = sampleRating(clock);
        ours.push_back(microseconds([&] { must(journal->add(rating)); }));
        plain.push_back(microseconds([&] { floor.write(); }));
    }
    print("rating-us", median(ours));
    print("floor-us", median(plain));
}

void writeRatings(const fs::path& folder, int count) {
    const SystemClock clock;
    const auto journal = openJournal(folder, clock);
    for (int i = 0; i < count; ++i) {
        must(journal->add(sampleRating(clock)));
    }
    std::_Exit(0); // closing flushes too
}

void measureEngine(const fs::path& data) {
    const SystemClock clock;
    auto library = must(store::LibraryDatabase::open(data / "library.db"));
    session::ExerciseMap exercises;
    for (const auto& each : must(library->exercises())) {
        exercises.emplace(each.id, must(library->exercise(each.id)));
    }
    std::shared_ptr<const session::SessionPlan> longest;
    for (const auto& each : must(library->routines())) {
        auto plan = must(session::compile(must(library->routine(each.id)), exercises));
        if (!longest || plan.segments.size() > longest->segments.size()) {
            longest = std::make_shared<session::SessionPlan>(std::move(plan));
        }
    }
    std::vector<double> perEvent;
    std::size_t events = 0;
    for (int i = 0; i < kSessions; ++i) {
        events = 0;
        const double spent = microseconds([&] {
            session::SessionEngine engine(longest);
            SteadyInstant now{Milliseconds{1000}};
            events += engine.handle(session::Start{}, now).size();
            while (const auto next = engine.nextDeadline()) {
                now = *next;
                events += engine.advance(now).size();
            }
        });
        perEvent.push_back(spent * 1000 / static_cast<double>(events));
    }
    print("engine-segments", static_cast<double>(longest->segments.size()));
    print("engine-events", static_cast<double>(events));
    print("engine-ns-per-event", median(perEvent));
}

void measureContent(const fs::path& content, const fs::path& folder) {
    const SystemClock clock;
    std::vector<double> parse;
    std::vector<double> import;
    std::vector<double> start;
    for (int i = 0; i < kRounds; ++i) {
        const auto files = must(content::readFolder(content));
        parse.push_back(microseconds([&] {
            if (!content::load(must(content::readFolder(content))).ok()) {
                throw std::runtime_error("the content has faults");
            }
        }));
        const fs::path data = folder / std::to_string(i);
        fs::create_directories(data);
        auto library = must(store::LibraryDatabase::open(data / "library.db"));
        const auto paths = must(app::findPaths(app::processEnvironment, {}, data, content));
        import.push_back(microseconds([&] {
            must(app::refreshLibrary(*library, paths, clock.today(), store::Telling::later));
    }));
    library.reset();
    if (!app::start(paths, clock)) { // makes the journal
        throw std::runtime_error("could not start");
    }
    start.push_back(microseconds([&] {
        if (!app::start(paths, clock)) {
            throw std::runtime_error("could not start");
        }
    }));
}
print("parse-us", median(parse));
print("import-us", median(import));
print("start-us", median(start));
} // namespace

/// What SQLite's own interface asks for, checked.
class Plain {
public:
    explicit Plain(const fs::path& file) {
        check(sqlite3_open(file.c_str(), &m_database));
        execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    }
    ~Plain() { sqlite3_close(m_database); }
    Plain(const Plain&) = delete;
    Plain& operator=(const Plain&) = delete;

    void execute(const std::string& sql) {
        check(sqlite3_exec(m_database, sql.c_str(), nullptr, nullptr, nullptr));
    }
    void check(int result) const {
        if (result != SQLITE_OK) {
            throw std::runtime_error(sqlite3_errmsg(m_database));
        }
    }
    [[nodiscard]] sqlite3* database() const { return m_database; }

private:
    sqlite3* m_database = nullptr;
};

/// The rows of `from`, inserted into an empty copy of its tables; the index by FTS5's own rebuild.
void insertSameRows(const fs::path& from, const fs::path& to) {
    Plain plain(to);
    plain.execute("ATTACH '" + from.string() + "' AS old");
    std::vector<std::string> tables;
    const auto collect = [](void* into, int, char** values, char**) {
        static_cast<std::vector<std::string>*>(into)->push_back(values[0]);
        return 0;
    };
    plain.check(sqlite3_exec(plain.database(),
                             "SELECT sql FROM old.sqlite_schema WHERE sql IS NOT NULL AND name NOT "
                             "LIKE 'search_index\\__%' ESCAPE '\\'",
                             collect, &tables, nullptr));
    plain.execute("BEGIN");
    for (const std::string& table : tables) {
        plain.execute(table);
    }
    for (const char* table : {"document", "exercise_summary", "routine_summary", "article_summary",
                              "source", "fact", "search_text", "search_word"}) {
        plain.execute(std::string("INSERT INTO main.") + table + " SELECT * FROM old." + table);
    }
    plain.execute("INSERT INTO search_index(search_index) VALUES ('rebuild')");
    plain.execute("COMMIT");
}

std::vector<std::string> questionsIn(const fs::path& file) {
    std::ifstream lines(file);
    std::vector<std::string> questions;
    for (std::string line; std::getline(lines, line);) {
        const auto colon = line.find(": ");
        if (!line.starts_with('#') && colon != std::string::npos) {
            questions.push_back(line.substr(colon + 2));
        }
    }
    return questions;
}

double percentile(std::vector<double> values, double share) {
    const auto place = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + place, values.end());
    return values[static_cast<std::size_t>(place)];
}

/// Twenty documents' titles by their ids, as the cheapest list of hits would read them.
class TwentyRows {
public:
    explicit TwentyRows(const fs::path& file) : m_plain(file) {
        m_plain.check(sqlite3_prepare_v2(m_plain.database(),
                                         "SELECT title FROM document WHERE document_id = ?", -1,
                                         &m_read, nullptr));
    }
    ~TwentyRows() { sqlite3_finalize(m_read); }
    TwentyRows(const TwentyRows&) = delete;
    TwentyRows& operator=(const TwentyRows&) = delete;

    void read(int first) {
        for (int i = 0; i < 20; ++i) {
            sqlite3_bind_int(m_read, 1, 1 + (first * 7919 + i * 104729) % kManyExercises);
            if (sqlite3_step(m_read) != SQLITE_ROW) {
                throw std::runtime_error("a document is missing");
            }
            sqlite3_reset(m_read);
        }
    }

private:
    Plain m_plain;
    sqlite3_stmt* m_read = nullptr;
};

void measureTyping(const store::LibraryDatabase& library, TwentyRows& rows,
                   const std::vector<std::string>& questions) {
    std::vector<double> letters;
    std::vector<double> whole;
    std::vector<double> floor;
    must(library.search("warm")); // reads the words
    for (const std::string& question : questions) {
        for (std::size_t length = 1; length <= question.size(); ++length) {
            const std::string typed = question.substr(0, length);
            const double spent = processorMicroseconds([&] { must(library.search(typed)); });
            (length == question.size() ? whole : letters).push_back(spent);
            floor.push_back(
                processorMicroseconds([&] { rows.read(static_cast<int>(floor.size())); }));
        }
    }
    print("search-letters-p50-us", percentile(letters, 0.5));
    print("search-letters-p99-us", percentile(letters, 0.99));
    print("search-questions-p50-us", percentile(whole, 0.5));
    print("search-questions-p99-us", percentile(whole, 0.99));
    print("search-floor-us", percentile(floor, 0.5));
}

void measureSearch(const fs::path& content, const fs::path& folder, const fs::path& questions) {
    const auto files = test::withManyExercises(must(content::readFolder(content)), kManyExercises);
    std::vector<double> ours;
    std::vector<double> plain;
    for (int i = 0; i < kImports; ++i) {
        const fs::path data = folder / std::to_string(i);
        fs::create_directories(data);
        auto library = must(store::LibraryDatabase::open(data / "library.db"));
        content::LoadReport report;
        const double parse = microseconds([&] { report = content::load(files); });
        if (!report.ok()) {
            throw std::runtime_error(content::toString(report.diagnostics.front()));
        }
        ours.push_back(parse +
                       microseconds([&] { must(library->import(report.pack, files, "h")); }));
        plain.push_back(
            parse + microseconds([&] { insertSameRows(data / "library.db", data / "plain.db"); }));
        if (i + 1 == kImports) {
            TwentyRows rows(data / "library.db");
            measureTyping(*library, rows, questionsIn(questions));
        }
    }
    print("import-many-us", median(ours));
    print("import-many-floor-us", median(plain));
}

void run(const std::vector<std::string>& words) {
    if (words.size() == 4 && words[1] == "ratings") {
        measureRatings(words[2], std::stoi(words[3]));
    } else if (words.size() == 4 && words[1] == "write") {
        writeRatings(words[2], std::stoi(words[3]));
    } else if (words.size() == 3 && words[1] == "engine") {
        measureEngine(words[2]);
    } else if (words.size() == 4 && words[1] == "content") {
        measureContent(words[2], words[3]);
    } else if (words.size() == 5 && words[1] == "search") {
        measureSearch(words[2], words[3], words[4]);
    } else {
        throw std::runtime_error("usage: core ratings|write|engine|content|search ARGS");
    }
}

} // namespace

int main(int argc, char** argv) {
    try {
        run({argv, argv + argc});
    } catch (const std::exception& error) {
        std::fprintf(stderr, "core: %s\n", error.what());
        return 1;
    }
    return 0;
}
