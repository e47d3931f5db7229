#pragma once

#include "widgets/button.h"

#include <QFrame>
#include <QTimer>

namespace unhunch::ui {

// A short message at the bottom of its window, in inverse colours; leaves after 6 s, 10 s when it
// offers Undo, and waits while the pointer or the focus is on it. At most one is shown: a new
// message replaces the old. Signal: undone(). Accessible: an alert with its text.
class Toast : public QFrame {
    Q_OBJECT
public:
    Toast(const Theme& theme, QWidget* window);

    void showMessage(const QString& text);
    void showWithUndo(const QString& text);
    QString text() const { return m_text; }
    Button& undoButton() { return *m_undo; }

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void undone();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void present(const QString& text, bool undo);
    void place();
    void leave();
    int textWidth() const;

    const Theme& m_theme;
    QString m_text;
    Button* m_undo;
    QTimer m_stay;
    Glide m_shown;
};

} // namespace unhunch::ui
