#include "pages/own_exercise_page.h"

#include "pages/exercise_picker.h"
#include "pages/page_parts.h"
#include "painting/photo.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/field.h"
#include "widgets/figure_picture.h"
#include "widgets/figure_studio.h"
#include "widgets/flow_layout.h"
#include "widgets/segmented.h"
#include "widgets/stepper.h"
#include "widgets/text_block_widget.h"

#include <QVBoxLayout>
#include <array>

namespace unhunch::ui {

namespace {

using domain::OwnExercise;
using domain::Position;
using domain::Sides;

constexpr int kBackIndent = 12;
constexpr int kGap = 36;
constexpr int kFieldShare = 628;
constexpr int kSideShare = 320;
constexpr QSize kPreview{272, 176};
constexpr Milliseconds kHalf{500};
constexpr std::array kSides{Sides::none, Sides::each, Sides::alternating};
constexpr std::array kPositions{Position::standing, Position::seated, Position::floor};

/// A control under its name.
QWidget* named(const Theme& theme, const QString& name, QWidget* control) {
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(new TextBlock(theme, Type::SmallStrong, name));
    column->addWidget(control, 0,
                      control->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed
                          ? Qt::AlignLeft
                          : Qt::Alignment());
    return part;
}

/// A control of that name, called `objectName`.
Stepper* makeStepper(const Theme& theme, const char* objectName, const QString& name, int lowest,
                     int highest) {
    auto* stepper = new Stepper(theme, name, lowest, highest);
    stepper->setObjectName(QString::fromLatin1(objectName));
    return stepper;
}

Segmented* makeSegmented(const Theme& theme, const char* objectName, const QString& name,
                         const QStringList& labels) {
    auto* segmented = new Segmented(theme, name, labels);
    segmented->setObjectName(QString::fromLatin1(objectName));
    segmented->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return segmented;
}

template <typename List, typename Value> int indexIn(const List& list, Value value) {
    return static_cast<int>(std::find(list.begin(), list.end(), value) - list.begin());
}

QString linesOf(const std::vector<std::string>& lines) {
    QStringList list;
    for (const std::string& line : lines) {
        list << words::fromUtf8(line);
    }
    return list.join(QLatin1Char('\n'));
}

QString secondsOf(int count) {
    return words::seconds(Seconds{count});
}

} // namespace

OwnExercisePage::OwnExercisePage(FigureStudio& figures, AppModel& model, QWidget* parent)
    : AdaptivePage(figures.theme(), model, parent), m_figures(figures),
      m_heading(new TextBlock(theme(), Type::H1)), m_title(new Field(theme(), tr("Name"))),
      m_fault(new TextBlock(theme(), Type::Small, {}, Role::DangerTx)),
      m_kind(makeSegmented(theme(), "ownKind", tr("What is counted"),
                           {tr("Holds"), tr("Repetitions")})),
      m_sides(makeSegmented(theme(), "ownSides", tr("Sides"),
                            {tr("Both at once"), tr("Each side"), tr("By turns")})),
      m_position(makeSegmented(theme(), "ownPosition", tr("Position"),
                               {tr("Standing"), tr("Seated"), tr("Floor")})),
      m_count(makeStepper(theme(), "ownCount", tr("How many"), 1, domain::Dose::kMostCount)),
      m_hold(makeStepper(theme(), "ownHold", tr("Length of each hold"), 5, 120)),
      m_repetition(makeStepper(theme(), "ownRepetition", tr("Length of each repetition"), 2, 60)),
      m_sets(makeStepper(theme(), "ownSets", tr("Sets"), 1, 6)),
      m_rest(makeStepper(theme(), "ownRest", tr("Rest between sets"), 0, 180)),
      m_week(makeStepper(theme(), "ownWeek", tr("Times a week"), 0, OwnExercise::kMostTimesAWeek)),
      m_from(new Field(theme(), tr("Who gave it to you"))),
      m_notes(new NoteBox(theme(), tr("How it is done"))),
      m_sentence(new TextBlock(theme(), Type::H3)),
      m_preview(new FigurePicture(figures, {}, kPreview, FigurePicture::Ground::sunk)),
      m_noPicture(new Button(theme(), tr("No picture"), ButtonKind::Quiet)) {
    setObjectName(QStringLiteral("ownExercisePage"));
    m_heading->setObjectName(QStringLiteral("pageTitle"));
    setTitleWidget(m_heading);
    column()->addWidget(makeHead());
    column()->addSpacing(18);
    auto* body = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, body);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(kGap);
    m_columns->addWidget(makeFields(), kFieldShare);
    m_columns->addWidget(makeSide(), kSideShare, Qt::AlignTop);
    column()->addWidget(body);
    column()->addStretch();
    connectFields();
    show({});
}

QWidget* OwnExercisePage::makeHead() {
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
    cancel->setObjectName(QStringLiteral("cancelOwn"));
    connect(cancel, &QAbstractButton::clicked, this, [this] {
        emit go({Destination::Place::stretch, {}});
    });
    auto* keep = new Button(theme(), tr("Save exercise"), ButtonKind::Primary);
    keep->setObjectName(QStringLiteral("saveOwn"));
    keep->setKeyHint(tr("Ctrl S"));
    connect(keep, &QAbstractButton::clicked, this, &OwnExercisePage::save);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_heading, 1);
    row->addWidget(cancel);
    row->addWidget(keep);
    rows->addLayout(row);
    return part;
}

