#pragma once

#include "painting/theme.h"

#include <QFrame>
#include <vector>

class QHBoxLayout;

namespace unhunch::ui {

class TextBlock;

// A reminder at the bottom right of its window: what, a line about it, and the answers as buttons.
// It takes no focus and stays until it is answered or taken away. Signal: answered(id).
// Accessible: an alert with its text.
class ReminderCard : public QFrame {
    Q_OBJECT
public:
    struct Answer {
        QString id; // also the button's object name
        QString words;
    };

    ReminderCard(const Theme& theme, QWidget* window);

    // The first answer is the main one, the last the quiet one.
    void present(const QString& title, const QString& text, const std::vector<Answer>& answers);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void answered(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void place();

    const Theme& m_theme;
    TextBlock* m_title;
    TextBlock* m_text;
    QHBoxLayout* m_answers;
};

} // namespace unhunch::ui
