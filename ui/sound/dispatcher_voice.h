#pragma once

#include "base/time.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>

namespace unhunch::ui {

/// Lines said by the desktop's speech-dispatcher. One thread, that of an event loop, makes all
/// calls, and none of them waits: a thread of its own speaks to the server, and is left behind when
/// the server holds it up. Once the server has failed or kept silent for too long the voice is lost
/// for good.
class DispatcherVoice {
public:
    /// How long the server may take.
    struct Limits {
        Milliseconds connect{5000};
        Milliseconds letter{120}; ///< of a line, until its end is told; and with it
        Milliseconds more{5000};
        Milliseconds end{500}; ///< the destructor's patience
    };

    /// `onLost` is called once, on the caller's thread.
    DispatcherVoice(const Limits& limits, std::function<void()> onLost);
    ~DispatcherVoice();
    DispatcherVoice(const DispatcherVoice&) = delete;
    DispatcherVoice& operator=(const DispatcherVoice&) = delete;

    /// Of SoundOptions::voice.
    [[nodiscard]] static QString id();

    /// volumePercent: 0 .. 100, ratePercent: 70 .. 140. Heard from the next
    /// line on; 0 at once.
    void configure(int volumePercent, int ratePercent);
    /// Begins to connect, at the first call.
    void connect();
    [[nodiscard]] bool isLost() const { return m_isLost; }
    /// About; nullopt while not connected.
    [[nodiscard]] std::optional<Milliseconds> length(const QString& line) const;
    /// Says a line `after` the call, in place of what is being said or about to be; nothing while
    /// not connected.
    void say(const QString& line, Milliseconds after);
    void hush();

private:
    struct Desk;

    static void work(const std::shared_ptr<Desk>& desk);
    void look();
    void lose();

    const Limits m_limits;
    const std::function<void()> m_onLost;
    QObject m_here; ///< in the caller's thread: what the other reports is queued to it
    QTimer m_watch; ///< runs while the server is waited for
    const std::shared_ptr<Desk> m_desk;
    int m_ratePercent = 100;
    bool m_isMuted = false;
    bool m_isBegun = false;
    bool m_isConnected = false;
    bool m_isLost = false;
};

} // namespace unhunch::ui