QWidget* OwnExercisePage::makeDose() {
    m_hold->setStep(5);
    m_hold->setFormat(secondsOf);
    m_repetition->setFormat([](int halves) { return words::seconds(halves * kHalf); });
    m_rest->setStep(5);
    m_rest->setFormat(secondsOf);
    m_week->setFormat([](int times) {
        return times == 0 ? tr("Not said") : words::counted(times, tr("Once"), tr("%1 times"));
    });
    auto* part = new QWidget;
    auto* flow = new FlowLayout(nullptr, 16, 14);
    flow->setContentsMargins(0, 0, 0, 0);
    part->setLayout(flow);
    m_holdPart = named(theme(), tr("Each hold"), m_hold);
    m_repetitionPart = named(theme(), tr("Each repetition"), m_repetition);
    m_restPart = named(theme(), tr("Rest between sets"), m_rest);
    flow->addWidget(named(theme(), tr("How many"), m_count));
    flow->addWidget(m_holdPart);
    flow->addWidget(m_repetitionPart);
    flow->addWidget(named(theme(), tr("Sets"), m_sets));
    flow->addWidget(m_restPart);
    flow->addWidget(named(theme(), tr("A week"), m_week));
    return part;
}

QWidget* OwnExercisePage::makeFields() {
    m_title->setObjectName(QStringLiteral("ownTitle"));
    m_title->setMaxLength(static_cast<int>(OwnExercise::kLongestTitle));
    m_fault->setObjectName(QStringLiteral("ownFault"));
    m_from->setObjectName(QStringLiteral("ownFrom"));
    m_from->setMaxLength(static_cast<int>(OwnExercise::kLongestTitle));
    m_from->setPlaceholderText(tr("My physio"));
    m_notes->setObjectName(QStringLiteral("ownNotes"));
    m_notes->setPlaceholderText(tr("One step a line, in your own words"));
    auto* part = new QWidget;
    auto* rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(14);
    rows->addWidget(named(theme(), tr("Name"), m_title));
    rows->addWidget(m_fault);
    auto* choices = new QWidget;
    auto* flow = new FlowLayout(nullptr, 16, 14);
    flow->setContentsMargins(0, 0, 0, 0);
    choices->setLayout(flow);
    flow->addWidget(named(theme(), tr("Counted as"), m_kind));
    flow->addWidget(named(theme(), tr("Sides"), m_sides));
    rows->addWidget(choices);
    rows->addWidget(makeDose());
    rows->addWidget(named(theme(), tr("Position"), m_position));
    rows->addWidget(named(theme(), tr("How it is done"), m_notes));
    rows->addWidget(named(theme(), tr("Who gave it to you"), m_from));
    return part;
}

QWidget* OwnExercisePage::makeSide() {
    auto* panel = new Card(theme(), Card::Kind::Panel);
    auto* rows = new QVBoxLayout(panel);
    rows->setContentsMargins(24, 22, 24, 20);
    rows->setSpacing(10);
    rows->addWidget(new TextBlock(theme(), Type::Caption, tr("Once through"), Role::Text2));
    m_sentence->setBalanced(true);
    m_sentence->setObjectName(QStringLiteral("ownSentence"));
    rows->addWidget(m_sentence);
    rows->addSpacing(8);
    rows->addWidget(m_preview, 0, Qt::AlignLeft);
    auto* photo = new Button(theme(), tr("Choose a photo"));
    photo->setObjectName(QStringLiteral("choosePhoto"));
    connect(photo, &QAbstractButton::clicked, this, &OwnExercisePage::photoWanted);
    auto* pose = new Button(theme(), tr("Choose a pose"));
    pose->setObjectName(QStringLiteral("choosePose"));
    connect(pose, &QAbstractButton::clicked, this, &OwnExercisePage::choosePose);
    m_noPicture->setObjectName(QStringLiteral("noPicture"));
    connect(m_noPicture, &QAbstractButton::clicked, this, [this] { setPhoto({}); });
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(nullptr, 8, 8);
    flow->setContentsMargins(0, 0, 0, 0);
    buttons->setLayout(flow);
    flow->addWidget(photo);
    flow->addWidget(pose);
    flow->addWidget(m_noPicture);
    rows->addWidget(buttons);
    return panel;
}

void OwnExercisePage::connectFields() {
    connect(m_title, &QLineEdit::textChanged, this, &OwnExercisePage::refresh);
    connect(m_title, &QLineEdit::textEdited, this, [this] {
        m_title->setError(false);
        m_fault->hide();
    });
    for (Segmented* each : {m_kind, m_sides, m_position}) {
        connect(each, &Segmented::chosen, this, &OwnExercisePage::refresh);
    }
    for (Stepper* each : {m_count, m_hold, m_repetition, m_sets, m_rest, m_week}) {
        connect(each, &Stepper::valueChanged, this, &OwnExercisePage::refresh);
    }
}

