#include "platform/sound_loader.h"

#include "base/log.h"
#include "presentation/silent_sound.h"

#include <QCoreApplication>
#include <QPluginLoader>

namespace unhunch::ui {

QString soundPluginFile() {
    return QCoreApplication::applicationDirPath() +
           QStringLiteral("/../lib/unhunch/plugins/libunhunch_sound.so");
}

std::unique_ptr<SoundPort> loadSound(const QString& file) {
    QPluginLoader loader(file);
    if (auto* plugin = qobject_cast<SoundPlugin*>(loader.instance())) {
        return plugin->makeSound();
    }
    log::warning("no sound: " + loader.errorString().toStdString());
    return std::make_unique<SilentSound>();
}

} // namespace unhunch::ui
