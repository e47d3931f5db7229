#include "sound/speech.h"

#include <flite/flite.h>
#include <mutex>

extern "C" {
cst_voice* register_cmu_us_slt(const char* folder);
cst_voice* register_cmu_us_rms(const char* folder);
cst_voice* register_cmu_us_awb(const char* folder);
cst_voice* register_cmu_us_kal16(const char* folder);
}

namespace unhunch::ui {

namespace {

struct Speaker {
    const char* id;
    const char* name;
    cst_voice* (*make)(const char*);
};

// The clearest first.
constexpr Speaker kSpeakers[] = {{"flite:slt", "Slt, English", &register_cmu_us_slt},
                                 {"flite:rms", "Rms, English", &register_cmu_us_rms},
                                 {"flite:awb", "Awb, English", &register_cmu_us_awb},
                                 {"flite:kal", "Kal, English", &register_cmu_us_kal16}};

std::mutex& oneAtATime() {
    static std::mutex mutex;
    return mutex;
}

class Flite final : public SpeechEngine {
public:
    std::vector<Voice> voices() override {
        std::vector<Voice> voices;
        for (const Speaker& speaker : kSpeakers) {
            voices.push_back({QString::fromLatin1(speaker.id), QString::fromLatin1(speaker.name),
                              QStringLiteral("en")});
        }
        return voices;
    }

    std::optional<Sound> make(const QString& line, const QString& voice, int ratePercent) override {
        for (const Speaker& speaker : kSpeakers) {
            if (voice == QLatin1String(speaker.id)) {
                return make(line, speaker, ratePercent);
            }
        }
        return std::nullopt;
    }

private:
    static std::optional<Sound> make(const QString& line, const Speaker& speaker, int ratePercent) {
        const std::scoped_lock lock(oneAtATime());
        static const int started = flite_init();
        cst_voice* voice = started < 0 ? nullptr : speaker.make(nullptr); // made once, by itself
        if (voice == nullptr) {
            return std::nullopt;
        }
        feat_set_float(voice->features, "duration_stretch",
                       100.0F / static_cast<float>(ratePercent));
        const std::unique_ptr<cst_wave, void (*)(cst_wave*)> wave(
            flite_text_to_wave(line.toUtf8().constData(), voice), &delete_wave);
        if (wave == nullptr) {
            return std::nullopt;
        }
        return Sound{{wave->samples, wave->samples + wave->num_samples}, wave->sample_rate};
    }
};

} // namespace

std::unique_ptr<SpeechEngine> makeFlite() {
    return std::make_unique<Flite>();
}

} // namespace unhunch::ui
