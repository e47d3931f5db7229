#include "widgets/dialog.h"
#include "widgets/toast.h"

#include <QApplication>
#include <QPointer>
#include <QTest>
#include <QVBoxLayout>
#include <catch2/catch.hpp>

using namespace unhunch::ui;

namespace {

class Window : public QWidget {
public:
    explicit Window(const Theme& theme)
        : below(new Button(theme, QStringLiteral("Below"), ButtonKind::Quiet, this)) {
        resize(1024, 640);
        show();
        activateWindow();
        (void)QTest::qWaitForWindowActive(this);
        below->setFocus();
    }
    Button* below;
};

const Look kStill{Scheme::Light, false, true, 1.0};

} // namespace

TEST_CASE("a dialog keeps Tab inside and gives the focus back") {
    const Theme theme(kStill);
    Window window(theme);
    QPointer<Dialog> dialog = new Dialog(theme, &window, QStringLiteral("Leave this session?"));
    auto* const stay = dialog->addButton(QStringLiteral("Keep going"), ButtonKind::Secondary,
                                         Dialog::Answer::Reject);
    auto* const leave = dialog->addButton(QStringLiteral("End and save"), ButtonKind::Primary,
                                          Dialog::Answer::Accept);
    dialog->open();
    CHECK(Dialog::isOpenOver(&window));
    CHECK(leave->hasFocus());
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        CHECK(dialog->isAncestorOf(QApplication::focusWidget()));
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK((stay->hasFocus() || leave->hasFocus()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK(window.below->hasFocus());
    CHECK_FALSE(Dialog::isOpenOver(&window));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(dialog.isNull());
}

TEST_CASE("Escape rejects a dialog and Enter takes its default") {
    const Theme theme(kStill);
    Window window(theme);
    int accepted = 0;
    int rejected = 0;
    const auto open = [&] {
        auto* const dialog = new Dialog(theme, &window, QStringLiteral("Delete all entries?"));
        dialog->addButton(QStringLiteral("Keep"), ButtonKind::Quiet, Dialog::Answer::Reject);
        dialog->addButton(QStringLiteral("Delete"), ButtonKind::DangerFilled,
                          Dialog::Answer::Accept);
        QObject::connect(dialog, &Dialog::accepted, [&accepted] { ++accepted; });
        QObject::connect(dialog, &Dialog::rejected, [&rejected] { ++rejected; });
        dialog->open();
    };
    open();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(accepted == 1);
    open();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK(rejected == 1);
    CHECK(accepted == 1);
}

TEST_CASE("a click beside a dialog reaches nothing below it") {
    const Theme theme(kStill);
    Window window(theme);
    int clicks = 0;
    QObject::connect(window.below, &QAbstractButton::clicked, [&clicks] { ++clicks; });
    auto* const dialog = new Dialog(theme, &window, QStringLiteral("Question"));
    dialog->addButton(QStringLiteral("Close"), ButtonKind::Primary, Dialog::Answer::Accept);
    dialog->open();
    CHECK(window.childAt(window.below->geometry().center()) == dialog);
    QTest::mouseClick(dialog, Qt::LeftButton, {}, window.below->geometry().center());
    CHECK(clicks == 0);
    CHECK(dialog->isVisible());
}

TEST_CASE("the toast offers Undo once") {
    const Theme theme(kStill);
    Window window(theme);
    Toast toast(theme, &window);
    int undone = 0;
    QObject::connect(&toast, &Toast::undone, [&undone] { ++undone; });
    toast.showMessage(QStringLiteral("Saved"));
    CHECK(toast.isVisible());
    CHECK_FALSE(toast.undoButton().isVisible());
    toast.showWithUndo(QStringLiteral("Entry deleted"));
    CHECK(toast.text() == QStringLiteral("Entry deleted"));
    CHECK(toast.undoButton().isVisible());
    toast.undoButton().click();
    CHECK(undone == 1);
    CHECK_FALSE(toast.isVisible());
}
