// Preferences, where the data is, and what this program is. Changes apply at once.
#pragma once

#include "pages/adaptive_page.h"
#include "presentation/settings_state.h"

class QVBoxLayout;

namespace unhunch::ui {

class Field;
class FigureStudio;
class LibrarySettings;
class PersonSettings;
class ReminderSettingsRows;
class Segmented;
class Select;
class SettingGroup;
class SideList;
class SoundSettings;
class Switch;
class TextBlock;

class SettingsPage : public AdaptivePage {
    Q_OBJECT
public:
    /// Studio and model must outlive the page.
    SettingsPage(FigureStudio& figures, AppModel& model, QWidget* parent = nullptr);

    void refresh() override;
    /// Shows the section of packs and news.
    void showLibrary();
    /// Adds the pack as if it had been chosen there.
    void addPack(const QString& path);

signals:
    /// The folder of the diary, in the file manager.
    void openFolder();

protected:
    void arrange() override;

private:
    void makeReminders();
    void makeSound();
    void makeSessions();
    void makeAppearance();
    void makePerson();
    void makeKeyboard();
    void makeSafety();
    void makeLibrary();
    void makeData();
    void makeAbout();
    SettingGroup* addSection(const QString& name);
    Switch* addSwitch(SettingGroup* group, const char* id, const QString& name,
                      const QString& about, Result<void> (app::Settings::*set)(bool));
    void saveNumber();
    void render(const SettingsState& state);
    void markSection();

    FigureStudio& m_figures;
    ReminderSettingsRows* m_reminders = nullptr;
    PersonSettings* m_person = nullptr;
    SoundSettings* m_sound = nullptr;
    LibrarySettings* m_library = nullptr;
    int m_librarySection = 0;
    QVBoxLayout* m_column = nullptr;
    SideList* m_sections;
    QWidget* m_body;
    std::vector<QWidget*> m_headings;
    std::vector<SettingGroup*> m_groups;
    Segmented* m_theme = nullptr;
    Select* m_text = nullptr;
    Switch* m_contrast = nullptr;
    Switch* m_fullScreen = nullptr;
    Segmented* m_repetitions = nullptr;
    Switch* m_motion = nullptr;
    Switch* m_keys = nullptr;
    Field* m_number = nullptr;
    TextBlock* m_kept = nullptr;
    TextBlock* m_folder = nullptr;
    TextBlock* m_version = nullptr;
    TextBlock* m_content = nullptr;
    TextBlock* m_notice = nullptr;
};

} // namespace unhunch::ui
