#include "widgets/sidebar.h"

#include "painting/mark_painter.h"
#include "painting/metrics.h"
#include "painting/shapes.h"
#include "painting/text_block.h"
#include "widgets/accessible_group.h"
#include "widgets/nav_button.h"
#include "widgets/theming.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

namespace unhunch::ui {
namespace {

class Brand : public QWidget {
public:
    Brand(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
        followTheme(this, theme);
    }
    void setCompact(bool compact) {
        m_compact = compact;
        update();
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        const QRectF all(contentsRect());
        const double side = m_compact ? 30 : 26;
        const double left = m_compact ? (width() - side) / 2 : 8;
        const QRectF box(left, all.center().y() - side / 2, side, side);
        drawMark(painter, m_theme, mirrored(this, box, all));
        if (m_compact)
            return;
        drawLine(painter, mirrored(this, all.adjusted(box.right() + 8, 0, 0, 0), all),
                 Qt::AlignLeft, Sidebar::tr("Unhunch"), m_theme.font(Type::Brand),
                 m_theme.color(Role::Text));
    }

private:
    const Theme& m_theme;
    bool m_compact = false;
};

} // namespace

Sidebar::Sidebar(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_column(new QVBoxLayout(this)), m_top(new QVBoxLayout),
      m_bottom(new QVBoxLayout), m_brand(new Brand(theme, this)) {
    announceAsGroup(this, tr("Pages"));
    m_column->setSpacing(0);
    m_top->setSpacing(2);
    m_bottom->setSpacing(2);
    m_column->addWidget(m_brand);
    m_column->addLayout(m_top);
    m_column->addStretch();
    m_column->addLayout(m_bottom);
    connect(&m_group, &QButtonGroup::idClicked, this, &Sidebar::chosen);
    connect(&theme, &Theme::changed, this, [this] { arrange(); });
    arrange();
}

NavButton* Sidebar::addPlace(int id, const QString& icon, const QString& text, bool atBottom) {
    auto* const button = new NavButton(m_theme, icon, text, this);
    button->setCompact(m_compact);
    m_group.addButton(button, id);
    (atBottom ? m_bottom : m_top)->addWidget(button);
    return button;
}

void Sidebar::setCurrent(int id) {
    if (QAbstractButton* const button = m_group.button(id))
        button->setChecked(true);
}

void Sidebar::setCompact(bool compact) {
    m_compact = compact;
    for (QAbstractButton* button : m_group.buttons())
        static_cast<NavButton*>(button)->setCompact(compact);
    arrange();
}

void Sidebar::arrange() {
    static_cast<Brand*>(m_brand)->setCompact(m_compact);
    const int below = m_compact ? 12 : 20;
    m_brand->setFixedHeight(m_theme.px(40) + below);
    m_brand->setContentsMargins(0, 0, 0, below);
    // The edge line takes one pixel at the end.
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const int side = m_compact ? 8 : 12;
    m_column->setContentsMargins(side + (rtl ? 1 : 0), m_compact ? 14 : 20, side + (rtl ? 0 : 1),
                                 m_compact ? 12 : 16);
    int needed = m_compact ? size::kRail : size::kSidebar;
    const QMargins margins = m_column->contentsMargins();
    for (const QAbstractButton* button : m_group.buttons())
        needed = std::max(needed, button->sizeHint().width() + margins.left() + margins.right());
    setFixedWidth(needed);
    update();
}

void Sidebar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        arrange();
}

void Sidebar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Side));
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), m_theme.color(Role::Line));
}

} // namespace unhunch::ui
