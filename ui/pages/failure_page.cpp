#include "pages/failure_page.h"

#include "widgets/button.h"
#include "widgets/scroll_page.h"
#include "widgets/text_block_widget.h"
#include "widgets/week_strip.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace unhunch::ui {

namespace {
constexpr int kMostFaults = 12;
}

FailurePage::FailurePage(const Theme& theme, const FailureState& state, const QString& folder,
                         QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("failurePage"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* page = new ScrollPage(theme);
    page->setMaximumContentWidth(760);
    outer->addWidget(page);
    auto* column = new QVBoxLayout(page->content());
    column->addStretch(1);
    column->addWidget(new Mark(theme, 40));
    column->addSpacing(16);
    column->addWidget(new TextBlock(theme, Type::Question, state.title, Role::Text));
    column->addWidget(new TextBlock(theme, Type::Lead, state.text, Role::Text2));
    column->addSpacing(12);
    column->addWidget(new TextBlock(theme, Type::Small, state.detail, Role::Text3));
    for (int i = 0; i < state.faults.size() && i < kMostFaults; ++i) {
        column->addWidget(new TextBlock(theme, Type::Small, state.faults[i], Role::Text2));
    }
    column->addWidget(new TextBlock(theme, Type::Small, tr("Folder: %1").arg(folder), Role::Text3));
    column->addSpacing(24);
    auto* actions = new QHBoxLayout;
    const auto add = [&](const QString& text, ButtonKind kind, const char* name, auto signal) {
        auto* button = new Button(theme, text, kind);
        button->setObjectName(QString::fromLatin1(name));
        button->setSize(ButtonSize::Large);
        connect(button, &Button::clicked, this, signal);
        actions->addWidget(button);
        return button;
    };
    if (state.canRetry) {
        add(tr("Try again"), ButtonKind::Primary, "retry", &FailurePage::retry)->setFocus();
    }
    add(tr("Open the folder"), ButtonKind::Secondary, "openFolder", &FailurePage::openFolder);
    add(tr("Quit"), ButtonKind::Quiet, "quit", &FailurePage::quit);
    actions->addStretch();
    column->addLayout(actions);
    column->addStretch(2);
}

} // namespace unhunch::ui
