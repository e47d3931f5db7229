// "This hurts": the question, a number, and what comes of it.
#pragma once

#include "painting/theme.h"
#include "presentation/session_flow.h"

#include <QObject>
#include <QPointer>

namespace unhunch::ui {

class Dialog;

/// Asks over `window`, one dialog after another; the session is paused all the while. Esc leads
/// back to the paused session, after red past the exercise. Theme, window and flow must outlive it.
class HurtDialog : public QObject {
    Q_OBJECT
public:
    HurtDialog(const Theme& theme, QWidget* window, SessionFlow& flow, QObject* parent);

    void ask();
    void close(); ///< whatever is open, without an answer

signals:
    void numberAsked();
    void told(const unhunch::ui::HurtOutcome& outcome);

private:
    void askNumber();
    void tell(const HurtOutcome& outcome);
    void tellRed(const HurtOutcome& outcome);
    Dialog* open(const QString& title, const QString& text);

    const Theme& m_theme;
    QWidget* m_window;
    SessionFlow& m_flow;
    QPointer<Dialog> m_dialog;
};

} // namespace unhunch::ui
