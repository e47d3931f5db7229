#include "app/settings.h"
#include "support/memory_journal.h"

#include <catch2/catch.hpp>

using namespace unhunch;
using namespace unhunch::app;
using unhunch::test::MemoryJournal;

namespace {

void checkDefaults(const Settings& settings) {
    CHECK(settings.theme() == ThemeChoice::system);
    CHECK_FALSE(settings.strongContrast());
    CHECK_FALSE(settings.reducedMotion());
    CHECK(settings.textPercent() == 100);
    CHECK(settings.singleKeys());
    CHECK(settings.fullScreenSessions());
    CHECK(settings.emergencyNumber("112") == "112");
    CHECK(settings.person() == Person{});
    Sound sound = settings.sound();
    sound.voice.clear(); // any word may name a voice that is not there
    CHECK(sound == Sound{});
}

constexpr const char* kKeys[] = {"appearance.theme",
                                 "appearance.strong-contrast",
                                 "appearance.reduced-motion",
                                 "appearance.text-percent",
                                 "keyboard.single-keys",
                                 "session.full-screen",
                                 "safety.emergency-number",
                                 "person.hair",
                                 "person.build",
                                 "person.skin-tone",
                                 "person.hair-colour",
                                 "sound.speech",
                                 "sound.voice",
                                 "sound.speech-rate",
                                 "sound.chimes",
                                 "sound.volume"};

} // namespace

TEST_CASE("settings that were never set are their defaults") {
    MemoryJournal journal;
    checkDefaults(Settings(journal));
}

TEST_CASE("settings that cannot be read count as their defaults") {
    for (const char* garbage :
         {"", "maybe", "ON", "115abc", "115 x", "1e2", "call me", "\xFF\xFE", "+ +"}) {
        MemoryJournal journal;
        for (const char* key : kKeys) {
            REQUIRE(journal.setSetting(key, garbage));
        }
        INFO(garbage);
        checkDefaults(Settings(journal));
    }
}

TEST_CASE("a text size we do not have counts as the ordinary one") {
    for (const char* size : {"0", "-115", "101", "99999999999999999999", "115 ", " 115"}) {
        MemoryJournal journal;
        REQUIRE(journal.setSetting("appearance.text-percent", size));
        INFO(size);
        CHECK(Settings(journal).textPercent() == 100);
    }
}

TEST_CASE("settings come back as they were set, in a new start too") {
    MemoryJournal journal;
    Settings settings(journal);
    REQUIRE(settings.setTheme(ThemeChoice::dark));
    REQUIRE(settings.setStrongContrast(true));
    REQUIRE(settings.setReducedMotion(true));
    REQUIRE(settings.setTextPercent(150));
    REQUIRE(settings.setSingleKeys(false));
    REQUIRE(settings.setFullScreenSessions(false));
    REQUIRE(settings.setEmergencyNumber("+49 110"));

    Settings again(journal);
    CHECK(again.theme() == ThemeChoice::dark);
    CHECK(again.strongContrast());
    CHECK(again.reducedMotion());
    CHECK(again.textPercent() == 150);
    CHECK_FALSE(again.singleKeys());
    CHECK_FALSE(again.fullScreenSessions());
    CHECK(again.emergencyNumber("112") == "+49 110");

    for (const ThemeChoice theme : {ThemeChoice::light, ThemeChoice::system, ThemeChoice::dark}) {
        REQUIRE(again.setTheme(theme));
        CHECK(again.theme() == theme);
    }
    for (const int percent : kTextPercents) {
        REQUIRE(again.setTextPercent(percent));
        CHECK(again.textPercent() == percent);
    }
    REQUIRE(again.setStrongContrast(false));
    CHECK_FALSE(again.strongContrast());
}

