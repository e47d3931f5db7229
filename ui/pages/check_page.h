// "How is it right now?" before a session.
#pragma once

#include "painting/theme.h"
#include "presentation/session_flow.h"

#include <QWidget>

class QBoxLayout;
class QLayout;

namespace unhunch::ui {

class BodyMap;
class Button;
class Chip;
class Notice;
class PainScale;
class TextBlock;

/// Signals: warningSigns() and easyDay() ask the window for another page. The flow must outlive it.
class CheckPage : public QWidget {
    Q_OBJECT
public:
    CheckPage(const Theme& theme, SessionFlow& flow, QWidget* parent = nullptr);

    void render(const CheckState& state);
    /// A digit typed anywhere on the page.
    void enterDigit(int digit, std::chrono::milliseconds at);
    void begin(); ///< Enter: only once a number is set

signals:
    void warningSigns();
    void easyDay();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeQuestions();
    QWidget* makeMap();
    QLayout* makeActions();

    const Theme& m_theme;
    SessionFlow& m_flow;
    QBoxLayout* m_columns;
    TextBlock* m_routine;
    PainScale* m_scale;
    Notice* m_caution;
    Notice* m_advice;
    Notice* m_leftOut;
    Chip* m_usual;
    Chip* m_different;
    BodyMap* m_map;
    Button* m_begin;
    Button* m_skip;
    Button* m_easy;
};

} // namespace unhunch::ui
