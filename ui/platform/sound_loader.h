#pragma once

#include "presentation/sound_port.h"

namespace unhunch::ui {

/// Where the plugin lies: ../lib/unhunch/plugins beside the program, in the build tree as
/// installed. Needs a QCoreApplication.
[[nodiscard]] QString soundPluginFile();

/// Loads the plugin, some 10 ms, and keeps it loaded to the end of the program. Never null: without
/// a plugin, or with a broken one, a port that stays silent and whose state() is noPlugin.
[[nodiscard]] std::unique_ptr<SoundPort> loadSound(const QString& file = soundPluginFile());

} // namespace unhunch::ui
