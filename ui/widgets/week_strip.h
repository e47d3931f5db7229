#pragma once

#include "painting/theme.h"

#include <QWidget>
#include <array>

namespace unhunch::ui {

// Seven days: a tick for a day with a session, a ring for today, the date for the rest. No streaks.
// Accessible: a picture, "2 of 7 days with a session".
class WeekStrip : public QWidget {
    Q_OBJECT
public:
    struct Day {
        QString number;
        QString letter;
        bool done = false;
        bool today = false;
    };

    explicit WeekStrip(const Theme& theme, QWidget* parent = nullptr);

    void setDays(const std::array<Day, 7>& days);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    std::array<Day, 7> m_days;
};

// Where one is in a few steps (first run). Accessible: a picture, "Step 2 of 3".
class StepDots : public QWidget {
    Q_OBJECT
public:
    StepDots(const Theme& theme, int count, QWidget* parent = nullptr);

    void setCurrent(int index);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    int m_count;
    int m_current = 0;
};

// The brand mark.
class Mark : public QWidget {
    Q_OBJECT
public:
    Mark(const Theme& theme, int side, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace unhunch::ui
