// Loads the sound plugin as the program does and does what its input says, a line each:
//   play N | prepare TEXT | length TEXT | say MS TEXT | hush | volume N | voice ID | rest | state |
//   voices | end
// Each line is answered by one line that ends with the microseconds, on the monotonic clock, of
// the call and of its return. A change of state is told by "changed N" whenever it happens.
#include "base/time.h"
#include "platform/sound_loader.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <chrono>
#include <iostream>
#include <sstream>
#include <string>
#include <unistd.h>

namespace {

using namespace unhunch;
using namespace unhunch::ui;

std::int64_t now() {
    return std::chrono::duration_cast<std::chrono::microseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

QString restOf(std::istringstream& words) {
    std::string text;
    std::getline(words >> std::ws, text);
    return QString::fromStdString(text);
}

std::string obey(SoundPort& sound, const std::string& line) {
    std::istringstream words(line);
    std::string verb;
    words >> verb;
    int number = 0;
    if (verb == "play" && words >> number) {
        sound.play(static_cast<Chime>(number));
    } else if (verb == "prepare") {
        sound.prepare({restOf(words)});
    } else if (verb == "length") {
        const auto length = sound.length(restOf(words));
        return std::to_string(length ? length->count() : -1);
    } else if (verb == "say" && words >> number) {
        sound.say(restOf(words), Milliseconds{number});
    } else if (verb == "hush") {
        sound.hush();
    } else if (verb == "volume" && words >> number) {
        sound.configure({.volumePercent = number});
    } else if (verb == "voice") {
        sound.configure({.voice = restOf(words)});
    } else if (verb == "rest") {
        sound.rest();
    } else if (verb == "state") {
        return std::to_string(static_cast<int>(sound.state()));
    } else if (verb == "voices") {
        return std::to_string(sound.voices().size());
    } else if (verb == "end" || verb.empty()) {
        QCoreApplication::quit();
    }
    return "done";
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const std::int64_t loading = now();
    const auto sound = argc > 1 ? loadSound(QString::fromLocal8Bit(argv[1])) : loadSound();
    std::cout << "loaded " << loading << ' ' << now() << std::endl;
    sound->onStateChanged(
        [&] { std::cout << "changed " << static_cast<int>(sound->state()) << std::endl; });
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, [&] {
        std::string line;
        char letter = 0;
        while (read(STDIN_FILENO, &letter, 1) == 1 && letter != '\n') {
            line += letter;
        }
        const std::int64_t begun = now();
        const std::string answer = obey(*sound, line);
        std::cout << answer << ' ' << begun << ' ' << now() << std::endl;
    });
    return QCoreApplication::exec();
}
