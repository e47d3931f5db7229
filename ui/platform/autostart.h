// Starting with the computer: an entry in the XDG autostart folder.
#pragma once

#include "base/result.h"

#include <filesystem>

namespace unhunch::ui {

/// The file itself is the setting: what the desktop's own tools do to it counts.
class Autostart {
public:
    /// `folder`: where entries lie, made when missing. `program`: absolute. `dataFolder`: of
    /// --data-dir; empty for the usual one.
    Autostart(const std::filesystem::path& folder, std::filesystem::path program,
              std::filesystem::path dataFolder);

    /// There is an entry that is not switched off.
    [[nodiscard]] bool isOn() const;
    [[nodiscard]] Result<void> set(bool on) const;

private:
    std::filesystem::path m_file;
    std::filesystem::path m_program;
    std::filesystem::path m_dataFolder;
};

/// An argument of Exec as the Desktop Entry Specification quotes it.
[[nodiscard]] std::string quotedForExec(const std::string& argument);

} // namespace unhunch::ui
