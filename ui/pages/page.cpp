#include "pages/page.h"

#include "painting/metrics.h"

#include <QLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace unhunch::ui {

Page::Page(const Theme& theme, AppModel& model, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_model(model), m_content(new QWidget) {
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    scroll->setWidget(m_content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    m_column = new QVBoxLayout(m_content);
    m_column->setSpacing(0);
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
    const QWidget* top = window();
    m_compact = top->width() < size::kCompactBelow;
    const int margin = m_compact ? size::kPageMarginCompact : size::kPageMargin;
    const int extra = std::max(0, (width() - 2 * margin - size::kContentMax) / 2);
    const int vertical = m_compact ? 20 : 32;
    m_column->setContentsMargins(margin + extra, vertical, margin + extra, vertical);
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
