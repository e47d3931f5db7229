// Preferences, typed. Each is read and written through the journal's setting table.
#pragma once

#include "journal/journal.h"

#include <array>
#include <optional>
#include <string>

namespace unhunch::app {

enum class ThemeChoice { system, light, dark };

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
    [[nodiscard]] bool
    singleKeys() const; ///< single letters as shortcuts (WCAG 2.1.4), default true
    [[nodiscard]] Result<void> setSingleKeys(bool on);
    /// As dialled. Default: `regional`, the number usual where the machine's locale says it is.
    [[nodiscard]] std::string emergencyNumber(std::string_view regional) const;
    /// Empty brings the regional number back.
    [[nodiscard]] Result<void> setEmergencyNumber(std::string_view number);

private:
    [[nodiscard]] bool flag(std::string_view key, bool otherwise) const;
    journal::SettingRepository& m_repository;
};

/// 999 (GB), 911 (US, CA), 000 (AU), 111 (NZ), 112 elsewhere (evidence.md 2.2).
/// `territory` is an ISO 3166 code such as "GB".
[[nodiscard]] std::string_view regionalEmergencyNumber(std::string_view territory);

inline constexpr std::array kTextPercents{90, 100, 115, 130, 150, 175, 200};

} // namespace unhunch::app
