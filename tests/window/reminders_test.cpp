// Choosing reminders: in the first run and in Settings.
#include "support/window_fixture.h"
#include "widgets/select.h"

#include <QAbstractButton>

using namespace unhunch;
using namespace unhunch::test;

namespace {

template <typename Widget> Widget* named(WindowFixture& fixture, const char* name) {
    for (auto* found : fixture.window().findChildren<Widget*>(QString::fromLatin1(name))) {
        if (found->isVisible()) {
            return found;
        }
    }
    FAIL("there is no " << name);
    return nullptr;
}

void click(WindowFixture& fixture, const char* name) {
    named<QAbstractButton>(fixture, name)->click();
    WindowFixture::settle();
}

} // namespace

TEST_CASE("the first run asks about reminders and chooses none beforehand") {
    WindowFixture fixture;
    fixture.press(Qt::Key_Return);
    for (const char* answer : {"none", "assessed0", "consent", "continue"}) {
        click(fixture, answer);
    }
    CHECK_FALSE(named<QAbstractButton>(fixture, "breaks")->isChecked());
    CHECK_FALSE(named<QAbstractButton>(fixture, "painNote")->isChecked());
    CHECK(fixture.model().settings().reminders() == coaching::ReminderSettings{});
    click(fixture, "painNote");
    CHECK(fixture.model().settings().reminders().painNote);
    CHECK_FALSE(fixture.model().settings().reminders().breaks);
    fixture.press(Qt::Key_Return);
    CHECK(fixture.window().currentPage()->objectName() == QStringLiteral("todayPage"));
}

TEST_CASE("settings of reminders are kept at once; times wait for their switch") {
    WindowFixture fixture;
    fixture.answerSafetyCheck();
    fixture.window().go({ui::Destination::Place::settings, {}});
    WindowFixture::settle();
    auto* every = named<ui::Select>(fixture, "breakMinutes");
    CHECK_FALSE(every->isEnabled());
    click(fixture, "breaks");
    CHECK(every->isEnabled());
    QTest::keyClick(every, Qt::Key_Down); // 50 to 60 minutes
    click(fixture, "quiet");
    auto* days = named<QWidget>(fixture, "breakDays");
    days->findChild<QAbstractButton*>(QStringLiteral("day6"))->click();
    const coaching::ReminderSettings kept = fixture.model().settings().reminders();
    CHECK(kept.breaks);
    CHECK(kept.breakMinutes == 60);
    CHECK(kept.quiet);
    CHECK(kept.breakDays == coaching::Weekdays{true, true, true, true, true, true, false});
}
