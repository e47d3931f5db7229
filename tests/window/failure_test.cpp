// A start that fails shows what happened, what was not changed and what to do.
#include "pages/failure_page.h"
#include "painting/theme.h"
#include "widgets/button.h"
#include "widgets/text_block_widget.h"

#include <QTest>
#include <catch2/catch.hpp>

using namespace unhunch;
using store::OpenOutcome;

namespace {

app::StartFailure journalFailure(OpenOutcome outcome) {
    app::StartFailure failure;
    failure.step = app::StartStep::journal;
    failure.journalOutcome = outcome;
    failure.error = {ErrorCode::corrupt, "what the machine said", ""};
    return failure;
}

} // namespace

TEST_CASE("every way the journal can refuse has words of its own") {
    QStringList titles;
    for (const OpenOutcome outcome :
         {OpenOutcome::tooNew, OpenOutcome::notOurs, OpenOutcome::corrupt, OpenOutcome::locked,
          OpenOutcome::readOnly, OpenOutcome::diskFull}) {
        const ui::FailureState state = ui::failureState(journalFailure(outcome));
        INFO(store::name(outcome));
        CHECK_FALSE(state.title.isEmpty());
        CHECK_FALSE(state.text.isEmpty());
        CHECK(state.detail == QStringLiteral("what the machine said"));
        CHECK_FALSE(titles.contains(state.title));
        titles << state.title;
    }
}

TEST_CASE("a newer journal cannot be retried, a locked one can") {
    CHECK_FALSE(ui::failureState(journalFailure(OpenOutcome::tooNew)).canRetry);
    CHECK(ui::failureState(journalFailure(OpenOutcome::locked)).canRetry);
}

TEST_CASE("faulty content without a good library is listed line by line") {
    app::StartFailure failure;
    failure.step = app::StartStep::library;
    failure.contentFaults = {{.file = "exercises/cat-cow.json",
                              .line = 23,
                              .column = 16,
                              .pointer = "/dose/count",
                              .message = "expected a number from 1 to 60, found 90",
                              .code = "number-range",
                              .hint = {}}};
    const ui::FailureState state = ui::failureState(failure);
    REQUIRE(state.faults.size() == 1);
    CHECK(state.faults.front().startsWith(QStringLiteral("exercises/cat-cow.json:23:16: error:")));
}

TEST_CASE("the failure page offers to try again, by keyboard") {
    const ui::Theme theme;
    ui::FailurePage page(theme, ui::failureState(journalFailure(OpenOutcome::diskFull)),
                         QStringLiteral("/somewhere"));
    page.show();
    int retries = 0;
    QObject::connect(&page, &ui::FailurePage::retry, [&] { ++retries; });
    auto* retry = page.findChild<ui::Button*>(QStringLiteral("retry"));
    REQUIRE(retry != nullptr);
    QTest::keyClick(retry, Qt::Key_Return);
    CHECK(retries == 1);
}
