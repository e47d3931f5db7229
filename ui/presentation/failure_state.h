// Why the program could not start, in words.
#pragma once

#include "app/application.h"

#include <QString>
#include <QStringList>

namespace unhunch::ui {

/// The words for one way of not starting.
struct FailureState {
    QString title;
    QString text;
    QString detail;     ///< what the machine said
    QStringList faults; ///< of content files, one line each
    bool canRetry = true;
    friend bool operator==(const FailureState&, const FailureState&) = default;
};
[[nodiscard]] FailureState failureState(const app::StartFailure& failure);

} // namespace unhunch::ui
