// Every figure of the content folder, each a test case of its own so that a failure names it.
#include "content/content_pack.h"
#include "figure/check.h"
#include "figure/skeleton.h"

#include <catch2/catch.hpp>
#include <filesystem>

using namespace unhunch;

namespace {

const std::filesystem::path kContent = UNHUNCH_SOURCE_DIR "/content";

void checkShipped(const std::string& id) {
    const auto files = content::readFolder(kContent);
    REQUIRE(files);
    for (const auto& [clip, file] : content::load(*files).pack.figures) {
        if (clip.id != id) {
            continue;
        }
        for (const figure::Finding& finding : figure::check(clip)) {
            FAIL_CHECK(figure::name(finding.rule)
                       << " (" << finding.where << "): " << finding.message);
        }
        return;
    }
    FAIL("it cannot be read");
}

class ShippedFigure : public Catch::ITestInvoker {
public:
    explicit ShippedFigure(std::string id) : m_id(std::move(id)) {}
    void invoke() const override { checkShipped(m_id); }

private:
    std::string m_id;
};

/// Catch has no test cases with data of their own; this registers them as its macros do.
bool registerShipped() {
    const std::filesystem::path folder = kContent / "figures";
    if (!std::filesystem::is_directory(folder)) {
        return false;
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string id = entry.path().stem().string();
        const std::string name = "the check finds nothing in the shipped figure " + id;
        Catch::AutoReg(new ShippedFigure(id), CATCH_INTERNAL_LINEINFO, Catch::StringRef(),
                       Catch::NameAndTags(name, "[shipped]"));
    }
    return true;
}

const bool kRegistered = registerShipped();

} // namespace

TEST_CASE("a hand on the head lies in line with its forearm, within 25 degrees") {
    const auto files = content::readFolder(kContent);
    REQUIRE(files);
    std::size_t hands = 0;
    for (const auto& [clip, file] : content::load(*files).pack.figures) {
        for (std::size_t key = 0; key < clip.keys.size(); ++key) {
            const figure::Skeleton body = solve(figure::Proportions{}, poseOf(clip, key));
            for (const figure::Side side : figure::kBothSides) {
                const std::size_t i = index(side);
                if (clip.keys[key].pose.arms.at(i).space == figure::Space::head) {
                    ++hands;
                    INFO(clip.id << ", " << clip.keys[key].name << ", " << name(side));
                    CHECK(figure::angleBetween(body.hand.at(i).y, body.forearm.at(i).y) <= 25);
                }
            }
        }
    }
    CHECK(hands > 0);
}

TEST_CASE("the content folder has figures to check") {
    CHECK(kRegistered);
}
