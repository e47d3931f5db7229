#pragma once

#include "painting/theme.h"

#include <QWidget>
#include <array>

class QAbstractButton;

namespace unhunch::ui {

// Seven round toggles, one for each day, Monday first. Signal: changed(), for the user's changes
// only. Accessible: check boxes called by the names of the days.
class WeekdayPicker : public QWidget {
    Q_OBJECT
public:
    WeekdayPicker(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    std::array<bool, 7> days() const;
    void setDays(const std::array<bool, 7>& days);

signals:
    void changed();

private:
    std::array<QAbstractButton*, 7> m_days{};
};

} // namespace unhunch::ui
