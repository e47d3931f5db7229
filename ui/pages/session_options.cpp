#include "pages/session_options.h"

#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/option_card.h"

#include <QBoxLayout>
#include <QCoreApplication>

namespace unhunch::ui {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(SessionView)
};
} // namespace

OptionCard* addOption(const Theme& theme, Dialog* dialog, const Option& option,
                      std::function<void()> chosen) {
    auto* card = new OptionCard(theme, option.icon, option.title, option.text);
    card->setKeyHint(QString::number(option.number));
    QObject::connect(card, &OptionCard::clicked, dialog, [dialog, chosen = std::move(chosen)] {
        dialog->accept();
        chosen();
    });
    dialog->content()->addWidget(card);
    dialog->setKey(static_cast<Qt::Key>(Qt::Key_0 + option.number), card);
    return card;
}

Button* addBackToPaused(Dialog* dialog) {
    Button* back = dialog->addButton(Text::tr("Back to the paused session"), ButtonKind::Secondary,
                                     Dialog::Answer::Reject);
    back->setObjectName(QStringLiteral("backToPaused"));
    back->setKeyHint(Text::tr("Esc"));
    return back;
}

} // namespace unhunch::ui
