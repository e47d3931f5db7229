// What a session asks of a loudspeaker: chimes and spoken lines. The clock never waits for it.
#pragma once

#include "base/time.h"
#include "domain/routine.h"

#include <QString>
#include <QStringList>
#include <QtPlugin>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace unhunch::ui {

/// One sound for each kind of change.
enum class Chime {
    getReady,    ///< take up the next position
    effort,      ///< press, hold, lift, pull, turn, squeeze, step
    ease,        ///< lower, back, release, relax deeper
    inhale,      ///< rises
    exhale,      ///< falls
    switchSides, ///< two notes, left and right
    rest,        ///< between holds and between sets
    halfway,
    count,  ///< 3, 2, 1
    paused, ///< and the count before it goes on
    finish,
};
inline constexpr int kChimes = 11;

using domain::SoundProfile;

struct Voice {
    QString id;       ///< what SoundOptions::voice takes
    QString name;     ///< as people choose it: "Slt, English"
    QString language; ///< ISO 639-1: "en"
    friend bool operator==(const Voice&, const Voice&) = default;
};

struct SoundOptions {
    int volumePercent = 70; ///< 0 .. 100, of chimes and voice
    SoundProfile profile = SoundProfile::even;
    QString voice;         ///< of SoundPort::voices(); empty: the first for the language in use
    int ratePercent = 100; ///< speaking rate, 70 .. 140
    friend bool operator==(const SoundOptions&, const SoundOptions&) = default;
};

/// What can be heard at present. Without a device neither.
enum class SoundState { ready, noVoice, noDevice, noPlugin };

/// All calls come from one thread and return at once: making lines and feeding the device happen
/// elsewhere. What cannot be heard is dropped, never kept for later.
class SoundPort {
public:
    SoundPort() = default;
    SoundPort(const SoundPort&) = delete;
    SoundPort& operator=(const SoundPort&) = delete;
    virtual ~SoundPort() = default;

    [[nodiscard]] virtual SoundState state() const = 0;
    /// Called on the caller's thread whenever state() has changed (a device came or went).
    virtual void onStateChanged(std::function<void()> listener) = 0;
    [[nodiscard]] virtual std::vector<Voice> voices() const = 0;
    /// Heard from the next sound on; the volume at once. Another voice or rate unmakes the lines.
    virtual void configure(const SoundOptions& options) = 0;

    /// Makes these lines, the first ones first, instead of those asked for before and not made yet.
    /// Lines that are made stay made.
    virtual void prepare(const QStringList& lines) = 0;
    /// How long a made line takes; nullopt while it is not made, or cannot be.
    [[nodiscard]] virtual std::optional<Milliseconds> length(const QString& line) const = 0;

    /// Starts within 100 ms of the call.
    virtual void play(Chime chime) = 0;
    /// Says a made line `after` the call, in place of what is being said or about to be; nothing
    /// when it is not made.
    virtual void say(const QString& line, Milliseconds after = {}) = 0;
    /// Ends what is being said, softly.
    virtual void hush() = 0;
    /// Nothing to be heard for a while: lets the device go. The next sound takes it up again.
    virtual void rest() = 0;
};

/// What the sound plugin gives. Loaded on first use, from the folder unhunch/plugins beside the
/// program's libraries.
class SoundPlugin {
public:
    virtual ~SoundPlugin() = default;
    [[nodiscard]] virtual std::unique_ptr<SoundPort> makeSound() = 0;
};

} // namespace unhunch::ui

#define UNHUNCH_SOUND_PLUGIN "unhunch.SoundPlugin/1"
Q_DECLARE_INTERFACE(unhunch::ui::SoundPlugin, UNHUNCH_SOUND_PLUGIN)
