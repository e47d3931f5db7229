// What a person hears and can change about it, with the keys of a real window.
#include "pages/stage_page.h"
#include "presentation/words.h"
#include "support/recording_sound.h"
#include "support/window_fixture.h"
#include "widgets/button.h"
#include "widgets/segmented.h"
#include "widgets/slider.h"

using namespace unhunch;
using namespace unhunch::test;
using Place = ui::Destination::Place;

namespace {

struct Room : WindowFixture {
    Room() {
        answerSafetyCheck();
        model().setSoundLoader([this] {
            ++loads;
            return std::make_unique<RecordingSound>(clock);
        });
    }
    RecordingSound& sound() { return static_cast<RecordingSound&>(model().sound()); }
    void begin(const char* routine = "floor-mobility") {
        window().go({Place::routine, QString::fromLatin1(routine)});
        settle();
        session()->flow().skipCheck();
        settle();
    }
    [[nodiscard]] QStringList said() {
        QStringList lines;
        for (const auto& each : sound().heard) {
            if (!each.chime) {
                lines << each.line;
            }
        }
        return lines;
    }
    [[nodiscard]] int chimes() {
        return static_cast<int>(std::ranges::count_if(
            sound().heard, [](const auto& each) { return each.chime.has_value(); }));
    }
    template <typename Widget> Widget& find(const char* name) {
        auto* widget = window().findChild<Widget*>(QString::fromLatin1(name));
        INFO(name);
        REQUIRE(widget != nullptr);
        return *widget;
    }

    int loads = 0;
};

} // namespace

TEST_CASE("sound is loaded by a session, not by the start") {
    Room room;
    CHECK(room.loads == 0);
    room.begin();
    CHECK(room.loads == 1);
}

TEST_CASE("the lines of a session are asked for while the check is still open") {
    Room room;
    room.window().go({Place::routine, QStringLiteral("floor-mobility")});
    WindowFixture::settle();
    REQUIRE(room.stage() == ui::SessionFlow::Stage::check);
    CHECK(room.sound().length(QStringLiteral("Cat-cow.")).has_value());
}

TEST_CASE("M silences a session and brings its sound back") {
    Room room;
    room.begin();
    REQUIRE(room.sound().options.volumePercent == 70);
    room.press(Qt::Key_M);
    CHECK(room.sound().options.volumePercent == 0);
    CHECK(room.find<ui::Button>("mute").accessibleName() == QStringLiteral("Sound on"));
    room.press(Qt::Key_M);
    CHECK(room.sound().options.volumePercent == 70);
}

TEST_CASE("plus and minus change the volume, within its ends, for good") {
    Room room;
    room.begin();
    room.press(Qt::Key_Minus);
    CHECK(room.sound().options.volumePercent == 60);
    for (int i = 0; i < 9; ++i) {
        room.press(Qt::Key_Plus, Qt::ShiftModifier);
    }
    CHECK(room.sound().options.volumePercent == 100);
    CHECK(room.model().settings().sound().volumePercent == 100);
}

TEST_CASE("R says the present instruction again, and every step while paused") {
    Room room;
    room.begin();
    room.run(Seconds{20});
    room.sound().heard.clear();
    room.press(Qt::Key_R);
    REQUIRE(room.said().size() == 1); // what there is time for
    CHECK(
        room.session()->flow().stageState().instruction.startsWith(room.said().first().chopped(1)));
    room.press(Qt::Key_Space);
    room.press(Qt::Key_R);
    const auto steps = room.session()->flow().wordsOf(ExerciseId{"cat-cow"}).steps;
    REQUIRE(room.said().last().startsWith(QStringLiteral("Cat-cow.")));
    for (const QString& step : steps) {
        CHECK(room.said().last().contains(step));
    }
}

TEST_CASE("the question after H is read out, and an answer ends it") {
    Room room;
    room.begin();
    room.run(Seconds{20});
    room.press(Qt::Key_H);
    room.clock.advance(Seconds{1});
    for (const char* part : {"What are you feeling", "One:", "Two:", "Three:", "Four:"}) {
        CHECK(room.sound().speaking().contains(QString::fromLatin1(part)));
    }
    room.press(Qt::Key_Escape);
    room.press(Qt::Key_Space);
    room.clock.advance(Seconds{1});
    CHECK(room.sound().speaking() == QStringLiteral("Going on in three."));
}

