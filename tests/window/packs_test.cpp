// Packs in the window: added from Settings, refused with the place of the fault, removed again; and
// what changed is told until it was looked at.
#include "exchange/archive.h"
#include "pages/learn_page.h"
#include "pages/settings_page.h"
#include "support/pack_samples.h"
#include "support/start.h"
#include "support/window_fixture.h"
#include "widgets/dialog.h"
#include "widgets/notice.h"
#include "widgets/text_block_widget.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>

using namespace unhunch;
using namespace unhunch::test;
using Place = ui::Destination::Place;

namespace {

class PackWindow : public WindowFixture {
public:
    PackWindow() {
        answerSafetyCheck();
        window().go({Place::settings, QStringLiteral("library")});
        settle();
    }

    /// The sample pack fits the shipped content with these changes.
    static std::vector<content::ContentFile> files() {
        auto files = samplePack();
        replace(fileIn(files, "routines/").bytes, "\"cat-cow\"", "\"runners-hip\"");
        replace(fileIn(files, "articles/").bytes, "looking-down", "runners-why");
        return files;
    }
    std::filesystem::path write(const std::vector<content::ContentFile>& files) {
        std::vector<exchange::ArchiveFile> entries;
        for (const content::ContentFile& file : files) {
            entries.push_back({file.name, file.bytes});
        }
        REQUIRE(exchange::writeArchive(m_outside / "runners-2.0.unhunch", entries));
        return m_outside / "runners-2.0.unhunch";
    }
    ui::SettingsPage& settings() {
        return *window().findChild<ui::SettingsPage*>(QStringLiteral("settingsPage"));
    }
    template <typename T = QAbstractButton> T* named(const char* name) {
        T* found = nullptr;
        for (T* each : window().findChildren<T*>(QString::fromLatin1(name))) {
            found = each->isVisible() ? each : found;
        }
        return found;
    }
    /// Adds and waits until something came of it.
    void add(const std::filesystem::path& file) {
        settings().addPack(QString::fromStdString(file.string()));
        REQUIRE(QTest::qWaitFor(
            [&] {
                return named("removePack-runners") != nullptr || named<ui::Dialog>("packRefusal");
            },
            20'000));
        settle();
    }

private:
    TempFolder m_outside;
};

} // namespace

TEST_CASE_METHOD(PackWindow,
                 "a pack added in Settings is listed, and its exercise says where it is "
                 "from") {
    add(write(files()));
    CHECK(named<ui::Dialog>("packRefusal") == nullptr);
    window().go({Place::exercise, QStringLiteral("runners-hip")});
    settle();
    auto* origin = named<ui::TextBlock>("origin");
    REQUIRE(origin != nullptr);
    CHECK(origin->text() == "From the pack Runners");
    window().go({Place::exercise, QStringLiteral("cat-cow")});
    settle();
    CHECK(named<ui::TextBlock>("origin") == nullptr);
    window().go({Place::learn, {}});
    settle();
    CHECK(named<ui::Notice>("libraryNews") == nullptr); // one knows what one did oneself
}

TEST_CASE_METHOD(PackWindow, "a pack with a fault shows file, line, reason and what has not "
                             "changed") {
    auto bad = files();
    replace(fileIn(bad, "exercises/").bytes, "\"count\": 6", "\"count\": 300");
    add(write(bad));
    auto* dialog = named<ui::Dialog>("packRefusal");
    REQUIRE(dialog != nullptr);
    CHECK(named<QWidget>("faultyLines")->accessibleName().contains("20"));
    CHECK(named<ui::TextBlock>("refusalReason")->sourceText() ==
          "**count**: expected a whole number from 1 to 60, found 300.");
    QTest::mouseClick(named("copyDetails"), Qt::LeftButton);
    CHECK(QGuiApplication::clipboard()->text().contains("exercises/runners-hip.json:20:21"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    settle();
    CHECK(named<ui::Dialog>("packRefusal") == nullptr);
    CHECK(model().application().library->packs()->empty());
    CHECK(named("addPack")->isEnabled());
}

TEST_CASE_METHOD(PackWindow, "words of a hostile pack are shown as they are, not as marks") {
    auto bad = files();
    replace(fileIn(bad, "exercises/").bytes, "\"floor\"", "\"**x** [go](warning-signs)\"");
    add(write(bad));
    const QString reason = named<ui::TextBlock>("refusalReason")->sourceText();
    CHECK(reason.startsWith("**position**"));
    CHECK(reason.count("**") == 2);
    CHECK_FALSE(reason.contains('['));
}

TEST_CASE_METHOD(PackWindow, "a refused version says which one stays") {
    add(write(files()));
    auto bad = files();
    replace(fileIn(bad, "pack.json").bytes, "\"2.0\"", "3");
    settings().addPack(QString::fromStdString(write(bad).string()));
    REQUIRE(QTest::qWaitFor([&] { return named<ui::Dialog>("packRefusal") != nullptr; }, 20'000));
    bool isSaid = false;
    for (const auto* text : named<ui::Dialog>("packRefusal")->findChildren<ui::TextBlock*>()) {
        isSaid = isSaid || text->text().contains("you still have Runners 2.0");
    }
    CHECK(isSaid);
}

TEST_CASE_METHOD(PackWindow, "a pack is removed after a question, by keyboard alone") {
    add(write(files()));
    const auto pressOn = [&](QWidget* widget, Qt::Key key) {
        QTest::keyClick(widget, key);
        settle();
    };
    pressOn(named("removePack-runners"), Qt::Key_Space);
    REQUIRE(named("confirmRemove") != nullptr);
    pressOn(named("confirmRemove"), Qt::Key_Escape);
    CHECK(model().application().library->packs()->size() == 1);
    pressOn(named("removePack-runners"), Qt::Key_Space);
    pressOn(named("confirmRemove"), Qt::Key_Space);
    CHECK(named("removePack-runners") == nullptr);
    CHECK(model().application().library->packs()->empty());
    CHECK(window().focusWidget() == named("addPack"));
}

TEST_CASE_METHOD(PackWindow, "a pack can be dropped on the window, and nothing else can") {
    const auto drop = [&](const QString& file) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter({9, 9}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window(), &enter);
        QDropEvent event({9, 9}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window(), &event);
        return enter.isAccepted();
    };
    window().go({Place::today, {}});
    settle();
    CHECK_FALSE(drop(QStringLiteral("/tmp/a.pdf")));
    CHECK(window().currentPage()->objectName() == "todayPage");
    CHECK(drop(QString::fromStdString(write(files()).string())));
    REQUIRE(QTest::qWaitFor([&] { return named("removePack-runners") != nullptr; }, 20'000));
}

TEST_CASE_METHOD(PackWindow, "nothing comes of a check that is cancelled") {
    settings().addPack(QString::fromStdString(write(files()).string()));
    auto* cancel = settings().findChild<QAbstractButton*>(QStringLiteral("cancelPack"));
    REQUIRE(cancel != nullptr);
    cancel->click();
    crash(); // waits for the check in hand
    start();
    CHECK(model().application().library->packs()->empty());
}

TEST_CASE_METHOD(PackWindow, "what an update changed is told on Learn until it was looked at") {
    const auto pack = write(files());
    const auto folder = model().application().paths.packFolder();
    std::filesystem::create_directories(folder);
    std::filesystem::copy_file(pack, folder / "runners.unhunch");
    crash();
    start();
    window().go({Place::learn, {}});
    settle();
    auto* news = named<ui::Notice>("libraryNews");
    REQUIRE(news != nullptr);
    CHECK(news->findChildren<ui::TextBlock*>().last()->text().contains("3 new"));
    emit news->linkActivated(QStringLiteral("changes"));
    settle();
    auto* list = named<ui::TextBlock>("libraryNews");
    REQUIRE(list != nullptr);
    CHECK(list->text().contains("New: Hip flexor (exercise)"));
    window().go({Place::learn, {}});
    settle();
    CHECK(named<ui::Notice>("libraryNews") == nullptr);
    crash();
    start();
    window().go({Place::learn, {}});
    settle();
    CHECK(named<ui::Notice>("libraryNews") == nullptr);
}

TEST_CASE_METHOD(PackWindow, "a pack that no longer fits is told in Settings") {
    const auto folder = model().application().paths.packFolder();
    writeBytes(folder / "runners.unhunch", "PK");
    crash();
    start();
    window().go({Place::settings, {}});
    settle();
    bool isTold = false;
    for (const auto* text : settings().findChildren<ui::TextBlock*>()) {
        isTold = isTold || text->text().contains("Left out");
    }
    CHECK(isTold);
    CHECK(named("removePack-runners") != nullptr);
}
