#pragma once

#include "painting/theme.h"

#include <QScrollArea>

namespace unhunch::ui {

// A page that scrolls: content in a column of at most 1120 px, centred beyond that, with the page
// margins; a thin scroll bar. Put the page's layout into content(). Keeps the focused widget in
// view.
class ScrollPage : public QScrollArea {
    Q_OBJECT
public:
    explicit ScrollPage(const Theme& theme, QWidget* parent = nullptr);

    QWidget* content() const { return m_content; }
    // Margins of a compact window, or none for parts of a page.
    void setCompact(bool compact);
    void setBare(bool bare);
    void setMaximumContentWidth(int pixels);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void restyle();
    void arrange();

    const Theme& m_theme;
    QWidget* m_holder;
    QWidget* m_content;
    bool m_compact = false;
    bool m_bare = false;
    int m_maximum;
};

} // namespace unhunch::ui
