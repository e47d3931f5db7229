#include "sound/speech.h"

#include <espeak-ng/speak_lib.h>
#include <mutex>

namespace unhunch::ui {

namespace {

constexpr QLatin1String kPrefix{"espeak:"};
/// Words a minute at 100 %: calmer than the library's own 175.
constexpr int kWordsAMinute = 155;

std::mutex& oneAtATime() {
    static std::mutex mutex;
    return mutex;
}

/// Samples a second, or -1: no data.
int start() {
    static const int rate =
        espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, espeakINITIALIZE_DONT_EXIT);
    return rate;
}

int keep(short* samples, int count, espeak_EVENT* events) {
    if (samples != nullptr) {
        auto* kept = static_cast<std::vector<std::int16_t>*>(events->user_data);
        kept->insert(kept->end(), samples, samples + count);
    }
    return 0;
}

class Espeak final : public SpeechEngine {
public:
    std::vector<Voice> voices() override {
        const std::scoped_lock lock(oneAtATime());
        std::vector<Voice> voices;
        if (start() <= 0) {
            return voices;
        }
        for (const espeak_VOICE** voice = espeak_ListVoices(nullptr); *voice != nullptr; ++voice) {
            // A priority, then the tag: "\5en-gb".
            const QString tag = QString::fromUtf8((*voice)->languages + 1);
            voices.push_back({kPrefix + QString::fromUtf8((*voice)->identifier),
                              QStringLiteral("eSpeak, ") + QString::fromUtf8((*voice)->name),
                              tag.section(QLatin1Char('-'), 0, 0)});
        }
        return voices;
    }

    std::optional<Sound> make(const QString& line, const QString& voice, int ratePercent) override {
        const std::scoped_lock lock(oneAtATime());
        if (!voice.startsWith(kPrefix) || start() <= 0 ||
            espeak_SetVoiceByName(voice.mid(kPrefix.size()).toUtf8().constData()) != EE_OK) {
            return std::nullopt;
        }
        Sound sound{{}, start()};
        espeak_SetSynthCallback(&keep);
        espeak_SetParameter(espeakRATE, kWordsAMinute * ratePercent / 100, 0);
        const QByteArray text = line.toUtf8();
        if (espeak_Synth(text.constData(), static_cast<std::size_t>(text.size()) + 1, 0,
                         POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr, &sound.samples) != EE_OK) {
            return std::nullopt;
        }
        return sound;
    }
};

} // namespace

std::unique_ptr<SpeechEngine> makeEspeak() {
    return std::make_unique<Espeak>();
}

} // namespace unhunch::ui
