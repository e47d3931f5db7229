#include "pages/routine_editor_page.h"

#include "pages/exercise_picker.h"
#include "pages/page_parts.h"
#include "pages/routine_list.h"
#include "pages/time_bar.h"
#include "presentation/own_exercise_state.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/field.h"
#include "widgets/figure_picture.h"
#include "widgets/figure_studio.h"
#include "widgets/icon_button.h"
#include "widgets/notice.h"
#include "widgets/text_block_widget.h"

#include <QVBoxLayout>

namespace unhunch::ui {

namespace {

constexpr int kBackIndent = 12;
constexpr int kGap = 36;
constexpr int kListShare = 628;
constexpr int kSideShare = 320;
constexpr QSize kThumb{60, 42};

} // namespace

RoutineEditorPage::RoutineEditorPage(FigureStudio& figures, AppModel& model, QWidget* parent)
    : AdaptivePage(figures.theme(), model, parent), m_figures(figures),
      m_heading(new TextBlock(theme(), Type::H1)),
      m_title(new Field(theme(), tr("Name of the routine"))),
      m_goal(new Field(theme(), tr("What it is for"))),
      m_fault(new TextBlock(theme(), Type::Small, {}, Role::DangerTx)),
      m_rows(new RoutineList(figures)), m_add(new Button(theme(), tr("Add an exercise"))),
      m_undo(new IconButton(theme(), QStringLiteral("arrow-counter-clockwise"), tr("Undo"))),
      m_redo(new IconButton(theme(), QStringLiteral("arrow-clockwise"), tr("Do again"))),
      m_total(new TextBlock(theme(), Type::H1)), m_bar(new TimeBar(theme())),
      m_legend(new QVBoxLayout), m_suggestions(new QVBoxLayout),
      m_suggestionsTitle(makeHeading(theme(), {})) {
    setObjectName(QStringLiteral("routineEditorPage"));
    m_heading->setObjectName(QStringLiteral("pageTitle"));
    setTitleWidget(m_heading);
    column()->addWidget(makeHead());
    column()->addSpacing(14);
    auto* body = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, body);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(kGap);
    m_columns->addWidget(makeRoutine(), kListShare);
    m_columns->addWidget(makeSide(), kSideShare);
    column()->addWidget(body);
    column()->addStretch();
    connect(m_title, &QLineEdit::editingFinished, this, &RoutineEditorPage::takeTexts);
    connect(m_goal, &QLineEdit::editingFinished, this, &RoutineEditorPage::takeTexts);
    connect(m_title, &QLineEdit::textEdited, this, [this] { showFault({}); });
    connect(m_rows, &RoutineList::moved, this, [this](int from, int to) {
        m_edit.move(from, to);
        refresh();
    });
    connect(m_rows, &RoutineList::countChanged, this, [this](int row, int count) {
        m_edit.setCount(row, count);
        refresh();
    });
    connect(m_rows, &RoutineList::removeAsked, this, [this](int row) {
        m_edit.remove(row);
        refresh();
        m_rows->count() > 0 ? m_rows->focusRow(row) : m_add->setFocus(Qt::TabFocusReason);
    });
}

/// A field that goes with the focus in it says that it was edited.
RoutineEditorPage::~RoutineEditorPage() {
    m_title->disconnect(this);
    m_goal->disconnect(this);
}

QWidget* RoutineEditorPage::makeHead() {
    auto* part = new QWidget;
    auto* rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    auto* back = makeBackLink(theme(), tr("Stretch"));
    connect(back, &QAbstractButton::clicked, this, [this] {
        emit go({Destination::Place::stretch, {}});
    });
    auto* backRow = new QHBoxLayout;
    backRow->addItem(new OutdentItem(back, kBackIndent, 0));
    backRow->addStretch();
    rows->addLayout(backRow);
    auto* cancel = new Button(theme(), tr("Cancel"), ButtonKind::Quiet);
    cancel->setObjectName(QStringLiteral("cancelRoutine"));
    connect(cancel, &QAbstractButton::clicked, this, [this] {
        emit go({Destination::Place::stretch, {}});
    });
    auto* keep = new Button(theme(), tr("Save routine"), ButtonKind::Primary);
    keep->setObjectName(QStringLiteral("saveRoutine"));
    keep->setKeyHint(tr("Ctrl S"));
    connect(keep, &QAbstractButton::clicked, this, &RoutineEditorPage::save);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_heading, 1);
    row->addWidget(cancel);
    row->addWidget(keep);
    rows->addLayout(row);
    return part;
}

