#pragma once

#include "painting/theme.h"

#include <QButtonGroup>
#include <QFrame>

class QVBoxLayout;

namespace unhunch::ui {

class NavButton;

// The places of the app: brand, the pages, and at the bottom Warning signs and Settings. 216 px
// wide, or a rail of 84 px when compact. Signal: chosen(id), for clicks only.
// Accessible: a group of radio buttons called "Pages".
class Sidebar : public QFrame {
    Q_OBJECT
public:
    explicit Sidebar(const Theme& theme, QWidget* parent = nullptr);

    // The owner picks the ids; below the gap if `atBottom`.
    NavButton* addPlace(int id, const QString& icon, const QString& text, bool atBottom = false);
    void setCurrent(int id);
    // Below a window width of size::kCompactBelow.
    void setCompact(bool compact);

signals:
    void chosen(int id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();

    const Theme& m_theme;
    QVBoxLayout* m_column;
    QVBoxLayout* m_top;
    QVBoxLayout* m_bottom;
    QWidget* m_brand;
    QButtonGroup m_group;
    bool m_compact = false;
};

} // namespace unhunch::ui
