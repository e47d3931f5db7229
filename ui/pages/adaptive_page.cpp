#include "pages/adaptive_page.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace unhunch::ui {

namespace {
constexpr int kNarrowBelow = 700;
constexpr int kSightMargin = 24;
} // namespace

AdaptivePage::AdaptivePage(const Theme& theme, AppModel& model, QWidget* parent)
    : Page(theme, model, parent) {
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

QScrollArea* AdaptivePage::scrollArea() const {
    return findChild<QScrollArea*>(QString(), Qt::FindDirectChildrenOnly);
}

void AdaptivePage::scrollToTop(const QWidget* widget) {
    QScrollArea* const area = scrollArea();
    const int y = widget->mapTo(area->widget(), QPoint(0, 0)).y();
    area->verticalScrollBar()->setValue(y - kSightMargin);
}

void AdaptivePage::bringIntoView(QWidget* widget) {
    scrollArea()->ensureWidgetVisible(widget, 0, kSightMargin);
}

void AdaptivePage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void AdaptivePage::followFocus(QWidget* /*before*/, QWidget* now) {
    if (now != nullptr && scrollArea()->widget()->isAncestorOf(now)) {
        bringIntoView(now);
    }
}

} // namespace unhunch::ui
