// The composition root: the only place that constructs services.
#include "app/application.h"
#include "base/log.h"
#include "base/system_clock.h"
#include "cli/command_line.h"
#include "main/desktop.h"
#include "main/render_figure.h"
#include "pages/failure_page.h"
#include "painting/theme.h"
#include "platform/look.h"
#include "platform/single_instance.h"
#include "platform/sound_loader.h"
#include "presentation/app_model.h"
#include "widgets/figure_studio.h"
#include "window/main_window.h"

#include <QApplication>
#include <QDesktopServices>
#include <QLocale>
#include <QStandardPaths>
#include <QUrl>
#include <iostream>
#include <memory>

namespace {

using namespace unhunch;

bool hasDisplay() {
    const auto set = [](const char* name) { return app::processEnvironment(name).has_value(); };
    return set("DISPLAY") || set("WAYLAND_DISPLAY") || set("QT_QPA_PLATFORM");
}

QString territory() {
    // "en_GB" -> "GB"
    const QString name = QLocale::system().name();
    return name.section(QLatin1Char('_'), 1, 1);
}

void openFolder(const QString& path) {
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

/// Shows why the start failed until the user retries or quits. True to try again.
bool showFailure(QApplication& application, const ui::Theme& theme, const app::Paths& paths,
                 const app::StartFailure& failure) {
    const QString folder = QString::fromStdString(paths.dataFolder().string());
    ui::FailurePage page(theme, ui::failureState(failure), folder);
    page.setWindowTitle(QStringLiteral("Unhunch"));
    page.resize(900, 640);
    QObject::connect(&page, &ui::FailurePage::retry, &application, [] { QApplication::exit(1); });
    QObject::connect(&page, &ui::FailurePage::quit, &application, [] { QApplication::exit(0); });
    QObject::connect(&page, &ui::FailurePage::openFolder, &application,
                     [&] { openFolder(folder); });
    page.show();
    return QApplication::exec() == 1;
}

/// The entry that starts this program, on this folder, with the computer.
ui::Autostart autostart(const cli::Outcome& outcome) {
    const QString configuration =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    const auto folder = outcome.dataFolder ? std::filesystem::absolute(*outcome.dataFolder)
                                           : std::filesystem::path();
    return {std::filesystem::path(configuration.toStdString()) / "autostart",
            QCoreApplication::applicationFilePath().toStdString(), folder};
}

int runWindow(QApplication& application, const cli::Outcome& outcome, const app::Paths& paths,
              const Clock& clock, ui::SingleInstance& instance) {
    ui::Theme theme;
    app::StartResult started = app::start(paths, clock);
    while (!started) {
        QApplication::setPalette(theme.palette());
        if (!showFailure(application, theme, paths, started.error())) {
            return cli::kFailed;
        }
        started = app::start(paths, clock);
    }
    ui::AppModel model(**started, territory());
    model.setSoundLoader([] { return ui::loadSound(); });
    ui::applyLook(theme, model.settings());
    ui::FigureStudio figures(theme, model);
    ui::MainWindow window(theme, model, figures, outcome.speed);
    QObject::connect(&window, &ui::MainWindow::openFolder, &application, openFolder);
    ui::Desktop desktop(theme, model, window, autostart(outcome), outcome.speed);
    const auto applyLook = [&] { ui::applyLook(theme, model.settings(), desktop.isDark()); };
    QObject::connect(&model, &ui::AppModel::settingsChanged, &application, applyLook);
    QObject::connect(&desktop, &ui::Desktop::lookChanged, &application, applyLook);
    QObject::connect(&instance, &ui::SingleInstance::raised, &desktop, &ui::Desktop::bringUp);
    desktop.start(outcome.background);
    const int code = QApplication::exec();
    log::flush();
    return code;
}

/// The first start has the folder; this one shows its window. Exit code of this one.
int leaveToFirst(const ui::SingleInstance& instance, bool background) {
    const bool reached = background || instance.raiseFirst();
    std::cerr << (reached ? "unhunch: it is running already.\n"
                          : "unhunch: it is running already, but does not answer.\n");
    return reached ? cli::kOk : cli::kFailed;
}

} // namespace

int main(int argc, char** argv) {
    const SystemClock systemClock;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe");
    const cli::Outcome outcome = cli::run({argv + 1, argv + argc}, program, std::cout, std::cerr,
                                          systemClock, app::processEnvironment);
    if (outcome.render) {
        return renderFigure(outcome, program);
    }
    if (!outcome.wantsWindow) {
        return outcome.exitCode;
    }
    if (!hasDisplay()) {
        std::cerr
            << "unhunch: there is no display for the window; the command line works without one "
               "(unhunch --help).\n";
        return cli::kFailed;
    }
    const auto paths =
        app::findPaths(app::processEnvironment, program, outcome.dataFolder, outcome.contentFolder);
    if (!paths) {
        std::cerr << "unhunch: " << paths.error().message << '\n';
        return cli::kFailed;
    }
    ui::SingleInstance instance(paths->dataFolder());
    if (!instance.isFirst()) {
        return leaveToFirst(instance, outcome.background);
    }
    QApplication::setApplicationName(QStringLiteral("unhunch"));
    QApplication::setApplicationVersion(QStringLiteral(UNHUNCH_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("unhunch"));
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication application(argc, argv);
    instance.listen();
    std::unique_ptr<ScaledClock> fast;
    if (outcome.speed != 1.0) {
        fast = std::make_unique<ScaledClock>(systemClock, outcome.speed);
    }
    const Clock& clock = fast ? static_cast<const Clock&>(*fast) : systemClock;
    return runWindow(application, outcome, *paths, clock, instance);
}
