// Draws the session as it runs: frames DATA CONTENT KIND N, with KIND "hold" (only the ring moves)
// or "breath" (the disc breathes too). Prints how many frames were painted. The cost of one frame
// is the difference between two runs by the difference of their N.
#include "app/application.h"
#include "pages/session_view.h"
#include "platform/look.h"
#include "support/manual_clock.h"
#include "widgets/figure_studio.h"
#include "window/main_window.h"

#include <QApplication>
#include <QEvent>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string_view>

namespace {

using namespace unhunch;

constexpr Milliseconds kFrame{33};

/// Counts how often the stage was painted.
class Counter final : public QObject {
public:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint && watched->objectName() == QLatin1String("stagePage")) {
            ++m_painted;
        }
        return false;
    }
    [[nodiscard]] int painted() const { return m_painted; }

private:
    int m_painted = 0;
};

bool isWanted(const ui::StageState& state, bool breath) {
    return breath ? state.breathes : !state.breathes && !state.waiting;
}

void settle() {
    for (int i = 0; i < 4; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

int paintFrames(const std::filesystem::path& data, const std::filesystem::path& content,
                bool breath, int count) {
    test::ManualClock clock;
    const auto paths = app::findPaths(app::processEnvironment, {}, data, content);
    auto started = app::start(*paths, clock);
    if (!started) {
        throw std::runtime_error(started.error().error.message);
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
    window.go({ui::Destination::Place::routine,
               breath ? QStringLiteral("easy-day") : QStringLiteral("open-the-front")});
    ui::SessionFlow& flow = window.session()->flow();
    flow.setBefore(4);
    flow.begin();
    settle();
    Counter counter;
    qApp->installEventFilter(&counter);
    for (int frames = 0; frames < count;) {
        clock.advance(kFrame);
        flow.tick();
        if (flow.stage() != ui::SessionFlow::Stage::running) {
            throw std::runtime_error("the session ended before the frames did");
        }
        // Between the stretches of the wanted kind nothing is painted.
        const bool wanted = isWanted(flow.stageState(), breath);
        if (wanted) {
            QCoreApplication::processEvents();
            ++frames;
        }
    }
    return counter.painted();
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 5) {
        std::fprintf(stderr, "usage: frames DATA CONTENT hold|breath N\n");
        return 2;
    }
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication application(argc, argv);
    try {
        const bool breath = std::string_view(argv[3]) == "breath";
        std::printf("frames %d\n", paintFrames(argv[1], argv[2], breath, std::atoi(argv[4])));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "frames: %s\n", error.what());
        return 1;
    }
    std::fflush(stdout);
    std::_Exit(0);
}
