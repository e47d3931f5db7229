#include "gallery/parts.h"

#include "widgets/body_map.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/check_card.h"
#include "widgets/chip.h"
#include "widgets/evidence_badge_widget.h"
#include "widgets/field.h"
#include "widgets/icon_button.h"
#include "widgets/notice.h"
#include "widgets/pain_scale.h"
#include "widgets/segmented.h"
#include "widgets/select.h"
#include "widgets/slider.h"
#include "widgets/stepper.h"
#include "widgets/switch.h"
#include "widgets/tag.h"
#include "widgets/text_block_widget.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHoverEvent>
#include <QVBoxLayout>

namespace unhunch::gallery {

using namespace unhunch::ui;

namespace {

QVBoxLayout* part(const Theme& theme, const QString& title, QWidget*& widget) {
    widget = new QWidget;
    auto* const column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(new TextBlock(theme, Type::H3, title));
    column->addWidget(new Hairline(theme));
    return column;
}

void line(const Theme& theme, QVBoxLayout* column, const QString& label,
          const QList<QWidget*>& widgets) {
    auto* const row = new QHBoxLayout;
    row->setSpacing(10);
    auto* const text = new TextBlock(theme, Type::Caption, label, Role::Text3);
    text->setFixedWidth(64);
    row->addWidget(text);
    for (QWidget* widget : widgets)
        row->addWidget(widget);
    row->addStretch();
    column->addLayout(row);
}

template <typename Widget> Widget* marked(Widget* widget, const char* state) {
    widget->setObjectName(QString::fromLatin1(state));
    return widget;
}

} // namespace

QWidget* buttonsPart(const Theme& theme) {
    QWidget* widget = nullptr;
    QVBoxLayout* const column = part(theme, QStringLiteral("Buttons"), widget);
    const auto make = [&](const char* text, ButtonKind kind = ButtonKind::Secondary) {
        return new Button(theme, QString::fromLatin1(text), kind);
    };
    auto* const start = make("Start", ButtonKind::Primary);
    start->setIconName(QStringLiteral("play"), IconWeight::Fill);
    line(theme, column, QStringLiteral("primary"),
         {start, marked(make("Hover", ButtonKind::Primary), "hover"),
          marked(make("Down", ButtonKind::Primary), "down")});
    auto* const disabled = make("Disabled", ButtonKind::Primary);
    disabled->setEnabled(false);
    auto* const busy = make("Busy", ButtonKind::Primary);
    busy->setBusy(true);
    line(theme, column, {}, {marked(make("Focus", ButtonKind::Primary), "focus"), disabled, busy});
    auto* const shared = make("Export");
    shared->setIconName(QStringLiteral("export"));
    line(theme, column, QStringLiteral("second"),
         {shared, marked(make("Hover"), "hover"), marked(make("Down"), "down")});
    line(theme, column, QStringLiteral("quiet"),
         {make("Cancel", ButtonKind::Quiet), make("Link", ButtonKind::Link),
          marked(make("Hover", ButtonKind::Link), "hover")});
    line(theme, column, QStringLiteral("danger"),
         {make("Delete", ButtonKind::Danger), make("Get help", ButtonKind::DangerFilled)});
    auto* const small = make("32");
    small->setSize(ButtonSize::Small);
    auto* const large = make("48");
    large->setSize(ButtonSize::Large);
    auto* const huge = make("60", ButtonKind::Primary);
    huge->setSize(ButtonSize::Start);
    line(theme, column, QStringLiteral("sizes"), {small, make("40"), large, huge});
    auto* const edit =
        new IconButton(theme, QStringLiteral("pencil-simple"), QStringLiteral("Edit"));
    edit->setOutlined(true);
    auto* const add = new IconButton(theme, QStringLiteral("plus"), QStringLiteral("Add"));
    add->setOutlined(true);
    line(theme, column, QStringLiteral("icon"),
         {edit, new IconButton(theme, QStringLiteral("trash"), QStringLiteral("Delete")),
          marked(add, "focus")});
    auto* const save = make("Save", ButtonKind::Primary);
    save->setKeyHint(QStringLiteral("Ctrl S"));
    auto* const entry = make("New entry");
    entry->setIconName(QStringLiteral("plus"));
    entry->setKeyHint(QStringLiteral("N"));
    line(theme, column, QStringLiteral("keys"), {save, entry});
    return widget;
}

QWidget* choicePart(const Theme& theme) {
    QWidget* widget = nullptr;
    QVBoxLayout* const column = part(theme, QStringLiteral("Choice"), widget);
    auto* const on = new Chip(theme, QStringLiteral("Selected"));
    on->setChecked(true);
    line(theme, column, QStringLiteral("chip"),
         {new Chip(theme, QStringLiteral("Rest")), on,
          marked(new Chip(theme, QStringLiteral("Focus")), "focus")});
    auto* const first = new Switch(theme, QStringLiteral("one"));
    auto* const second = new Switch(theme, QStringLiteral("two"));
    auto* const third = new Switch(theme, QStringLiteral("three"));
    first->setChecked(true);
    third->setChecked(true);
    line(theme, column, QStringLiteral("switch"), {first, second, marked(third, "focus")});
    auto* const off = new CheckCard(theme, QStringLiteral("Off"));
    auto* const checked = new CheckCard(theme, QStringLiteral("On"));
    off->setCardHeight(40);
    checked->setCardHeight(40);
    checked->setChecked(true);
    off->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    checked->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    line(theme, column, QStringLiteral("check"), {off, checked});
    auto* const segment = new Segmented(
        theme, QStringLiteral("Range"),
        {QStringLiteral("2 weeks"), QStringLiteral("4 weeks"), QStringLiteral("All")});
    segment->setCurrent(1);
    line(theme, column, QStringLiteral("segment"), {segment});
    auto* const select = new Select(theme, QStringLiteral("Every"));
    select->addItem(QStringLiteral("50 minutes"));
    line(theme, column, QStringLiteral("select"), {select});
    auto* const slider = new Slider(theme, QStringLiteral("Volume"));
    slider->setFixedWidth(200);
    slider->setValue(60);
    line(theme, column, QStringLiteral("slider"), {slider});
    auto* const stepper = new Stepper(theme, QStringLiteral("Rounds"), 1, 9);
    stepper->setFormat([](int value) { return QStringLiteral("%1 rounds").arg(value); });
    stepper->setValue(4);
    line(theme, column, QStringLiteral("stepper"), {stepper});
    auto* const empty = new Field(theme, QStringLiteral("Empty"));
    empty->setPlaceholderText(QStringLiteral("Placeholder"));
    auto* const typed = new Field(theme, QStringLiteral("Typed"));
    typed->setText(QStringLiteral("With focus"));
    line(theme, column, QStringLiteral("field"), {empty});
    line(theme, column, {}, {marked(typed, "focus")});
    auto* const search = new SearchField(theme, QStringLiteral("Find an exercise"));
    search->setKeyHint(QStringLiteral("/"));
    line(theme, column, QStringLiteral("search"), {search});
    line(theme, column, QStringLiteral("tag"), {new Tag(theme, QStringLiteral("Left blade"))});
    return widget;
}

QWidget* evidencePart(const Theme& theme) {
    QWidget* widget = nullptr;
    QVBoxLayout* const column = part(theme, QStringLiteral("Evidence"), widget);
    for (const auto level : {EvidenceLevel::WellSupported, EvidenceLevel::Plausible,
                             EvidenceLevel::NotEstablished, EvidenceLevel::DoesNotHoldUp})
        column->addWidget(new EvidenceBadge(theme, level));
    column->addSpacing(8);
    column->addWidget(new TextBlock(theme, Type::H3, QStringLiteral("Notices")));
    column->addWidget(new Hairline(theme));
    const auto notice = [&](Notice::Kind kind, const char* text) {
        auto* const made = new Notice(theme, kind, QString::fromLatin1(text));
        made->setCompact(true);
        column->addWidget(made);
    };
    notice(Notice::Kind::Info, "For your information");
    notice(Notice::Kind::Caution, "Caution: leave this out if it pinches");
    notice(Notice::Kind::Danger, "Emergency: please get help first");
    auto* const full = new Notice(
        theme, Notice::Kind::Caution,
        QStringLiteral("Chest pain, trouble breathing, numb or weak legs, fever, or pain after a "
                       "fall. [Read the warning signs](warning)"));
    full->setTitle(QStringLiteral("Please don't start if you also have any of these"));
    full->setIconName(QStringLiteral("first-aid"));
    column->addWidget(full);
    return widget;
}

QWidget* painPart(const Theme& theme) {
    QWidget* widget = nullptr;
    QVBoxLayout* const column = part(
        theme, QStringLiteral("Pain scale: rest, hover 2, selected 4, before 6, focus 8"), widget);
    auto* const scale = new PainScale(theme);
    scale->setCellHeight(62);
    scale->setValue(4);
    scale->setBefore(6);
    column->addWidget(scale);
    const auto cells = scale->findChildren<QAbstractButton*>();
    cells.at(2)->setObjectName(QStringLiteral("hover"));
    cells.at(8)->setObjectName(QStringLiteral("focus"));
    auto* const big = new PainScale(theme);
    big->setSize(PainScale::Size::Big);
    big->setValue(3);
    big->setBefore(5);
    column->addWidget(big);
    auto* const small = new PainScale(theme);
    small->setSize(PainScale::Size::Small);
    small->setMaximumWidth(394);
    column->addWidget(small);
    return widget;
}

QWidget* bodyPart(const Theme& theme) {
    QWidget* widget = nullptr;
    QVBoxLayout* const column = part(theme, QStringLiteral("Body map: selected, focus"), widget);
    auto* const map = new BodyMap(theme);
    map->setSelectedZones({4, 3});
    map->setFixedHeight(380);
    const auto zones = map->findChildren<QAbstractButton*>();
    zones.at(5)->setObjectName(QStringLiteral("focus"));
    column->addWidget(map);
    return widget;
}

QWidget* typePart(const Theme& theme) {
    QWidget* widget = nullptr;
    QVBoxLayout* const column = part(theme, QStringLiteral("Type"), widget);
    const auto sample = [&](Type type, const QString& text, Role role = Role::Text) {
        auto* const block = new TextBlock(theme, type, text, role);
        column->addWidget(block);
        return block;
    };
    sample(Type::Phase, QStringLiteral("PRESS"), Role::WarmTx);
    sample(Type::Instruction,
           QStringLiteral("Push your palms into the wall at about a third of your strength."))
        ->setBalanced(true);
    sample(Type::Display, QStringLiteral("Desk reset for the mid\u2011back"));
    sample(Type::H1, QStringLiteral("Good morning"));
    sample(Type::H2, QStringLiteral("What you did"));
    sample(Type::H3, QStringLiteral("Pain, last 14 days"));
    auto* const reading = sample(
        Type::Reading, QStringLiteral("Bending the head loads **exactly these joints.**^1^^2^ Read "
                                      "the [warning signs](warning) before you exercise."));
    reading->setRich(true);
    sample(Type::Body, QStringLiteral("It takes about five seconds."));
    sample(Type::Caption, QStringLiteral("25 of 28 days noted"), Role::Text3);
    return widget;
}

QWidget* overlaysPart(const Theme& theme) {
    QWidget* widget = nullptr;
    part(theme, QStringLiteral("Overlays"), widget);
    return widget;
}

void showMarkedStates(QWidget& sheet) {
    const auto named = [&](const char* name) {
        return sheet.findChildren<QWidget*>(QString::fromLatin1(name));
    };
    for (QWidget* widget : named("hover")) {
        QHoverEvent enter(QEvent::HoverEnter, QPointF(2, 2), QPointF(2, 2), QPointF());
        QApplication::sendEvent(widget, &enter);
    }
    for (QWidget* widget : named("down")) {
        if (auto* const button = qobject_cast<QAbstractButton*>(widget)) {
            emit button->pressed();
            button->setDown(true);
        }
    }
    for (QWidget* widget : named("focus")) {
        QFocusEvent in(QEvent::FocusIn, Qt::TabFocusReason);
        QApplication::sendEvent(widget, &in);
    }
}

} // namespace unhunch::gallery
