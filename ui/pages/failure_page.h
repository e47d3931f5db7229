// When the program cannot start: what happened, what was not changed, what to do.
#pragma once

#include "painting/theme.h"
#include "presentation/failure_state.h"

#include <QString>
#include <QWidget>

namespace unhunch::ui {

/// Signals: retry(), openFolder(), quit().
class FailurePage : public QWidget {
    Q_OBJECT
public:
    FailurePage(const Theme& theme, const FailureState& state, const QString& folder,
                QWidget* parent = nullptr);

signals:
    void retry();
    void openFolder();
    void quit();
};

} // namespace unhunch::ui
