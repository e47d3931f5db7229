#include "sound/line_maker.h"

#include <algorithm>
#include <sys/resource.h>

namespace unhunch::ui {

namespace {

std::size_t bytesOf(const Sound& sound) {
    return sound.samples.size() * sizeof(std::int16_t);
}

/// Of this thread alone, as Linux counts.
void stepBack() {
    setpriority(PRIO_PROCESS, 0, 10);
}

} // namespace

LineMaker::LineMaker(std::vector<std::unique_ptr<SpeechEngine>> engines,
                     std::function<void()> onChange, std::size_t capBytes)
    : m_engines(std::move(engines)), m_onChange(std::move(onChange)), m_capBytes(capBytes),
      m_thread([this] { work(); }) {}

LineMaker::~LineMaker() {
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

std::vector<Voice> LineMaker::voices() const {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_listed; });
    return m_voices;
}

QString LineMaker::choose(const std::vector<Voice>& voices, const QString& id,
                          const QString& language) {
    const auto with = [&](auto matches) {
        const auto voice = std::find_if(voices.begin(), voices.end(), matches);
        return voice == voices.end() ? QString() : voice->id;
    };
    const QString named = with([&](const Voice& voice) { return voice.id == id; });
    return named.isEmpty() ? with([&](const Voice& voice) { return voice.language == language; })
                           : named;
}

bool LineMaker::canSpeak() const {
    const std::scoped_lock lock(m_mutex);
    return m_canSpeak;
}

void LineMaker::configure(const QString& voice, const QString& language, int ratePercent) {
    {
        const std::scoped_lock lock(m_mutex);
        const Manner manner{voice, language, ratePercent};
        if (manner == m_manner) {
            return;
        }
        m_manner = manner;
        m_made.clear();
        m_bytes = 0;
        m_next = 0;
    }
    m_changed.notify_all();
}

void LineMaker::prepare(const QStringList& lines) {
    {
        const std::scoped_lock lock(m_mutex);
        m_asked = lines;
        m_next = 0;
        // In use again: what pushes lines out must not begin with these.
        for (const QString& line : lines) {
            if (const auto made = m_made.find(line); made != m_made.end()) {
                made->second.used = ++m_uses;
            }
        }
    }
    m_changed.notify_all();
}

SoundPointer LineMaker::find(const QString& line) {
    const std::scoped_lock lock(m_mutex);
    const auto made = m_made.find(line);
    if (made == m_made.end()) {
        return nullptr;
    }
    made->second.used = ++m_uses;
    return made->second.sound;
}

void LineMaker::work() {
    stepBack();
    listVoices();
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_ending || m_next < m_asked.size(); });
        if (m_ending) {
            return;
        }
        const QString line = m_asked[m_next++];
        if (m_made.contains(line)) {
            continue;
        }
        const Manner manner = m_manner;
        lock.unlock();
        std::optional<Sound> sound = make(line, manner);
        lock.lock();
        if (manner != m_manner) {
            continue;
        }
        const bool could = std::exchange(m_canSpeak, sound.has_value());
        if (sound) {
            keep(line, std::move(*sound));
        }
        if (could != m_canSpeak) {
            lock.unlock();
            m_onChange();
            lock.lock();
        }
    }
}

void LineMaker::listVoices() {
    std::vector<Voice> voices;
    for (const auto& engine : m_engines) {
        const std::vector<Voice> more = engine->voices();
        voices.insert(voices.end(), more.begin(), more.end());
    }
    const bool none = voices.empty();
    {
        const std::scoped_lock lock(m_mutex);
        m_voices = std::move(voices);
        m_listed = true;
        m_canSpeak = !none;
    }
    m_changed.notify_all();
    if (none) {
        m_onChange();
    }
}

std::optional<Sound> LineMaker::make(const QString& line, const Manner& manner) const {
    // Only this thread writes m_voices, before it comes here.
    const QString voice = choose(m_voices, manner.voice, manner.language);
    for (const auto& engine : m_engines) {
        if (std::optional<Sound> sound = engine->make(line, voice, manner.ratePercent)) {
            finishLine(*sound);
            return sound;
        }
    }
    return std::nullopt;
}

void LineMaker::keep(const QString& line, Sound sound) {
    m_bytes += bytesOf(sound);
    m_made[line] = {std::make_shared<const Sound>(std::move(sound)), ++m_uses};
    while (m_bytes > m_capBytes && m_made.size() > 1) {
        const auto oldest =
            std::min_element(m_made.begin(), m_made.end(), [](const auto& a, const auto& b) {
                return a.second.used < b.second.used;
            });
        m_bytes -= bytesOf(*oldest->second.sound);
        m_made.erase(oldest);
    }
}

} // namespace unhunch::ui
