// One session from the question before it to the number after it: check, stage, summary.
#pragma once

#include "presentation/app_model.h"
#include "presentation/figure_moment.h"
#include "presentation/session_changes.h"
#include "presentation/session_speech.h"
#include "presentation/stage_state.h"
#include "session/controller.h"

#include <QObject>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace unhunch::ui {

/// What the check before a session knows.
struct CheckState {
    QString routine; ///< "Desk reset, 5 min"
    std::optional<int> score;
    std::vector<domain::BodyZone> places;
    std::optional<bool> usual; ///< "Is this your usual pain?"
    QStringList leftOut;       ///< exercises left out because they hurt in the last days
    /// What a start at this number calls for (evidence.md 4.3).
    enum class Advice { none, newPain, easier, noRoutine } advice = Advice::none;
    bool isEasyDay = false; ///< the routine is the easy one already
    friend bool operator==(const CheckState&, const CheckState&) = default;
};

struct SummaryLine {
    QString exercise;
    QString detail; ///< "2 rounds a side", "Skipped", "Stopped: it hurt"
    QString time;   ///< "2:10", empty when skipped
    bool done = false;
    Pictured picture;
    std::optional<int> noted; ///< a number given for this exercise
    friend bool operator==(const SummaryLine&, const SummaryLine&) = default;
};

struct SummaryState {
    QString title;    ///< "Done for now"
    QString subtitle; ///< "6 min 40 s of moving. Four of five exercises."
    std::optional<int> before;
    std::optional<int> after;
    QString meaningLead; ///< "Two points lower."
    QString meaning;     ///< the sentence after it
    QString caution;     ///< after red twice in a row (evidence.md 4.3), empty otherwise
    std::vector<std::string> feelings;
    QString note;
    std::vector<SummaryLine> lines;
    friend bool operator==(const SummaryState&, const SummaryState&) = default;
};

enum class LeaveAnswer { keepGoing, endAndSave, endWithoutSaving };

class SessionFlow : public QObject {
    Q_OBJECT
public:
    enum class Stage { check, running, summary, closed };

    /// A new session of `plan`. `leftOut`: titles of exercises the plan leaves out. The model must
    /// outlive the flow.
    SessionFlow(AppModel& model, app::PlanPointer plan, QStringList leftOut = {});
    /// Takes up an interrupted one, paused on the stage. On failure the flow is closed at once.
    SessionFlow(AppModel& model, const app::Interrupted& interrupted);
    ~SessionFlow() override;

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] const session::SessionPlan& plan() const { return *m_plan; }

    // check
    [[nodiscard]] CheckState checkState() const;
    void setBefore(int score); ///< durable at once
    void setPlaces(const std::vector<domain::BodyZone>& places);
    void setUsual(bool usual);
    void begin();      ///< to the stage
    void leaveCheck(); ///< closes; what was noted stays in the diary as "right now"
    void skipCheck();  ///< takes back the number, then begins: no before and after comparison

    // stage
    [[nodiscard]] StageState stageState() const;
    [[nodiscard]] FigureMoment figureMoment() const;
    /// Of the session under way. Not in the check.
    [[nodiscard]] const session::SessionEngine& engine() const { return m_controller->engine(); }
    [[nodiscard]] ExerciseWords wordsOf(const ExerciseId& id) const;
    [[nodiscard]] SteadyInstant now() const;
    [[nodiscard]] std::optional<SteadyInstant> nextDeadline() const;
    [[nodiscard]] QString writeError() const; ///< empty when all is on disk
    [[nodiscard]] bool isPaused() const;      ///< on the stage, and the clock stands
    void tick();
    void togglePause();
    void back();
    void skip();
    void restart();
    void extend();
    void openHurt();      ///< stops the clock; the page asks
    void endHere();       ///< to the summary
    void endAtStopSign(); ///< a sign of evidence.md 4.2: nothing goes on today
    /// A strong pull or ache, with a number or without: notes both; amber eases at once.
    HurtOutcome rateHurt(std::optional<int> score);
    HurtOutcome judgeSharp(); ///< sharp or sudden: red
    /// After red: past this exercise, which counts as hurt; with `forEasier` to its easier one.
    void leaveHurt(bool forEasier);
    void openChange(); ///< stops the clock; the page asks
    [[nodiscard]] ChangeState changeState() const;
    void changeDose(bool toLonger, bool always); ///< by one step, of what is still to come
    void showEasier();                           ///< in words, until the next exercise
    void swapForEasier();                        ///< the easier exercise takes over
    void done();                                 ///< what the person counted is done
    void openLeave();                            ///< stops the clock; the page asks
    void answerLeave(LeaveAnswer answer);

    // summary
    [[nodiscard]] SummaryState summaryState() const;
    void setAfter(int score); ///< durable at once
    /// Words belong to the number after: the page offers them once it is given.
    void setFeelings(const std::vector<std::string>& feelings);
    void setNote(const QString& note);
    /// A number for one exercise, durable at once.
    void noteExercise(const ExerciseId& exercise, int score);
    void saveAndClose();

signals:
    void stateChanged(); ///< something the present page shows
    void stageChanged(Stage stage);
    void stopSign();                            ///< show the warning signs; the session has ended
    void happened(const session::Event& event); ///< each event of the engine, in order
    void segmentChanged(); ///< a new phase began: for the tint and for a screen reader

private:
    void goTo(Stage stage);
    void adopt(std::unique_ptr<session::SessionController> controller);
    void onEvent(const session::Event& event);
    void command(const session::Command& command);
    bool saveRating(std::optional<journal::Rating>& rating, domain::RatingKind kind, int score);
    void loadReport();
    [[nodiscard]] const session::PlanStep& step() const;
    [[nodiscard]] QString titleOf(const ExerciseId& id) const;
    bool replan(const domain::DoseDelta& delta, const ExerciseId& instead);
    HurtOutcome judge(domain::Light light, bool isSharp);
    bool noteDuring(const ExerciseId& exercise, domain::PainScore score);
    [[nodiscard]] SummaryLine lineOf(const journal::ExerciseOutcome& outcome) const;

    AppModel& m_model;
    app::PlanPointer m_plan;
    QStringList m_leftOut;
    Stage m_stage = Stage::check;
    std::unique_ptr<session::SessionController> m_controller;
    std::optional<journal::Rating> m_before;
    std::optional<journal::Rating> m_after;
    std::vector<domain::BodyZone> m_places;
    std::optional<bool> m_usual;
    std::vector<std::string> m_feelings;
    QString m_note;
    std::optional<app::SessionReport> m_report;
    std::map<ExerciseId, journal::Rating> m_during; ///< the last number of each exercise
    bool m_redTwice = false;
    bool m_showEasier = false;
    int m_easierStep = -1;
    bool m_discarding = false;
    mutable std::map<ExerciseId, ExerciseWords> m_words; ///< read once
};

} // namespace unhunch::ui
