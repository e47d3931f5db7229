#include "presentation/stretch_state.h"
#include "support/window_fixture.h"
#include "window/sheet_saver.h"

#include <QAbstractButton>
#include <QFile>
#include <QSignalSpy>

using namespace unhunch;
using namespace unhunch::test;
using Place = ui::Destination::Place;

namespace {

struct Sheets : WindowFixture {
    ui::SheetSaver saver{figures()};
    TempFolder folder;

    QString fileIn(const char* name) { return QString::fromStdString((folder / name).string()); }
    void save(const QString& file) {
        const ExerciseId id{"cat-cow"};
        const auto state = ui::exerciseState(model(), id);
        REQUIRE(state);
        saver.save(file, *state, model().figures().clip({id, {}}));
        figures().thread().finish();
    }
};

} // namespace

TEST_CASE_METHOD(Sheets, "an exercise is saved as a page with its pictures, and said to be") {
    const QSignalSpy saved(&saver, &ui::SheetSaver::saved);
    const QString file = fileIn("cat-cow.pdf");
    save(file);
    CHECK(saved.count() == 1);
    QFile pdf(file);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    const QByteArray bytes = pdf.readAll();
    CHECK(bytes.startsWith("%PDF-"));
    CHECK(bytes.count("/Subtype /Image") >= 2);
}

TEST_CASE_METHOD(Sheets, "a page that cannot be written is told, not left half done") {
    const QSignalSpy failed(&saver, &ui::SheetSaver::failed);
    save(QStringLiteral("/nowhere/cat-cow.pdf"));
    CHECK(failed.count() == 1);
}

TEST_CASE_METHOD(WindowFixture, "the exercise's page offers to save it") {
    answerSafetyCheck();
    window().go({Place::exercise, QStringLiteral("cat-cow")});
    settle();
    auto* button = window().findChild<QAbstractButton*>(QStringLiteral("saveSheet"));
    REQUIRE(button != nullptr);
    CHECK(button->isVisible());
    CHECK(button->focusPolicy() != Qt::NoFocus);
}
