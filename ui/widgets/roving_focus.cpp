#include "widgets/roving_focus.h"

#include <QWidget>
#include <algorithm>

namespace unhunch::ui {

RovingFocus::RovingFocus(QWidget* group) : QObject(group), m_group(group) {}

void RovingFocus::add(QWidget* child) {
    child->setFocusPolicy(m_children.isEmpty() ? Qt::StrongFocus : Qt::ClickFocus);
    if (m_children.isEmpty())
        m_group->setFocusProxy(child);
    m_children.append(child);
}

int RovingFocus::indexOf(const QObject* child) const {
    for (int i = 0; i < count(); ++i) {
        if (m_children.at(i) == child)
            return i;
    }
    return -1;
}

bool RovingFocus::hasFocus() const {
    return std::any_of(m_children.begin(), m_children.end(),
                       [](const QWidget* child) { return child->hasFocus(); });
}

void RovingFocus::setCurrent(int index) {
    if (index < 0 || index >= count())
        return;
    m_children.at(m_current)->setFocusPolicy(Qt::ClickFocus);
    m_current = index;
    m_children.at(index)->setFocusPolicy(Qt::StrongFocus);
    m_group->setFocusProxy(m_children.at(index));
}

void RovingFocus::moveTo(int index) {
    if (index < 0 || index >= count())
        return;
    setCurrent(index);
    m_children.at(index)->setFocus(Qt::TabFocusReason);
}

} // namespace unhunch::ui
