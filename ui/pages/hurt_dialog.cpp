#include "pages/hurt_dialog.h"

#include "pages/session_options.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/option_card.h"
#include "widgets/pain_scale.h"

#include <QBoxLayout>

namespace unhunch::ui {

namespace {
constexpr int kPanel = 720;
} // namespace

HurtDialog::HurtDialog(const Theme& theme, QWidget* window, SessionFlow& flow, QObject* parent)
    : QObject(parent), m_theme(theme), m_window(window), m_flow(flow) {}

void HurtDialog::close() {
    if (m_dialog) {
        m_dialog->accept();
    }
}

Dialog* HurtDialog::open(const QString& title, const QString& text) {
    auto* dialog = new Dialog(m_theme, m_window, title);
    dialog->setText(text);
    dialog->setPanelWidth(kPanel);
    m_dialog = dialog;
    return dialog;
}

void HurtDialog::ask() {
    Dialog* dialog = open(tr("Stopped. What are you feeling?"),
                          tr("Ease out of the position first. A mild pull is fine. Sharp pain is a "
                             "reason to stop."));
    const auto add = [&](int number, const char* icon, const QString& title, const QString& text,
                         std::function<void()> answer) {
        OptionCard* card =
            addOption(m_theme, dialog, {number, icon, title, text}, std::move(answer));
        card->setObjectName(QStringLiteral("hurt%1").arg(number));
        return card;
    };
    add(1, "arrows-in-simple", tr("A strong pull or ache"),
        tr("Give it a number if you like, and make it easier"), [this] { askNumber(); });
    add(2, "skip-forward", tr("Sharp or sudden pain"),
        tr("Skip this one and leave it out for the next 7 days"),
        [this] { tell(m_flow.judgeSharp()); });
    add(3, "x-circle", tr("I want to end here"), tr("Save what you did and note how it feels"),
        [this] { m_flow.endHere(); });
    OptionCard* stop =
        add(4, "first-aid", tr("Numbness, weakness, chest pain or breathlessness"),
            tr("Do not continue. See what to do"), [this] { m_flow.endAtStopSign(); });
    stop->setDanger(true);
    dialog->setFootnote(tr("Nothing is lost while this is open."));
    addBackToPaused(dialog);
    dialog->open();
}

void HurtDialog::askNumber() {
    Dialog* dialog = open(tr("How strong is it right now?"),
                          tr("A number helps to say how to go on. It can be left out."));
    auto* scale = new PainScale(m_theme);
    scale->setObjectName(QStringLiteral("hurtScale"));
    scale->setAccessibleName(tr("Pain now"));
    dialog->content()->addWidget(scale);
    Button* on =
        dialog->addButton(tr("Go on without a number"), ButtonKind::Primary, Dialog::Answer::None);
    on->setObjectName(QStringLiteral("hurtNumber"));
    on->setKeyHint(tr("Enter"));
    connect(scale, &PainScale::picked, on,
            [on](int score) { on->setText(tr("Note %1").arg(score)); });
    connect(on, &Button::clicked, this, [this, dialog, scale] {
        const auto score = scale->value();
        dialog->accept();
        tell(m_flow.rateHurt(score));
    });
    dialog->open();
    scale->setFocus(Qt::TabFocusReason);
    emit numberAsked();
}

void HurtDialog::tell(const HurtOutcome& outcome) {
    emit told(outcome);
    if (outcome.light == domain::Light::red) {
        tellRed(outcome);
        return;
    }
    const bool green = outcome.light == domain::Light::green;
    Dialog* dialog = open(outcome.title, outcome.text);
    dialog->setIcon(green ? QStringLiteral("check-circle") : QStringLiteral("arrows-in-simple"),
                    green ? Role::PrimaryTx : Role::CautionTx,
                    green ? Role::PrimarySoft : Role::CautionSoft);
    addBackToPaused(dialog)->setKeyHint(tr("Enter"));
    dialog->open();
}

/// The exercise is left whichever answer is given: there is no way back into what was red.
void HurtDialog::tellRed(const HurtOutcome& outcome) {
    Dialog* dialog = open(outcome.title, outcome.text);
    dialog->setIcon(QStringLiteral("hand-palm"), Role::DangerTx, Role::DangerSoft);
    int key = 0;
    const auto add = [&](const char* icon, const QString& title, const QString& text,
                         std::function<void()> answer) {
        ++key;
        addOption(m_theme, dialog, {key, icon, title, text}, std::move(answer))
            ->setObjectName(QStringLiteral("red%1").arg(key));
    };
    if (!outcome.easier.isEmpty()) {
        add("arrows-in-simple", tr("Try %1 instead").arg(outcome.easier),
            tr("An easier exercise in its place"), [this] { m_flow.leaveHurt(true); });
    }
    add("skip-forward", tr("Go on to the next one"),
        tr("The session stays paused until you resume"), [this] { m_flow.leaveHurt(false); });
    add("x-circle", tr("End here"), tr("Save what you did and note how it feels"), [this] {
        m_flow.leaveHurt(false);
        m_flow.endHere();
    });
    connect(dialog, &Dialog::rejected, this, [this] { m_flow.leaveHurt(false); });
    dialog->open();
}

} // namespace unhunch::ui
