// Where there is no sound plugin: nothing is heard, nothing is made.
#pragma once

#include "presentation/sound_port.h"

namespace unhunch::ui {

class SilentSound final : public SoundPort {
public:
    [[nodiscard]] SoundState state() const override { return SoundState::noPlugin; }
    void onStateChanged(std::function<void()>) override {}
    [[nodiscard]] std::vector<Voice> voices() const override { return {}; }
    void configure(const SoundOptions&) override {}
    void prepare(const QStringList&) override {}
    [[nodiscard]] std::optional<Milliseconds> length(const QString&) const override { return {}; }
    void play(Chime) override {}
    void say(const QString&, Milliseconds) override {}
    void hush() override {}
    void rest() override {}
};

} // namespace unhunch::ui
