#include "app/settings.h"

#include <algorithm>
#include <charconv>

namespace unhunch::app {

namespace {
constexpr std::string_view kTheme = "appearance.theme";
constexpr std::string_view kContrast = "appearance.strong-contrast";
constexpr std::string_view kMotion = "appearance.reduced-motion";
constexpr std::string_view kText = "appearance.text-percent";
constexpr std::string_view kKeys = "keyboard.single-keys";
constexpr std::string_view kNumber = "safety.emergency-number";

std::string_view onOff(bool on) {
    return on ? "on" : "off";
}
} // namespace

bool Settings::flag(std::string_view key, bool otherwise) const {
    const auto value = m_repository.setting(key);
    return value && *value ? **value == "on" : otherwise;
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

int Settings::textPercent() const {
    const auto value = m_repository.setting(kText);
    int percent = 100;
    if (value && *value) {
        std::from_chars((*value)->data(), (*value)->data() + (*value)->size(), percent);
    }
    const bool known =
        std::find(kTextPercents.begin(), kTextPercents.end(), percent) != kTextPercents.end();
    return known ? percent : 100;
}

Result<void> Settings::setTextPercent(int percent) {
    return m_repository.setSetting(kText, std::to_string(percent));
}

bool Settings::singleKeys() const {
    return flag(kKeys, true);
}
Result<void> Settings::setSingleKeys(bool on) {
    return m_repository.setSetting(kKeys, onOff(on));
}

std::string Settings::emergencyNumber(std::string_view regional) const {
    const auto value = m_repository.setting(kNumber);
    return value && *value && !(*value)->empty() ? **value : std::string(regional);
}

Result<void> Settings::setEmergencyNumber(std::string_view number) {
    const bool dialable =
        number.size() <= 20 && std::all_of(number.begin(), number.end(), [](char c) {
            return (c >= '0' && c <= '9') || c == '+' || c == ' ';
        });
    if (!dialable) {
        return fail(ErrorCode::invalidInput, "A telephone number has up to 20 digits.");
    }
    return m_repository.setSetting(kNumber, number);
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
