// Keys of a figure: misspelt, missing, or not fit for one another.
#include "support/figure_faults.h"

#include <catch2/catch.hpp>

using namespace unhunch::test;

TEST_CASE("unknown keys, with the nearest") {
    checkEach({
        {"figures/", R"("ghost": "cat")", R"("gost": "cat")",
         R"(27:3 /gost: unknown key "gost" [unknown-key] did you mean "ghost"?)"},
        {"figures/", R"("lumbar": [-40, 0, 0])", R"("lumber": [-40, 0, 0])",
         R"(32:30 /keys/1/pose/lumber: unknown key "lumber" [unknown-key] did you mean "lumbar"?)"},
        {"figures/", R"("reach": 0.5)", R"("reech": 0.5)",
         R"(32:104 /keys/1/pose/arm_left/reech: unknown key "reech" [unknown-key] did you mean "reach"?)"},
        {"figures/", R"("ease": "soft")", R"("eas": "soft")",
         R"(41:65 /cycle/0/moves/0/eas: unknown key "eas" [unknown-key] did you mean "ease"?)"},
        {"figures/", R"("lift": 0.1)", R"("lfit": 0.1)",
         R"(44:94 /cycle/1/moves/1/travel/arms/lfit: unknown key "lfit" [unknown-key])"},
        {"figures/", R"("arms": {"via")", R"("arm-lift": {"via")",
         R"(44:46 /cycle/1/moves/1/travel/arm-lift: unknown key "arm-lift" [unknown-key] did you mean "arm-left"?)"},
        {"figures/", R"("width": 0.7)", R"("widht": 0.7)",
         R"(10:40 /props/0/widht: unknown key "widht" [unknown-key])"},
        {"figures/", R"("radius": 0.17)", R"("radios": 0.17)",
         R"(22:49 /glow/0/radios: unknown key "radios" [unknown-key] did you mean "radius"?)"},
        {"base-poses", R"("pitch": 88)", R"("pich": 88)",
         R"(10:32 /poses/all-fours/pose/pich: unknown key "pich" [unknown-key] did you mean "pitch"?)"},
        {"base-poses", R"("on": "floor")", R"("onn": "floor")",
         R"(5:40 /poses/all-fours/contacts/hand/onn: unknown key "onn" [unknown-key] did you mean "on"?)"},
    });
}

TEST_CASE("a key that belongs to another kind of limb") {
    checkEach({
        {"figures/", R"("reach": 0.5)", R"("toe_bend": 5)",
         R"(32:104 /keys/1/pose/arm_left/toe_bend: unknown key "toe_bend" [unknown-key])"},
        {"figures/", R"("knee": "none")", R"("thumb": 1)",
         R"(33:106 /keys/2/pose/leg_right/thumb: unknown key "thumb" [unknown-key])"},
        {"figures/", R"("knee": "none")", R"("twist": 1)",
         R"(33:106 /keys/2/pose/leg_right/twist: unknown key "twist" [unknown-key])"},
    });
}

TEST_CASE("keys that need one another") {
    checkEach({
        {"figures/", R"("at": [0.1, 0.2, 0.3], "in": "chest")", R"("in": "chest")",
         R"(32:65 /keys/1/pose/arm_left: the key "at" is missing [missing-key])"},
        {"figures/", R"("reach": 0.5)", R"("pole_in": "chest")",
         R"(32:65 /keys/1/pose/arm_left: the key "pole" is missing [missing-key])"},
        {"figures/", R"("reach": 0.5)", R"("turn_in": "chest")",
         R"(32:65 /keys/1/pose/arm_left: the key "fingers" is missing [missing-key])"},
        {"figures/", R"("reach": 0.5)", R"("fingers": [0, 0, 1])",
         R"(32:65 /keys/1/pose/arm_left: the key "palm" is missing [missing-key])"},
        {"figures/", R"("knee": "none")", R"("sole": [0, -1, 0])",
         R"(33:81 /keys/2/pose/leg_right: the key "toes" is missing [missing-key])"},
        {"figures/", R"("via": [0.3, 0, 0], )", "",
         R"(44:54 /cycle/1/moves/1/travel/arms: the key "via" is missing [missing-key])"},
    });
}

TEST_CASE("keys that exclude one another") {
    checkEach({
        {"figures/", R"("knee": "none")", R"("at": [0, 0, 0])",
         R"(33:112 /keys/2/pose/leg_right/at: "at" does not go with "contact" [unknown-key])"},
        {"figures/", R"("knee": "none")", R"("at": [0, 0, 0], "in": "chest")",
         "33:112 /keys/2/pose/leg_right/at: \"at\" does not go with \"contact\" "
         "[unknown-key]\n33:129 /keys/2/pose/leg_right/in: \"in\" does not go with \"contact\" "
         "[unknown-key]"},
        {"figures/", R"("reach": 0.5)", R"("fingers": [0, 0, 1], "palm": [0, 1, 0], "twist": 3)",
         R"(32:154 /keys/1/pose/arm_left/twist: "twist" does not go with "fingers" [unknown-key])"},
        {"figures/", R"({"grip": "left"})", R"({"grip": "left", "sole": "left"})",
         R"(12:56 /props/2/path/0/sole: "sole" does not go with "grip" [unknown-key])"},
    });
}

TEST_CASE("keys that are missing") {
    checkEach({
        {"figures/",
         "  \"glow\": [\n    {\"bone\": \"thoracic-1\", \"at\": [0, 0, -0.07], \"radius\": 0.17, "
         "\"during\": [\"cow\", \"cat\"]}\n  ],\n",
         "", R"(1:1 : the key "glow" is missing [missing-key])"},
        {"figures/", R"("bone": "thoracic-1", )", "",
         R"(22:5 /glow/0: the key "bone" is missing [missing-key])"},
        {"figures/", R"(, "during": ["cat"])", "",
         R"(25:5 /arrows/0: the key "during" is missing [missing-key])"},
        {"figures/", R"({"to": "cat", "seconds": 3})", R"({"to": "cat"})",
         R"(38:5 /entry/moves/0: the key "seconds" is missing [missing-key])"},
        {"figures/", R"("phase": "inhale", )", "",
         R"(41:5 /cycle/0: the key "phase" is missing [missing-key])"},
        {"figures/", R"("yaw": -66, )", "",
         R"(6:11 /view: the key "yaw" is missing [missing-key])"},
        {"figures/", R"({"grip": "left"})", "{}",
         R"(12:31 /props/2/path/0: expected one of the keys "grip", "sole" and "point" [missing-key])"},
        {"figures/", R"("size": [0.4, 0.05, 0.3], )", "",
         R"(11:5 /props/1: the key "size" is missing [missing-key])"},
        {"figures/", R"("kind": "mat", )", "",
         R"(10:5 /props/0: the key "kind" is missing [missing-key])"},
        {"base-poses", R"(, "on": "floor")", "",
         R"(5:17 /poses/all-fours/contacts/hand: the key "on" is missing [missing-key])"},
    });
}