TEST_CASE("after H the question for a number and what comes of it are heard as well") {
    struct Case {
        std::vector<Qt::Key> keys;
        const char* heard;
    };
    const auto enter = Qt::Key_Return;
    for (const Case& each :
         {Case{{Qt::Key_1}, "from 0 to 10"}, Case{{Qt::Key_1, Qt::Key_2, enter}, "Green."},
          Case{{Qt::Key_1, enter}, "The rest is shorter."},
          Case{{Qt::Key_1, Qt::Key_8, enter}, "One: an easier exercise instead."},
          Case{{Qt::Key_2}, "Go on only if the pain settled fully within a minute."}}) {
        Room room;
        room.begin();
        room.run(Seconds{110}); // thread the needle
        room.press(Qt::Key_H);
        for (const Qt::Key key : each.keys) {
            room.press(key);
        }
        INFO(each.heard);
        CHECK(room.sound().speaking().contains(QString::fromLatin1(each.heard)));
    }
}

TEST_CASE("key words leave out the steps, off leaves out every word, chimes go on") {
    for (const auto level : {app::SpeechLevel::keyWords, app::SpeechLevel::off}) {
        Room room;
        REQUIRE(room.model().changeSettings(
            [&](app::Settings& settings) { return settings.setSpeech(level); }));
        room.begin();
        room.run(Seconds{30});
        CHECK(room.said().isEmpty() == (level == app::SpeechLevel::off));
        CHECK(room.chimes() > 3);
        CHECK_FALSE(room.said().join(QString()).contains(QStringLiteral("knees")));
    }
}

TEST_CASE("without chimes the words start at the boundary itself") {
    Room room;
    REQUIRE(room.model().changeSettings(
        [](app::Settings& settings) { return settings.setChimes(false); }));
    room.begin();
    CHECK(room.chimes() == 0);
    REQUIRE_FALSE(room.said().isEmpty());
    CHECK(room.sound().heard.front().at == room.clock.steadyNow());
}

TEST_CASE("a session without sound says once why, on the page") {
    struct Case {
        ui::SoundState state;
        const char* part;
    };
    for (const Case& each : {Case{ui::SoundState::noPlugin, "not installed"},
                             Case{ui::SoundState::noDevice, "no loudspeaker"},
                             Case{ui::SoundState::noVoice, "no voice"}}) {
        Room room;
        room.sound().now = each.state;
        room.begin();
        CHECK(room.find<ui::Button>("mute").toolTip().contains(QString::fromLatin1(each.part)));
        const QImage told = room.developed();
        QTest::qWait(0);
        room.find<ui::StagePage>("stagePage").showNotice({});
        CHECK(told != room.developed()); // it had been on the page
    }
}

TEST_CASE("leaving a session lets the device go") {
    Room room;
    room.begin();
    REQUIRE(room.sound().rests == 0);
    room.session()->flow().answerLeave(ui::LeaveAnswer::endWithoutSaving);
    WindowFixture::settle();
    CHECK(room.sound().rests > 0);
    CHECK(room.sound().speaking().isEmpty());
}

TEST_CASE("a routine brings its own family of chimes") {
    Room room;
    room.begin("easy-day");
    CHECK(room.sound().options.profile == ui::SoundProfile::quiet);
}

TEST_CASE("voice and sound are chosen in Settings and heard at once") {
    Room room;
    room.window().go({Place::settings, {}});
    WindowFixture::settle();
    room.find<ui::Slider>("volume").setValue(35);
    CHECK(room.model().settings().sound().volumePercent == 35);
    QTest::mouseClick(&room.find<ui::Button>("listen"), Qt::LeftButton);
    CHECK(room.chimes() == 1);
    CHECK(room.said().size() == 1);
    CHECK(room.sound().options.volumePercent == 35);
}
