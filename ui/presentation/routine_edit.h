// A routine while it is changed: every change can be taken back and done again.
#pragma once

#include "domain/routine.h"

#include <string>
#include <vector>

namespace unhunch::ui {

/// Rows are counted from 0. What is asked of a row that is not there, or changes nothing, is
/// passed over. Undoing every change gives the first state back.
class RoutineEdit {
public:
    explicit RoutineEdit(domain::Routine start = {}) : m_states{std::move(start)} {}

    [[nodiscard]] const domain::Routine& routine() const { return m_states[m_now]; }
    [[nodiscard]] bool canUndo() const { return m_now > 0; }
    [[nodiscard]] bool canRedo() const { return m_now + 1 < m_states.size(); }
    void undo();
    void redo();

    void setTitle(const std::string& title);
    void setGoal(const std::string& goal);
    void move(int from, int to);
    void remove(int row);
    /// At the end, unless the routine is full.
    void add(const domain::RoutineStep& step);
    /// Kept within the limits of a dose.
    void setCount(int row, int count);

private:
    [[nodiscard]] bool has(int row) const;
    void push(domain::Routine next);

    std::vector<domain::Routine> m_states;
    std::size_t m_now = 0;
};

} // namespace unhunch::ui
