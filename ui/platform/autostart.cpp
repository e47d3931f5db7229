#include "platform/autostart.h"

#include "base/file.h"

#include <regex>

namespace unhunch::ui {

namespace {
constexpr std::size_t kLongestEntry = 64 * 1024;
}

Autostart::Autostart(const std::filesystem::path& folder, std::filesystem::path program,
                     std::filesystem::path dataFolder)
    : m_file(folder / "unhunch.desktop"), m_program(std::move(program)),
      m_dataFolder(std::move(dataFolder)) {}

bool Autostart::isOn() const {
    static const std::regex off("(^|\n)(Hidden *= *true|X-GNOME-Autostart-enabled *= *false)");
    const auto entry = readFile(m_file, kLongestEntry);
    return entry && !std::regex_search(*entry, off);
}

Result<void> Autostart::set(bool on) const {
    if (!on) {
        std::error_code error;
        std::filesystem::remove(m_file, error);
        if (error) {
            return tl::unexpected(systemError(error.value(), "remove " + m_file.string()));
        }
        return {};
    }
    if (auto made = makePrivateDirectory(m_file.parent_path()); !made) {
        return made;
    }
    std::string exec = quotedForExec(m_program.string()) + " --background";
    if (!m_dataFolder.empty()) {
        exec += " --data-dir " + quotedForExec(m_dataFolder.string());
    }
    return writeFileAtomically(m_file, "[Desktop Entry]\n"
                                       "Type=Application\n"
                                       "Name=Unhunch\n"
                                       "Comment=Reminders to move and to note pain\n"
                                       "Exec=" +
                                           exec +
                                           "\n"
                                           "Icon=unhunch\n"
                                           "Terminal=false\n"
                                           "NoDisplay=true\n"
                                           "X-GNOME-Autostart-enabled=true\n");
}

std::string quotedForExec(const std::string& argument) {
    std::string quoted = "\"";
    for (const char c : argument) {
        // First the rule of Exec, then that of strings: a backslash is written as four.
        if (c == '\\') {
            quoted += "\\\\\\\\";
        } else if (c == '"' || c == '`' || c == '$') {
            quoted += "\\\\";
            quoted += c;
        } else if (c == '%') {
            quoted += "%%";
        } else {
            quoted += c;
        }
    }
    return quoted + "\"";
}

} // namespace unhunch::ui
