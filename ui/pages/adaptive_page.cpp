#include "pages/adaptive_page.h"

#include "pages/page_parts.h"
#include "painting/metrics.h"
#include "widgets/button.h"
#include "widgets/scroll_page.h"

#include <QApplication>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace unhunch::ui {

namespace {
constexpr int kNarrowBelow = 700;
constexpr int kAbove = 32;
constexpr int kAboveCompact = 20;
constexpr int kSightMargin = 24;
constexpr int kBackIndent = 12;
} // namespace

AdaptivePage::AdaptivePage(const Theme& theme, AppModel& model, QWidget* parent)
    : Page(theme, model, parent) {
    scrollArea()->setBare(true);
    scrollArea()->setMaximumContentWidth(QWIDGETSIZE_MAX);
    connect(&theme, &Theme::changed, this, [this] {
        if (isVisible()) {
            arrange();
        }
    });
    connect(qApp, &QApplication::focusChanged, this, &AdaptivePage::followFocus);
}

AdaptivePage::~AdaptivePage() {
    // The base class moves the focus while it takes the page apart.
    disconnect(qApp, nullptr, this, nullptr);
}

int AdaptivePage::contentWidth() const {
    const QMargins margins = column()->contentsMargins();
    return width() - margins.left() - margins.right();
}

bool AdaptivePage::isNarrow() const {
    return contentWidth() < kNarrowBelow * theme().look().textScale;
}

int AdaptivePage::columnsOf(int width, int gap, int most) const {
    return std::clamp((contentWidth() + gap) / (theme().px(width) + gap), 1, most);
}

ScrollPage* AdaptivePage::scrollArea() const {
    return findChild<ScrollPage*>(QString(), Qt::FindDirectChildrenOnly);
}

void AdaptivePage::scrollToTop(const QWidget* widget) {
    ScrollPage* const area = scrollArea();
    const int y = widget->mapTo(area->widget(), QPoint(0, 0)).y();
    area->verticalScrollBar()->setValue(y - kSightMargin);
}

void AdaptivePage::bringIntoView(QWidget* widget) {
    scrollArea()->ensureWidgetVisible(widget, 0, kSightMargin);
}

QLayout* AdaptivePage::makeToolRow(const QString& back, Destination::Place place, QWidget* tools) {
    auto* link = makeBackLink(theme(), back);
    connect(link, &QAbstractButton::clicked, this, [this, place] { emit go({place, {}}); });
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 8);
    row->addItem(new OutdentItem(link, kBackIndent, 0));
    row->addStretch();
    row->addWidget(tools);
    return row;
}

void AdaptivePage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    applyMargins();
    arrange();
}

void AdaptivePage::compactChanged() {
    applyMargins();
    arrange();
}

void AdaptivePage::applyMargins() {
    const int margin = isCompact() ? size::kPageMarginCompact : size::kPageMargin;
    const int spare = std::max(0, width() - 2 * margin - size::kContentMax);
    const int above = isCompact() ? kAboveCompact : kAbove;
    column()->setContentsMargins(margin + spare / 2, above, margin + spare - spare / 2, above);
}

void AdaptivePage::followFocus(QWidget* /*before*/, QWidget* now) {
    if (now != nullptr && scrollArea()->widget()->isAncestorOf(now)) {
        bringIntoView(now);
    }
}

} // namespace unhunch::ui