QWidget* RoutineEditorPage::makeRoutine() {
    m_title->setObjectName(QStringLiteral("editTitle"));
    m_title->setPlaceholderText(tr("Name of the routine"));
    m_title->setMaxLength(static_cast<int>(domain::OwnExercise::kLongestTitle));
    m_goal->setObjectName(QStringLiteral("editGoal"));
    m_goal->setPlaceholderText(tr("What it is for, if you like"));
    m_fault->setObjectName(QStringLiteral("routineFault"));
    m_fault->hide();
    m_add->setObjectName(QStringLiteral("addExercise"));
    m_add->setIconName(QStringLiteral("plus"));
    m_add->setKeyHint(tr("A"));
    connect(m_add, &QAbstractButton::clicked, this, &RoutineEditorPage::pickExercise);
    auto* part = new QWidget;
    auto* rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(m_title);
    rows->addWidget(m_fault);
    rows->addWidget(m_goal);
    rows->addSpacing(6);
    rows->addWidget(m_rows);
    auto* below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_add);
    below->addStretch();
    below->addWidget(makeUndo());
    rows->addLayout(below);
    rows->addStretch();
    return part;
}

QWidget* RoutineEditorPage::makeUndo() {
    m_undo->setObjectName(QStringLiteral("undoEdit"));
    m_redo->setObjectName(QStringLiteral("redoEdit"));
    connect(m_undo, &QAbstractButton::clicked, this, &RoutineEditorPage::undo);
    connect(m_redo, &QAbstractButton::clicked, this, &RoutineEditorPage::redo);
    auto* part = new QWidget;
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    return part;
}

QWidget* RoutineEditorPage::makeSide() {
    auto* part = new QWidget;
    auto* rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(12);
    auto* panel = new Card(theme(), Card::Kind::Panel);
    auto* inner = new QVBoxLayout(panel);
    inner->setContentsMargins(22, 20, 22, 20);
    inner->setSpacing(8);
    inner->addWidget(new TextBlock(theme(), Type::Caption, tr("Total time"), Role::Text2));
    m_total->setObjectName(QStringLiteral("routineTotal"));
    m_total->setPixels(48, 54);
    inner->addWidget(m_total);
    inner->addWidget(m_bar);
    m_legend->setSpacing(4);
    inner->addLayout(m_legend);
    rows->addWidget(panel);
    rows->addSpacing(6);
    rows->addWidget(m_suggestionsTitle);
    m_suggestions->setSpacing(8);
    rows->addLayout(m_suggestions);
    auto* keys =
        new Notice(theme(), Notice::Kind::Info, tr("Move a row with Alt and the arrow keys."));
    keys->setIconName(QStringLiteral("keyboard"));
    keys->setCompact(true);
    rows->addWidget(keys);
    rows->addStretch();
    return part;
}

void RoutineEditorPage::edit(const RoutineId& id) {
    if (const auto routine = routineToEdit(model(), id)) {
        m_saved = *routine;
        m_edit = RoutineEdit(*routine);
        m_heading->setText(routine->id.empty() ? tr("New routine") : tr("Change a routine"));
        m_title->setText(words::fromUtf8(routine->title));
        m_goal->setText(words::fromUtf8(routine->goal));
        showFault({});
        refresh();
        if (routine->title.empty()) {
            m_title->setFocus(Qt::TabFocusReason);
        }
    }
}

/// What was typed becomes part of the routine.
void RoutineEditorPage::takeTexts() {
    m_edit.setTitle(storedLine(m_title->text()));
    m_edit.setGoal(storedLine(m_goal->text()));
    refresh();
}

bool RoutineEditorPage::hasChanges() const {
    return m_edit.routine() != m_saved || storedLine(m_title->text()) != m_saved.title ||
           storedLine(m_goal->text()) != m_saved.goal;
}

void RoutineEditorPage::refresh() {
    render(routineEditorState(model(), m_edit.routine()));
}

void RoutineEditorPage::render(const RoutineEditorState& state) {
    m_rows->render(state.rows);
    m_total->setText(state.total);
    m_total->setAccessibleName(tr("Total time %1").arg(words::duration(state.length)));
    m_bar->setParts(state.parts);
    m_suggestionsTitle->setText(state.rows.empty() ? tr("To begin with")
                                                   : tr("For the same position"));
    m_undo->setEnabled(m_edit.canUndo());
    m_redo->setEnabled(m_edit.canRedo());
    m_add->setEnabled(state.rows.size() < domain::Routine::kMostSteps);
    if (state.legend != m_state.legend) {
        renderLegend(state);
    }
    if (state.suggestions != m_state.suggestions) {
        renderSuggestions(state);
    }
    m_state = state;
}

