#pragma once

#include "base/system_clock.h"
#include "presentation/sound_port.h"
#include "sound/dispatcher_voice.h"
#include "sound/line_maker.h"
#include "sound/mixer.h"

#include <QObject>
#include <QThread>
#include <array>

namespace unhunch::ui {

/// The machine's own loudspeaker: lines made by LineMaker, everything heard through one Player.
/// With the voice DispatcherVoice::id() no lines are made but said by the desktop, until that
/// fails.
class LocalSound final : public SoundPort {
public:
    /// How long the end waits for a sound server that does not answer.
    static constexpr Milliseconds kPatience{500};

    explicit LocalSound(const DispatcherVoice::Limits& limits = {});
    ~LocalSound() override;

    [[nodiscard]] SoundState state() const override;
    void onStateChanged(std::function<void()> listener) override;
    [[nodiscard]] std::vector<Voice> voices() const override;
    void configure(const SoundOptions& options) override;
    void prepare(const QStringList& lines) override;
    [[nodiscard]] std::optional<Milliseconds> length(const QString& line) const override;
    void play(Chime chime) override;
    void say(const QString& line, Milliseconds after) override;
    void hush() override;
    void rest() override;

private:
    [[nodiscard]] bool usesDispatcher() const;
    void onDispatcherLost();
    void refresh(bool hasDevice, bool canSpeak);
    void startPlayer();

    QObject m_here; ///< in the caller's thread: what the others report is queued to it
    SystemClock m_clock;
    SoundOptions m_options;
    QStringList m_lines; ///< asked for last
    std::array<SoundPointer, kChimes> m_chimes;
    std::function<void()> m_listener;
    bool m_hasDevice = true;
    bool m_canSpeak = true;

    std::shared_ptr<Mixer> m_mixer = std::make_shared<Mixer>();
    std::unique_ptr<LineMaker> m_maker;
    DispatcherVoice m_dispatcher;
    QThread* m_thread = nullptr;
    QObject* m_player = nullptr; ///< lives in m_thread
};

} // namespace unhunch::ui
