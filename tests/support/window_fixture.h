// The real window on a real journal in a private folder, under a clock that stands still.
#pragma once

#include "app/application.h"
#include "pages/session_view.h"
#include "painting/theme.h"
#include "presentation/app_model.h"
#include "support/manual_clock.h"
#include "support/temp_folder.h"
#include "widgets/figure_studio.h"
#include "window/main_window.h"

#include <QApplication>
#include <QTest>
#include <catch2/catch.hpp>
#include <memory>

namespace unhunch::test {

class WindowFixture {
public:
    explicit WindowFixture(ui::Look look = {.reducedMotion = true}) : m_theme(look) { start(); }

    /// Ends the program as a crash would: nothing is told, nothing is written.
    void crash() {
        m_window.reset();
        m_figures.reset();
        m_model.reset();
        m_app.reset();
    }
    void start() {
        const app::Paths paths{m_folder / "journal.db", m_folder / "library.db", m_folder / "log",
                               UNHUNCH_SOURCE_DIR "/content"};
        auto started = app::start(paths, clock);
        REQUIRE(started);
        m_app = std::move(*started);
        m_model = std::make_unique<ui::AppModel>(*m_app, QStringLiteral("GB"));
        // The offscreen screen is smaller than the window.
        REQUIRE(m_model->changeSettings(
            [](app::Settings& settings) { return settings.setFullScreenSessions(false); }));
        m_figures = std::make_unique<ui::FigureStudio>(m_theme, *m_model);
        m_window = std::make_unique<ui::MainWindow>(m_theme, *m_model, *m_figures, 1.0);
        m_window->open();
        m_window->show();
        m_window->activateWindow();
        settle();
    }

    /// The safety check answered with "none of these", in an earlier run.
    void answerSafetyCheck() {
        journal::ScreeningRecord record;
        record.at = clock.localNow();
        record.version = m_app->library->warningSigns()->version;
        record.assessed = journal::ScreeningRecord::Assessed::yes;
        record.consented = true;
        REQUIRE(m_model->answerScreening(record));
        crash();
        start();
    }

    static void settle() {
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::sendPostedEvents(nullptr, 0);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCoreApplication::processEvents();
        }
    }

    /// A key as a person presses it: it goes to whatever has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : m_window.get(), key, modifiers);
        settle();
    }

    /// Lets the running session go on for `length`.
    void run(Milliseconds length) {
        const SteadyInstant end = clock.steadyNow() + length;
        while (clock.steadyNow() < end && session() != nullptr) {
            const auto next = session()->flow().nextDeadline();
            clock.advanceTo(next && *next < end ? *next : end);
            session()->flow().tick();
        }
        settle();
    }

    [[nodiscard]] ui::SessionView* session() const { return m_window->session(); }
    [[nodiscard]] ui::SessionFlow::Stage stage() const {
        return session() != nullptr ? session()->flow().stage() : ui::SessionFlow::Stage::closed;
    }
    [[nodiscard]] ui::MainWindow& window() { return *m_window; }
    [[nodiscard]] ui::FigureStudio& figures() { return *m_figures; }
    [[nodiscard]] ui::Theme& theme() { return m_theme; }
    /// The window with every picture it asked for.
    [[nodiscard]] QImage developed() {
        m_window->grab();
        m_figures->thread().finish();
        settle();
        return m_window->grab().toImage();
    }
    [[nodiscard]] ui::AppModel& model() { return *m_model; }
    [[nodiscard]] journal::Journal& journal() { return *m_app->journal; }
    /// A second pair of eyes: what another program would read from the file.
    [[nodiscard]] std::unique_ptr<store::JournalDatabase> fileOnDisk() {
        auto opened = store::JournalDatabase::open(m_folder / "journal.db", clock);
        REQUIRE(opened.journal);
        return std::move(opened.journal);
    }

    ManualClock clock;

private:
    TempFolder m_folder;
    ui::Theme m_theme;
    std::unique_ptr<app::Application> m_app;
    std::unique_ptr<ui::AppModel> m_model;
    std::unique_ptr<ui::FigureStudio> m_figures;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace unhunch::test
