#include "pages/exercise_page.h"

#include "pages/columns_layout.h"
#include "pages/exercise_player.h"
#include "pages/exercise_sections.h"
#include "pages/page_parts.h"
#include "pages/page_tools.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/evidence_badge_widget.h"
#include "widgets/flow_layout.h"
#include "widgets/notice.h"
#include "widgets/scroll_page.h"
#include "widgets/text_block_widget.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace unhunch::ui {

namespace {

constexpr int kGap = 40;
constexpr int kStageShare = 528;
constexpr int kDetailShare = 416;

QString equipmentIcon(const QString& equipment) {
    return equipment.contains(words::equipment(domain::Equipment::wall)) ? QStringLiteral("wall")
                                                                         : QString();
}

} // namespace

ExercisePage::ExercisePage(FigureStudio& figures, AppModel& model, QWidget* parent)
    : AdaptivePage(figures.theme(), model, parent), m_figures(figures),
      m_tools(new PageTools(theme(), model, domain::HitKind::exercise)) {
    setObjectName(QStringLiteral("exercisePage"));
    column()->addLayout(makeToolRow(tr("Stretch"), Destination::Place::stretch, m_tools));
    column()->addStretch();
    // Another picture is no other state.
    connect(&model, &AppModel::libraryChanged, this, [this] { m_state = {}; });
    connect(m_tools, &PageTools::sheetWanted, this, [this] {
        emit sheetWanted(m_state, this->model().figures().clip({m_state.id, {}}));
    });
}

void ExercisePage::setExercise(const ExerciseId& id) {
    const bool isOther = m_id != id;
    m_id = id;
    refresh();
    if (isOther) {
        scrollArea()->verticalScrollBar()->setValue(0);
    }
}

void ExercisePage::refresh() {
    if (!m_id) {
        return;
    }
    const auto state = exerciseState(model(), *m_id);
    if (state && (m_body == nullptr || *state != m_state)) {
        render(*state);
    }
}

void ExercisePage::start() {
    emit go({Destination::Place::tryExercise, words::fromUtf8(m_state.id.value)});
}

void ExercisePage::forgetChange() {
    if (const auto done = model().sessions().forgetChange(m_state.id); !done) {
        model().report(done.error());
    }
    refresh();
}

QBoxLayout* ExercisePage::addPair(QWidget* left, QWidget* right, int gap) {
    auto* pair = new QBoxLayout(QBoxLayout::LeftToRight);
    pair->setSpacing(gap);
    pair->addWidget(left, kStageShare);
    pair->addWidget(right, kDetailShare);
    m_pairs.push_back(pair);
    return pair;
}

QWidget* ExercisePage::makeDetails() {
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* title = new TextBlock(theme(), Type::H1, m_state.title);
    title->setObjectName(QStringLiteral("exerciseTitle"));
    title->setPixels(34, 42);
    setTitleWidget(title);
    column->addWidget(title);
    column->addSpacing(6);
    column->addWidget(new TextBlock(theme(), Type::Lead,
                                    m_state.isOwn ? m_state.own : m_state.summary, Role::Text2));
    column->addSpacing(14);
    auto* facts = new QWidget;
    auto* flow = new FlowLayout(nullptr, 8, 8);
    flow->setContentsMargins(0, 0, 0, 0);
    facts->setLayout(flow);
    flow->addWidget(new Pill(theme(), m_state.position, QStringLiteral("person-simple")));
    flow->addWidget(new Pill(theme(), m_state.equipment, equipmentIcon(m_state.equipment)));
    if (!m_state.isOwn) {
        flow->addWidget(new EvidenceBadge(theme(), evidenceLevel(m_state.strength)));
    }
    column->addWidget(facts);
    column->addSpacing(18);
    column->addWidget(makeDose(theme(), m_state.dose));
    column->addSpacing(18);
    if (!m_state.usualChange.isEmpty()) {
        auto* change = new Notice(
            theme(), Notice::Kind::Info,
            tr("Your change: %1. [Back to the usual dose](usual)").arg(m_state.usualChange));
        change->setObjectName(QStringLiteral("usualChange"));
        change->setIconName(QStringLiteral("pencil-simple"));
        change->setCompact(true);
        connect(change, &Notice::linkActivated, this, &ExercisePage::forgetChange);
        column->addWidget(change);
        column->addSpacing(18);
    }
    column->addWidget(makeActions());
    if (!m_state.leaveOut.isEmpty()) {
        auto* notice = new Notice(theme(), Notice::Kind::Caution, bulleted(m_state.leaveOut));
        notice->setObjectName(QStringLiteral("leaveOut"));
        notice->setTitle(tr("Leave this out if"));
        column->addSpacing(18);
        column->addWidget(notice);
    }
    column->addStretch();
    return part;
}