TEST_CASE("what a session sounds like comes back as it was set") {
    MemoryJournal journal;
    Settings settings(journal);
    const Sound wanted{SpeechLevel::keyWords, "de", 125, false, 0};
    REQUIRE(settings.setSpeech(wanted.speech));
    REQUIRE(settings.setVoice(wanted.voice));
    REQUIRE(settings.setSpeechRate(wanted.ratePercent));
    REQUIRE(settings.setChimes(wanted.chimes));
    REQUIRE(settings.setVolume(wanted.volumePercent));
    CHECK(Settings(journal).sound() == wanted);
    CHECK_FALSE(settings.setVolume(101));
    CHECK_FALSE(settings.setVolume(-1));
    CHECK_FALSE(settings.setSpeechRate(105));
    CHECK(Settings(journal).sound() == wanted);
}

TEST_CASE("every person that can be chosen comes back, each choice on its own") {
    MemoryJournal journal;
    Settings settings(journal);
    for (int i = 0; i < 6; ++i) {
        REQUIRE(settings.setHair(static_cast<figure::Hair>(i)));
        REQUIRE(settings.setSkinTone(5 - i));
        CHECK(settings.person().look.hair == static_cast<figure::Hair>(i));
        CHECK(settings.person().skinTone == 5 - i);
    }
    for (int i = 0; i < 4; ++i) {
        REQUIRE(settings.setBuild(static_cast<figure::Build>(i)));
        REQUIRE(settings.setHairColour(i + 1));
        CHECK(settings.person().look.build == static_cast<figure::Build>(i));
        CHECK(settings.person().hairColour == i + 1);
    }
    const Person last{{figure::Hair::headscarf, figure::Build::round}, 0, 4};
    CHECK(Settings(journal).person() == last);
}

TEST_CASE("a tone or colour there is not is refused and the old one stays") {
    MemoryJournal journal;
    Settings settings(journal);
    REQUIRE(settings.setSkinTone(4));
    REQUIRE(settings.setHairColour(3));
    CHECK_FALSE(settings.setSkinTone(-1));
    CHECK_FALSE(settings.setSkinTone(kSkinTones));
    CHECK_FALSE(settings.setHairColour(-1));
    CHECK_FALSE(settings.setHairColour(kHairColours));
    CHECK(settings.person().skinTone == 4);
    CHECK(settings.person().hairColour == 3);
    REQUIRE(journal.setSetting("person.skin-tone", "6"));
    CHECK(settings.person().skinTone == Person{}.skinTone);
}

TEST_CASE("a setting that could not be read back is refused and the old one stays") {
    MemoryJournal journal;
    Settings settings(journal);
    REQUIRE(settings.setTextPercent(130));
    REQUIRE(settings.setEmergencyNumber("999"));
    for (const int percent : {0, -100, 101, 1000}) {
        CHECK_FALSE(settings.setTextPercent(percent));
    }
    for (const char* number : {"call me", "1;2", "+ +", "123456789012345678901", "  "}) {
        CHECK_FALSE(settings.setEmergencyNumber(number));
    }
    CHECK(settings.textPercent() == 130);
    CHECK(settings.emergencyNumber("112") == "999");
}

TEST_CASE("an emptied emergency number is the regional one again") {
    MemoryJournal journal;
    Settings settings(journal);
    REQUIRE(settings.setEmergencyNumber("999"));
    REQUIRE(settings.setEmergencyNumber(""));
    CHECK(settings.emergencyNumber("112") == "112");
}

TEST_CASE("the regional emergency number is the one of the territory, else 112") {
    CHECK(regionalEmergencyNumber("GB") == "999");
    CHECK(regionalEmergencyNumber("US") == "911");
    CHECK(regionalEmergencyNumber("CA") == "911");
    CHECK(regionalEmergencyNumber("AU") == "000");
    CHECK(regionalEmergencyNumber("NZ") == "111");
    CHECK(regionalEmergencyNumber("DE") == "112");
    CHECK(regionalEmergencyNumber("") == "112");
}
