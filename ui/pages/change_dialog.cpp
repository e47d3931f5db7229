#include "pages/change_dialog.h"

#include "pages/session_options.h"
#include "widgets/button.h"
#include "widgets/check_card.h"
#include "widgets/dialog.h"
#include "widgets/option_card.h"

#include <QBoxLayout>
#include <QCoreApplication>

namespace unhunch::ui {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(ChangeDialog)
};
} // namespace

Dialog* openChangeDialog(const Theme& theme, QWidget* window, SessionFlow& flow) {
    const ChangeState state = flow.changeState();
    auto* dialog = new Dialog(theme, window, Text::tr("Change %1").arg(state.exercise));
    dialog->setText(
        Text::tr("Now: %1. What you have done stays as it is.").arg(state.dose.toLower()));
    dialog->setPanelWidth(720);
    auto* always =
        new CheckCard(theme, Text::tr("Keep shorter or longer for the next times too (A)"));
    always->setObjectName(QStringLiteral("changeAlways"));
    int key = 0;
    const auto add = [&](const char* name, const char* icon, const QString& title,
                         std::function<void()> choose) {
        ++key;
        addOption(theme, dialog, {key, icon, title, {}}, std::move(choose))
            ->setObjectName(QString::fromLatin1(name));
    };
    const auto changeTo = [&flow, always](bool longer) {
        return [&flow, always, longer] { flow.changeDose(longer, always->isChecked()); };
    };
    if (!state.shorter.isEmpty()) {
        add("changeShorter", "minus", Text::tr("Shorter: %1").arg(state.shorter.toLower()),
            changeTo(false));
    }
    if (!state.longer.isEmpty()) {
        add("changeLonger", "plus", Text::tr("Longer: %1").arg(state.longer.toLower()),
            changeTo(true));
    }
    if (state.hasEasier) {
        add("changeEasier", "arrows-in-simple", Text::tr("Show the easier form in words"),
            [&flow] { flow.showEasier(); });
    }
    if (!state.swap.isEmpty()) {
        add("changeSwap", "arrow-clockwise", Text::tr("%1 instead").arg(state.swap),
            [&flow] { flow.swapForEasier(); });
    }
    dialog->content()->addWidget(always);
    dialog->setKey(Qt::Key_A, always);
    addBackToPaused(dialog);
    dialog->open();
    return dialog;
}

} // namespace unhunch::ui
