// Makes the data folders that are measured with: prepare FOLDER CONTENT
//   FOLDER/month    28 days of diary, as a user of a month has them, and every reminder on
//   FOLDER/decade   the same and ten years at five ratings a day before it
#include "app/application.h"
#include "app/settings.h"
#include "base/system_clock.h"
#include "support/demo_data.h"

#include <cstdio>
#include <stdexcept>
#include <unistd.h>

// SQLite's flushes come here and do nothing: this data may be lost, and 18,000 of them take
// minutes.
extern "C" int fdatasync(int) {
    return 0;
}
extern "C" int fsync(int) {
    return 0;
}

namespace {

using namespace unhunch;

constexpr int kMonth = 28;
constexpr int kDecade = 3652;
constexpr int kPerDay = 5;
constexpr std::int64_t kDayMs = 86'400'000;

void addDecade(app::Application& application) {
    const LocalInstant now = application.clock.localNow();
    for (int day = kDecade; day > kMonth; --day) {
        for (int i = 0; i < kPerDay; ++i) {
            const UtcInstant at = now.at + Milliseconds{-day * kDayMs + i * 3'600'000};
            const journal::Rating rating{.id = {},
                                         .kind = domain::RatingKind::now,
                                         .score = *domain::PainScore::from((day * 7 + i * 3) % 10),
                                         .at = {at, now.offset},
                                         .enteredAt = at,
                                         .places = {domain::BodyZone::betweenBlades},
                                         .feelings = {},
                                         .note = i == 0 ? "Long call, laptop on my knees" : "",
                                         .session = std::nullopt,
                                         .exercise = {}};
            if (!application.journal->add(rating)) {
                throw std::runtime_error("could not write the diary");
            }
        }
    }
}

void remind(app::Application& application) {
    coaching::ReminderSettings all;
    all.breaks = all.session = all.painNote = true;
    all.breakDays.fill(true);
    all.sessionDays.fill(true);
    if (!app::Settings(*application.journal).setReminders(all)) {
        throw std::runtime_error("could not switch the reminders on");
    }
}

void prepare(const std::filesystem::path& folder, const std::filesystem::path& content,
             bool decade) {
    const SystemClock clock;
    // As --data-dir lays it out.
    const auto paths = app::findPaths(app::processEnvironment, {}, folder, content);
    if (!paths) {
        throw std::runtime_error(paths.error().message);
    }
    auto started = app::start(*paths, clock);
    if (!started) {
        throw std::runtime_error(started.error().error.message);
    }
    test::fillDiary(**started, kMonth);
    remind(**started);
    if (decade) {
        addDecade(**started);
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: prepare FOLDER CONTENT\n");
        return 2;
    }
    try {
        const std::filesystem::path folder(argv[1]);
        prepare(folder / "month", argv[2], false);
        prepare(folder / "decade", argv[2], true);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "prepare: %s\n", error.what());
        return 1;
    }
    return 0;
}
