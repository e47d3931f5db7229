#include "platform/sound_loader.h"
#include "support/temp_folder.h"

#include <catch2/catch.hpp>
#include <fstream>

using namespace unhunch::ui;

TEST_CASE("without a plugin, or with a broken one, there is a port that stays silent") {
    const unhunch::test::TempFolder folder;
    std::ofstream(folder / "broken.so") << "no library";
    for (const char* name : {"missing.so", "broken.so"}) {
        const auto sound = loadSound(QString::fromStdString((folder / name).string()));
        REQUIRE(sound);
        CHECK(sound->state() == SoundState::noPlugin);
        sound->configure({.voice = "flite:slt"});
        sound->prepare({"Breathe in."});
        sound->play(Chime::finish);
        sound->say("Breathe in.");
        sound->hush();
        sound->rest();
        CHECK_FALSE(sound->length("Breathe in."));
        CHECK(sound->voices().empty());
    }
}

TEST_CASE("the plugin lies where the program looks for it") {
    CHECK(std::ifstream(soundPluginFile().toStdString()).good());
}
