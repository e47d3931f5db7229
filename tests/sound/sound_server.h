// A PulseAudio of our own with a silent device, a recorder of what it would play, and the program
// that plays.
#pragma once

#include "support/temp_folder.h"

#include <QProcess>
#include <QStringList>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <fstream>
#include <optional>
#include <span>
#include <string>
#include <thread>
#include <vector>

namespace unhunch::test {

using Microseconds = std::chrono::microseconds;

/// On the clock the loudspeaker program tells its times by.
[[nodiscard]] inline Microseconds nowOnClock() {
    return std::chrono::duration_cast<Microseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

class SoundServer {
public:
    SoundServer() { start(); }
    ~SoundServer() {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// Returns when it answers.
    void start() {
        m_process.setProcessEnvironment(environment());
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start("pulseaudio",
                        {"-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "-L",
                         "module-native-protocol-unix auth-anonymous=1 socket=" + socket(), "-L",
                         "module-null-sink sink_name=test"});
        for (int i = 0; i < 200 && !ask({"info"}); ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    }
    void stop() {
        m_process.terminate();
        m_process.waitForFinished();
    }
    void freeze() { ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP); }

    /// What pactl prints; nullopt when the server does not answer or refuses.
    std::optional<QByteArray> ask(const QStringList& words) const {
        QProcess pactl;
        pactl.setProcessEnvironment(environment());
        pactl.start("pactl", words);
        pactl.waitForFinished();
        return pactl.exitCode() == 0 ? std::optional(pactl.readAllStandardOutput()) : std::nullopt;
    }
    /// A program has the device open for playing.
    [[nodiscard]] bool isPlaying() const {
        return !ask({"list", "short", "sink-inputs"}).value_or(QByteArray()).isEmpty();
    }

    [[nodiscard]] QProcessEnvironment environment() const {
        return environmentFor("unix:" + socket());
    }
    [[nodiscard]] static QProcessEnvironment environmentFor(const QString& server) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("PULSE_SERVER", server);
        environment.insert("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        return environment;
    }

private:
    [[nodiscard]] QString socket() const {
        return QString::fromStdString((m_folder / "socket").string());
    }

    TempFolder m_folder;
    QProcess m_process;
};

/// Hears what the silent device plays, 16 bits, one channel.
class Recorder {
public:
    static constexpr int kRate = 48'000;

    /// Returns when the device has become prompt: a silent device that nobody listens to works up
    /// to two seconds ahead, and nothing can cut short what it has done.
    explicit Recorder(const SoundServer& server) {
        m_process.setProcessEnvironment(server.environment());
        m_process.start("parec", {"--latency-msec=10", "-d", "test.monitor", "--format=s16le",
                                  "--rate=" + QString::number(kRate), "--channels=1", "--raw"});
        listen(std::chrono::milliseconds(2500));
        m_bytes.clear();
        m_pieces.clear();
    }
    ~Recorder() {
        m_process.kill();
        m_process.waitForFinished();
    }

    void listen(Microseconds time) {
        const Microseconds end = nowOnClock() + time;
        while (nowOnClock() < end) {
            m_process.waitForReadyRead(5);
            const Microseconds now = nowOnClock();
            const QByteArray bytes = m_process.readAllStandardOutput();
            if (!bytes.isEmpty()) {
                m_bytes += bytes;
                m_pieces.push_back({m_bytes.size() / 2, now});
            }
        }
    }
    /// Time that passed without being recorded, since the first piece: the recorder did not get its
    /// turn.
    [[nodiscard]] Microseconds lost() const {
        const auto samples = m_pieces.back().end - m_pieces.front().end;
        return m_pieces.back().at - m_pieces.front().at - lengthOf(samples);
    }
    [[nodiscard]] std::span<const std::int16_t> samples() const {
        return {reinterpret_cast<const std::int16_t*>(m_bytes.constData()),
                static_cast<std::size_t>(m_bytes.size() / 2)};
    }
    /// When the silent device played this sample, and a constant later: by the piece of the second
    /// after it that came with the least delay.
    [[nodiscard]] Microseconds timeOf(qsizetype sample) const {
        Microseconds earliest = Microseconds::max();
        for (const Piece& piece : m_pieces) {
            if (piece.end >= sample && piece.end <= sample + kRate) {
                earliest = std::min(earliest, piece.at - lengthOf(piece.end - sample));
            }
        }
        return earliest;
    }
    /// When something came that is louder than `level` (full scale 32768) after `quiet` of less.
    /// What is heard comes some 10 ms later: the recorder sends pieces of that length.
    [[nodiscard]] std::vector<Microseconds> onsets(int level, Microseconds quiet) const {
        std::vector<Microseconds> found;
        const auto heard = samples();
        Microseconds last = m_pieces.front().at - quiet;
        qsizetype sample = 0;
        for (const Piece& piece : m_pieces) {
            int peak = 0;
            for (; sample < piece.end; ++sample) {
                peak = std::max(peak, std::abs(int{heard[static_cast<std::size_t>(sample)]}));
            }
            if (peak >= level) {
                if (piece.at - last >= quiet) {
                    found.push_back(piece.at);
                }
                last = piece.at;
            }
        }
        return found;
    }

private:
    struct Piece {
        qsizetype end; ///< samples, with those before
        Microseconds at;
    };

    [[nodiscard]] static Microseconds lengthOf(qsizetype samples) {
        return Microseconds{samples * 1'000'000 / kRate};
    }

    QProcess m_process;
    QByteArray m_bytes;
    std::vector<Piece> m_pieces;
};

/// The program that loads the plugin (programs/loudspeaker.cpp).
class Loudspeaker {
public:
    struct Answer {
        QByteArray text;
        Microseconds called{};
        Microseconds returned{};
    };

    explicit Loudspeaker(const QProcessEnvironment& environment) {
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(UNHUNCH_LOUDSPEAKER, QStringList());
        m_loaded = answer();
    }
    ~Loudspeaker() {
        m_process.kill();
        m_process.waitForFinished();
    }

    [[nodiscard]] const Answer& loaded() const { return m_loaded; }
    Answer tell(const QByteArray& line) {
        m_process.write(line + '\n');
        return answer();
    }
    /// The last state told by itself, waiting for it; -1 after `patience`.
    int nextState(Microseconds patience) {
        const Microseconds end = nowOnClock() + patience;
        while (m_states.empty() && nowOnClock() < end) {
            m_process.waitForReadyRead(20);
            take();
        }
        const int state = m_states.empty() ? -1 : m_states.back();
        m_states.clear();
        return state;
    }
    /// Ends the program. False when it does not end, or not well.
    bool end(std::chrono::milliseconds patience) {
        m_process.write("end\n");
        return m_process.waitForFinished(static_cast<int>(patience.count())) &&
               m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    }
    /// How often its threads have gone to sleep and been woken.
    [[nodiscard]] int wakeUps() const {
        int sum = 0;
        const auto tasks = "/proc/" + std::to_string(m_process.processId()) + "/task";
        for (const auto& task : std::filesystem::directory_iterator(tasks)) {
            std::ifstream status(task.path() / "status");
            for (std::string word; status >> word;) {
                int count = 0;
                if (word == "voluntary_ctxt_switches:" && status >> count) {
                    sum += count;
                }
            }
        }
        return sum;
    }

private:
    void take() {
        while (m_process.canReadLine()) {
            const QList<QByteArray> words = m_process.readLine().trimmed().split(' ');
            if (words.front() == "changed") {
                m_states.push_back(words.at(1).toInt());
            } else {
                m_answers.push_back({words.front(), Microseconds{words.at(1).toLongLong()},
                                     Microseconds{words.at(2).toLongLong()}});
            }
        }
    }
    Answer answer() {
        const Microseconds end = nowOnClock() + std::chrono::seconds(20);
        while (m_answers.empty() && nowOnClock() < end) {
            m_process.waitForReadyRead(20);
            take();
        }
        const Answer first = m_answers.empty() ? Answer{} : m_answers.front();
        m_answers.clear();
        return first;
    }

    QProcess m_process;
    std::vector<Answer> m_answers;
    std::vector<int> m_states;
    Answer m_loaded;
};

} // namespace unhunch::test
