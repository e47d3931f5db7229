#include "widgets/accessible_group.h"

#include <QAccessibleWidget>
#include <QWidget>
#include <mutex>

namespace unhunch::ui {
namespace {

constexpr const char* kRoleProperty = "unhunchAccessibleRole";

QAccessibleInterface* makeInterface(const QString& /*key*/, QObject* object) {
    auto* const widget = qobject_cast<QWidget*>(object);
    if (widget == nullptr)
        return nullptr;
    const QVariant role = widget->property(kRoleProperty);
    if (!role.isValid())
        return nullptr;
    return new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt()));
}

void announce(QWidget* widget, QAccessible::Role role) {
    static std::once_flag installed;
    std::call_once(installed, [] { QAccessible::installFactory(makeInterface); });
    widget->setProperty(kRoleProperty, static_cast<int>(role));
}

} // namespace

void announceAsGroup(QWidget* group, const QString& name) {
    announce(group, QAccessible::Grouping);
    group->setAccessibleName(name);
}

void announceAsGraphic(QWidget* graphic, const QString& name, const QString& description) {
    announce(graphic, QAccessible::Graphic);
    graphic->setAccessibleName(name);
    graphic->setAccessibleDescription(description);
}

void announceAsAlert(QWidget* alert, const QString& text) {
    announce(alert, QAccessible::AlertMessage);
    alert->setAccessibleName(text);
}

void announceAsDialog(QWidget* dialog, const QString& title) {
    announce(dialog, QAccessible::Dialog);
    dialog->setAccessibleName(title);
}

} // namespace unhunch::ui
