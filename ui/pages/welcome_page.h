// First run, and the safety check whenever it is due.
#pragma once

#include "painting/theme.h"
#include "presentation/app_model.h"
#include "presentation/safety_state.h"

#include <QWidget>

class QStackedLayout;
class QVBoxLayout;

namespace unhunch::ui {

class Button;
class CheckCard;
class Chip;
class FigureStudio;
class Notice;

/// Three steps: welcome, safety check, reminders and theme. With `checkOnly` the safety check
/// alone. Nothing is preselected. Signals: done() when sessions may begin or the person looks
/// around without them; warningSigns() to read them all.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    /// Studio and model must outlive the page.
    WelcomePage(FigureStudio& figures, AppModel& model, bool checkOnly, QWidget* parent = nullptr);

    /// Enter and Escape. True when used.
    bool handleKey(int key);

signals:
    void done();
    void warningSigns();

private:
    QWidget* makeWelcome();
    QWidget* makeCheck();
    QWidget* makeQuestions();
    void showStep(int step);
    void toggled(const QString& id, bool on);
    void render();
    void advance();
    void finish(bool checked);

    const Theme& m_theme;
    FigureStudio& m_figures;
    AppModel& m_model;
    bool m_checkOnly;
    ScreeningAnswers m_answers;
    QStackedLayout* m_stack;
    std::vector<std::pair<QString, CheckCard*>> m_questions;
    CheckCard* m_none = nullptr;
    CheckCard* m_consent = nullptr;
    std::vector<Chip*> m_assessed;
    Notice* m_advice = nullptr;
    Notice* m_neverAssessed = nullptr;
    Button* m_checked = nullptr;
    Button* m_continue = nullptr;
    Button* m_lookAround = nullptr;
    bool m_rendering = false;
};

} // namespace unhunch::ui