void OwnExercisePage::edit(const ExerciseId& id) {
    if (const auto draft = ownDraft(model(), id)) {
        show(*draft);
        m_title->setFocus(Qt::TabFocusReason);
    }
}

void OwnExercisePage::show(const OwnDraft& shown) {
    const OwnExercise& own = shown.exercise;
    const bool isHold = own.kind == OwnExercise::Kind::hold;
    const OwnExercise usual;
    m_title->setText(words::fromUtf8(own.title));
    m_kind->setCurrent(isHold ? 0 : 1);
    m_sides->setCurrent(indexIn(kSides, own.sides));
    m_position->setCurrent(indexIn(kPositions, own.position));
    m_count->setValue(own.count);
    m_hold->setValue(static_cast<int>((isHold ? own.length : usual.length) / Seconds{1}));
    m_repetition->setValue(isHold ? 6 : static_cast<int>(own.length / kHalf));
    m_sets->setValue(own.sets);
    m_rest->setValue(static_cast<int>(own.rest / Seconds{1}));
    m_week->setValue(own.timesAWeek);
    m_from->setText(words::fromUtf8(own.from));
    m_notes->setPlainText(linesOf(own.notes));
    m_title->setError(false);
    m_fault->hide();
    m_picture = shown;
    m_saved = shown;
    m_saved = draft(); // as the fields can show it
    showPicture();
    refresh();
}

OwnDraft OwnExercisePage::draft() const {
    OwnDraft draft = m_saved;
    OwnExercise& own = draft.exercise;
    own.title = storedLine(m_title->text());
    own.kind = m_kind->current() == 0 ? OwnExercise::Kind::hold : OwnExercise::Kind::repetitions;
    own.count = m_count->value();
    own.length = m_kind->current() == 0 ? Milliseconds{Seconds{m_hold->value()}}
                                        : m_repetition->value() * kHalf;
    own.sets = m_sets->value();
    own.rest = m_sets->value() > 1 ? Seconds{m_rest->value()} : Seconds{0};
    own.sides = kSides.at(static_cast<std::size_t>(m_sides->current()));
    own.position = kPositions.at(static_cast<std::size_t>(m_position->current()));
    own.timesAWeek = m_week->value();
    own.from = storedLine(m_from->text());
    own.notes = storedLines(m_notes->toPlainText());
    own.figure = m_picture.exercise.figure;
    draft.photo = m_picture.photo;
    return draft;
}

void OwnExercisePage::refresh() {
    const OwnExerciseState state = ownExerciseState(draft());
    m_heading->setText(state.heading);
    m_sentence->setText(state.sentence);
    m_holdPart->setVisible(m_kind->current() == 0);
    m_repetitionPart->setVisible(m_kind->current() == 1);
    m_restPart->setVisible(m_sets->value() > 1);
}

void OwnExercisePage::setPhoto(const std::string& jpeg) {
    m_picture.photo = jpeg;
    m_picture.exercise.figure.clear();
    showPicture();
}

void OwnExercisePage::showPicture() {
    FigureStill still;
    if (!m_picture.photo.empty()) {
        still.photo = std::make_shared<const QImage>(photoFrom(m_picture.photo));
    } else if (!m_picture.exercise.figure.empty()) {
        still = m_figures.tileOf({ExerciseId{m_picture.exercise.figure}, {}});
    }
    m_preview->setStill(still);
    m_noPicture->setVisible(still.photo || still.clip);
}

void OwnExercisePage::choosePose() {
    std::vector<PickerItem> items;
    const auto exercises = model().application().library->exercises();
    if (!exercises) {
        model().report(exercises.error());
        return;
    }
    for (const domain::ExerciseSummary& each : *exercises) {
        if (!domain::isOwn(each.id.value) && model().figures().clip({each.id, {}})) {
            items.push_back({each.id, words::fromUtf8(each.title), words::position(each.position)});
        }
    }
    openExercisePicker(m_figures, window(), {tr("Choose a pose"), tr("Show this one")}, items,
                       [this](const ExerciseId& id) {
                           m_picture.photo.clear();
                           m_picture.exercise.figure = id.value;
                           showPicture();
                       });
}

bool OwnExercisePage::save() {
    const OwnDraft kept = draft();
    const OwnExerciseState state = ownExerciseState(kept);
    if (!state.titleFault.isEmpty()) {
        m_fault->setText(state.titleFault);
        m_fault->show();
        m_title->setError(true);
        m_title->setAccessibleDescription(state.titleFault);
        m_title->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (model().saveOwn(kept.exercise, kept.photo)) {
        m_saved = kept;
        emit go({Destination::Place::stretch, {}});
    }
    return true;
}

bool OwnExercisePage::handleKey(int key, Qt::KeyboardModifiers /*modifiers*/) {
    if (key == Qt::Key_Escape) {
        emit go({Destination::Place::stretch, {}});
        return true;
    }
    return false;
}

void OwnExercisePage::arrange() {
    m_columns->setDirection(isNarrow() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace unhunch::ui
