#include "sound/local_sound.h"

#include "sound/chimes.h"
#include "sound/player.h"
#include "sound/speechd.h"

#include <QCoreApplication>
#include <algorithm>
#include <utility>

namespace unhunch::ui {

namespace {

std::vector<std::unique_ptr<SpeechEngine>> engines() {
    std::vector<std::unique_ptr<SpeechEngine>> engines;
    engines.push_back(makeFlite());
    engines.push_back(makeEspeak());
    return engines;
}

/// Of the words on the screen, and so of the lines to be said.
QString languageInUse() {
    //: The ISO 639-1 code of the language you translate into.
    return QCoreApplication::translate("Voice", "en");
}

} // namespace

LocalSound::LocalSound(const DispatcherVoice::Limits& limits)
    : m_dispatcher(limits, [this] { onDispatcherLost(); }) {
    m_maker = std::make_unique<LineMaker>(engines(), [this] {
        QMetaObject::invokeMethod(
            &m_here, [this] { refresh(m_hasDevice, m_maker->canSpeak()); }, Qt::QueuedConnection);
    });
    startPlayer();
    configure({});
}

LocalSound::~LocalSound() {
    m_maker.reset();
    m_thread->quit();
    if (m_thread->wait(static_cast<unsigned long>(kPatience.count()))) {
        delete m_thread;
    }
    // Else the thread hangs in the sound server's hands and is left there, with the mixer it holds.
}

void LocalSound::startPlayer() {
    auto* player = new Player(m_mixer);
    m_player = player;
    m_thread = new QThread;
    m_thread->setObjectName(QStringLiteral("sound"));
    player->moveToThread(m_thread);
    QObject::connect(m_thread, &QThread::started, player, &Player::begin);
    QObject::connect(m_thread, &QThread::finished, player, &QObject::deleteLater);
    QObject::connect(player, &Player::deviceChanged, &m_here,
                     [this](bool present) { refresh(present, m_canSpeak); });
    m_thread->start();
}

SoundState LocalSound::state() const {
    return !m_hasDevice                     ? SoundState::noDevice
           : m_canSpeak || usesDispatcher() ? SoundState::ready
                                            : SoundState::noVoice;
}

void LocalSound::onStateChanged(std::function<void()> listener) {
    m_listener = std::move(listener);
}

void LocalSound::refresh(bool hasDevice, bool canSpeak) {
    const SoundState before = state();
    m_hasDevice = hasDevice;
    m_canSpeak = canSpeak;
    if (state() != before && m_listener) {
        m_listener();
    }
}

bool LocalSound::usesDispatcher() const {
    return m_options.voice == DispatcherVoice::id() && !m_dispatcher.isLost();
}

void LocalSound::onDispatcherLost() {
    if (m_options.voice != DispatcherVoice::id()) {
        return;
    }
    m_maker->prepare(m_lines);
    if (state() == SoundState::noVoice && m_listener) {
        m_listener(); // it was ready
    }
}

std::vector<Voice> LocalSound::voices() const {
    std::vector<Voice> voices = m_maker->voices();
    if (hasSpeechd()) {
        voices.push_back(
            {DispatcherVoice::id(),
             QCoreApplication::translate("Voice", "The desktop's own (speech-dispatcher)"),
             {}});
    }
    return voices;
}

void LocalSound::configure(const SoundOptions& options) {
    if (options.profile != m_options.profile) {
        m_chimes.fill(nullptr);
    }
    const bool isOtherVoice = options.voice != m_options.voice;
    const int rate = std::clamp(options.ratePercent, 70, 140);
    m_options = options;
    m_mixer->setVolume(options.volumePercent);
    m_maker->configure(options.voice, languageInUse(), rate);
    m_dispatcher.configure(options.volumePercent, rate);
    if (isOtherVoice && !m_lines.isEmpty()) {
        prepare(QStringList(m_lines));
    }
}

void LocalSound::prepare(const QStringList& lines) {
    m_lines = lines;
    if (usesDispatcher()) {
        m_dispatcher.connect();
    }
    m_maker->prepare(usesDispatcher() ? QStringList() : lines);
}

std::optional<Milliseconds> LocalSound::length(const QString& line) const {
    if (usesDispatcher()) {
        return m_dispatcher.length(line);
    }
    const SoundPointer made = m_maker->find(line);
    return made ? std::optional(made->length()) : std::nullopt;
}

void LocalSound::play(Chime chime) {
    SoundPointer& sound = m_chimes.at(static_cast<std::size_t>(chime));
    if (!sound) {
        sound = std::make_shared<const Sound>(makeChime(chime, m_options.profile));
    }
    m_mixer->play(sound, m_clock.steadyNow());
    QMetaObject::invokeMethod(m_player, "wake");
}

void LocalSound::say(const QString& line, Milliseconds after) {
    if (usesDispatcher()) {
        m_mixer->hush();
        m_dispatcher.say(line, after);
    } else if (const SoundPointer made = m_maker->find(line)) {
        m_dispatcher.hush();
        m_mixer->say(made, after, m_clock.steadyNow());
        QMetaObject::invokeMethod(m_player, "wake");
    }
}

void LocalSound::hush() {
    m_mixer->hush();
    m_dispatcher.hush();
}

void LocalSound::rest() {
    QMetaObject::invokeMethod(m_player, "rest");
}

} // namespace unhunch::ui
