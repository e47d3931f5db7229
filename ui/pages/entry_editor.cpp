#include "pages/entry_editor.h"

#include "presentation/words.h"
#include "widgets/body_map.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/chip.h"
#include "widgets/field.h"
#include "widgets/icon_button.h"
#include "widgets/pain_scale.h"
#include "widgets/scroll_page.h"
#include "widgets/select.h"
#include "widgets/style_sheet.h"
#include "widgets/text_block_widget.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace unhunch::ui {

namespace {

constexpr std::array kKinds{domain::RatingKind::now, domain::RatingKind::day,
                            domain::RatingKind::worst};
constexpr std::array kFeelings{"looser", "aching", "burning", "stiff", "sharp"};

/// The wall clock of a local instant, without a zone: what the person sees and types.
QDateTime wallTime(LocalInstant at) {
    const WallClock w = wallClock(at);
    return {QDate(w.year, w.month, w.day), QTime(w.hour, w.minute, w.second)};
}

LocalInstant withWallTime(LocalInstant at, const QDateTime& wall) {
    const qint64 change = wallTime(at).secsTo(wall);
    return {at.at + Seconds{change}, at.offset};
}

} // namespace

EntryEditor::EntryEditor(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("entryEditor"));
    setMinimumWidth(520); // eleven numbers side by side
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 32, 40, 32);
    auto* panel = new Card(theme, Card::Kind::Panel);
    outer->addWidget(panel);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(24, 22, 24, 20);
    column->setSpacing(10);

    auto* head = new QHBoxLayout;
    m_title = new TextBlock(theme, Type::H2, {}, Role::Text);
    head->addWidget(m_title, 1);
    auto* close = new IconButton(theme, QStringLiteral("x"), tr("Close the editor"));
    close->setObjectName(QStringLiteral("closeEditor"));
    connect(close, &IconButton::clicked, this, &EntryEditor::closed);
    head->addWidget(close);
    column->addLayout(head);

    auto* when = new QHBoxLayout;
    when->setSpacing(8);
    m_kind = new Select(theme, tr("What the number is about"));
    m_kind->setObjectName(QStringLiteral("kind"));
    m_when = new QDateTimeEdit;
    m_when->setObjectName(QStringLiteral("when"));
    m_when->setAccessibleName(tr("When"));
    m_when->setDisplayFormat(QStringLiteral("d MMM yyyy  HH:mm"));
    m_when->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_when->setMinimumHeight(theme.px(40));
    styleWhen();
    connect(&theme, &Theme::changed, this, &EntryEditor::styleWhen);
    when->addWidget(m_kind, 1);
    when->addWidget(m_when, 1);
    column->addLayout(when);

    auto* scroll = new ScrollPage(theme);
    scroll->setBare(true);
    column->addWidget(scroll, 1);
    auto* fields = new QVBoxLayout(scroll->content());
    fields->setContentsMargins(4, 4, 4, 4);
    fields->setSpacing(10);
    fields->addWidget(new TextBlock(theme, Type::H3, tr("Pain"), Role::Text));
    m_scale = new PainScale(theme);
    m_scale->setObjectName(QStringLiteral("entryScale"));
    m_scale->setSize(PainScale::Size::Small);
    m_scale->setArrowsPick(true);
    m_scale->setAccessibleName(tr("Pain"));
    connect(m_scale, &PainScale::picked, this, [this] { m_save->setEnabled(true); });
    fields->addWidget(m_scale);
    fields->addWidget(makeWhere());
    fields->addWidget(new TextBlock(theme, Type::H3, tr("Note"), Role::Text));
    m_note = new NoteBox(theme, tr("Note"));
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setMinimumHeight(theme.px(72));
    fields->addWidget(m_note, 1);

    auto* actions = new QHBoxLayout;
    m_delete = new Button(theme, tr("Delete"), ButtonKind::Quiet);
    m_delete->setObjectName(QStringLiteral("delete"));
    m_delete->setIconName(QStringLiteral("trash"));
    connect(m_delete, &Button::clicked, this, [this] {
        if (m_draft.id) {
            emit deleteAsked(*m_draft.id);
        }
    });
    auto* cancel = new Button(theme, tr("Cancel"), ButtonKind::Quiet);
    cancel->setObjectName(QStringLiteral("cancel"));
    connect(cancel, &Button::clicked, this, &EntryEditor::closed);
    m_save = new Button(theme, tr("Save"), ButtonKind::Primary);
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setKeyHint(tr("Ctrl S"));
    connect(m_save, &Button::clicked, this, &EntryEditor::save);
    actions->addWidget(m_delete);
    actions->addStretch();
    actions->addWidget(cancel);
    actions->addWidget(m_save);
    column->addLayout(actions);
}

