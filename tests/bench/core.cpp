// Measures what has no window. Prints "name value" lines.
//   core ratings FOLDER N   N durable ratings against N plain durable 4 KiB writes, by turns
//   core write FOLDER N     N durable ratings only, to count flushes
//   core engine DATA        cost of the session engine per event
//   core content CONTENT FOLDER   parse only, import, and a start with unchanged content
#include "app/sessions.h"
#include "base/system_clock.h"
#include "session/engine.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <functional>
#include <stdexcept>
#include <string>
#include <unistd.h>

namespace {

using namespace unhunch;
namespace fs = std::filesystem;

constexpr std::size_t kBlock = 4096;
constexpr int kSessions = 1000;
constexpr int kRounds = 9;

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

void run(const std::vector<std::string>& words) {
    if (words.size() == 4 && words[1] == "ratings") {
        measureRatings(words[2], std::stoi(words[3]));
    } else if (words.size() == 4 && words[1] == "write") {
        writeRatings(words[2], std::stoi(words[3]));
    } else if (words.size() == 3 && words[1] == "engine") {
        measureEngine(words[2]);
    } else if (words.size() == 4 && words[1] == "content") {
        measureContent(words[2], words[3]);
    } else {
        throw std::runtime_error("usage: core ratings|write|engine|content ARGS");
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
