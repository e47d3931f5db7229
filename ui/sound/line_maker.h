#pragma once

#include "sound/speech.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace unhunch::ui {

/// Makes spoken lines one after another on a thread of low priority and keeps them in memory.
/// All calls are safe from any thread; only voices() and the destructor wait: for the list, some
/// 10 ms after the start, and for the line in hand, at most some tenths of a second.
class LineMaker {
public:
    /// Of all lines kept; a line over it pushes the one out that was asked for longest ago. It is
    /// twelve minutes of speech.
    static constexpr std::size_t kCapBytes = 24U << 20U;

    /// An engine that comes first gives the first voices. `onChange` is called, on the maker's
    /// thread, whenever canSpeak() has changed.
    LineMaker(std::vector<std::unique_ptr<SpeechEngine>> engines, std::function<void()> onChange,
              std::size_t capBytes = kCapBytes);
    ~LineMaker();
    LineMaker(const LineMaker&) = delete;
    LineMaker& operator=(const LineMaker&) = delete;

    [[nodiscard]] std::vector<Voice> voices() const;
    /// Of `voices`, the one with this id, else the first for the language, else none: an empty id.
    [[nodiscard]] static QString choose(const std::vector<Voice>& voices, const QString& id,
                                        const QString& language);
    /// True until an engine fails, or no voice is there; true again once a line is made.
    [[nodiscard]] bool canSpeak() const;

    /// Another voice, language or rate unmakes all lines; those asked for last are made anew.
    /// `voice`: an id, or empty for the first of `language`.
    void configure(const QString& voice, const QString& language, int ratePercent);
    void prepare(const QStringList& lines);
    /// nullptr while it is not made.
    [[nodiscard]] SoundPointer find(const QString& line);

private:
    struct Manner {
        QString voice;
        QString language;
        int ratePercent = 100;
        friend bool operator==(const Manner&, const Manner&) = default;
    };
    struct Made {
        SoundPointer sound;
        std::uint64_t used = 0;
    };

    void work();
    void listVoices();
    [[nodiscard]] std::optional<Sound> make(const QString& line, const Manner& manner) const;
    void keep(const QString& line, Sound sound);

    const std::vector<std::unique_ptr<SpeechEngine>> m_engines;
    const std::function<void()> m_onChange;
    const std::size_t m_capBytes;

    mutable std::mutex m_mutex; ///< of all that follows, save the thread
    mutable std::condition_variable m_changed;
    bool m_listed = false;
    std::vector<Voice> m_voices;
    bool m_canSpeak = true;
    Manner m_manner;
    QStringList m_asked;
    qsizetype m_next = 0; ///< of m_asked
    std::map<QString, Made> m_made;
    std::size_t m_bytes = 0;
    std::uint64_t m_uses = 0;
    bool m_ending = false;

    std::thread m_thread;
};

} // namespace unhunch::ui
