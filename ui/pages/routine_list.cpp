#include "pages/routine_list.h"

#include "painting/shapes.h"
#include "widgets/accessible_group.h"
#include "widgets/figure_studio.h"

#include <QEvent>
#include <QLayout>
#include <QPainter>
#include <algorithm>

namespace unhunch::ui {

namespace {
constexpr int kGap = 8;
constexpr int kLifted = 14; ///< how far a dragged row stands out to the side
constexpr double kRadius = 16;
constexpr int kNarrowest = 240;
} // namespace

RoutineList::RoutineList(FigureStudio& figures) : m_figures(figures) {
    setObjectName(QStringLiteral("routineRows"));
    announceAsGroup(this, tr("Exercises of the routine"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void RoutineList::addRow() {
    auto* row = new RoutineRow(m_figures);
    row->setParent(this);
    row->setStacked(m_stacked);
    row->setObjectName(QStringLiteral("row%1").arg(m_rows.size()));
    m_rows.push_back(row);
    connect(row, &RoutineRow::countChanged, this,
            [this, row](int count) { emit countChanged(indexOf(row), count); });
    connect(row, &RoutineRow::removeAsked, this, [this, row] { emit removeAsked(indexOf(row)); });
    connect(row, &RoutineRow::moveAsked, this, [this, row](int by) {
        const int from = indexOf(row);
        if (from + by >= 0 && from + by < count()) {
            emit moved(from, from + by);
            focusRow(from + by);
        }
    });
    connect(row, &RoutineRow::focusAsked, this,
            [this, row](int by) { focusRow(indexOf(row) + by); });
    connect(row, &RoutineRow::dragged, this, [this, row](int by) { drag(row, by); });
    connect(row, &RoutineRow::dropped, this, [this, row] { drop(row); });
    row->show();
}

void RoutineList::render(const std::vector<RoutineRowState>& rows) {
    while (m_rows.size() > rows.size()) {
        m_rows.back()->hide();
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    while (m_rows.size() < rows.size()) {
        addRow();
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        m_rows[i]->render(rows[i], tr("row %1 of %2").arg(i + 1).arg(rows.size()));
    }
    updateGeometry();
    layOut();
}

void RoutineList::setStacked(bool stacked) {
    m_stacked = stacked;
    for (RoutineRow* row : m_rows) {
        row->setStacked(stacked);
    }
    updateGeometry();
    layOut();
}

void RoutineList::focusRow(int row) {
    if (!m_rows.empty()) {
        m_rows[static_cast<std::size_t>(std::clamp(row, 0, count() - 1))]->setFocus(
            Qt::TabFocusReason);
    }
}

int RoutineList::indexOf(const RoutineRow* row) const {
    return static_cast<int>(std::ranges::find(m_rows, row) - m_rows.begin());
}

int RoutineList::heightOf(const RoutineRow* row, int width) const {
    const int needed = row->layout()->hasHeightForWidth()
                           ? row->layout()->totalHeightForWidth(width)
                           : row->layout()->totalSizeHint().height();
    return std::max(row->minimumHeight(), needed);
}

QSize RoutineList::sizeHint() const {
    constexpr int kWidth = 628;
    return {kWidth, heightForWidth(kWidth)};
}

int RoutineList::heightForWidth(int width) const {
    int height = 0;
    for (const RoutineRow* row : m_rows) {
        height += heightOf(row, width) + kGap;
    }
    return std::max(0, height - kGap);
}

void RoutineList::drag(RoutineRow* row, int by) {
    if (m_dragged < 0) {
        m_dragged = indexOf(row);
        m_draggedTop = row->y();
        row->setLifted(true);
    }
    const int top = m_draggedTop + by;
    const int middle = top + row->height() / 2;
    m_target = 0;
    int y = 0;
    for (int i = 0; i < count(); ++i) {
        if (i != m_dragged) {
            const int height = m_rows[static_cast<std::size_t>(i)]->height();
            m_target += middle > y + height / 2 ? 1 : 0;
            y += height + kGap;
        }
    }
    layOut();
    row->setGeometry(kLifted, std::clamp(top, -kLifted, height() - row->height() + kLifted),
                     width() - kLifted, row->height());
    update();
}

void RoutineList::drop(RoutineRow* row) {
    if (m_dragged < 0) {
        return;
    }
    const int from = m_dragged;
    const int to = m_target;
    m_dragged = -1;
    row->setLifted(false);
    layOut();
    update();
    if (from != to) {
        emit moved(from, to);
    }
    focusRow(to);
}

void RoutineList::layOut() {
    std::vector<int> order;
    for (int i = 0; i < count(); ++i) {
        if (i != m_dragged) {
            order.push_back(i);
        }
    }
    if (m_dragged >= 0) {
        order.insert(order.begin() + m_target, m_dragged);
    }
    int y = 0;
    for (const int i : order) {
        RoutineRow* row = m_rows[static_cast<std::size_t>(i)];
        const QRect place(0, y, width(), heightOf(row, width()));
        if (i == m_dragged) {
            m_slot = place;
        } else {
            row->setGeometry(place);
        }
        y += place.height() + kGap;
    }
}

void RoutineList::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

/// A row asks for another height.
bool RoutineList::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        layOut();
    }
    return QWidget::event(event);
}

void RoutineList::paintEvent(QPaintEvent* /*event*/) {
    if (m_dragged < 0) {
        return;
    }
    QPainter painter(this);
    const PainterScope scope(painter);
    const Theme& theme = m_figures.theme();
    drawBox(painter, m_slot, kRadius, theme.color(Role::PrimarySoft));
    painter.setPen(QPen(theme.color(Role::PrimaryMid), 2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(m_slot).adjusted(1, 1, -1, -1), kRadius, kRadius);
}

} // namespace unhunch::ui
