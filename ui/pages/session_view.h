// A whole session in one place: check, stage, summary, and the questions in between.
#pragma once

#include "painting/theme.h"
#include "presentation/session_flow.h"

#include <QPointer>
#include <QWidget>
#include <memory>

class QStackedLayout;

namespace unhunch::ui {

class AppModel;
class CheckPage;
class CuePlayer;
class Dialog;
class FigureStudio;
class HurtDialog;
class StagePage;
class SummaryPage;

/// Owns the flow. Signals: closed() when it is over; warningSigns(stop) to show them, `stop` when a
/// stop sign ended the session; easyDay() to start the easy routine instead.
class SessionView : public QWidget {
    Q_OBJECT
public:
    /// Studio and model must outlive it.
    SessionView(FigureStudio& figures, AppModel& model, std::unique_ptr<SessionFlow> flow,
                double speed, QWidget* parent = nullptr);
    ~SessionView() override;

    [[nodiscard]] SessionFlow& flow() { return *m_flow; }
    /// The session's keys of design.md 5. True when used. `letters`: single letters are allowed.
    bool handleKey(int key, Qt::KeyboardModifiers modifiers, bool letters,
                   std::chrono::milliseconds at);

signals:
    void closed();
    void warningSigns(bool stop);
    void easyDay();

private:
    void show(SessionFlow::Stage stage);
    void askHurt();
    void askChange();
    void askLeave();
    bool handleCheckKey(int key, bool letters, std::chrono::milliseconds at);
    bool handleStageKey(int key, bool letters);
    bool handleStageLetter(int key);
    void changeVolume(int percent);
    bool handleSummaryKey(int key, std::chrono::milliseconds at);

    const Theme& m_theme;
    FigureStudio& m_figures;
    std::unique_ptr<SessionFlow> m_flow;
    std::unique_ptr<CuePlayer> m_cues;
    double m_speed;
    QStackedLayout* m_stack;
    CheckPage* m_check = nullptr;
    StagePage* m_stage = nullptr;
    SummaryPage* m_summary = nullptr;
    HurtDialog* m_hurt = nullptr;
    QPointer<Dialog> m_dialog;
};

} // namespace unhunch::ui
