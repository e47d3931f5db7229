// Packs on the command line: the same checks as in the window, and precise words.
#include "cli/console.h"
#include "exchange/archive.h"
#include "support/pack_samples.h"

using namespace unhunch;
using namespace unhunch::test;
using Json = nlohmann::json;

namespace {

/// On the sample content, so that the sample pack fits.
class PackConsole : public Console {
public:
    PackConsole() {
        content = folder / "content";
        write(content, sampleFiles());
        write(folder / "runners", samplePack());
    }
    static void write(const std::filesystem::path& to,
                      const std::vector<content::ContentFile>& files) {
        for (const content::ContentFile& file : files) {
            writeBytes(to / file.name, file.bytes);
        }
    }
    std::filesystem::path archive(const std::vector<content::ContentFile>& files) {
        std::vector<exchange::ArchiveFile> entries;
        for (const content::ContentFile& file : files) {
            entries.push_back({file.name, file.bytes});
        }
        REQUIRE(exchange::writeArchive(folder / "runners.unhunch", entries));
        return folder / "runners.unhunch";
    }
    std::string pack() const { return (folder / "runners").string(); }
};

} // namespace

TEST_CASE_METHOD(PackConsole, "a sound pack passes the check without a word, folder or file") {
    for (const std::string& path : {pack(), archive(samplePack()).string()}) {
        const Said said = say({"content", "check", path});
        CHECK(said.code == cli::kOk);
        CHECK(said.out.empty());
        CHECK(said.err.empty());
        CHECK(Json::parse(say({"content", "check", "--json", path}).out) == Json::array());
    }
    CHECK_FALSE(std::filesystem::exists(data));
}

TEST_CASE_METHOD(PackConsole, "a fault of a pack is told as one of the content is") {
    const auto file = archive(samplePackWith("exercises/", "\"count\": 6", "\"count\": 300"));
    const Said said = say({"content", "check", file.string()});
    CHECK(said.code == cli::kFailed);
    CHECK(said.err.empty());
    CHECK(said.out == "exercises/runners-hip.json:20:21: error: /dose/count: expected a whole "
                      "number from 1 to 60, found 300 [number-range]\n");
    const Json faults = Json::parse(say({"content", "check", file.string(), "--json"}).out);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].at("line") == 20);
}

TEST_CASE_METHOD(PackConsole, "a pack is added, listed, replaced and removed") {
    CHECK(json({"content", "list"}) == Json::array());
    const Said added = say({"content", "add", pack()});
    CHECK(added.code == cli::kOk);
    CHECK(has(added.out, "Added Runners 2.0 (runners).\n"));
    CHECK(has(added.out, "Hip flexor"));
    CHECK(has(say({"exercises"}).out, "runners-hip"));

    const Json list = json({"content", "list"});
    REQUIRE(list.size() == 1);
    CHECK(list[0].at("id") == "runners");
    CHECK(list[0].at("exercises") == 1);
    CHECK(list[0].at("fault") == "");
    CHECK(has(say({"content", "list"}).out, "Runners: 1 exercise, 1 routine, 1 article\n"));

    const auto newer = archive(samplePackWith("pack.json", "\"2.0\"", "\"2.1\""));
    CHECK(has(say({"content", "add", newer.string()}).out,
              "Replaced Runners 2.0 by 2.1 (runners).\n"));
    const Said removed = say({"content", "remove", "runners"});
    CHECK(removed.code == cli::kOk);
    CHECK(has(removed.out, "diary keeps"));
    CHECK_FALSE(has(say({"exercises"}).out, "runners-hip"));
    CHECK(json({"content", "list"}) == Json::array());
}

TEST_CASE_METHOD(PackConsole, "a pack with a fault is not added, and says that nothing changed") {
    const auto file = archive(samplePackWith("pack.json", "\"2.0\"", "2"));
    const Said said = say({"content", "add", file.string()});
    CHECK(said.code == cli::kFailed);
    CHECK(said.out.empty());
    CHECK(has(said.err, "pack.json:5:14: error: /version: "));
    CHECK(has(said.err, "nothing has changed"));
    CHECK(json({"content", "list"}) == Json::array());
}

TEST_CASE_METHOD(PackConsole, "what is no pack, or not there, is said") {
    writeBytes(folder / "x.unhunch", "hello");
    for (const char* command : {"check", "add"}) {
        const Said said = say({"content", command, (folder / "x.unhunch").string()});
        CHECK(said.code == cli::kFailed);
        CHECK(has(said.err, "x.unhunch is not an .unhunch file"));
        CHECK(say({"content", command, (folder / "nowhere").string()}).code == cli::kFailed);
    }
    CHECK(say({"content", "remove", "walkers"}).code == cli::kFailed);
    CHECK(has(say({"content", "remove", "walkers"}).err, "There is no pack \"walkers\"."));
    CHECK(say({"content", "add"}).code == cli::kUsage);
    CHECK(say({"content"}).code == cli::kUsage);
}
