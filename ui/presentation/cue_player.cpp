#include "presentation/cue_player.h"

#include "presentation/words.h"

#include <algorithm>
#include <utility>

namespace unhunch::ui {

namespace {

/// Words begin after the chime's attack; the boundary itself is marked by the chime.
constexpr Milliseconds kAfterChime{140};
/// Left free at the end of the room, so that two lines do not run into each other.
constexpr Milliseconds kBreath{200};
constexpr int kAll = 1 << 30;

} // namespace

CuePlayer::CuePlayer(SessionFlow& flow, AppModel& model, double speed, QObject* parent)
    : QObject(parent), m_flow(flow), m_model(model), m_speed(speed), m_sound(model.sound()),
      m_settings(model.settings().sound()),
      m_speech(m_settings.speech, [&flow](const ExerciseId& id) { return flow.wordsOf(id); }) {
    m_sound.onStateChanged([this] { emit changed(); });
    readSettings();
    connect(&m_model, &AppModel::settingsChanged, this, &CuePlayer::readSettings);
    connect(&m_flow, &SessionFlow::happened, this, &CuePlayer::onEvent);
    connect(&m_flow, &SessionFlow::stageChanged, this, &CuePlayer::onStage);
    prepare(m_flow.stage() == SessionFlow::Stage::running ? m_flow.engine().segment().index : 0);
}

CuePlayer::~CuePlayer() {
    m_sound.onStateChanged({});
    m_sound.hush();
    m_sound.rest();
}

void CuePlayer::readSettings() {
    m_settings = m_model.settings().sound();
    m_sound.configure({.volumePercent = m_muted ? 0 : m_settings.volumePercent,
                       .profile = m_flow.plan().sound,
                       .voice = words::fromUtf8(m_settings.voice),
                       .ratePercent = m_settings.ratePercent});
    emit changed();
}

void CuePlayer::prepare(int segment) {
    const session::SessionPlan& plan = m_flow.plan();
    const std::pair place{&plan, plan.segments[static_cast<std::size_t>(segment)].step};
    if (std::exchange(m_preparedFor, place) != place) {
        m_sound.prepare(m_speech.ahead(plan, segment));
    }
}

void CuePlayer::onStage(SessionFlow::Stage stage) {
    if (stage == SessionFlow::Stage::closed) {
        m_sound.hush();
        m_sound.rest();
    }
}

void CuePlayer::play(Chime chime) {
    if (m_settings.chimes) {
        m_sound.play(chime);
    }
}

void CuePlayer::say(const QStringList& lines, Milliseconds room, Milliseconds after) {
    for (const QString& line : lines) {
        const auto length = m_sound.length(line);
        if (!length) {
            continue;
        }
        const auto taken = Milliseconds{
            static_cast<std::int64_t>(static_cast<double>((*length + after).count()) * m_speed)};
        if (taken <= room) {
            m_sound.say(line, after);
            m_speaksUntil = m_flow.now() + taken;
            return;
        }
    }
    m_sound.hush(); // what is still being said belongs to what is over
    m_speaksUntil = m_flow.now();
}

bool CuePlayer::isSpeaking() const {
    return m_flow.now() < m_speaksUntil;
}

/// `into`: how much of the segment is over, when it is taken up again.
void CuePlayer::startSegment(int index, Milliseconds into) {
    prepare(index);
    const session::SessionPlan& plan = m_flow.plan();
    play(chimeOf(plan.segments[static_cast<std::size_t>(index)].phase));
    const QStringList lines = m_speech.atStart(plan, index);
    if (!lines.isEmpty()) {
        say(lines, m_speech.room(plan, index) - into - kBreath,
            m_settings.chimes ? kAfterChime : Milliseconds{0});
    }
}

/// A place gone to while paused is only named; it is begun when the session goes on.
void CuePlayer::reach(int segment, Milliseconds into) {
    if (m_flow.engine().snapshot().state == session::EngineState::running) {
        startSegment(segment, into);
        return;
    }
    prepare(segment);
    const QStringList lines = m_speech.atStart(m_flow.plan(), segment);
    if (!lines.isEmpty()) {
        say({lines.last()}, Milliseconds{kAll});
    }
}

void CuePlayer::countDown(const session::CountDown& event) {
    const session::SessionPlan& plan = m_flow.plan();
    if (!isCounted(plan, plan.segments[static_cast<std::size_t>(event.segment)])) {
        return;
    }
    if (isSpeaking() && m_uncounted != event.segment && event.secondsLeft == 3) {
        m_uncounted = event.segment;
    }
    play(Chime::count);
    if (m_uncounted != event.segment) {
        say(m_speech.count(event.secondsLeft), Milliseconds{1000});
    }
}

void CuePlayer::onEvent(const session::Event& event) {
    if (const auto* started = std::get_if<session::SegmentStarted>(&event)) {
        // Of several segments that passed while nobody looked, only the present one is told.
        if (m_flow.engine().segment().index == started->segment) {
            m_uncounted = -1;
            reach(started->segment, m_flow.now() - started->at);
        }
    } else if (std::holds_alternative<session::Halfway>(event)) {
        play(Chime::halfway);
        if (!isSpeaking()) {
            say(m_speech.halfway(), Milliseconds{kAll}, kAfterChime);
        }
    } else if (const auto* count = std::get_if<session::CountDown>(&event)) {
        countDown(*count);
    } else if (std::holds_alternative<session::Paused>(event)) {
        play(Chime::paused);
        say(m_speech.paused(), Milliseconds{kAll}, kAfterChime);
    } else if (std::holds_alternative<session::ResumeCounting>(event)) {
        prepare(m_flow.engine().segment().index); // the plan may have been changed
        play(Chime::count);
        say(m_speech.goingOn(), session::kResumeCount, kAfterChime);
    } else if (std::holds_alternative<session::Resumed>(event)) {
        const auto now = m_flow.engine().snapshot();
        startSegment(now.segment, now.elapsed);
    } else if (std::holds_alternative<session::Extended>(event)) {
        say(m_speech.extended(), Milliseconds{kAll});
    } else if (const auto* end = std::get_if<session::Finished>(&event)) {
        if (end->state == journal::SessionState::completed) {
            play(Chime::finish);
            say(m_speech.finished(), Milliseconds{kAll}, kAfterChime);
        } else {
            m_sound.hush();
        }
    }
}

void CuePlayer::sayAgain() {
    const session::SessionEngine& engine = m_flow.engine();
    const auto now = engine.snapshot();
    const bool isPaused = now.state == session::EngineState::paused;
    say(m_speech.again(engine),
        isPaused ? Milliseconds{kAll} : engine.segmentLength() - now.elapsed - kBreath);
}

void CuePlayer::askHurt() {
    say(m_speech.hurt(), Milliseconds{kAll}, kAfterChime);
}

void CuePlayer::askHurtNumber() {
    say(m_speech.hurtNumber(), Milliseconds{kAll});
}

void CuePlayer::tellHurt(const HurtOutcome& outcome) {
    say(m_speech.hurtOutcome(outcome), Milliseconds{kAll});
}

void CuePlayer::toggleMute() {
    m_muted = !m_muted;
    readSettings();
}

void CuePlayer::changeVolume(int percent) {
    const int volume = std::clamp(m_settings.volumePercent + percent, 0, 100);
    m_muted = false;
    m_model.changeSettings(
        [volume](app::Settings& settings) { return settings.setVolume(volume); });
}

QString CuePlayer::silence() const {
    const bool wantsVoice = m_settings.speech != app::SpeechLevel::off;
    if (!wantsVoice && !m_settings.chimes) {
        return {};
    }
    switch (m_sound.state()) {
    case SoundState::ready:
        return {};
    case SoundState::noVoice:
        return wantsVoice ? tr("Chimes only: no voice was found on this computer.") : QString();
    case SoundState::noDevice:
        return tr("No sound: no loudspeaker was found. Everything is on the screen.");
    case SoundState::noPlugin:
        return tr("No sound: the sound part is not installed. Everything is on the screen.");
    }
    return {};
}

} // namespace unhunch::ui
