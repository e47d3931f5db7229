#include "pages/routine_page.h"

#include "pages/page_parts.h"
#include "pages/page_tools.h"
#include "pages/result_row.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/notice.h"
#include "widgets/scroll_page.h"
#include "widgets/segmented.h"
#include "widgets/text_block_widget.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace unhunch::ui {

namespace {

constexpr int kGap = 40 - kResultReach;
constexpr int kDetailShare = 416;
constexpr int kStepShare = 528;

QVBoxLayout* columnOf(QWidget* widget) {
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

RoutinePage::RoutinePage(FigureStudio& figures, AppModel& model, QWidget* parent)
    : AdaptivePage(figures.theme(), model, parent), m_figures(figures),
      m_tools(new PageTools(theme(), model, domain::HitKind::routine)) {
    setObjectName(QStringLiteral("routinePage"));
    column()->addLayout(makeToolRow(tr("Stretch"), Destination::Place::stretch, m_tools));
    column()->addStretch();
    connect(m_tools, &PageTools::sheetWanted, this, [this] { emit sheetWanted(m_state); });
}

void RoutinePage::setRoutine(const RoutineId& id) {
    const bool isOther = m_id != id;
    m_id = id;
    refresh();
    if (isOther) {
        scrollArea()->verticalScrollBar()->setValue(0);
    }
}

void RoutinePage::refresh() {
    const auto state = m_id ? routineState(model(), *m_id) : std::nullopt;
    if (state && (m_body == nullptr || *state != m_state)) {
        render(*state);
    }
}

void RoutinePage::start() {
    emit go({Destination::Place::routine, words::fromUtf8(m_state.id.value)});
}

int RoutinePage::shownLength() const {
    int index = 0;
    for (const RoutineLength& length : m_state.lengths) {
        if (length.id == m_state.id) {
            return index;
        }
        ++index;
    }
    return 0;
}

QWidget* RoutinePage::makeLengths() {
    QStringList labels;
    for (const RoutineLength& length : m_state.lengths) {
        labels << length.label;
    }
    auto* lengths = new Segmented(theme(), tr("How long"), labels);
    lengths->setObjectName(QStringLiteral("lengths"));
    lengths->setCurrent(shownLength());
    // Another routine is shown; this control goes with the old one.
    connect(
        lengths, &Segmented::chosen, this,
        [this](int index) {
            setRoutine(m_state.lengths.at(static_cast<std::size_t>(index)).id);
            if (auto* fresh = m_body->findChild<QWidget*>(QStringLiteral("lengths"))) {
                fresh->setFocus(Qt::TabFocusReason);
            }
        },
        Qt::QueuedConnection);
    return lengths;
}

QWidget* RoutinePage::makeDetails() {
    auto* part = new QWidget;
    QVBoxLayout* column = columnOf(part);
    auto* title = new TextBlock(theme(), Type::H1, m_state.title);
    title->setObjectName(QStringLiteral("routineTitle"));
    title->setPixels(34, 42);
    setTitleWidget(title);
    column->addWidget(title);
    if (!m_state.goal.isEmpty()) {
        column->addSpacing(6);
        column->addWidget(new TextBlock(theme(), Type::Lead, m_state.goal, Role::Text2));
    }
    column->addSpacing(14);
    auto* facts = new QWidget;
    auto* flow = new FlowLayout(nullptr, 8, 8);
    flow->setContentsMargins(0, 0, 0, 0);
    facts->setLayout(flow);
    flow->addWidget(new Pill(theme(), m_state.length, QStringLiteral("timer")));
    flow->addWidget(new Pill(theme(), m_state.equipment));
    column->addWidget(facts);
    if (!m_state.lengths.empty()) {
        column->addSpacing(18);
        column->addWidget(makeLengths());
    }
    column->addSpacing(18);
    auto* startButton = new Button(theme(), m_state.startLabel, ButtonKind::Primary);
    startButton->setObjectName(QStringLiteral("startRoutine"));
    startButton->setSize(ButtonSize::Large);
    startButton->setIconName(QStringLiteral("play"), IconWeight::Fill);
    connect(startButton, &QAbstractButton::clicked, this, &RoutinePage::start);
    auto* changeButton = new Button(
        theme(), m_state.isOwn ? tr("Change") : tr("Duplicate and change"), ButtonKind::Secondary);
    changeButton->setObjectName(QStringLiteral("changeRoutine"));
    changeButton->setSize(ButtonSize::Large);
    changeButton->setIconName(m_state.isOwn ? QStringLiteral("pencil-simple")
                                            : QStringLiteral("copy-simple"));
    connect(changeButton, &QAbstractButton::clicked, this, [this] {
        emit go({Destination::Place::editRoutine, words::fromUtf8(m_state.id.value)});
    });
    auto* actions = new QWidget;
    auto* row = new FlowLayout(nullptr, 10, 10);
    row->setContentsMargins(0, 0, 0, 0);
    actions->setLayout(row);
    row->addWidget(startButton);
    row->addWidget(changeButton);
    column->addWidget(actions);
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

QWidget* RoutinePage::makeSteps() {
    auto* part = new QWidget;
    part->setObjectName(QStringLiteral("routineSteps"));
    QVBoxLayout* column = columnOf(part);
    auto* heading = makeHeading(theme(), words::counted(static_cast<int>(m_state.steps.size()),
                                                        tr("1 exercise"), tr("%1 exercises")));
    auto* head = new QHBoxLayout;
    head->addSpacing(kResultReach);
    head->addWidget(heading);
    column->addLayout(head);
    column->addSpacing(6);
    int number = 0;
    for (const RoutineStepRow& step : m_state.steps) {
        LearnRow row;
        row.kind = domain::HitKind::routine; // its meta line shows a clock
        row.id = words::fromUtf8(step.exercise.value);
        row.title = tr("%1. %2").arg(++number).arg(step.title);
        row.text = step.isGone ? tr("Not in the library any more; the session goes on without it")
                   : step.leftOut ? tr("Left out for now: it hurt in the last 7 days")
                                  : words::sentenceCase(step.dose);
        row.kindName = step.length;
        row.picture = step.picture;
        auto* line = new ResultRow(m_figures, row);
        line->setObjectName(QStringLiteral("step%1").arg(number));
        line->setLineAbove(number > 1);
        line->setEnabled(!step.isGone);
        connect(line, &QAbstractButton::clicked, this, [this, id = row.id] {
            emit go({Destination::Place::exercise, id});
        });
        column->addWidget(line);
    }
    column->addStretch();
    return part;
}

QWidget* RoutinePage::makeSources() {
    auto* part = new QWidget;
    QVBoxLayout* column = columnOf(part);
    column->addSpacing(26);
    column->addWidget(new Hairline(theme()));
    column->addSpacing(18);
    column->addWidget(makeHeading(theme(), tr("Sources")));
    int number = 0;
    for (const QString& source : m_state.sources) {
        column->addSpacing(8);
        column->addWidget(sourceLine(theme(), ++number, source));
    }
    return part;
}

void RoutinePage::render(const RoutineState& state) {
    m_state = state;
    m_tools->setSubject(words::fromUtf8(state.usual.value), state.title);
    if (m_body != nullptr) {
        m_body->hide();
        m_body->deleteLater();
    }
    m_body = new QWidget;
    QVBoxLayout* body = columnOf(m_body);
    m_pair = new QBoxLayout(QBoxLayout::LeftToRight);
    m_pair->addWidget(makeDetails());
    m_pair->addWidget(makeSteps());
    body->addLayout(m_pair);
    if (!state.sources.isEmpty()) {
        body->addWidget(makeSources());
    }
    column()->insertWidget(1, m_body);
    arrange();
}

void RoutinePage::arrange() {
    if (m_pair != nullptr) {
        const bool narrow = isNarrow();
        m_pair->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        m_pair->setStretch(0, narrow ? 0 : kDetailShare);
        m_pair->setStretch(1, narrow ? 0 : kStepShare);
        m_pair->setSpacing(narrow ? 24 : kGap);
    }
}

bool RoutinePage::handleKey(int key, Qt::KeyboardModifiers /*modifiers*/) {
    const int last = static_cast<int>(m_state.lengths.size()) - 1;
    const int other = shownLength() + (key == Qt::Key_Minus ? -1 : 1);
    switch (key) {
    case Qt::Key_Backspace:
        emit go({Destination::Place::back, {}});
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        start();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
        if (other >= 0 && other <= last) {
            setRoutine(m_state.lengths[static_cast<std::size_t>(other)].id);
            focusTitle(); // the focus went with what was shown
        }
        return true;
    default:
        return m_tools->handleKey(key);
    }
}

} // namespace unhunch::ui
