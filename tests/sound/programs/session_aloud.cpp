// Runs a short session as the program does: page, figure, journal, cues, sound plugin and the
// machine's clock; only the screen is missing. Tells, a line each, in microseconds of the monotonic
// clock:
//   anchor AT CHIME   asked for before the session, straight of the plugin
//   chime AT CHIME    the boundary of an event that calls for this chime
//   line AT TEXT      where the cue player put the beginning of this line
//   told LATE         how long after its boundary an event was told
#include "app/application.h"
#include "base/system_clock.h"
#include "pages/session_view.h"
#include "painting/theme.h"
#include "platform/sound_loader.h"
#include "presentation/app_model.h"
#include "support/temp_folder.h"
#include "widgets/figure_studio.h"

#include <QApplication>
#include <QTimer>
#include <algorithm>
#include <iostream>
#include <stdexcept>

namespace {

using namespace unhunch;
using namespace unhunch::ui;
using namespace std::chrono_literals;
using domain::Phase;

std::int64_t number(SteadyInstant at) {
    return std::chrono::microseconds(at.sinceStart).count();
}

void tell(const char* what, SteadyInstant at, Chime chime) {
    std::cout << what << ' ' << number(at) << ' ' << static_cast<int>(chime) << std::endl;
}

/// The plugin's sound, which tells of the lines it is to say.
class TellingSound final : public SoundPort {
public:
    /// `boundary`: of the event under way.
    TellingSound(std::unique_ptr<SoundPort> sound, const SteadyInstant& boundary)
        : m_sound(std::move(sound)), m_boundary(boundary) {}

    [[nodiscard]] bool isReady() const {
        return std::ranges::all_of(
            m_asked, [this](const QString& line) { return length(line).has_value(); });
    }

