#pragma once

#include "painting/progress_painter.h"
#include "painting/theme.h"

#include <QProgressBar>

namespace unhunch::ui {

// The exercises of a session as segments: done, current (fills), to come. Accessible: a progress
// bar in percent of the whole session.
class SessionProgress : public QProgressBar {
    Q_OBJECT
public:
    explicit SessionProgress(const Theme& theme, QWidget* parent = nullptr);

    void setState(const SessionProgressState& state);
    void setSessionScale(double scale);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    SessionProgressState m_state;
    double m_scale = 1;
};

} // namespace unhunch::ui
