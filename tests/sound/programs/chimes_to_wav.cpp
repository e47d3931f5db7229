// Writes every chime in every profile as a WAV file, to listen to, and prints its numbers.
#include "sound/chimes.h"

#include <QFile>
#include <QtEndian>
#include <cmath>
#include <cstdio>

using namespace unhunch::ui;

namespace {

constexpr const char* kNames[kChimes] = {"get-ready", "effort",       "ease",  "inhale",
                                         "exhale",    "switch-sides", "rest",  "halfway",
                                         "count",     "paused",       "finish"};
constexpr const char* kProfiles[] = {"quiet", "even", "clear"};

bool write(const QString& name, const Sound& sound) {
    QFile file(name);
    const auto number = [&](auto value) {
        const auto little = qToLittleEndian(value);
        file.write(reinterpret_cast<const char*>(&little), sizeof little);
    };
    const auto bytes = static_cast<quint32>(sound.samples.size() * 2);
    const auto rate = static_cast<quint32>(sound.rate);
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    file.write("RIFF");
    number(bytes + 36);
    file.write("WAVEfmt ");
    number(quint32{16});
    number(quint16{1}); // plain samples
    number(quint16{1}); // channels
    number(rate);
    number(rate * 2);
    number(quint16{2});
    number(quint16{16});
    file.write("data");
    number(bytes);
    for (const std::int16_t sample : sound.samples) {
        number(sample);
    }
    return true;
}

} // namespace

int main(int argc, char** argv) {
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    for (int profile = 0; profile < 3; ++profile) {
        for (int chime = 0; chime < kChimes; ++chime) {
            const Sound sound =
                makeChime(static_cast<Chime>(chime), static_cast<SoundProfile>(profile));
            double peak = 0;
            double sum = 0;
            for (const std::int16_t sample : sound.samples) {
                peak = std::max(peak, std::abs(sample / 32768.0));
                sum += sample / 32768.0 * sample / 32768.0;
            }
            std::printf("%-6s %-13s %4d ms  peak %5.1f dB  RMS %5.1f dB\n", kProfiles[profile],
                        kNames[chime], static_cast<int>(sound.length().count()),
                        20 * std::log10(peak),
                        10 * std::log10(sum / static_cast<double>(sound.samples.size())));
            if (!write(QStringLiteral("%1/%2-%3.wav")
                           .arg(folder, QLatin1String(kNames[chime]),
                                QLatin1String(kProfiles[profile])),
                       sound)) {
                std::fprintf(stderr, "cannot write to that folder\n");
                return 1;
            }
        }
    }
    return 0;
}
