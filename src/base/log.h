// Logging facade. spdlog is included by log.cpp alone.
// Privacy: never pass a pain value, a note, a place or an answer. Counts, names of steps, error
// texts and durations only.
#pragma once

#include <filesystem>
#include <string_view>

namespace unhunch::log {

/// Sends messages to `file` (mode 0600, rotated at 512 KiB, three files kept). Until this is
/// called, and when it fails, warnings and errors go to standard error and the rest nowhere.
/// Returns false when the file cannot be written; the program goes on without it.
bool openFile(const std::filesystem::path& file);

void info(std::string_view message);
void warning(std::string_view message);
void error(std::string_view message);

/// Writes what is buffered. Safe at any time.
void flush();

} // namespace unhunch::log
