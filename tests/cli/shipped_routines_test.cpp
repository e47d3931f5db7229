// The twelve routines we ship, from file to compiled session: evidence.md 5.3, table by table.
#include "cli/console.h"

using namespace unhunch;
using namespace unhunch::test;
using Json = nlohmann::json;

namespace {

struct Step {
    const char* title;
    int seconds;
    int startsAt;
};

struct Table {
    const char* routine;
    int total;
    std::vector<Step> steps;
};

// clang-format off
const std::vector<Table> kTables{
    {"desk-break", 114, { // R01
        {"Shoulder rolls", 20, 0},
        {"Shoulder-blade squeeze, seated", 30, 20},
        {"Seated turn", 35, 50},
        {"Chair-back extension", 29, 85}}},
    {"desk-reset", 272, { // R02
        {"Belly breathing, seated", 50, 0},
        {"Chin tuck", 41, 50},
        {"Shoulder-blade squeeze, seated", 45, 91},
        {"Seated turn", 55, 136},
        {"Chair-back extension", 41, 191},
        {"Seated side bend", 40, 232}}},
    {"mid-back-reset", 306, { // R03
        {"Side-to-side turn", 75, 0},
        {"Band rotation", 90, 75},
        {"Active mid-back extension", 46, 165},
        {"Belly breathing, seated", 95, 211}}},
    {"floor-mobility", 434, { // R04
        {"Cat-cow", 95, 0},
        {"Thread the needle", 128, 95},
        {"Open book", 131, 223},
        {"Child's pose", 80, 354}}},
    {"open-the-front", 397, { // R05
        {"Doorway chest stretch", 85, 0},
        {"Half-kneeling hip stretch", 165, 85},
        {"Wall press stretch", 84, 250},
        {"Wall angels", 63, 334}}},
    {"strength-band-and-body", 652, { // R06
        {"Cat-cow, warm-up", 63, 0},
        {"Seated band row", 161, 63},
        {"Bird dog", 247, 224},
        {"Prone chest lift", 141, 471},
        {"Child's pose", 40, 612}}},
    {"strength-dumbbells", 678, { // R07
        {"Side-to-side turn, warm-up", 75, 0},
        {"Dumbbell row", 260, 75},
        {"Superman", 177, 335},
        {"Bird dog", 111, 512},
        {"Belly breathing, lying", 55, 623}}},
    {"runner-warm-up", 241, { // R08
        {"March with arm drive", 35, 0},
        {"Leg swing", 58, 35},
        {"Standing trunk turn", 53, 93},
        {"Walking lunge with turn", 70, 146},
        {"Arm circles", 25, 216}}},
    {"easy-day", 463, { // R09
        {"Belly breathing, calves on a chair", 125, 0},
        {"Child's pose", 85, 125},
        {"Open book", 115, 210},
        {"Cat-cow, small range", 63, 325},
        {"Belly breathing, lying", 75, 388}}},
    {"foam-roller", 415, { // R10
        {"Belly breathing, lying", 60, 0},
        {"Foam roll, mid back", 85, 60},
        {"Roller extension", 87, 145},
        {"Open book", 115, 232},
        {"Wall angels", 68, 347}}},
    {"gentle-upright", 449, { // R11
        {"Belly breathing, seated", 60, 0},
        {"Shoulder-blade squeeze, seated", 45, 60},
        {"Chin tuck", 41, 105},
        {"Chair band row", 140, 146},
        {"Wall push-up", 47, 286},
        {"Wall angels, small range", 58, 333},
        {"Step and turn", 58, 391}}},
    {"full-session", 1203, { // R12
        {"Belly breathing, lying", 70, 0},
        {"Cat-cow", 95, 70},
        {"Thread the needle", 128, 165},
        {"Open book", 131, 293},
        {"Bird dog", 116, 424},
        {"Prone chest lift", 141, 540},
        {"Seated band row", 161, 681},
        {"Half-kneeling hip stretch", 95, 842},
        {"Doorway chest stretch", 90, 937},
        {"Wall press stretch", 61, 1027},
        {"Child's pose", 45, 1088},
        {"Belly breathing, lying", 70, 1133}}},
};
// clang-format on

/// When each step begins: its first cue tells how to get ready.
std::map<int, double> startsIn(const Json& cues) {
    std::map<int, double> starts;
    for (const Json& cue : cues) {
        if (cue.contains("step") && starts.try_emplace(cue["step"], cue["at_seconds"]).second) {
            CHECK(cue.at("kind") == "prepare");
        }
    }
    return starts;
}

} // namespace

TEST_CASE_METHOD(Console, "every shipped routine lasts what evidence 5.3 says, step by step") {
    for (const Table& table : kTables) {
        INFO(table.routine);
        const Json plan = json({"simulate", table.routine});
        CHECK(plan.at("total_seconds") == table.total);
        const Json& steps = plan.at("steps");
        const auto starts = startsIn(plan.at("cues"));
        REQUIRE(steps.size() == table.steps.size());
        REQUIRE(starts.size() == steps.size());
        for (std::size_t i = 0; i < steps.size(); ++i) {
            INFO(table.steps[i].title);
            CHECK(steps[i].at("title") == table.steps[i].title);
            CHECK(steps[i].at("seconds") == table.steps[i].seconds);
            CHECK(starts.at(static_cast<int>(i)) == table.steps[i].startsAt);
        }
    }
}

TEST_CASE_METHOD(Console, "every shipped routine stands in the tables of evidence 5.3") {
    CHECK(kTables.size() == kShippedRoutines);
    CHECK(json({"routines"}).size() == kShippedRoutines);
}

TEST_CASE_METHOD(
    Console, "every routine has a shorter form, and a longer one where 20 minutes are not enough") {
    const auto lengthOf = [&](const std::string& routine) {
        return json({"simulate", routine}).at("total_seconds").get<double>();
    };
    for (const Json& routine : json({"routines"})) {
        const auto id = routine.at("id").get<std::string>();
        INFO(id);
        const double usual = lengthOf(id);
        std::vector<std::string> words;
        for (const Json& form : routine.at("forms")) {
            const double length = lengthOf(form.at("id"));
            CHECK(length == form.at("total_seconds"));
            words.push_back(form.at("form"));
            CHECK((words.back() == "shorter"  ? length * 3 <= usual * 2
                   : words.back() == "longer" ? length >= 1.15 * usual
                                              : length == usual));
        }
        CHECK(words == (usual < 1200 ? std::vector<std::string>{"shorter", "usual", "longer"}
                                     : std::vector<std::string>{"shorter", "usual"}));
    }
}