void RoutineEditorPage::renderLegend(const RoutineEditorState& state) {
    clearLayout(m_legend);
    for (const TimeLine& line : state.legend) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(new TimeSwatch(theme(), line.kind), 0, Qt::AlignVCenter);
        row->addWidget(new TextBlock(theme(), Type::Small, line.name, Role::Text2), 1);
        auto* length = new TextBlock(theme(), Type::Small, line.length, Role::Text2);
        length->setWrapping(false);
        row->addWidget(length);
        m_legend->addLayout(row);
    }
}

void RoutineEditorPage::renderSuggestions(const RoutineEditorState& state) {
    clearLayout(m_suggestions);
    for (const RoutineSuggestion& each : state.suggestions) {
        auto* row = new QHBoxLayout;
        row->setSpacing(12);
        row->addWidget(
            new FigurePicture(m_figures, {each.id, {}}, kThumb, FigurePicture::Ground::sunk));
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(new TextBlock(theme(), Type::SmallStrong, each.title));
        words->addWidget(new TextBlock(theme(), Type::Caption, each.detail, Role::Text2));
        row->addLayout(words, 1);
        auto* add = new IconButton(theme(), QStringLiteral("plus"), tr("Add %1").arg(each.title));
        add->setOutlined(true);
        add->setObjectName(QStringLiteral("suggest-") + words::fromUtf8(each.id.value));
        connect(add, &QAbstractButton::clicked, this, [this, id = each.id] { addExercise(id); });
        row->addWidget(add);
        m_suggestions->addLayout(row);
    }
}

void RoutineEditorPage::addExercise(const ExerciseId& id) {
    if (const auto step = stepToAdd(model(), id)) {
        m_edit.add(*step);
        showFault({});
        refresh();
        m_rows->focusRow(m_rows->count() - 1);
    }
}

void RoutineEditorPage::pickExercise() {
    const auto exercises = model().application().library->exercises();
    if (!exercises) {
        model().report(exercises.error());
        return;
    }
    std::vector<PickerItem> items;
    for (const domain::ExerciseSummary& each : *exercises) {
        items.push_back(
            {each.id, words::fromUtf8(each.title),
             tr("%1, %2").arg(words::position(each.position), words::duration(each.length))});
    }
    openExercisePicker(m_figures, window(), {tr("Add an exercise"), tr("Add")}, items,
                       [this](const ExerciseId& id) { addExercise(id); });
}

void RoutineEditorPage::showFault(const QString& fault) {
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    m_title->setError(!fault.isEmpty() && m_edit.routine().title.empty());
    m_title->setAccessibleDescription(fault);
}

bool RoutineEditorPage::save() {
    takeTexts();
    if (!m_state.fault.isEmpty()) {
        showFault(m_state.fault);
        if (m_edit.routine().title.empty()) {
            m_title->setFocus(Qt::TabFocusReason);
        }
        return true;
    }
    if (model().saveOwn(m_edit.routine())) {
        m_saved = m_edit.routine();
        emit go({Destination::Place::stretch, {}});
    }
    return true;
}

bool RoutineEditorPage::undo() {
    m_edit.undo();
    m_title->setText(words::fromUtf8(m_edit.routine().title));
    m_goal->setText(words::fromUtf8(m_edit.routine().goal));
    refresh();
    return true;
}

bool RoutineEditorPage::redo() {
    m_edit.redo();
    m_title->setText(words::fromUtf8(m_edit.routine().title));
    m_goal->setText(words::fromUtf8(m_edit.routine().goal));
    refresh();
    return true;
}

bool RoutineEditorPage::handleKey(int key, Qt::KeyboardModifiers /*modifiers*/) {
    switch (key) {
    case Qt::Key_A:
        if (m_add->isEnabled() && model().settings().singleKeys()) {
            pickExercise();
        }
        return true;
    case Qt::Key_Escape:
        emit go({Destination::Place::stretch, {}});
        return true;
    default:
        return false;
    }
}

void RoutineEditorPage::arrange() {
    m_columns->setDirection(isNarrow() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_rows->setStacked(isNarrow() && theme().look().textScale > 1.3);
}

} // namespace unhunch::ui
