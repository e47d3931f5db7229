#include "pages/card_grid.h"

#include "widgets/accessible_group.h"
#include "widgets/picture_card.h"

#include <QKeyEvent>
#include <QStyle>
#include <algorithm>

namespace unhunch::ui {

namespace {
constexpr int kGap = 16;
constexpr int kGapCompact = 12;
constexpr int kMoreRows = 2; ///< made above and below the view
} // namespace

CardGrid::CardGrid(const QString& name, QWidget* parent) : QWidget(parent), m_gap(kGap) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    announceAsGroup(this, name);
}

void CardGrid::setCards(const std::vector<QString>& titles, std::function<PictureCard*(int)> make) {
    setFocusProxy(nullptr);
    for (const auto& [index, old] : m_cards) {
        old->removeEventFilter(this);
        old->hide();
        old->deleteLater();
    }
    m_cards.clear();
    m_titles = titles;
    m_titleWidths.clear();
    m_make = std::move(make);
    m_current = 0;
    if (count() <= kAllMade) {
        for (int i = 0; i < count(); ++i) {
            cardAt(i);
        }
    }
    if (count() > 0) {
        setCurrent(0);
    }
    updateGeometry();
    placeCards();
}

PictureCard* CardGrid::cardAt(int index) {
    const auto found = m_cards.find(index);
    if (found != m_cards.end()) {
        return found->second;
    }
    PictureCard* card = m_make(index);
    card->setParent(this);
    card->setCompact(m_compact);
    card->setFocusPolicy(Qt::ClickFocus);
    card->installEventFilter(this);
    m_cards.emplace(index, card);
    return card;
}

int CardGrid::cardWidth(int width) const {
    return (width - (m_columns - 1) * m_gap) / m_columns;
}

std::vector<int> CardGrid::rowTops(int width) const {
    std::vector<int> tops{0};
    const int each = cardWidth(width);
    for (int row = 0; row < rowCount(); ++row) {
        int height = 0;
        for (int i = row * m_columns; i < std::min(count(), (row + 1) * m_columns); ++i) {
            const auto card = m_cards.find(i);
            const bool isMade = count() <= kAllMade;
            height =
                std::max(height, isMade ? card->second->heightForWidth(each)
                                        : m_cards.begin()->second->heightFor(
                                              m_titleWidths[static_cast<std::size_t>(i)], each));
        }
        tops.push_back(tops.back() + height + m_gap);
    }
    return tops;
}

void CardGrid::placeCards() {
    if (count() > kAllMade &&
        (m_titleWidths.empty() || m_measured != m_cards.begin()->second->titleFont())) {
        m_measured = m_cards.begin()->second->titleFont();
        const QFontMetricsF metrics(m_measured);
        m_titleWidths.clear();
        for (const QString& title : m_titles) {
            m_titleWidths.push_back(metrics.horizontalAdvance(title));
        }
    }
    m_tops = rowTops(width());
    fillView();
}

void CardGrid::fillView() {
    const QRect view = visibleRegion().boundingRect();
    const auto rowAt = [&](int y) {
        return static_cast<int>(std::upper_bound(m_tops.begin(), m_tops.end(), y) -
                                m_tops.begin()) -
               1;
    };
    const bool all = count() <= kAllMade;
    const int first = all ? 0 : std::max(0, rowAt(view.top()) - kMoreRows) * m_columns;
    const int last =
        all ? count() : std::min(count(), (rowAt(view.bottom()) + kMoreRows + 1) * m_columns);
    for (auto it = m_cards.begin(); it != m_cards.end();) {
        const bool isNeeded = (it->first >= first && it->first < last) || it->first == m_current ||
                              it->second->hasFocus();
        if (!isNeeded) {
            it->second->deleteLater();
            it->second->hide();
        }
        it = isNeeded ? std::next(it) : m_cards.erase(it);
    }
    const std::size_t before = m_cards.size();
    for (int i = first; i < last; ++i) {
        cardAt(i);
    }
    const int width = cardWidth(this->width());
    for (const auto& [index, card] : m_cards) {
        const auto row = static_cast<std::size_t>(index / m_columns);
        const double x = index % m_columns * (double(this->width() + m_gap) / m_columns);
        const QRect place(qRound(x), m_tops[row], width, m_tops[row + 1] - m_tops[row] - m_gap);
        card->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        if (m_cards.size() != before) {
            card->raise(); // screen readers go by the order of the children
        }
        card->show();
    }
}

QSize CardGrid::sizeHint() const {
    return minimumSizeHint();
}

QSize CardGrid::minimumSizeHint() const {
    return m_cards.empty() ? QSize() : m_cards.begin()->second->minimumSizeHint();
}

int CardGrid::heightForWidth(int width) const {
    if (count() == 0 || (count() > kAllMade && m_titleWidths.empty())) {
        return 0;
    }
    return rowTops(width).back() - m_gap;
}

void CardGrid::arrange(int columns, bool compact) {
    m_columns = std::max(1, columns);
    m_gap = compact ? kGapCompact : kGap;
    m_compact = compact;
    for (const auto& [index, card] : m_cards) {
        card->setCompact(compact);
    }
    updateGeometry();
    placeCards();
}

void CardGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeCards();
}

void CardGrid::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    placeCards();
}

/// A card that wants another height, for a larger text or a badge.
bool CardGrid::event(QEvent* event) {
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        placeCards();
    }
    return done;
}

int CardGrid::indexOf(const QObject* card) const {
    const auto found = std::find_if(m_cards.begin(), m_cards.end(),
                                    [&](const auto& each) { return each.second == card; });
    return found == m_cards.end() ? -1 : found->first;
}

/// Where Tab will land next; does not take focus.
void CardGrid::setCurrent(int index) {
    cardAt(m_current)->setFocusPolicy(Qt::ClickFocus);
    m_current = index;
    cardAt(index)->setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(cardAt(index));
}

void CardGrid::focusCurrent() {
    if (count() > 0) {
        cardAt(m_current)->setFocus(Qt::TabFocusReason);
    }
}

bool CardGrid::eventFilter(QObject* watched, QEvent* event) {
    const int index = indexOf(watched);
    if (index >= 0 && event->type() == QEvent::FocusIn) {
        setCurrent(index);
    }
    if (index < 0 || event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const int sideways = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    int target = index;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Left:
        target -= sideways;
        break;
    case Qt::Key_Right:
        target += sideways;
        break;
    case Qt::Key_Up:
        target -= m_columns;
        break;
    case Qt::Key_Down:
        target += m_columns;
        break;
    case Qt::Key_Home:
        target = 0;
        break;
    case Qt::Key_End:
        target = count() - 1;
        break;
    default:
        return QWidget::eventFilter(watched, event);
    }
    if (target >= 0 && target < count()) {
        setCurrent(target);
        fillView();
        focusCurrent();
    }
    return true;
}

} // namespace unhunch::ui
