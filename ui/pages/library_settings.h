// Packs and news of the library.
#pragma once

#include "presentation/library_state.h"

#include <QObject>
#include <QTimer>

namespace unhunch::ui {

class Button;
class PackDesk;
class SettingGroup;
class TextBlock;
class Theme;

/// Fills a group of settings: a button to add a pack, the packs with a button to remove each, and
/// what changed. Owned by the group.
class LibrarySettings : public QObject {
    Q_OBJECT
public:
    /// Theme and model must outlive it.
    LibrarySettings(const Theme& theme, AppModel& model, SettingGroup* group);

    void render();
    /// As if the file had been chosen.
    void add(const QString& path);

private:
    void makeRows(const LibraryState& state);
    void choose();
    void askRemove(const PackItem& pack);
    void showBusy();

    const Theme& m_theme;
    AppModel& m_model;
    SettingGroup* m_group;
    PackDesk* m_desk;
    LibraryState m_state;
    QString m_said; ///< what came of the last pack
    QTimer m_untilSlow;
    TextBlock* m_about = nullptr;
    Button* m_add = nullptr;
    Button* m_cancel = nullptr;
};

} // namespace unhunch::ui
