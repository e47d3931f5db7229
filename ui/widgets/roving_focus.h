#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

class QWidget;

namespace unhunch::ui {

// One Tab stop for a group of child widgets: only the current child takes Tab, the group hands its
// focus to it. The group decides what the arrow keys do and calls moveTo().
class RovingFocus : public QObject {
    Q_OBJECT
public:
    explicit RovingFocus(QWidget* group);

    void add(QWidget* child);
    int count() const { return static_cast<int>(m_children.size()); }
    int current() const { return m_current; }
    int indexOf(const QObject* child) const;
    bool hasFocus() const; // one of the children has it
    // Where Tab will land next; does not take focus.
    void setCurrent(int index);
    // By the keyboard: gives focus, and the ring with it.
    void moveTo(int index);

private:
    QWidget* m_group;
    QList<QWidget*> m_children;
    int m_current = 0;
};

} // namespace unhunch::ui
