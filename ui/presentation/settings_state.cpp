#include "presentation/settings_state.h"

#include "presentation/words.h"

#include <QCoreApplication>

namespace unhunch::ui {

namespace {

constexpr std::size_t kFaultsShown = 5;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

QString pathText(const std::filesystem::path& path) {
    return words::fromUtf8(path.string());
}

QString keptText(AppModel& model) {
    const auto days = model.diary().days({});
    if (!days) {
        model.report(days.error());
        return {};
    }
    int numbers = 0;
    int sessions = 0;
    for (const app::DiaryDay& day : *days) {
        numbers += static_cast<int>(day.ratings.size());
        sessions += static_cast<int>(day.sessions.size());
    }
    return Text::tr("%1 and %2")
        .arg(words::counted(numbers, Text::tr("1 number"), Text::tr("%1 numbers")),
             words::counted(sessions, Text::tr("1 session"), Text::tr("%1 sessions")));
}

QString faultText(const content::Diagnostic& fault) {
    QString place = words::fromUtf8(fault.file);
    if (fault.line > 0) {
        place += QStringLiteral(":%1").arg(fault.line);
    }
    return QStringLiteral("%1: %2").arg(place, words::fromUtf8(fault.message));
}

} // namespace

SettingsState settingsState(AppModel& model) {
    const app::Settings& settings = model.settings();
    const app::Application& application = model.application();
    SettingsState state;
    state.theme = settings.theme();
    state.textPercent = settings.textPercent();
    state.strongContrast = settings.strongContrast();
    state.reducedMotion = settings.reducedMotion();
    state.singleKeys = settings.singleKeys();
    state.reminders = settings.reminders();
    state.keepInTray = settings.keepInTray();
    if (model.desktop() != nullptr) {
        state.desktop = model.desktop()->state();
    }
    state.fullScreenSessions = settings.fullScreenSessions();
    state.ownPace = settings.ownPace();
    state.number = model.emergencyNumber();
    state.folder = pathText(application.paths.dataFolder());
    state.kept = keptText(model);
    if (application.journalBackup) {
        state.backup = pathText(*application.journalBackup);
    }
    state.version = QCoreApplication::applicationVersion();
    state.contentFolder = pathText(application.paths.content);
    state.faultCount = static_cast<int>(application.contentFaults.size());
    for (const content::Diagnostic& fault : application.contentFaults) {
        if (static_cast<std::size_t>(state.faults.size()) < kFaultsShown) {
            state.faults << faultText(fault);
        }
    }
    return state;
}

} // namespace unhunch::ui
