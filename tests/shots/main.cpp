// Draws every page of the real window to PNG files: light and dark, 1280x800 and 1024x640, and a
// few at 200 % text. `./dev shots [DIR]`.
#include "app/application.h"
#include "main/desktop.h"
#include "pages/check_page.h"
#include "pages/failure_page.h"
#include "pages/session_view.h"
#include "pages/stage_page.h"
#include "painting/photo.h"
#include "platform/look.h"
#include "presentation/routine_editor_state.h"
#include "support/demo_data.h"
#include "support/manual_clock.h"
#include "support/recording_sound.h"
#include "support/temp_folder.h"
#include "widgets/check_card.h"
#include "widgets/dialog.h"
#include "widgets/figure_studio.h"
#include "window/main_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QMouseEvent>
#include <QPainter>
#include <QTest>
#include <cstdio>
#include <functional>
#include <stdexcept>

namespace {

using namespace unhunch;
using ui::Destination;
using Place = ui::Destination::Place;

/// One picture: how to get the window there.
struct Shot {
    const char* name;
    std::function<void(ui::MainWindow&)> reach;
    int days = 28; ///< of diary
};

void settle() {
    for (int i = 0; i < 4; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

std::function<void(ui::MainWindow&)> place(Place where, const char* id = "") {
    return [where, id](ui::MainWindow& window) { window.go({where, QString::fromLatin1(id)}); };
}

void begin(ui::MainWindow& window, const char* routine) {
    window.go({Place::routine, QString::fromLatin1(routine)});
    window.session()->flow().setBefore(4);
    window.session()->flow().begin();
}

class Studio {
public:
    explicit Studio(QString folder) : m_folder(std::move(folder)) {}

    void take(const Shot& shot, bool dark, QSize size, int percent) {
        const test::TempFolder folder;
        test::ManualClock clock;
        const app::Paths paths{folder / "journal.db", folder / "library.db", folder / "log",
                               UNHUNCH_SOURCE_DIR "/content"};
        auto started = app::start(paths, clock);
        if (!started) {
            throw std::runtime_error(started.error().error.message);
        }
        if (shot.days > 0) {
            test::fillDiary(**started, shot.days);
        }
        ui::Theme theme;
        ui::AppModel model(**started, QStringLiteral("GB"));
        model.changeSettings([&](app::Settings& settings) {
            coaching::ReminderSettings reminders;
            reminders.breaks = reminders.painNote = shot.days > 0;
            (void)settings.setReminders(reminders);
            (void)settings.setTheme(dark ? app::ThemeChoice::dark : app::ThemeChoice::light);
            (void)settings.setReducedMotion(true);
            (void)settings.setFullScreenSessions(false);
            return settings.setTextPercent(percent);
        });
        model.setSoundLoader([&clock] { return std::make_unique<test::RecordingSound>(clock); });
        ui::applyLook(theme, model.settings());
        ui::FigureStudio figures(theme, model);
        m_figures = &figures;
        ui::MainWindow window(theme, model, figures, 1.0);
        window.resize(size);
        ui::Desktop desktop(theme, model, window, ui::Autostart(folder / "autostart", {}, {}), 1.0);
        m_desktop = &desktop;
        desktop.start(false);
        window.activateWindow();
        settle();
        m_clock = &clock;
        m_model = &model;
        shot.reach(window);
        settle();
        develop(window);
        QString name =
            QStringLiteral("%1-%2").arg(QString::fromLatin1(shot.name),
                                        dark ? QStringLiteral("dark") : QStringLiteral("light"));
        if (size.width() != 1280) {
            name += QStringLiteral("-%1").arg(size.width());
        }
        if (percent != 100) {
            name += QStringLiteral("-text%1").arg(percent);
        }
        const QString file = QStringLiteral("%1/%2.png").arg(m_folder, name);
        if (!window.grab().save(file)) {
            throw std::runtime_error("could not write " + file.toStdString());
        }
        ++m_taken;
    }

    /// Runs the session of the window on by `seconds`.
    void run(ui::MainWindow& window, double seconds) {
        auto& flow = window.session()->flow();
        const auto end =
            m_clock->steadyNow() + Milliseconds{static_cast<std::int64_t>(seconds * 1000)};
        while (m_clock->steadyNow() < end) {
            const auto next = flow.nextDeadline();
            m_clock->advanceTo(next && *next < end ? *next : end);
            flow.tick();
        }
    }

    /// An evening on which nothing was noted yet.
    void remind() {
        m_desktop->resumeReminders();
        m_clock->advance(std::chrono::hours{11} + std::chrono::minutes{30});
        m_desktop->look();
    }
    void countYourself() {
        m_model->changeSettings([](app::Settings& settings) { return settings.setOwnPace(true); });
    }
    /// An exercise with a photo, one with a pose, and a routine of the person's own.
    void addOwn() {
        domain::OwnExercise towel;
        towel.title = "Towel rotation";
        towel.sides = domain::Sides::each;
        towel.position = domain::Position::floor;
        towel.timesAWeek = 3;
        towel.from = "My physio";
        towel.notes = {"Lie on your side, a towel under your head.",
                       "Open the upper arm to the back, look along."};
        QImage photo(800, 600, QImage::Format_RGB32);
        QPainter(&photo).fillRect(photo.rect(), QGradient(QGradient::MorpheusDen));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        photo.save(&buffer, "png");
        const auto first = m_model->saveOwn(towel, *ui::storedPhoto(bytes.toStdString()));
        domain::OwnExercise bridge;
        bridge.title = "Side plank on the knees";
        bridge.kind = domain::OwnExercise::Kind::repetitions;
        bridge.count = 8;
        bridge.length = Milliseconds{3'000};
        bridge.figure = "superman";
        m_model->saveOwn(bridge, {});
        domain::Routine evening = *ui::routineToEdit(*m_model, RoutineId{"desk-reset"});
        evening.title = "Evening, from my physio";
        evening.steps.push_back(*ui::stepToAdd(*m_model, *first));
        m_model->saveOwn(evening);
    }
    void nextDay() { m_clock->advance(Milliseconds{24LL * 3600 * 1000}); }

    /// What is painted asks for pictures: until all of them are there.
    /// Twice: pictures that came may have moved others to a new size.
    void develop(ui::MainWindow& window) {
        for (int i = 0; i < 2; ++i) {
            window.grab();
            m_figures->thread().finish();
            settle();
        }
    }

    [[nodiscard]] int taken() const { return m_taken; }

private:
    QString m_folder;
    test::ManualClock* m_clock = nullptr;
    ui::Desktop* m_desktop = nullptr;
    ui::AppModel* m_model = nullptr;
    ui::FigureStudio* m_figures = nullptr;
    int m_taken = 0;
};

std::vector<Shot> shots(Studio& studio) {
    const auto session = [&studio](const char* routine, double seconds) {
        return [&studio, routine, seconds](ui::MainWindow& window) {
            begin(window, routine);
            settle();
            studio.run(window, seconds);
        };
    };
    return {
        {"welcome", [](ui::MainWindow&) {}, 0},
        {"welcome-check", [](ui::MainWindow& window) { QTest::keyClick(&window, Qt::Key_Return); },
         0},
        {"welcome-stop",
         [](ui::MainWindow& window) {
             QTest::keyClick(&window, Qt::Key_Return);
             window.findChild<ui::CheckCard*>(QStringLiteral("legs-bladder"))->click();
         },
         0},
        {"welcome-ready",
         [](ui::MainWindow& window) {
             QTest::keyClick(&window, Qt::Key_Return);
             for (const char* id : {"none", "consent"}) {
                 window.findChild<ui::CheckCard*>(QString::fromLatin1(id))->click();
             }
             window.findChild<QAbstractButton*>(QStringLiteral("assessed0"))->click();
             QTest::keyClick(&window, Qt::Key_Return);
         },
         0},
        {"reminder", [&studio](ui::MainWindow&) { studio.remind(); }},
        {"today", place(Place::today)},
        {"today-first",
         [](ui::MainWindow& window) {
             QTest::keyClick(&window, Qt::Key_Return);
             window.go({Place::today, {}});
         },
         1},
        {"today-noted", [](ui::MainWindow& window) { QTest::keyClick(&window, Qt::Key_4); }},
        {"stretch", place(Place::stretch)},
        {"own-stretch",
         [&studio](ui::MainWindow& window) {
             studio.addOwn();
             window.go({Place::stretch, {}});
         }},
        {"own-exercise",
         [&studio](ui::MainWindow& window) {
             studio.addOwn();
             window.go({Place::exercise, QStringLiteral("mine-towel-rotation")});
         }},
        {"own-edit-exercise",
         [&studio](ui::MainWindow& window) {
             studio.addOwn();
             window.go({Place::editExercise, QStringLiteral("mine-towel-rotation")});
         }},
        {"own-new-exercise", place(Place::editExercise)},
        {"own-edit-routine", place(Place::editRoutine, "mid-back-reset")},
        {"own-new-routine", place(Place::editRoutine)},
        {"own-drag",
         [](ui::MainWindow& window) {
             window.go({Place::editRoutine, QStringLiteral("mid-back-reset")});
             settle();
             auto* row = window.findChild<QWidget*>(QStringLiteral("row3"));
             const QPoint handle(20, row->height() / 2);
             QTest::mousePress(row, Qt::LeftButton, {}, handle);
             const QPointF up = row->mapToGlobal(handle - QPoint(0, 110));
             QMouseEvent move(QEvent::MouseMove, handle, up, Qt::NoButton, Qt::LeftButton, {});
             QApplication::sendEvent(row, &move);
         }},
        {"own-picker",
         [](ui::MainWindow& window) {
             window.go({Place::editRoutine, QStringLiteral("mid-back-reset")});
             settle();
             QTest::keyClick(&window, Qt::Key_A);
         }},
        {"own-session",
         [&studio](ui::MainWindow& window) {
             studio.addOwn();
             begin(window, "mine-evening-from-my-physio");
             settle();
             studio.run(window, 290);
         }},
        {"exercise", place(Place::exercise, "wall-press")},
        {"routine", place(Place::routinePage, "desk-reset")},
        {"routine-long", place(Place::routinePage, "full-session")},
        {"learn", place(Place::learn)},
        {"learn-search",
         [](ui::MainWindow& window) {
             window.go({Place::learn, {}});
             QTest::keyClick(&window, Qt::Key_Slash);
             QTest::keyClicks(QApplication::focusWidget(),
                              QStringLiteral("between shoulder blades"));
         }},
        {"article", place(Place::article, "looking-down-hurts")},
        {"diary", place(Place::diary)},
        {"diary-edit",
         [](ui::MainWindow& window) {
             window.go({Place::diary, QStringLiteral("3")});
         }},
        {"diary-empty", place(Place::diary), 1},
        {"trends", place(Place::trends)},
        {"trends-early", place(Place::trends), 5},
        {"warning-signs", place(Place::warningSigns)},
        {"settings", place(Place::settings)},
        {"check",
         [](ui::MainWindow& window) {
             window.go({Place::routine, QStringLiteral("floor-mobility")});
             window.session()->flow().setBefore(4);
             window.session()->flow().setPlaces(
                 {domain::BodyZone::leftBlade, domain::BodyZone::betweenBlades});
             window.session()->flow().setUsual(true);
         }},
        {"check-high",
         [](ui::MainWindow& window) {
             window.go({Place::routine, QStringLiteral("floor-mobility")});
             window.session()->flow().setBefore(7);
         }},
        {"session-ready", session("floor-mobility", 4)},
        {"session-inhale", session("floor-mobility", 16)},
        {"session-hold", session("floor-mobility", 115)},
        {"session-press", session("open-the-front", 267)},
        {"session-relax", session("open-the-front", 277)},
        {"session-breath", session("easy-day", 47)},
        {"session-paused",
         [&studio](ui::MainWindow& window) {
             begin(window, "open-the-front");
             studio.run(window, 267);
             window.session()->flow().togglePause();
         }},
        {"session-hurts",
         [&studio](ui::MainWindow& window) {
             begin(window, "open-the-front");
             studio.run(window, 267);
             QTest::keyClick(&window, Qt::Key_H);
         }},
        {"session-hurts-number",
         [&studio](ui::MainWindow& window) {
             begin(window, "floor-mobility");
             studio.run(window, 110);
             QTest::keyClick(&window, Qt::Key_H);
             QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
             QTest::keyClick(QApplication::focusWidget(), Qt::Key_5);
         }},
        {"session-hurts-amber",
         [&studio](ui::MainWindow& window) {
             begin(window, "floor-mobility");
             studio.run(window, 110);
             QTest::keyClick(&window, Qt::Key_H);
             QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
             QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
         }},
        {"session-hurts-red",
         [&studio](ui::MainWindow& window) {
             begin(window, "floor-mobility");
             studio.run(window, 110);
             QTest::keyClick(&window, Qt::Key_H);
             QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
         }},
        {"session-change",
         [&studio](ui::MainWindow& window) {
             begin(window, "floor-mobility");
             studio.run(window, 110);
             QTest::keyClick(&window, Qt::Key_D);
         }},
        {"session-own-pace",
         [&studio](ui::MainWindow& window) {
             studio.countYourself();
             begin(window, "strength-dumbbells");
             studio.run(window, 30);
         }},
        {"stop-sign",
         [&studio](ui::MainWindow& window) {
             begin(window, "floor-mobility");
             studio.run(window, 30);
             QTest::keyClick(&window, Qt::Key_H);
             QTest::keyClick(QApplication::focusWidget(), Qt::Key_4);
         }},
        {"today-settled",
         [&studio](ui::MainWindow& window) {
             begin(window, "floor-mobility");
             studio.run(window, 110);
             (void)window.session()->flow().rateHurt(std::nullopt); // amber
             studio.run(window, 900);
             window.session()->flow().saveAndClose();
             settle();
             studio.nextDay();
             window.go({Place::stretch, {}});
             window.go({Place::today, {}});
         }},
        {"session-summary-red",
         [&studio](ui::MainWindow& window) {
             for (int i = 0; i < 2; ++i) {
                 begin(window, "floor-mobility");
                 studio.run(window, 180);
                 (void)window.session()->flow().rateHurt(i == 0 ? 7 : 8);
                 window.session()->flow().leaveHurt(i == 0);
                 studio.run(window, 900);
                 if (i == 0) {
                     window.session()->flow().saveAndClose();
                     settle();
                 }
             }
         }},
        {"session-summary",
         [&studio](ui::MainWindow& window) {
             begin(window, "floor-mobility");
             studio.run(window, 120);
             window.session()->flow().skip();
             studio.run(window, 500);
             window.session()->flow().setAfter(2);
         }},
        {"keys", [](ui::MainWindow& window) { QTest::keyClick(&window, Qt::Key_Question); }},
    };
}

void takeFailure(const QString& folder, bool dark) {
    ui::Theme theme({.scheme = dark ? ui::Scheme::Dark : ui::Scheme::Light});
    QApplication::setPalette(theme.palette());
    app::StartFailure failure;
    failure.step = app::StartStep::journal;
    failure.journalOutcome = store::OpenOutcome::corrupt;
    failure.error = {ErrorCode::corrupt, "The journal is damaged.", ""};
    ui::FailurePage page(theme, ui::failureState(failure),
                         QStringLiteral("~/.local/share/unhunch"));
    page.resize(900, 640);
    page.show();
    settle();
    page.grab().save(QStringLiteral("%1/failure-%2.png")
                         .arg(folder, dark ? QStringLiteral("dark") : QStringLiteral("light")));
}

} // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication application(argc, argv);
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // the pictures do not depend on the desktop
    qunsetenv("XDG_RUNTIME_DIR");
    const QString folder = QString::fromLocal8Bit(argc > 1 ? argv[1] : "build/shots");
    const QString only = QString::fromLocal8Bit(argc > 2 ? argv[2] : "");
    QDir().mkpath(folder);
    try {
        Studio studio(folder);
        for (const Shot& shot : shots(studio)) {
            if (!only.isEmpty() && !QString::fromLatin1(shot.name).startsWith(only)) {
                continue;
            }
            for (const bool dark : {false, true}) {
                studio.take(shot, dark, {1280, 800}, 100);
                studio.take(shot, dark, {1024, 640}, 100);
            }
            studio.take(shot, false, {1280, 800}, 200);
        }
        takeFailure(folder, false);
        takeFailure(folder, true);
        std::printf("%d pictures in %s\n", studio.taken() + 2, qPrintable(folder));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "shots: %s\n", error.what());
        return 1;
    }
    return 0;
}
