#include "platform/sound_loader.h"

#include "base/log.h"

#include <QCoreApplication>
#include <QPluginLoader>

namespace unhunch::ui {

namespace {

class Silence final : public SoundPort {
public:
    [[nodiscard]] SoundState state() const override { return SoundState::noPlugin; }
    void onStateChanged(std::function<void()> /*listener*/) override {}
    [[nodiscard]] std::vector<Voice> voices() const override { return {}; }
    void configure(const SoundOptions& /*options*/) override {}
    void prepare(const QStringList& /*lines*/) override {}
    [[nodiscard]] std::optional<Milliseconds> length(const QString& /*line*/) const override {
        return std::nullopt;
    }
    void play(Chime /*chime*/) override {}
    void say(const QString& /*line*/, Milliseconds /*after*/) override {}
    void hush() override {}
    void rest() override {}
};

} // namespace

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
    return std::make_unique<Silence>();
}

} // namespace unhunch::ui
