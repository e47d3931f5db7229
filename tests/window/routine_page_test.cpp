// The page of a routine, its shorter and longer forms, bookmarks.
#include "pages/routine_page.h"
#include "presentation/learn_state.h"
#include "presentation/routine_state.h"
#include "presentation/today_state.h"
#include "support/window_fixture.h"
#include "widgets/picture_card.h"
#include "widgets/segmented.h"
#include "window/sheet_saver.h"

#include <QAbstractButton>
#include <QFile>
#include <QSignalSpy>

using namespace unhunch;
using namespace unhunch::test;
using Place = ui::Destination::Place;
using domain::HitKind;

namespace {

struct Reader : WindowFixture {
    Reader() { answerSafetyCheck(); }
    void open(Place place, const char* id) {
        window().go({place, QString::fromLatin1(id)});
        settle();
    }
    template <typename Widget> Widget& find(const char* name) {
        auto* widget = window().currentPage()->findChild<Widget*>(QString::fromLatin1(name));
        INFO(name);
        REQUIRE(widget != nullptr);
        return *widget;
    }
    [[nodiscard]] QString place() { return window().currentPage()->objectName(); }
};

} // namespace

TEST_CASE_METHOD(Reader, "on a routine's card Enter opens its page and Space starts it") {
    open(Place::stretch, "");
    auto& card = find<ui::RoutineCard>("routine-desk-reset");
    card.setFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    REQUIRE(place() == QStringLiteral("routinePage"));
    CHECK(find<QAbstractButton>("step1").text().contains(QStringLiteral("Belly breathing")));
    press(Qt::Key_Backspace);
    REQUIRE(place() == QStringLiteral("stretchPage"));
    find<ui::RoutineCard>("routine-desk-reset").setFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
    CHECK(stage() == ui::SessionFlow::Stage::check);
}

TEST_CASE_METHOD(Reader, "plus and minus choose how long, and Enter starts that form") {
    open(Place::routinePage, "floor-mobility");
    CHECK(find<ui::Segmented>("lengths").current() == 1);
    press(Qt::Key_Minus);
    CHECK(find<ui::Segmented>("lengths").current() == 0);
    CHECK(find<QAbstractButton>("startRoutine").text() == QStringLiteral("Start, 3 min"));
    press(Qt::Key_Minus); // there is no shorter one
    CHECK(find<ui::Segmented>("lengths").current() == 0);
    press(Qt::Key_Return);
    REQUIRE(stage() == ui::SessionFlow::Stage::check);
    session()->flow().skipCheck();
    settle();
    run(Seconds{400});
    CHECK(journal().sessions({}).value().at(0).routine == RoutineId{"floor-mobility-shorter"});
}

TEST_CASE_METHOD(Reader, "a session in a shorter form counts as one of its routine") {
    journal::SessionRecord record;
    record.startedAt = clock.localNow();
    record.routineTitle = "x";
    const auto routines = model().application().library->routines().value();
    for (const domain::RoutineSummary& routine : routines) {
        record.startedAt.at = record.startedAt.at - Milliseconds{86'400'000};
        record.routine = routine.forms.front().id;
        const SessionId id = journal().begin(record).value();
        journal::SegmentRecord segment;
        segment.active = Seconds{60};
        REQUIRE(journal().append(id, segment, {1, {}}));
        REQUIRE(journal().finish(id, journal::SessionState::completed, record.startedAt.at));
    }
    // Past the first two weeks, all done, the last of the loop longest ago.
    clock.advance(Milliseconds{86'400'000LL * 20});
    answerSafetyCheck();
    const auto today = ui::todayState(model());
    INFO(today.reason.toStdString());
    REQUIRE(today.routine);
    CHECK(today.reason.contains(QStringLiteral("longest ago")));
}

TEST_CASE_METHOD(Reader, "B sets a bookmark and takes it away, on disk at once") {
    struct Case {
        Place place;
        const char* id;
        HitKind kind;
    };
    for (const Case& each : {Case{Place::routinePage, "desk-reset", HitKind::routine},
                             Case{Place::exercise, "cat-cow", HitKind::exercise},
                             Case{Place::article, "looking-down-hurts", HitKind::article}}) {
        INFO(each.id);
        open(each.place, each.id);
        press(Qt::Key_B);
        const auto marks = fileOnDisk()->bookmarks().value();
        REQUIRE(marks.size() == 1);
        CHECK(marks[0].kind == each.kind);
        CHECK(marks[0].id == each.id);
        CHECK(find<QAbstractButton>("bookmark").isChecked());
        press(Qt::Key_B);
        CHECK(fileOnDisk()->bookmarks()->empty());
        CHECK_FALSE(find<QAbstractButton>("bookmark").isChecked());
    }
}

TEST_CASE_METHOD(Reader, "a form's bookmark is that of its routine") {
    open(Place::routinePage, "desk-reset-longer");
    press(Qt::Key_B);
    CHECK(model().isBookmarked(HitKind::routine, QStringLiteral("desk-reset")));
}

TEST_CASE_METHOD(Reader, "routines and articles are saved to print, pictures and all") {
    TempFolder folder;
    ui::SheetSaver saver(figures());
    const QSignalSpy saved(&saver, &ui::SheetSaver::saved);
    const QString file = QString::fromStdString((folder / "page.pdf").string());
    const auto bytes = [&] {
        figures().thread().finish();
        QFile pdf(file);
        REQUIRE(pdf.open(QIODevice::ReadOnly));
        return pdf.readAll();
    };
    const auto routine = ui::routineState(model(), RoutineId{"full-session"});
    REQUIRE(routine);
    std::vector<ui::ClipPointer> clips;
    for (const ui::RoutineStepRow& step : routine->steps) {
        clips.push_back(model().figures().clip(step.picture));
    }
    saver.save(file, *routine, clips);
    const QByteArray page = bytes();
    CHECK(page.contains("/Count 1"));
    CHECK(page.count("/Subtype /Image") >= 12);
    const auto article = ui::articleState(model(), ArticleId{"looking-down-hurts"});
    REQUIRE(article);
    saver.save(file, *article);
    CHECK(bytes().startsWith("%PDF-"));
    CHECK(saved.count() == 2);
}
