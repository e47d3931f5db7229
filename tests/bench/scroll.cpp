// Scrolls the Stretch page with 10,000 exercises, and types into Learn: scroll DATA CONTENT.
// Prints "name value" lines, in milliseconds of this thread's processor time.
#include "app/application.h"
#include "base/system_clock.h"
#include "platform/look.h"
#include "support/many_exercises.h"
#include "widgets/figure_studio.h"
#include "window/main_window.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <stdexcept>

namespace {

using namespace unhunch;

constexpr int kExercises = 10'000;
constexpr int kSteps = 600;
constexpr int kStep = 120; ///< pixels: one notch of a wheel
constexpr int kJumps = 20;

double milliseconds(const std::function<void()>& action) {
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    const double before = now();
    action();
    return now() - before;
}

void settle() {
    for (int i = 0; i < 4; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
}

template <typename Widget> Widget* find(const QWidget& window, const char* name) {
    auto* found = window.findChild<Widget*>(QLatin1String(name));
    if (found == nullptr) {
        throw std::runtime_error(std::string("there is no ") + name);
    }
    return found;
}

void scroll(const QWidget& window) {
    QScrollBar* bar =
        find<QWidget>(window, "stretchPage")->findChild<QScrollArea*>()->verticalScrollBar();
    double longest = 0;
    const auto frame = [&](int to) {
        longest = std::max(longest, milliseconds([&] {
                               bar->setValue(to);
                               settle();
                           }));
    };
    for (int i = 0; i < kSteps; ++i) {
        frame(bar->value() + kStep);
    }
    for (int i = kJumps; i >= 0; --i) {
        frame(bar->maximum() / kJumps * i);
    }
    std::printf("scroll-height %d\nscroll-longest-ms %.3f\n", bar->maximum(), longest);
}

void type(const QWidget& window, const QString& question) {
    auto* field = find<QLineEdit>(window, "librarySearch");
    double longest = 0;
    for (int length = 1; length <= question.size(); ++length) {
        longest = std::max(longest, milliseconds([&] {
                               field->setText(question.left(length));
                               settle();
                           }));
    }
    std::printf("keystroke-longest-ms %.3f\n", longest);
}

void measure(const std::filesystem::path& data, const std::filesystem::path& content) {
    const SystemClock clock;
    const auto paths = app::findPaths(app::processEnvironment, {}, data, content);
    auto started = app::start(*paths, clock);
    if (!started) {
        throw std::runtime_error(started.error().error.message);
    }
    const auto files = test::withManyExercises(*content::readFolder(content), kExercises);
    if (!(*started)->library->import(content::load(files).pack, files, "many")) {
        throw std::runtime_error("could not import");
    }
    ui::Theme theme;
    ui::AppModel model(**started, QStringLiteral("GB"));
    ui::applyLook(theme, model.settings());
    ui::FigureStudio figures(theme, model);
    ui::MainWindow window(theme, model, figures, 1.0);
    window.resize(1280, 800);
    window.open();
    window.show();
    settle();
    std::printf("stretch-open-ms %.3f\n", milliseconds([&] {
                    window.go({ui::Destination::Place::stretch, {}});
                    settle();
                }));
    scroll(window);
    window.go({ui::Destination::Place::learn, {}});
    settle();
    type(window, QStringLiteral("pain between shoulder blades at desk"));
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: scroll DATA CONTENT\n");
        return 2;
    }
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication application(argc, argv);
    try {
        measure(argv[1], argv[2]);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "scroll: %s\n", error.what());
        return 1;
    }
    std::fflush(stdout);
    std::_Exit(0);
}
