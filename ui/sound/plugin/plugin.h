#pragma once

#include "presentation/sound_port.h"

#include <QObject>

namespace unhunch::ui {

class LocalSoundPlugin final : public QObject, public SoundPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID UNHUNCH_SOUND_PLUGIN)
    Q_INTERFACES(unhunch::ui::SoundPlugin)

public:
    [[nodiscard]] std::unique_ptr<SoundPort> makeSound() override;
};

} // namespace unhunch::ui
