#include "widgets/scroll_page.h"

#include "painting/metrics.h"
#include "widgets/style_sheet.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollBar>
#include <algorithm>

namespace unhunch::ui {
namespace {
constexpr int kAbove = 32;
constexpr int kAboveCompact = 20;
constexpr int kRingRoom = 8;
} // namespace

ScrollPage::ScrollPage(const Theme& theme, QWidget* parent)
    : QScrollArea(parent), m_theme(theme), m_holder(new QWidget), m_content(new QWidget(m_holder)),
      m_maximum(size::kContentMax) {
    auto* const row = new QHBoxLayout(m_holder);
    row->setSpacing(0);
    row->addWidget(m_content);
    setWidget(m_holder);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    m_holder->setAutoFillBackground(false);
    connect(&theme, &Theme::changed, this, [this] { restyle(); });
    restyle();
    arrange();
}

void ScrollPage::setCompact(bool compact) {
    m_compact = compact;
    arrange();
}

void ScrollPage::setBare(bool bare) {
    m_bare = bare;
    arrange();
}

void ScrollPage::setMaximumContentWidth(int pixels) {
    m_maximum = pixels;
    arrange();
}

void ScrollPage::restyle() {
    verticalScrollBar()->setStyleSheet(scrollBarStyleSheet(m_theme));
}

void ScrollPage::arrange() {
    const int side = m_bare ? 0 : m_compact ? size::kPageMarginCompact : size::kPageMargin;
    const int above = m_bare ? 0 : m_compact ? kAboveCompact : kAbove;
    const int spare = std::max(0, viewport()->width() - 2 * side - m_maximum);
    m_holder->layout()->setContentsMargins(side + spare / 2, above, side + spare - spare / 2,
                                           above);
}

void ScrollPage::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    arrange();
}

bool ScrollPage::focusNextPrevChild(bool next) {
    const bool moved = QScrollArea::focusNextPrevChild(next);
    QWidget* const focused = QApplication::focusWidget();
    if (moved && focused != nullptr && m_holder->isAncestorOf(focused))
        ensureWidgetVisible(focused, kRingRoom, kRingRoom);
    return moved;
}

} // namespace unhunch::ui
