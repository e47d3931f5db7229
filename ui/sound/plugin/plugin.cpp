#include "sound/local_sound.h"

namespace unhunch::ui {

class LocalSoundPlugin final : public QObject, public SoundPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID UNHUNCH_SOUND_PLUGIN)
    Q_INTERFACES(unhunch::ui::SoundPlugin)

public:
    std::unique_ptr<SoundPort> makeSound() override { return std::make_unique<LocalSound>(); }
};

} // namespace unhunch::ui

#include "plugin.moc"