QWidget* ExercisePage::makeActions() {
    auto* startButton = new Button(theme(), m_state.startLabel, ButtonKind::Primary);
    startButton->setObjectName(QStringLiteral("startExercise"));
    startButton->setSize(ButtonSize::Large);
    startButton->setIconName(QStringLiteral("play"), IconWeight::Fill);
    connect(startButton, &QAbstractButton::clicked, this, &ExercisePage::start);
    auto* actions = new QWidget;
    auto* row = new FlowLayout(nullptr, 10, 10);
    row->setContentsMargins(0, 0, 0, 0);
    actions->setLayout(row);
    row->addWidget(startButton);
    if (m_state.isOwn) {
        addOwnActions(row);
    }
    return actions;
}

void ExercisePage::addOwnActions(QLayout* row) {
    const auto add = [&](const char* name, const char* icon, const QString& text) {
        auto* button = new Button(theme(), text, ButtonKind::Secondary);
        button->setObjectName(QString::fromLatin1(name));
        button->setSize(ButtonSize::Large);
        button->setIconName(QString::fromLatin1(icon));
        row->addWidget(button);
        return button;
    };
    connect(add("changeOwn", "pencil-simple", tr("Change")), &QAbstractButton::clicked, this,
            [this] {
                emit go({Destination::Place::editExercise, words::fromUtf8(m_state.id.value)});
            });
    connect(add("shareOwn", "export", tr("Share")), &QAbstractButton::clicked, this,
            [this] { emit shareWanted(m_state); });
    connect(add("deleteOwn", "trash", tr("Delete")), &QAbstractButton::clicked, this, [this] {
        if (model().removeOwn(app::OwnContent::Kind::exercise, m_state.id.value)) {
            emit go({Destination::Place::stretch, {}});
        }
    });
}

void ExercisePage::render(const ExerciseState& state) {
    m_state = state;
    m_tools->setSubject(words::fromUtf8(state.id.value), state.title);
    m_isNarrow = isNarrow();
    m_pairs.clear();
    if (m_body != nullptr) {
        m_body->hide();
        m_body->deleteLater();
    }
    m_body = new QWidget;
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    auto* left = new QWidget;
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    m_player = new ExercisePlayer(m_figures, model(), state);
    leftColumn->addWidget(m_player);
    leftColumn->addStretch();
    body->addLayout(addPair(left, makeDetails(), kGap));
    body->addSpacing(28);
    if (!state.isOwn || !state.steps.isEmpty()) {
        body->addLayout(addPair(makeSteps(theme(), state.steps), makeCues(theme(), state), kGap));
    }
    body->addSpacing(12);
    body->addWidget(makeWords(theme(), state, m_isNarrow ? 1 : 2));
    if (QWidget* cautions = makeCautions(theme(), state.cautions)) {
        body->addSpacing(26);
        body->addWidget(cautions);
    }
    if (!state.isOwn) {
        body->addSpacing(18);
        body->addWidget(new Hairline(theme()));
        body->addSpacing(18);
        body->addWidget(makeResearch(theme(), state));
    }
    column()->insertWidget(1, m_body);
    arrange();
}

void ExercisePage::arrange() {
    for (QBoxLayout* pair : m_pairs) {
        pair->setDirection(isNarrow() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        pair->setStretch(0, isNarrow() ? 0 : kStageShare);
        pair->setStretch(1, isNarrow() ? 0 : kDetailShare);
        pair->setSpacing(isNarrow() ? 24 : kGap);
    }
    if (m_body != nullptr && m_isNarrow != isNarrow()) {
        if (auto* grid = dynamic_cast<ColumnsLayout*>(
                m_body->findChild<QWidget*>(QStringLiteral("words"))->layout())) {
            grid->setColumns(isNarrow() ? 1 : 2);
        }
        m_isNarrow = isNarrow();
    }
}

bool ExercisePage::handleKey(int key, Qt::KeyboardModifiers /*modifiers*/) {
    if (key == Qt::Key_Backspace) {
        emit go({Destination::Place::back, {}});
        return true;
    }
    if (key == Qt::Key_Space && m_player != nullptr) {
        m_player->toggle();
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_body != nullptr) {
        start();
        return true;
    }
    return m_tools->handleKey(key);
}

} // namespace unhunch::ui