/// Qt draws this one: the colours of a field, from the theme.
void EntryEditor::styleWhen() {
    m_when->setFont(m_theme.font(Type::Body));
    m_when->setStyleSheet(
        QStringLiteral("QDateTimeEdit { background: %1; color: %2; border: 1px solid %3; "
                       "border-radius: 12px; padding: 0 10px; }")
            .arg(css(m_theme.color(Role::Surface2)), css(m_theme.color(Role::Text)),
                 css(m_theme.color(Role::Ctl))));
}

QWidget* EntryEditor::makeWhere() {
    auto* holder = new QWidget;
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(18);
    auto* left = new QVBoxLayout;
    left->addWidget(new TextBlock(m_theme, Type::H3, tr("Where"), Role::Text));
    m_map = new BodyMap(m_theme);
    m_map->setObjectName(QStringLiteral("entryMap"));
    m_map->setAccessibleName(tr("Where"));
    m_map->setMinimumHeight(150);
    m_map->setMaximumHeight(210);
    left->addWidget(m_map, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(new TextBlock(m_theme, Type::H3, tr("How it felt"), Role::Text));
    for (const char* feeling : kFeelings) {
        auto* chip = new Chip(m_theme, words::feeling(feeling));
        chip->setObjectName(QString::fromLatin1(feeling));
        chip->setSize(Chip::Size::Small);
        chip->setCheckable(true);
        m_feelings.emplace_back(feeling, chip);
        right->addWidget(chip, 0, Qt::AlignLeft);
    }
    right->addStretch();
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    return holder;
}

void EntryEditor::show(const EntryDraft& draft) {
    m_draft = draft;
    m_title->setText(draft.id ? tr("Edit entry") : tr("New entry"));
    m_kind->clear();
    for (const domain::RatingKind kind : kKinds) {
        m_kind->addItem(words::ratingKind(kind));
    }
    const auto known = std::find(kKinds.begin(), kKinds.end(), draft.kind);
    if (known == kKinds.end()) { // before or after a session: that stays
        m_kind->clear();
        m_kind->addItem(words::ratingKind(draft.kind));
    } else {
        m_kind->setCurrentIndex(static_cast<int>(known - kKinds.begin()));
    }
    m_kind->setEnabled(known != kKinds.end());
    m_when->setDateTime(wallTime(draft.at));
    m_scale->setValue(draft.score);
    QList<int> zones;
    for (const domain::BodyZone zone : draft.places) {
        zones << static_cast<int>(zone);
    }
    m_map->setSelectedZones(zones);
    for (const auto& [name, chip] : m_feelings) {
        chip->setChecked(std::find(draft.feelings.begin(), draft.feelings.end(), name) !=
                         draft.feelings.end());
    }
    m_note->setPlainText(draft.note);
    m_delete->setVisible(draft.id.has_value());
    m_save->setEnabled(draft.score.has_value());
    QWidget::show();
}

EntryDraft EntryEditor::draft() const {
    EntryDraft draft = m_draft;
    if (m_kind->isEnabled() && m_kind->currentIndex() >= 0) {
        draft.kind = kKinds[static_cast<std::size_t>(m_kind->currentIndex())];
    }
    draft.at = withWallTime(m_draft.at, m_when->dateTime());
    draft.score = m_scale->value();
    draft.places.clear();
    for (const int zone : m_map->selectedZones()) {
        draft.places.push_back(static_cast<domain::BodyZone>(zone));
    }
    // Words that have no chip here (own words, "sorer") stay.
    std::erase_if(draft.feelings, [&](const std::string& feeling) {
        return std::find(kFeelings.begin(), kFeelings.end(), feeling) != kFeelings.end();
    });
    for (const auto& [name, chip] : m_feelings) {
        if (chip->isChecked()) {
            draft.feelings.push_back(name);
        }
    }
    draft.note = m_note->toPlainText();
    return draft;
}

void EntryEditor::focusScale() {
    m_scale->setFocus(Qt::TabFocusReason);
}

void EntryEditor::save() {
    if (m_scale->value()) {
        emit saved(draft());
    }
}

} // namespace unhunch::ui
