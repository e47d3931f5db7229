// Preferences, typed. Each is read and written through the journal's setting table.
#pragma once

#include "coaching/reminders.h"
#include "figure/skin.h"
#include "journal/journal.h"

#include <array>
#include <optional>
#include <string>

namespace unhunch::app {

enum class ThemeChoice { system, light, dark };
/// How much of a session is spoken: nothing; names, phase words and side changes; or all of it with
/// steps, breath and count.
enum class SpeechLevel { off, keyWords, full };

/// What a session sounds like.
struct Sound {
    SpeechLevel speech = SpeechLevel::full;
    std::string voice;     ///< id of a voice; empty: the usual one
    int ratePercent = 100; ///< one of kSpeechRates
    bool chimes = true;
    int volumePercent = 70; ///< 0 .. 100
    friend bool operator==(const Sound&, const Sound&) = default;
};
inline constexpr std::array kSpeechRates{80, 90, 100, 110, 125};

/// Who shows the movements.
struct Person {
    figure::Look look;
    int skinTone = 2;   ///< 0 to kSkinTones - 1, from light to deep
    int hairColour = 0; ///< 0 to kHairColours - 1: black, dark brown, chestnut, fair, grey
    friend bool operator==(const Person&, const Person&) = default;
};
inline constexpr int kSkinTones = 6;
inline constexpr int kHairColours = 5;

class Settings {
public:
    /// The repository must outlive it. Values that cannot be read count as their defaults.
    explicit Settings(journal::SettingRepository& repository) : m_repository(repository) {}

    [[nodiscard]] ThemeChoice theme() const; ///< default system
    [[nodiscard]] Result<void> setTheme(ThemeChoice theme);
    [[nodiscard]] bool strongContrast() const; ///< default false
    [[nodiscard]] Result<void> setStrongContrast(bool on);
    [[nodiscard]] bool reducedMotion() const; ///< default false
    [[nodiscard]] Result<void> setReducedMotion(bool on);
    [[nodiscard]] int textPercent() const; ///< one of kTextPercents, default 100
    [[nodiscard]] Result<void> setTextPercent(int percent);
    [[nodiscard]] bool fullScreenSessions() const; ///< default true
    [[nodiscard]] Result<void> setFullScreenSessions(bool on);
    [[nodiscard]] bool
    singleKeys() const; ///< single letters as shortcuts (WCAG 2.1.4), default true
    [[nodiscard]] Result<void> setSingleKeys(bool on);
    [[nodiscard]] bool ownPace() const; ///< repetitions are counted by the person, default false
    [[nodiscard]] Result<void> setOwnPace(bool on);
    /// As dialled. Default: `regional`, the number usual where the machine's locale says it is.
    [[nodiscard]] std::string emergencyNumber(std::string_view regional) const;
    /// Empty brings the regional number back.
    [[nodiscard]] Result<void> setEmergencyNumber(std::string_view number);
    [[nodiscard]] coaching::ReminderSettings reminders() const;
    /// invalidInput for minutes or a time of day out of range.
    [[nodiscard]] Result<void> setReminders(const coaching::ReminderSettings& reminders);
    [[nodiscard]] bool keepInTray() const; ///< when the window is closed; default false
    [[nodiscard]] Result<void> setKeepInTray(bool on);
    [[nodiscard]] bool toldOfTray() const; ///< that closing the window leaves an icon
    [[nodiscard]] Result<void> setToldOfTray(bool told);
    [[nodiscard]] Person person() const;
    [[nodiscard]] Result<void> setHair(figure::Hair hair);
    [[nodiscard]] Result<void> setBuild(figure::Build build);
    [[nodiscard]] Result<void> setSkinTone(int tone);     ///< invalidInput out of range
    [[nodiscard]] Result<void> setHairColour(int colour); ///< invalidInput out of range
    [[nodiscard]] Sound sound() const;
    [[nodiscard]] Result<void> setSpeech(SpeechLevel level);
    [[nodiscard]] Result<void> setVoice(std::string_view id);
    [[nodiscard]] Result<void> setSpeechRate(int percent); ///< invalidInput when there is none such
    [[nodiscard]] Result<void> setChimes(bool on);
    [[nodiscard]] Result<void> setVolume(int percent); ///< invalidInput out of 0 .. 100

private:
    [[nodiscard]] bool flag(std::string_view key, bool otherwise) const;
    [[nodiscard]] std::optional<int> number(std::string_view key) const;
    journal::SettingRepository& m_repository;
};

/// 999 (GB), 911 (US, CA), 000 (AU), 111 (NZ), 112 elsewhere (evidence.md 2.2).
/// `territory` is an ISO 3166 code such as "GB".
[[nodiscard]] std::string_view regionalEmergencyNumber(std::string_view territory);

inline constexpr std::array kTextPercents{90, 100, 115, 130, 150, 175, 200};

} // namespace unhunch::app
