#pragma once

#include "painting/theme.h"

#include <QWidget>

namespace unhunch::ui {

// An icon on a soft disc, beside the title of a dialog. Decorative.
class DialogIcon : public QWidget {
    Q_OBJECT
public:
    DialogIcon(const Theme& theme, QString name, Role ink, Role soft, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_name;
    Role m_ink;
    Role m_soft;
};

} // namespace unhunch::ui
