#include "pages/stretch_page.h"

#include "pages/card_grid.h"
#include "pages/page_parts.h"
#include "presentation/today_state.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/chip.h"
#include "widgets/field.h"
#include "widgets/figure_studio.h"
#include "widgets/flow_layout.h"
#include "widgets/picture_card.h"
#include "widgets/scroll_page.h"
#include "widgets/text_block_widget.h"

#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>

namespace unhunch::ui {

namespace {

constexpr int kCardMin = 200;
constexpr int kCardGap = 12;
constexpr int kMostColumns = 4;
constexpr int kSearchWidth = 260;
constexpr int kSearchWidthCompact = 220;
constexpr int kHeader = 44;
constexpr int kDivider = 22;

template <typename Item> std::vector<QString> titlesOf(const std::vector<Item>& items) {
    std::vector<QString> titles;
    for (const Item& item : items) {
        titles.push_back(item.title);
    }
    return titles;
}

QString label(domain::Position position) {
    return words::position(position);
}
QString label(domain::Aim aim) {
    return words::aim(aim);
}

} // namespace

StretchPage::StretchPage(FigureStudio& figures, AppModel& model, QWidget* parent)
    : AdaptivePage(figures.theme(), model, parent), m_figures(figures),
      m_search(new SearchField(theme(), tr("Find an exercise"))),
      m_add(new Button(theme(), tr("Add your own"))), m_routines(new CardGrid(tr("Routines"))),
      m_exercises(new CardGrid(tr("Exercises"))), m_filters(new QWidget), m_empty(new QWidget) {
    setObjectName(QStringLiteral("stretchPage"));
    m_search->setObjectName(QStringLiteral("exerciseSearch"));
    m_search->setKeyHint(QStringLiteral("/"));
    m_search->installEventFilter(this);
    makeHeader();
    column()->addSpacing(18);
    column()->addWidget(makeHeading(theme(), tr("Routines")));
    column()->addSpacing(12);
    column()->addWidget(m_routines);
    column()->addSpacing(26);
    makeFilters();
    column()->addWidget(m_filters);
    column()->addSpacing(14);
    column()->addWidget(m_exercises);
    makeEmpty();
    column()->addWidget(m_empty);
    column()->addStretch();

    connect(scrollArea()->verticalScrollBar(), &QScrollBar::valueChanged, m_exercises,
            &CardGrid::fillView);
    // Another picture is no other state.
    connect(&model, &AppModel::libraryChanged, this, [this] {
        m_isStale = true;
        if (isVisible()) {
            refresh();
        }
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.text = text.trimmed();
        applyFilter();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (!m_state.exercises.empty()) {
            emit go({Destination::Place::exercise,
                     words::fromUtf8(m_state.exercises.front().id.value)});
        }
    });
}

void StretchPage::makeHeader() {
    m_header = new QBoxLayout(QBoxLayout::LeftToRight);
    m_header->addStrut(kHeader);
    auto* title = new TextBlock(theme(), Type::H1, tr("Stretch"));
    title->setWrapping(false);
    title->setObjectName(QStringLiteral("pageTitle"));
    setTitleWidget(title);
    m_header->addWidget(title, 1);
    auto* controls = new QHBoxLayout;
    controls->setSpacing(12);
    controls->addWidget(m_search);
    m_add->setObjectName(QStringLiteral("addOwn"));
    m_add->setIconName(QStringLiteral("plus"));
    connect(m_add, &QAbstractButton::clicked, this, &StretchPage::openAddMenu);
    controls->addWidget(m_add);
    m_header->addLayout(controls);
    m_header->setAlignment(controls, Qt::AlignLeft);
    column()->addLayout(m_header);
}

namespace {

/// A menu below `widget` that deletes itself.
QMenu* makeMenu(QWidget* widget, const char* objectName) {
    auto* menu = new QMenu(widget);
    menu->setObjectName(QString::fromLatin1(objectName));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

QAction* addEntry(QMenu* menu, const char* objectName, const QString& text,
                  const std::function<void()>& action) {
    QAction* entry = menu->addAction(text);
    entry->setObjectName(QString::fromLatin1(objectName));
    QObject::connect(entry, &QAction::triggered, menu->parent(), action);
    return entry;
}

} // namespace

void StretchPage::openAddMenu() {
    QMenu* menu = makeMenu(m_add, "addMenu");
    addEntry(menu, "addOwnExercise", tr("An exercise"), [this] {
        emit go({Destination::Place::editExercise, {}});
    });
    addEntry(menu, "addOwnRoutine", tr("A routine"), [this] {
        emit go({Destination::Place::editRoutine, {}});
    });
    addEntry(menu, "takeIn", tr("From a file…"), [this] { emit takeInWanted(); });
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

void StretchPage::openRoutineMenu(const RoutineItem& item, QWidget* card) {
    QMenu* menu = makeMenu(card, "routineMenu");
    const QString id = words::fromUtf8(item.id.value);
    const auto edit = [this, id] { emit go({Destination::Place::editRoutine, id}); };
    if (item.isOwn) {
        addEntry(menu, "routineChange", tr("Change"), edit);
        addEntry(menu, "routineShare", tr("Share…"), [this, item] { emit shareWanted(item); });
        addEntry(menu, "routineDelete", tr("Delete"), [this, item] {
            model().removeOwn(app::OwnContent::Kind::routine, item.id.value);
        });
    } else {
        addEntry(menu, "routineCopy", tr("Duplicate and change"), edit);
    }
    menu->popup(card->mapToGlobal(QPoint(card->width() / 2, card->height() / 2)));
}

Chip* StretchPage::addChip(QLayout* flow, const QString& text, const std::string& objectName) {
    auto* chip = new Chip(theme(), text);
    chip->setObjectName(words::fromUtf8(objectName));
    chip->setSize(Chip::Size::Small);
    chip->setTickShown(false);
    flow->addWidget(chip);
    return chip;
}

template <typename Value>
void StretchPage::addGroup(QLayout* flow, std::optional<Value> StretchFilter::*field,
                           std::initializer_list<Value> values) {
    auto* divider = new Hairline(theme(), Qt::Vertical);
    divider->setFixedHeight(kDivider);
    flow->addWidget(divider);
    auto* group = new ChipGroup(this, true);
    for (const Value value : values) {
        Chip* chip = addChip(flow, label(value), "filter-" + std::string(name(value)));
        group->addButton(chip);
        m_chips.push_back(chip);
        connect(chip, &QAbstractButton::toggled, this, [this, field, value](bool on) {
            auto& chosen = m_filter.*field;
            if (on) {
                chosen = value;
            } else if (chosen == value) {
                chosen.reset();
            }
            applyFilter();
        });
    }
}

void StretchPage::makeFilters() {
    using domain::Aim;
    using domain::Position;
    auto* flow = new FlowLayout(nullptr, 8, 8);
    flow->setContentsMargins(0, 0, 0, 0);
    m_filters->setLayout(flow);
    auto* heading = makeHeading(theme(), tr("Exercises"));
    heading->setWrapping(false);
    heading->setContentsMargins(0, 0, 8, 0);
    flow->addWidget(heading);
    m_all = addChip(flow, tr("All"), "filter-all");
    m_all->setCheckable(true);
    connect(m_all, &QAbstractButton::clicked, this, &StretchPage::clearFilter);
    addGroup<Position>(flow, &StretchFilter::position,
                       {Position::standing, Position::seated, Position::floor});
    addGroup<Aim>(flow, &StretchFilter::aim, {Aim::loosen, Aim::strengthen, Aim::breathe});
    auto* divider = new Hairline(theme(), Qt::Vertical);
    divider->setFixedHeight(kDivider);
    flow->addWidget(divider);
    m_mine = addChip(flow, tr("Mine"), "filter-mine");
    m_mine->setCheckable(true);
    m_mine->hide();
    m_chips.push_back(m_mine);
    connect(m_mine, &QAbstractButton::toggled, this, [this](bool on) {
        m_filter.mine = on;
        applyFilter();
    });
    Chip* bare = addChip(flow, tr("No equipment"), "filter-no-equipment");
    m_chips.push_back(bare);
    connect(bare, &QAbstractButton::toggled, this, [this](bool on) {
        m_filter.noEquipment = on;
        applyFilter();
    });
}

void StretchPage::makeEmpty() {
    m_empty->setObjectName(QStringLiteral("noExercises"));
    auto* column = new QVBoxLayout(m_empty);
    column->setContentsMargins(0, 32, 0, 0);
    column->setSpacing(6);
    column->addWidget(makeHeading(theme(), tr("No exercise fits all of this")));
    column->addWidget(new TextBlock(
        theme(), Type::Lead, tr("Take one filter away, or try a shorter word."), Role::Text2));
    column->addSpacing(12);
    auto* clear = new Button(theme(), tr("Show all exercises"));
    clear->setObjectName(QStringLiteral("showAll"));
    column->addWidget(clear, 0, Qt::AlignLeft);
    connect(clear, &QAbstractButton::clicked, this, &StretchPage::clearFilter);
    m_empty->hide();
}

void StretchPage::clearFilter() {
    for (Chip* chip : m_chips) {
        chip->setChecked(false);
    }
    m_search->clear();
    applyFilter();
}

void StretchPage::refresh() {
    m_today = todayState(model()).routine;
    applyFilter();
}

void StretchPage::applyFilter() {
    render(stretchState(model(), m_filter, m_today));
}

PictureCard* StretchPage::makeCard(const RoutineItem& item) {
    auto* card = new RoutineCard(theme(), item.title, item.detail);
    const QString id = words::fromUtf8(item.id.value);
    card->setObjectName(QStringLiteral("routine-") + id);
    card->setToolTip(item.equipment);
    showStill(card, m_figures.tileOf(item.picture));
    if (item.forToday) {
        card->setBadge(tr("For today"));
    } else if (item.isOwn) {
        card->setBadge(tr("Yours"));
    }
    card->setHasMenu(true);
    connect(card, &RoutineCard::menuAsked, this,
            [this, item, card] { openRoutineMenu(item, card); });
    const auto start = [this, id] { emit go({Destination::Place::routine, id}); };
    connect(card, &QAbstractButton::clicked, this, [this, id] {
        emit go({Destination::Place::routinePage, id});
    });
    connect(card, &RoutineCard::started, this, start);
    return card;
}

void StretchPage::showStill(PictureCard* card, const FigureStill& still) {
    card->setFigure([this, card, still](QPainter& painter, const QRectF& box) {
        m_figures.stills().paint(painter, box, still, card);
    });
    connect(&m_figures, &FigureStudio::changed, card, [card] { card->update(); });
}

PictureCard* StretchPage::makeCard(const ExerciseItem& item) {
    auto* card = new ExerciseCard(theme(), item.title, item.detail);
    const QString id = words::fromUtf8(item.id.value);
    card->setObjectName(QStringLiteral("exercise-") + id);
    showStill(card, m_figures.tileOf({item.id, {}}));
    connect(card, &QAbstractButton::clicked, this, [this, id] {
        emit go({Destination::Place::exercise, id});
    });
    return card;
}

void StretchPage::render(const StretchState& state) {
    m_all->setText(tr("All %1").arg(state.exerciseCount));
    m_all->setChecked(m_filter == StretchFilter{});
    m_mine->setVisible(state.hasOwn);
    const bool newRoutines = m_isStale || state.routines != m_state.routines;
    const bool newExercises = m_isStale || state.exercises != m_state.exercises;
    m_isStale = false;
    m_state = state;
    // Cards are made later too, of what the state then is.
    if (newRoutines) {
        m_routines->setCards(titlesOf(m_state.routines), [this](int index) {
            return makeCard(m_state.routines.at(static_cast<std::size_t>(index)));
        });
    }
    if (newExercises) {
        m_exercises->setCards(titlesOf(m_state.exercises), [this](int index) {
            return makeCard(m_state.exercises.at(static_cast<std::size_t>(index)));
        });
    }
    m_exercises->setVisible(!state.exercises.empty());
    m_empty->setVisible(state.exercises.empty());
}

void StretchPage::arrange() {
    const int columns = columnsOf(kCardMin, kCardGap, kMostColumns);
    m_routines->arrange(columns, isCompact());
    m_exercises->arrange(columns, isCompact());
    m_header->setDirection(isNarrow() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_search->setFixedWidth(
        std::min(theme().px(isCompact() ? kSearchWidthCompact : kSearchWidth), contentWidth() / 2));
}

bool StretchPage::handleKey(int key, Qt::KeyboardModifiers /*modifiers*/) {
    switch (key) {
    case Qt::Key_Slash:
        m_search->setFocus(Qt::ShortcutFocusReason);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_exercises->focusCurrent();
        return true;
    default:
        return false;
    }
}

/// From the search field, Down enters what was found.
bool StretchPage::eventFilter(QObject* watched, QEvent* event) {
    const bool down =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down;
    if (watched == m_search && down) {
        m_exercises->focusCurrent();
        return true;
    }
    return AdaptivePage::eventFilter(watched, event);
}

} // namespace unhunch::ui
