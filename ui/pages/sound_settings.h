// Choosing what a session sounds like.
#pragma once

#include "presentation/app_model.h"

#include <QObject>
#include <QTimer>

namespace unhunch::ui {

class Segmented;
class Select;
class SettingGroup;
class Slider;
class Switch;
class TextBlock;
class Theme;

/// Fills a group of settings: what is spoken, by which voice and how fast, chimes, volume, and a
/// button to listen to them. Choices are kept at once. Owned by the group.
class SoundSettings : public QObject {
    Q_OBJECT
public:
    /// Theme and model must outlive it.
    SoundSettings(const Theme& theme, AppModel& model, SettingGroup* group);

    void render();

private:
    void addSpeech(SettingGroup* group);
    void addVoice(SettingGroup* group);
    void addChimes(SettingGroup* group);
    [[nodiscard]] SoundOptions options() const;
    void fillVoices();
    void listen();

    const Theme& m_theme;
    AppModel& m_model;
    Segmented* m_speech = nullptr;
    Select* m_voice = nullptr;
    Select* m_rate = nullptr;
    Switch* m_chimes = nullptr;
    Slider* m_volume = nullptr;
    TextBlock* m_state = nullptr;
    QTimer m_untilMade; ///< the line to listen to is being made
    int m_tries = 0;
};

} // namespace unhunch::ui