    [[nodiscard]] SoundState state() const override { return m_sound->state(); }
    void onStateChanged(std::function<void()> listener) override {
        m_sound->onStateChanged(std::move(listener));
    }
    [[nodiscard]] std::vector<Voice> voices() const override { return m_sound->voices(); }
    void configure(const SoundOptions& options) override { m_sound->configure(options); }
    void prepare(const QStringList& lines) override {
        m_asked = lines;
        m_sound->prepare(lines);
    }
    [[nodiscard]] std::optional<Milliseconds> length(const QString& line) const override {
        return m_sound->length(line);
    }
    void play(Chime chime) override { m_sound->play(chime); }
    void say(const QString& line, Milliseconds after) override {
        std::cout << "line " << number(m_boundary + after) << ' ' << line.toStdString()
                  << std::endl;
        m_sound->say(line, after);
    }
    void hush() override { m_sound->hush(); }
    void rest() override { m_sound->rest(); }

private:
    std::unique_ptr<SoundPort> m_sound;
    const SteadyInstant& m_boundary;
    QStringList m_asked;
};

/// Three exercises of ours, cut to half a minute, with every kind of change in them.
domain::Routine shortRoutine(session::ExerciseMap& exercises,
                             const store::LibraryDatabase& library) {
    domain::Routine routine;
    routine.id = RoutineId{"floor-mobility"};
    routine.title = "Half a minute";
    const auto add = [&](const char* id, Milliseconds phase, const domain::Dose& dose) {
        domain::Exercise exercise = library.exercise(ExerciseId{id}).value();
        for (domain::CyclePhase& each : exercise.cycle) {
            each.length = phase;
        }
        exercise.sideChange = 2s;
        exercises.emplace(exercise.id, exercise);
        routine.steps.push_back(
            {.exercise = exercise.id, .variant = {}, .setup = 2s, .gap = 0s, .dose = dose});
    };
    add("childs-pose", 10s, {.count = 1, .sets = 2, .setRest = 3s, .holdLength = {}});
    add("open-book", 2s, {.count = 1, .sets = 1, .setRest = 0s, .holdLength = {}});
    add("cat-cow", 2500ms, {.count = 1, .sets = 1, .setRest = 0s, .holdLength = {}});
    return routine;
}

/// By the promise of sound_port.h.
std::optional<Chime> chimeFor(const SessionFlow& flow, const session::Event& event) {
    const session::SessionPlan& plan = flow.plan();
    const auto segment = [&](int index) { return plan.segments[static_cast<std::size_t>(index)]; };
    if (const auto* started = std::get_if<session::SegmentStarted>(&event)) {
        return chimeOf(segment(started->segment).phase);
    }
    if (const auto* count = std::get_if<session::CountDown>(&event)) {
        return isCounted(plan, segment(count->segment)) ? std::optional(Chime::count)
                                                        : std::nullopt;
    }
    if (std::holds_alternative<session::Resumed>(event)) {
        return chimeOf(flow.engine().segment().phase);
    }
    return std::holds_alternative<session::Halfway>(event)          ? std::optional(Chime::halfway)
           : std::holds_alternative<session::Paused>(event)         ? std::optional(Chime::paused)
           : std::holds_alternative<session::ResumeCounting>(event) ? std::optional(Chime::count)
           : std::holds_alternative<session::Finished>(event)       ? std::optional(Chime::finish)
                                                                    : std::nullopt;
}

/// The person: skips the second hold and the second side, pauses in the last breath.
void act(SessionView& view, const session::Event& event) {
    const auto press = [&view](Qt::Key key, Milliseconds after) {
        QTimer::singleShot(after, &view, [&view, key] {
            view.handleKey(key, Qt::NoModifier, true, Milliseconds{0});
        });
    };
    if (const auto* started = std::get_if<session::SegmentStarted>(&event)) {
        const auto& segment =
            view.flow().plan().segments[static_cast<std::size_t>(started->segment)];
        if (segment.phase == Phase::hold && segment.set == 2) {
            press(Qt::Key_Right, 1s);
        } else if (segment.phase == Phase::turn && segment.side == domain::Side::right) {
            press(Qt::Key_Right, 1s);
        } else if (segment.phase == Phase::exhale) {
            press(Qt::Key_Space, 1s);
        }
    } else if (std::holds_alternative<session::Paused>(event)) {
        press(Qt::Key_Space, 1200ms);
    } else if (std::holds_alternative<session::Finished>(event)) {
        QTimer::singleShot(2500ms, qApp, &QCoreApplication::quit);
    }
}

/// Made lines, a few sounds to set one's watch by, and, when the device is closed again, begin.
void begin(AppModel& model, SessionFlow& flow) {
    auto* wait = new QTimer(&flow);
    QObject::connect(wait, &QTimer::timeout, &flow, [&model, &flow, wait, anchors = 0]() mutable {
        if (!static_cast<TellingSound&>(model.sound()).isReady()) {
            return;
        }
        if (anchors++ < 3) {
            wait->setInterval(anchors < 3 ? 700ms : 2000ms);
            tell("anchor", flow.now(), Chime::count);
            model.sound().play(Chime::count);
            return;
        }
        wait->stop();
        flow.skipCheck();
    });
    wait->start(100ms);
}

void run() {
    const test::TempFolder folder;
    const SystemClock clock;
    const auto application = app::start({folder / "journal.db", folder / "library.db",
                                         folder / "log", UNHUNCH_SOURCE_DIR "/content"},
                                        clock);
    if (!application) {
        throw std::runtime_error(application.error().error.message);
    }
    SteadyInstant boundary;
    AppModel model(**application, QStringLiteral("GB"));
    model.setSoundLoader([&] { return std::make_unique<TellingSound>(loadSound(), boundary); });
    session::ExerciseMap exercises;
    const domain::Routine routine = shortRoutine(exercises, *(*application)->library);
    auto owned =
        std::make_unique<SessionFlow>(model, std::make_shared<const session::SessionPlan>(
                                                 session::compile(routine, exercises, {}).value()));
    SessionFlow& flow = *owned;
    SessionView* page = nullptr;
    QObject::connect(&flow, &SessionFlow::happened, [&](const session::Event& event) {
        boundary = session::instantOf(event);
        std::cout << "told " << number(flow.now()) - number(boundary) << std::endl;
        if (const auto chime = chimeFor(flow, event)) {
            tell("chime", boundary, *chime);
        }
        act(*page, event);
    });
    Theme theme;
    FigureStudio figures(theme, model);
    SessionView view(figures, model, std::move(owned), 1.0);
    page = &view;
    view.resize(1280, 800);
    view.setVisible(true);
    begin(model, flow);
    QCoreApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QApplication application(argc, argv);
    try {
        run();
    } catch (const std::exception& error) {
        std::cerr << "session_aloud: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
