// The boxes of the Settings page.
#pragma once

#include "widgets/card.h"

#include <vector>

class QBoxLayout;
class QVBoxLayout;

namespace unhunch::ui {

class TextBlock;

/// A box of rows with hairlines between them. A row: what it is, a line about it, a control.
class SettingGroup : public Card {
    Q_OBJECT
public:
    explicit SettingGroup(const Theme& theme);

    /// `control` may be nullptr. Gives back the line about it, to change its text.
    TextBlock* addRow(const QString& name, const QString& about, QWidget* control);
    /// Deletes all rows with their controls.
    void clear();
    /// Controls below their names instead of beside them.
    void setStacked(bool stacked);

private:
    const Theme& m_theme;
    QVBoxLayout* m_column;
    std::vector<QBoxLayout*> m_rows;
    bool m_stacked = false;
};

} // namespace unhunch::ui
