#include "sound/dispatcher_voice.h"

#include "sound/speechd.h"

#include <algorithm>
#include <condition_variable>
#include <csignal>
#include <mutex>
#include <pthread.h>
#include <thread>
#include <utility>

namespace unhunch::ui {

namespace {

/// Of a letter at rate 100, with its share of the pauses: eSpeak in speech-dispatcher takes 60.
constexpr Milliseconds kLetter{65};
constexpr Milliseconds kShortest{300};

/// The server's -100 .. 100. With its eSpeak a line then takes 1.5 times as long at 70 %, and two
/// thirds at 140 %.
int rateOf(int percent) {
    return percent < 100 ? (percent - 100) * 2 : (percent - 100) * 2 / 3;
}

/// A server that goes while it is written to must not end the program.
void ignoreBrokenPipes() {
    sigset_t pipes;
    sigemptyset(&pipes);
    sigaddset(&pipes, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipes, nullptr);
}

} // namespace

/// What the two threads share. The speaking one keeps it alive, also when it is left behind.
struct DispatcherVoice::Desk {
    struct Job {
        QByteArray text;
        Milliseconds after;
    };
    struct Manner {
        int volume;
        int rate;
    };

    std::mutex mutex; ///< of all that follows
    std::condition_variable changed;
    DispatcherVoice* voice = nullptr; ///< null when nobody wants to be told any more
    std::optional<Manner> manner;     ///< to be set
    std::optional<Job> job;           ///< to be said
    bool toCancel = false;
    bool isEnding = false;
    bool isOver = false; ///< the thread has ended
    bool isConnected = false;
    bool isCalling = false; ///< the server
    int said = 0;           ///< the last message
    int ended = 0;          ///< the last message known to be over

    [[nodiscard]] bool isIdle() const { return !job && !toCancel && !isCalling && ended >= said; }
    [[nodiscard]] bool isWanted() const { return isEnding || toCancel || manner || job; }

    void tell() {
        if (voice != nullptr) {
            QMetaObject::invokeMethod(
                &voice->m_here, [told = voice] { told->look(); }, Qt::QueuedConnection);
        }
    }
    void onEnded(int message) {
        const std::scoped_lock lock(mutex);
        ended = std::max(ended, message);
        tell();
    }
    template <typename Call> auto outside(std::unique_lock<std::mutex>& lock, Call call) {
        isCalling = true;
        lock.unlock();
        auto result = call();
        lock.lock();
        isCalling = false;
        return result;
    }

    /// One thing to do, in the order of urgency. False: the server failed.
    bool step(std::unique_lock<std::mutex>& lock, Speechd& speechd) {
        if (std::exchange(toCancel, false)) {
            const int last = said;
            const bool isSpeaking = ended < last;
            if (isSpeaking && !outside(lock, [&] { return speechd.cancel(); })) {
                return false;
            }
            ended = std::max(ended, last);
        } else if (manner) {
            const Manner wanted = *std::exchange(manner, std::nullopt);
            return outside(lock, [&] { return speechd.configure(wanted.volume, wanted.rate); });
        } else if (job &&
                   !changed.wait_for(lock, job->after, [this] { return isEnding || toCancel; })) {
            const QByteArray text = std::exchange(job, std::nullopt)->text;
            const auto message = outside(lock, [&] { return speechd.say(text); });
            said = message.value_or(said);
            return message.has_value();
        }
        return true;
    }
};

DispatcherVoice::DispatcherVoice(const Limits& limits, std::function<void()> onLost)
    : m_limits(limits), m_onLost(std::move(onLost)), m_desk(std::make_shared<Desk>()) {
    m_desk->voice = this;
    m_watch.setSingleShot(true);
    QObject::connect(&m_watch, &QTimer::timeout, &m_here, [this] { lose(); });
}

DispatcherVoice::~DispatcherVoice() {
    std::unique_lock lock(m_desk->mutex);
    m_desk->voice = nullptr;
    m_desk->isEnding = true;
    m_desk->changed.notify_all();
    if (m_isBegun && !m_isLost) {
        m_desk->changed.wait_for(lock, m_limits.end, [this] { return m_desk->isOver; });
    }
    // Else the thread hangs in the server's hands and is left there, with the desk it holds.
}

QString DispatcherVoice::id() {
    return QStringLiteral("speech-dispatcher");
}

void DispatcherVoice::configure(int volumePercent, int ratePercent) {
    m_ratePercent = ratePercent;
    m_isMuted = volumePercent == 0;
    if (m_isMuted) {
        hush(); // the server keeps to the volume a line began with
    }
    {
        const std::scoped_lock lock(m_desk->mutex);
        m_desk->manner = {volumePercent * 2 - 100, rateOf(ratePercent)};
    }
    m_desk->changed.notify_all();
}

void DispatcherVoice::connect() {
    if (!std::exchange(m_isBegun, true)) {
        m_watch.start(m_limits.connect);
        std::thread([desk = m_desk] { work(desk); }).detach();
    }
}

std::optional<Milliseconds> DispatcherVoice::length(const QString& line) const {
    if (!m_isConnected) {
        return std::nullopt;
    }
    return std::max<Milliseconds>(line.size() * kLetter * 100 / m_ratePercent, kShortest);
}

void DispatcherVoice::say(const QString& line, Milliseconds after) {
    if (!m_isConnected || m_isMuted) {
        return;
    }
    {
        const std::scoped_lock lock(m_desk->mutex);
        m_desk->toCancel = true;
        m_desk->job = {line.toUtf8(), after};
    }
    m_desk->changed.notify_all();
    m_watch.start(after + line.size() * m_limits.letter + m_limits.more);
}

void DispatcherVoice::hush() {
    {
        const std::scoped_lock lock(m_desk->mutex);
        if (!m_isConnected || m_desk->isIdle()) {
            return;
        }
        m_desk->toCancel = true;
        m_desk->job.reset();
    }
    m_desk->changed.notify_all();
    m_watch.start(m_limits.more);
}

void DispatcherVoice::work(const std::shared_ptr<Desk>& desk) {
    ignoreBrokenPipes();
    const auto speechd = openSpeechd([desk](int message) { desk->onEnded(message); });
    std::unique_lock lock(desk->mutex);
    bool works = speechd != nullptr;
    desk->isConnected = works;
    desk->tell();
    while (works && !desk->isEnding) {
        desk->changed.wait(lock, [&] { return desk->isWanted(); });
        works = desk->step(lock, *speechd);
        desk->tell();
    }
    if (works && desk->ended < desk->said) {
        std::ignore = desk->outside(lock, [&] { return speechd->cancel(); });
    }
    desk->isOver = true;
    desk->tell();
    desk->changed.notify_all();
}

/// At what the speaking thread has reached.
void DispatcherVoice::look() {
    if (m_isLost) {
        return;
    }
    std::unique_lock lock(m_desk->mutex);
    m_isConnected = m_desk->isConnected;
    if (m_desk->isOver) {
        lock.unlock();
        lose();
    } else if (m_isConnected && m_desk->isIdle()) {
        m_watch.stop();
    }
}

void DispatcherVoice::lose() {
    {
        const std::scoped_lock lock(m_desk->mutex);
        m_desk->voice = nullptr;
        m_desk->isEnding = true;
    }
    m_desk->changed.notify_all();
    m_watch.stop();
    m_isConnected = false;
    m_isLost = true;
    m_onLost();
}

} // namespace unhunch::ui
