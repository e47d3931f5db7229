// The last step of the first run: reminders and theme.
#pragma once

#include "presentation/app_model.h"
#include "widgets/scroll_page.h"

namespace unhunch::ui {

class Theme;

/// Choices are kept at once; no reminder is chosen beforehand. Signal: done().
class WelcomeReady : public ScrollPage {
    Q_OBJECT
public:
    /// Theme and model must outlive it.
    WelcomeReady(const Theme& theme, AppModel& model);

signals:
    void done();

private:
    QWidget* makeReminder(const char* id, const QString& text,
                          bool coaching::ReminderSettings::*value);

    const Theme& m_theme;
    AppModel& m_model;
};

/// The mark and the name.
[[nodiscard]] QWidget* makeBrand(const Theme& theme);

} // namespace unhunch::ui
