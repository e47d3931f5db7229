#include "pages/page.h"

#include "painting/metrics.h"
#include "widgets/scroll_page.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace unhunch::ui {

Page::Page(const Theme& theme, AppModel& model, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_model(model), m_scroll(new ScrollPage(theme)),
      m_outer(new QHBoxLayout(this)) {
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(0);
    m_outer->addWidget(m_scroll, 548);
    m_column = new QVBoxLayout(m_scroll->content());
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void Page::setSidePanel(QWidget* panel) {
    m_outer->addWidget(panel, 516);
}

bool Page::handleKey(int, Qt::KeyboardModifiers) {
    return false;
}

void Page::focusTitle() {
    if (m_title != nullptr) {
        m_title->setFocusPolicy(Qt::TabFocus);
        m_title->setFocus(Qt::OtherFocusReason);
    }
}

void Page::applyWidth() {
    m_compact = window()->width() < size::kCompactBelow;
    m_scroll->setCompact(m_compact);
}

void Page::showEvent(QShowEvent* event) {
    applyWidth();
    compactChanged();
    refresh();
    QWidget::showEvent(event);
}

void Page::resizeEvent(QResizeEvent* event) {
    const bool before = m_compact;
    applyWidth();
    if (before != m_compact) {
        compactChanged();
    }
    QWidget::resizeEvent(event);
}

void clearLayout(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        } else if (item->layout() != nullptr) {
            clearLayout(item->layout());
        }
        delete item;
    }
}

} // namespace unhunch::ui
