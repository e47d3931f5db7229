#include "presentation/routine_edit.h"

#include <algorithm>

namespace unhunch::ui {

using domain::Routine;

bool RoutineEdit::has(int row) const {
    return row >= 0 && row < static_cast<int>(routine().steps.size());
}

void RoutineEdit::push(Routine next) {
    if (next == routine()) {
        return;
    }
    m_states.resize(m_now + 1);
    m_states.push_back(std::move(next));
    ++m_now;
}

void RoutineEdit::undo() {
    if (canUndo()) {
        --m_now;
    }
}

void RoutineEdit::redo() {
    if (canRedo()) {
        ++m_now;
    }
}

void RoutineEdit::setTitle(const std::string& title) {
    Routine next = routine();
    next.title = title;
    push(std::move(next));
}

void RoutineEdit::setGoal(const std::string& goal) {
    Routine next = routine();
    next.goal = goal;
    push(std::move(next));
}

void RoutineEdit::move(int from, int to) {
    if (!has(from) || !has(to)) {
        return;
    }
    Routine next = routine();
    const auto first = next.steps.begin() + std::min(from, to);
    const auto last = next.steps.begin() + std::max(from, to) + 1;
    std::rotate(first, from < to ? first + 1 : last - 1, last);
    push(std::move(next));
}

void RoutineEdit::remove(int row) {
    if (has(row)) {
        Routine next = routine();
        next.steps.erase(next.steps.begin() + row);
        push(std::move(next));
    }
}

void RoutineEdit::add(const domain::RoutineStep& step) {
    if (routine().steps.size() < Routine::kMostSteps) {
        Routine next = routine();
        next.steps.push_back(step);
        push(std::move(next));
    }
}

void RoutineEdit::setCount(int row, int count) {
    if (has(row)) {
        Routine next = routine();
        next.steps[static_cast<std::size_t>(row)].dose.count =
            std::clamp(count, 1, domain::Dose::kMostCount);
        push(std::move(next));
    }
}

} // namespace unhunch::ui
