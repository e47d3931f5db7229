#include "presentation/failure_state.h"

#include "presentation/words.h"

#include <QCoreApplication>

namespace unhunch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Failure)
};

using store::OpenOutcome;

void fillJournal(OpenOutcome outcome, FailureState& state) {
    switch (outcome) {
    case OpenOutcome::created:
    case OpenOutcome::current:
    case OpenOutcome::migrated:
        break;
    case OpenOutcome::tooNew:
        state.title = Text::tr("Your diary was written by a newer Unhunch");
        state.text =
            Text::tr("This version cannot read it, so it was left alone. Install the newer version "
                     "again, and everything will be there.");
        state.canRetry = false;
        break;
    case OpenOutcome::notOurs:
        state.title = Text::tr("There is another program's file in the diary's place");
        state.text = Text::tr("It was not touched. Move it elsewhere, then try again.");
        break;
    case OpenOutcome::corrupt:
        state.title = Text::tr("The diary file is damaged");
        state.text =
            Text::tr("It was not changed. If there is a copy in the folder named backups, close "
                     "Unhunch, put the copy in the diary's place, and start again.");
        break;
    case OpenOutcome::locked:
        state.title = Text::tr("Another program is using the diary");
        state.text =
            Text::tr("Perhaps a second Unhunch is open, or a backup is running. Close it, then try "
                     "again.");
        break;
    case OpenOutcome::readOnly:
        state.title = Text::tr("The diary cannot be written");
        state.text = Text::tr(
            "Unhunch needs a folder in which it may write. Check who owns the folder, then "
            "try again. Nothing was changed.");
        break;
    case OpenOutcome::diskFull:
        state.title = Text::tr("The disk is full");
        state.text = Text::tr(
            "There is no room for the diary. Free some space, then try again. What you have "
            "noted is still there.");
        break;
    }
}

} // namespace

FailureState failureState(const app::StartFailure& failure) {
    FailureState state;
    state.detail = words::fromUtf8(failure.error.message);
    switch (failure.step) {
    case app::StartStep::folders:
        state.title = Text::tr("Unhunch has no place to keep your diary");
        state.text =
            Text::tr("The folder could not be made. Check who owns the folder above it, then try "
                     "again.");
        break;
    case app::StartStep::journal:
        fillJournal(failure.journalOutcome.value_or(OpenOutcome::corrupt), state);
        break;
    case app::StartStep::library:
        state.title = Text::tr("The exercises could not be read");
        state.text = Text::tr(
            "Your diary is fine and was not touched. The content that came with Unhunch has "
            "faults; installing it again should help.");
        for (const content::Diagnostic& fault : failure.contentFaults) {
            state.faults << words::fromUtf8(content::toString(fault));
        }
        break;
    }
    return state;
}

} // namespace unhunch::ui
