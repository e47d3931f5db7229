// The engines that turn a line into samples, and what is done to every line they make.
#pragma once

#include "presentation/sound_port.h"
#include "sound/sound.h"

#include <optional>

namespace unhunch::ui {

/// An engine's data are its library's own, one set for the process: calls to one kind of engine are
/// never made at the same time, whatever the number of objects. All calls may take long.
class SpeechEngine {
public:
    SpeechEngine() = default;
    SpeechEngine(const SpeechEngine&) = delete;
    SpeechEngine& operator=(const SpeechEngine&) = delete;
    virtual ~SpeechEngine() = default;

    /// The engine's own order. Empty when it cannot speak: no data.
    [[nodiscard]] virtual std::vector<Voice> voices() = 0;
    /// As the engine gives it; without samples when there is nothing to pronounce. nullopt when
    /// the engine fails or does not have the voice. ratePercent: 70 .. 140.
    [[nodiscard]] virtual std::optional<Sound> make(const QString& line, const QString& voice,
                                                    int ratePercent) = 0;
};

/// English, of recorded people: sounds more natural than eSpeak.
[[nodiscard]] std::unique_ptr<SpeechEngine> makeFlite();
/// Some hundred languages, by rule.
[[nodiscard]] std::unique_ptr<SpeechEngine> makeEspeak();

/// Cuts the silence off both ends, brings all lines to one loudness, and softens the ends.
void finishLine(Sound& line);

} // namespace unhunch::ui
