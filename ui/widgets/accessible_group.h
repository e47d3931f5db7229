#pragma once

class QString;
class QWidget;

namespace unhunch::ui {

// Tells screen readers that the widget's children belong together under `name`.
void announceAsGroup(QWidget* group, const QString& name);
// Tells them that the widget is a picture with `name` and `description` (chart, scene).
void announceAsGraphic(QWidget* graphic, const QString& name, const QString& description);

void announceAsAlert(QWidget* alert, const QString& text);
void announceAsDialog(QWidget* dialog, const QString& title);

} // namespace unhunch::ui
