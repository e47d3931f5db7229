#pragma once

#include <QByteArray>
#include <functional>
#include <memory>
#include <optional>

namespace unhunch::ui {

/// A connection to the desktop's speech-dispatcher, over a socket of this machine only. Every call
/// may block for as long as the server likes, for ever too: it is made on a thread nobody waits
/// for. One thread makes the calls of one connection, and a process has one connection.
class Speechd {
public:
    Speechd() = default;
    Speechd(const Speechd&) = delete;
    Speechd& operator=(const Speechd&) = delete;
    virtual ~Speechd() = default;

    /// Volume and rate: -100 .. 100. False: the connection is of no more use.
    [[nodiscard]] virtual bool configure(int volume, int rate) = 0;
    /// The number of the message, which grows; nullopt: the connection is of no more use.
    [[nodiscard]] virtual std::optional<int> say(const QByteArray& text) = 0;
    /// Ends what is being said.
    [[nodiscard]] virtual bool cancel() = 0;
};

/// True when a server runs or could be started. Looks for files only, starts nothing. Always false
/// when the program was built without libspeechd.
[[nodiscard]] bool hasSpeechd();
/// Starts the server if need be; nullptr when it cannot be had. `ended` is told, on a thread of
/// libspeechd's, each message that was said or cancelled; that may be before say() has returned.
[[nodiscard]] std::unique_ptr<Speechd> openSpeechd(std::function<void(int message)> ended);

} // namespace unhunch::ui
