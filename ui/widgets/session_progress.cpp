#include "widgets/session_progress.h"

#include "widgets/theming.h"

#include <QPainter>
#include <algorithm>

namespace unhunch::ui {

SessionProgress::SessionProgress(const Theme& theme, QWidget* parent)
    : QProgressBar(parent), m_theme(theme) {
    setAccessibleName(tr("Progress of the session"));
    setRange(0, 100);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(this, theme);
}

void SessionProgress::setState(const SessionProgressState& state) {
    if (state == m_state)
        return;
    m_state = state;
    double total = 0;
    double done = 0;
    for (std::size_t i = 0; i < state.seconds.size(); ++i) {
        const double part = state.seconds.at(i);
        total += part;
        const auto current = static_cast<std::size_t>(std::max(0, state.current));
        done += i < current ? part : i == current ? part * state.fraction : 0;
    }
    setValue(total > 0 ? qRound(100 * done / total) : 0);
    update();
}

void SessionProgress::setSessionScale(double scale) {
    m_scale = scale;
    updateGeometry();
    update();
}

QSize SessionProgress::sizeHint() const {
    return {400, qRound(12 * m_scale)};
}

void SessionProgress::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    drawSessionProgress(painter, m_theme, QRectF(rect()), m_scale, m_state);
}

} // namespace unhunch::ui
