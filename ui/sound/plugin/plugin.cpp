#include "sound/plugin/plugin.h"

#include "sound/local_sound.h"

namespace unhunch::ui {

std::unique_ptr<SoundPort> LocalSoundPlugin::makeSound() {
    return std::make_unique<LocalSound>();
}

} // namespace unhunch::ui
