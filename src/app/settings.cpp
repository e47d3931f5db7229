#include "app/settings.h"

#include <algorithm>
#include <charconv>

namespace unhunch::app {

namespace {
constexpr std::string_view kTheme = "appearance.theme";
constexpr std::string_view kContrast = "appearance.strong-contrast";
constexpr std::string_view kMotion = "appearance.reduced-motion";
constexpr std::string_view kText = "appearance.text-percent";
constexpr std::string_view kFullScreen = "session.full-screen";
constexpr std::string_view kKeys = "keyboard.single-keys";
constexpr std::string_view kOwnPace = "session.own-pace";
constexpr std::string_view kNumber = "safety.emergency-number";
constexpr std::string_view kTray = "desktop.keep-in-tray";
constexpr std::string_view kToldOfTray = "desktop.told-of-tray";
constexpr std::string_view kHair = "person.hair";
constexpr std::string_view kBuild = "person.build";
constexpr std::string_view kSkinTone = "person.skin-tone";
constexpr std::string_view kHairColour = "person.hair-colour";
constexpr std::string_view kSpeech = "sound.speech";
constexpr std::string_view kVoice = "sound.voice";
constexpr std::string_view kRate = "sound.speech-rate";
constexpr std::string_view kChimes = "sound.chimes";
constexpr std::string_view kVolume = "sound.volume";

constexpr std::array<std::string_view, 3> kSpeechLevels{"off", "key-words", "full"};

// As stored, in the order of figure::Hair and figure::Build.
constexpr std::array<std::string_view, 6> kHairs{"bun",   "bob",      "cropped",
                                                 "curls", "ponytail", "headscarf"};
constexpr std::array<std::string_view, 4> kBuilds{"slight", "middle", "broad", "round"};

/// The value whose name in `names` is `text`; `otherwise` when there is none.
template <typename Value, typename Names>
Value named(const Names& names, std::string_view text, Value otherwise) {
    const auto found = std::find(names.begin(), names.end(), text);
    return found == names.end() ? otherwise : static_cast<Value>(found - names.begin());
}

std::string_view onOff(bool on) {
    return on ? "on" : "off";
}

template <std::size_t N> bool isOneOf(const std::array<int, N>& list, int value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool isDialable(std::string_view number) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return number.size() <= 20 && std::any_of(number.begin(), number.end(), isDigit) &&
           std::all_of(number.begin(), number.end(),
                       [&](char c) { return isDigit(c) || c == '+' || c == ' '; });
}
} // namespace

bool Settings::flag(std::string_view key, bool otherwise) const {
    const auto value = m_repository.setting(key);
    if (value && *value == "on") {
        return true;
    }
    return value && *value == "off" ? false : otherwise;
}

ThemeChoice Settings::theme() const {
    const auto value = m_repository.setting(kTheme);
    if (value && *value == "light") {
        return ThemeChoice::light;
    }
    return value && *value == "dark" ? ThemeChoice::dark : ThemeChoice::system;
}

Result<void> Settings::setTheme(ThemeChoice theme) {
    return m_repository.setSetting(kTheme, theme == ThemeChoice::light  ? "light"
                                           : theme == ThemeChoice::dark ? "dark"
                                                                        : "system");
}

bool Settings::strongContrast() const {
    return flag(kContrast, false);
}
Result<void> Settings::setStrongContrast(bool on) {
    return m_repository.setSetting(kContrast, onOff(on));
}

bool Settings::reducedMotion() const {
    return flag(kMotion, false);
}
Result<void> Settings::setReducedMotion(bool on) {
    return m_repository.setSetting(kMotion, onOff(on));
}

std::optional<int> Settings::number(std::string_view key) const {
    const auto value = m_repository.setting(key);
    if (!value || !*value) {
        return std::nullopt;
    }
    const std::string& text = **value;
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return whole ? std::optional(number) : std::nullopt;
}

int Settings::textPercent() const {
    const int percent = number(kText).value_or(100);
    return isOneOf(kTextPercents, percent) ? percent : 100;
}

Result<void> Settings::setTextPercent(int percent) {
    if (!isOneOf(kTextPercents, percent)) {
        return fail(ErrorCode::invalidInput, "There is no such text size.");
    }
    return m_repository.setSetting(kText, std::to_string(percent));
}

bool Settings::fullScreenSessions() const {
    return flag(kFullScreen, true);
}
Result<void> Settings::setFullScreenSessions(bool on) {
    return m_repository.setSetting(kFullScreen, onOff(on));
}

bool Settings::singleKeys() const {
    return flag(kKeys, true);
}
Result<void> Settings::setSingleKeys(bool on) {
    return m_repository.setSetting(kKeys, onOff(on));
}

bool Settings::ownPace() const {
    return flag(kOwnPace, false);
}
Result<void> Settings::setOwnPace(bool on) {
    return m_repository.setSetting(kOwnPace, onOff(on));
}

std::string Settings::emergencyNumber(std::string_view regional) const {
    const auto value = m_repository.setting(kNumber);
    return value && *value && isDialable(**value) ? **value : std::string(regional);
}

Result<void> Settings::setEmergencyNumber(std::string_view number) {
    if (!number.empty() && !isDialable(number)) {
        return fail(ErrorCode::invalidInput, "A telephone number has up to 20 digits.");
    }
    return m_repository.setSetting(kNumber, number);
}

bool Settings::keepInTray() const {
    return flag(kTray, false);
}
Result<void> Settings::setKeepInTray(bool on) {
    return m_repository.setSetting(kTray, onOff(on));
}

bool Settings::toldOfTray() const {
    return flag(kToldOfTray, false);
}
Result<void> Settings::setToldOfTray(bool told) {
    return m_repository.setSetting(kToldOfTray, onOff(told));
}

Person Settings::person() const {
    Person person;
    if (const auto hair = m_repository.setting(kHair); hair && *hair) {
        person.look.hair = named(kHairs, **hair, person.look.hair);
    }
    if (const auto build = m_repository.setting(kBuild); build && *build) {
        person.look.build = named(kBuilds, **build, person.look.build);
    }
    if (const auto tone = number(kSkinTone); tone && *tone >= 0 && *tone < kSkinTones) {
        person.skinTone = *tone;
    }
    if (const auto colour = number(kHairColour); colour && *colour >= 0 && *colour < kHairColours) {
        person.hairColour = *colour;
    }
    return person;
}

Result<void> Settings::setHair(figure::Hair hair) {
    return m_repository.setSetting(kHair, kHairs.at(static_cast<std::size_t>(hair)));
}
Result<void> Settings::setBuild(figure::Build build) {
    return m_repository.setSetting(kBuild, kBuilds.at(static_cast<std::size_t>(build)));
}

Result<void> Settings::setSkinTone(int tone) {
    if (tone < 0 || tone >= kSkinTones) {
        return fail(ErrorCode::invalidInput, "There is no such skin tone.");
    }
    return m_repository.setSetting(kSkinTone, std::to_string(tone));
}

Result<void> Settings::setHairColour(int colour) {
    if (colour < 0 || colour >= kHairColours) {
        return fail(ErrorCode::invalidInput, "There is no such hair colour.");
    }
    return m_repository.setSetting(kHairColour, std::to_string(colour));
}

Sound Settings::sound() const {
    Sound sound;
    const auto text = [this](std::string_view key) {
        const auto value = m_repository.setting(key);
        return value && *value ? **value : std::string();
    };
    sound.speech = named(kSpeechLevels, text(kSpeech), sound.speech);
    sound.voice = text(kVoice);
    const int rate = number(kRate).value_or(sound.ratePercent);
    sound.ratePercent = isOneOf(kSpeechRates, rate) ? rate : sound.ratePercent;
    sound.chimes = flag(kChimes, sound.chimes);
    sound.volumePercent = std::clamp(number(kVolume).value_or(sound.volumePercent), 0, 100);
    return sound;
}

Result<void> Settings::setSpeech(SpeechLevel level) {
    return m_repository.setSetting(kSpeech, kSpeechLevels.at(static_cast<std::size_t>(level)));
}

Result<void> Settings::setVoice(std::string_view id) {
    return m_repository.setSetting(kVoice, id);
}

Result<void> Settings::setSpeechRate(int percent) {
    if (!isOneOf(kSpeechRates, percent)) {
        return fail(ErrorCode::invalidInput, "There is no such speaking rate.");
    }
    return m_repository.setSetting(kRate, std::to_string(percent));
}

Result<void> Settings::setChimes(bool on) {
    return m_repository.setSetting(kChimes, onOff(on));
}

Result<void> Settings::setVolume(int percent) {
    if (percent < 0 || percent > 100) {
        return fail(ErrorCode::invalidInput, "There is no such volume.");
    }
    return m_repository.setSetting(kVolume, std::to_string(percent));
}

std::string_view regionalEmergencyNumber(std::string_view territory) {
    if (territory == "GB") {
        return "999";
    }
    if (territory == "US" || territory == "CA") {
        return "911";
    }
    if (territory == "AU") {
        return "000";
    }
    return territory == "NZ" ? "111" : "112";
}

} // namespace unhunch::app
