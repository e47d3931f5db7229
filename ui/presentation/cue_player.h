// Turns the events of a session into what is heard.
#pragma once

#include "presentation/session_flow.h"
#include "presentation/session_speech.h"

#include <QObject>

namespace unhunch::ui {

/// Every event gives its chime at once and the fullest form of its words that ends before the next
/// words are due; a form that is not made yet counts as not fitting. Halfway and the last seconds
/// are spoken only when nothing else is being said. Nothing is said late or kept for later.
class CuePlayer : public QObject {
    Q_OBJECT
public:
    /// `speed`: how many times faster than real time the flow's clock runs. Flow and model must
    /// outlive it. The sound is loaded, and the first lines are made, from here on.
    CuePlayer(SessionFlow& flow, AppModel& model, double speed, QObject* parent = nullptr);
    ~CuePlayer() override;

    /// "Say it again". While paused: the whole exercise, step by step.
    void sayAgain();
    void askHurt(); ///< reads out the question and its four answers
    void askHurtNumber();
    void tellHurt(const HurtOutcome& outcome);
    void toggleMute(); ///< of this session
    [[nodiscard]] bool isMuted() const { return m_muted; }
    /// Ten per cent louder or softer than the settings say; kept there.
    void changeVolume(int percent);
    [[nodiscard]] int volume() const { return m_settings.volumePercent; }
    /// Why less than was chosen can be heard; empty when all can, or when silence was chosen.
    [[nodiscard]] QString silence() const;

signals:
    void changed(); ///< muted, volume or silence

private:
    void onEvent(const session::Event& event);
    void onStage(SessionFlow::Stage stage);
    void readSettings();
    void prepare(int segment);
    void play(Chime chime);
    /// Says the first of `lines` that is made and takes at most `room` of the session's time.
    void say(const QStringList& lines, Milliseconds room, Milliseconds after = {});
    [[nodiscard]] bool isSpeaking() const;
    void reach(int segment, Milliseconds into);
    void startSegment(int segment, Milliseconds into);
    void countDown(const session::CountDown& event);

    SessionFlow& m_flow;
    AppModel& m_model;
    double m_speed;
    SoundPort& m_sound;
    app::Sound m_settings;
    SessionSpeech m_speech;
    bool m_muted = false;
    std::pair<const session::SessionPlan*, int> m_preparedFor{}; ///< plan and step asked for last
    SteadyInstant m_speaksUntil;                                 ///< of the flow's clock
    int m_uncounted = -1; ///< segment whose count began while something was being said
};

} // namespace unhunch::ui
