// Values of a figure: numbers, words, names and what they mention.
#include "support/figure_faults.h"

#include <catch2/catch.hpp>

using namespace unhunch::test;

TEST_CASE("numbers out of range") {
    checkEach({
        {"figures/", R"("yaw": -66)", R"("yaw": -181)",
         "6:19 /view/yaw: expected a number from -180 to 180, found -181 [number-range]"},
        {"figures/", R"("pitch": 12)", R"("pitch": 60.5)",
         "6:33 /view/pitch: expected a number from 0 to 60, found 60.5 [number-range]"},
        {"figures/", R"("lumbar": [-40, 0, 0])", R"("lumbar": [-361, 0, 0])",
         "32:41 /keys/1/pose/lumbar/0: expected a number from -360 to 360, found -361 "
         "[number-range]"},
        {"figures/", R"("at": [0.1, 0.2, 0.3])", R"("at": [0.1, 5.1, 0.3])",
         "32:78 /keys/1/pose/arm_left/at/1: expected a number from -5 to 5, found 5.1 "
         "[number-range]"},
        {"figures/", R"("reach": 0.5)", R"("reach": 1.01)",
         "32:113 /keys/1/pose/arm_left/reach: expected a number from 0 to 1, found 1.01 "
         "[number-range]"},
        {"figures/", R"("belly": 0.5)", R"("belly": -0.1)",
         "29:43 /pose/belly: expected a number from 0 to 1, found -0.1 [number-range]"},
        {"figures/", R"("radius": 0.17)", R"("radius": 0.04)",
         "22:59 /glow/0/radius: expected a number from 0.05 to 0.4, found 0.04 [number-range]"},
        {"figures/", R"("lift": 0.1)", R"("lift": 0.6)",
         "44:102 /cycle/1/moves/1/travel/arms/lift: expected a number from 0 to 0.5, found 0.6 "
         "[number-range]"},
        {"figures/", R"("seconds": 3.5)", R"("seconds": 0.1)",
         "41:60 /cycle/0/moves/0/seconds: expected a number from 0.2 to 120, found 0.1 "
         "[number-range]"},
        {"figures/", R"("seconds": 3.5)", R"("seconds": 120.5)",
         "41:60 /cycle/0/moves/0/seconds: expected a number from 0.2 to 120, found 120.5 "
         "[number-range]"},
        {"figures/", R"("width": 0.7)", R"("width": 0)",
         "10:49 /props/0/width: expected a number from 0.01 to 5, found 0 [number-range]"},
        {"figures/", "[0.4, 0.05, 0.3]", "[0.4, 0, 0.3]",
         "11:71 /props/1/size/1: expected a number from 0.01 to 5, found 0 [number-range]"},
        {"base-poses", R"("pitch": 88)", R"("pitch": 1e9)",
         "10:41 /poses/all-fours/pose/pitch: expected a number from -360 to 360, found 1e9 "
         "[number-range]"},
    });
}

TEST_CASE("directions that say nothing") {
    checkEach({
        {"figures/", R"("face": [0, -0.5, -1])", R"("face": [0, 0, 0])",
         "33:53 /keys/2/pose/face: a direction cannot be of length 0 [number-range]"},
        {"figures/", R"("face": [0, -0.5, -1])", R"("face": [0, 0, -1])",
         R"(33:53 /keys/2/pose/face: "face" and "crown" lie in one line [number-range])"},
        {"figures/", R"("reach": 0.5)", R"("pole": [0, 0.0001, 0])",
         "32:112 /keys/1/pose/arm_left/pole: a direction cannot be of length 0 [number-range]"},
        {"figures/", R"("reach": 0.5)", R"("fingers": [0, 1, 0], "palm": [0, -2, 0])",
         R"(32:134 /keys/1/pose/arm_left/palm: "palm" lies in the line of "fingers" [number-range])"},
    });
}

TEST_CASE("other types than the format says") {
    checkEach({
        {"figures/", R"("lumbar": [-40, 0, 0])", R"("lumbar": [-40, "0", 0])",
         R"(32:46 /keys/1/pose/lumbar/1: expected a number from -360 to 360, found "0" [type])"},
        {"figures/", R"("lumbar": [-40, 0, 0])", R"("lumbar": -40)",
         "32:40 /keys/1/pose/lumbar: expected a list, found -40 [type]"},
        {"figures/", R"("slide": true)", R"("slide": 1)",
         "44:116 /cycle/1/moves/1/travel/arms/slide: expected true or false, found 1 [type]"},
        {"figures/", R"("knee": "none")", R"("knee": null)",
         "33:114 /keys/2/pose/leg_right/knee: expected text, found null [type]"},
        {"figures/", R"({"name": "table"})", R"("table")",
         R"(31:5 /keys/0: expected an object, found "table" [type])"},
        {"figures/", R"({"to": "cat", "seconds": 3})", "[]",
         "38:5 /entry/moves/0: expected an object, found a list [type]"},
        {"base-poses", R"("bend": 20)", R"("bend": "20")",
         R"(12:80 /poses/all-fours/pose/legs/bend: expected a number from -360 to 360, found "20" [type])"},
    });
}

TEST_CASE("lists too short, too long, or with one thing twice") {
    checkEach({
        {"figures/", R"("lumbar": [-40, 0, 0])", R"("lumbar": [-40, 0])",
         "32:40 /keys/1/pose/lumbar: expected 3 entries, found 2 [list-size]"},
        {"figures/", R"("scapulae": [2, -12])", R"("scapulae": [2, -12, 0])",
         "29:24 /pose/scapulae: expected 2 entries, found 3 [list-size]"},
        {"figures/", R"("stills": ["cow", "cat"])", R"("stills": ["cow"])",
         "36:13 /stills: expected 2 entries, found 1 [list-size]"},
        {"figures/", R"(["y", "pitch"])", R"(["y", "pitch", "y"])",
         R"(8:27 /solve/2: "y" stands twice [list-size])"},
        {"figures/", R"("during": ["cow", "cat"])", R"("during": ["cow", "cow"])",
         R"(22:83 /glow/0/during/1: "cow" stands twice [list-size])"},
        {"figures/", R"("during": ["cow", "cat"])", R"("during": [])",
         "22:75 /glow/0/during: expected at least 1 entry, found none [list-size]"},
        {"figures/", "[[0, 0.7, 0.2], [0, 0.9, 0.2]]", "[[0, 0.7, 0.2]]",
         "25:16 /arrows/0/points: expected at least 2 entries, found 1 [list-size]"},
        {"figures/", R"([{"to": "cow", "seconds": 3.5, "ease": "soft"}])", "[]",
         "41:34 /cycle/0/moves: expected at least 1 entry, found none [list-size]"},
        {"figures/", R"([{"grip": "left"}, {"sole": "right"}, {"point": [0, 1, 1]}])",
         R"([{"grip": "left"}])",
         "12:30 /props/2/path: expected at least 2 entries, found 1 [list-size]"},
    });
}

TEST_CASE("unknown words, with the nearest") {
    checkEach({
        {"figures/", R"("side": "left")", R"("side": "both")",
         R"(5:11 /side: unknown word "both" [name] one of: left, right)"},
        {"figures/", R"("solve": ["y", "pitch"])", R"("solve": ["y", "pich"])",
         R"(8:18 /solve/1: unknown word "pich" [name] did you mean "pitch"?)"},
        {"figures/", R"("kind": "cushion")", R"("kind": "cushon")",
         R"(11:29 /props/1/kind: unknown word "cushon" [name] did you mean "cushion"?)"},
        {"figures/", R"("bone": "thoracic-1")", R"("bone": "thorasic-1")",
         R"(22:14 /glow/0/bone: unknown word "thorasic-1" [name] did you mean "thoracic-1"?)"},
        {"figures/", R"("part": "hand-left")", R"("part": "hand-lift")",
         R"(19:14 /supports/0/part: unknown word "hand-lift" [name] did you mean "hand-left"?)"},
        {"figures/", R"("in": "chest")", R"("in": "chess")",
         R"(32:95 /keys/1/pose/arm_left/in: unknown word "chess" [name] did you mean "chest"?)"},
        {"figures/", R"("reach": 0.5)", R"("point": "sole")",
         R"(32:113 /keys/1/pose/arm_left/point: unknown word "sole" [name] one of: wrist, palm, fist, tip)"},
        {"figures/", R"("ease": "soft")", R"("ease": "soff")",
         R"(41:73 /cycle/0/moves/0/ease: unknown word "soff" [name] did you mean "soft"?)"},
        {"figures/", R"("breath": "out")", R"("breath": "hold")",
         R"(43:47 /cycle/1/moves/0/breath: unknown word "hold" [name] one of: idle, in, out)"},
        {"figures/", R"("phase": "inhale")", R"("phase": "inhail")",
         R"(41:15 /cycle/0/phase: unknown word "inhail" [name] did you mean "inhale"?)"},
        {"figures/", R"({"name": "table"})", R"({"name": "table", "pose": {"head_in": "head"}})",
         R"(31:43 /keys/0/pose/head_in: unknown word "head" [name] one of: world, chest, pelvis)"},
    });
}

TEST_CASE("spaces that depend on the limb itself") {
    checkEach({
        {"figures/", R"("knee": "none")", R"("pole": [0, 0, 1], "pole_in": "foot-left")",
         R"(33:136 /keys/2/pose/leg_right/pole_in: unknown word "foot-left" [name] one of: world, pelvis, chest, head, joint, belly, sternum)"},
        {"figures/", R"("travel": {"arms")",
         R"("travel": {"legs": {"via": [0, 0, 1], "via_in": "knee-left"}, "arms")",
         R"(44:83 /cycle/1/moves/1/travel/legs/via_in: unknown word "knee-left" [name] one of: world, pelvis, chest, head, joint, belly, sternum)"},
        {"figures/", R"("arm_left": {"at": [0.1, 0.2, 0.3], "in": "chest", "reach": 0.5})",
         R"("arms": {"at": [0.1, 0.2, 0.3], "in": "other-hand"})",
         "32:29 /keys/1/pose: each hand follows the other [reference]"},
    });
}

TEST_CASE("names that are not formed like one") {
    checkEach({
        {"figures/", R"({"name": "table"})", R"({"name": "Table"}, {"name": "table"})",
         R"(31:14 /keys/0/name: "Table" is not a well-formed id [name] 2 to 64 characters of a-z, 0-9 and single hyphens)"},
        {"figures/", R"("name": "pad")", R"("name": "my pad")",
         R"(11:14 /props/1/name: "my pad" is not a well-formed id [name] 2 to 64 characters of a-z, 0-9 and single hyphens)"},
        {"figures/", R"("far-hand": {)", R"("~far-hand": {)",
         R"(15:5 /contacts/~0far-hand: "~far-hand" is not a well-formed id [name] 2 to 64 characters of a-z, 0-9 and single hyphens)"},
        {"figures/", R"("code": "EX-02")", R"("code": "EX")",
         R"(3:11 /code: "EX" is not well-formed [name] write it like "EX-02")"},
        {"base-poses", R"("all-fours")", R"("All fours")",
         R"(3:5 /poses/All fours: "All fours" is not a well-formed id [name] 2 to 64 characters of a-z, 0-9 and single hyphens)"},
    });
}

TEST_CASE("names twice") {
    checkEach({
        {"figures/", R"({"name": "table"})", R"({"name": "table"}, {"name": "table"})",
         R"(31:33 /keys/1/name: "table" is also the name of another key [duplicate-id])"},
        {"figures/", R"("name": "pad")", R"("name": "mat")",
         R"(11:14 /props/1/name: "mat" is also the name of another prop [duplicate-id])"},
        {"figures/", R"("name": "pad")", R"("name": "floor")",
         R"(11:14 /props/1/name: "floor" is also the name of another prop [duplicate-id])"},
        {"figures/", R"("far-hand": {"at")", R"("knee": {"at")",
         R"(16:5 /contacts/knee: the key "knee" stands twice; first in line 15 [duplicate-key])"},
    });
}

TEST_CASE("mentions of what does not exist") {
    checkEach({
        {"figures/", R"("ghost": "cat")", R"("ghost": "bat")",
         R"(27:12 /ghost: there is no key "bat" [reference] did you mean "cat"?)"},
        {"figures/", R"("start": "cat")", R"("start": "dog")",
         R"(35:12 /start: there is no key "dog" [reference])"},
        {"figures/", R"("stills": ["cow", "cat"])", R"("stills": ["cow", "catt"])",
         R"(36:21 /stills/1: there is no key "catt" [reference] did you mean "cat"?)"},
        {"figures/", R"("during": ["cow"])", R"("during": ["crow"])",
         R"(19:51 /supports/0/during/0: there is no key "crow" [reference] did you mean "cow"?)"},
        {"figures/", R"("start": "table")", R"("start": "tabel")",
         R"(37:22 /entry/start: there is no key "tabel" [reference])"},
        {"figures/", R"({"to": "cow", "seconds": 0.5)", R"({"to": "now", "seconds": 0.5)",
         R"(43:14 /cycle/1/moves/0/to: there is no key "now" [reference] did you mean "cow"?)"},
        {"figures/", R"("from": "cow")", R"("from": "cat")",
         R"(33:29 /keys/2/from: there is no earlier key "cat" [reference])"},
        {"figures/", R"("on": "mat", "during")", R"("on": "matt", "during")",
         R"(19:33 /supports/0/on: there is no prop "matt" [reference] did you mean "mat"?)"},
        {"figures/", R"("on": "pad"})", R"("on": "pat"})",
         R"(16:41 /contacts/knee/on: there is no prop "pat" [reference] did you mean "mat"?)"},
        {"figures/", R"("~far-hand")", R"("~far-hnad")",
         R"(33:93 /keys/2/pose/leg_right/contact: there is no contact "~far-hnad" [reference] did you mean "~far-hand"?)"},
        {"figures/", R"("knee": "none")", R"("knee": "nee")",
         R"(33:114 /keys/2/pose/leg_right/knee: there is no contact "nee" [reference] did you mean "knee"?)"},
        {"figures/", R"("base": "all-fours")", R"("base": "all-four")",
         R"(28:11 /base: there is no base pose "all-four" [reference] did you mean "all-fours"?)"},
        {"base-poses", R"("on": "floor")", R"("on": "flor")",
         R"(5:46 /poses/all-fours/contacts/hand/on: there is no prop "flor" [reference] did you mean "floor"?)"},
        {"base-poses", R"("knee": "knee")", R"("knee": "foot")",
         R"(12:46 /poses/all-fours/pose/legs/knee: there is no contact "foot" [reference])"},
    });
}

TEST_CASE("moves that do not end where the cycle starts") {
    checkEach({
        {"figures/", R"({"to": "cat", "seconds": 3})", R"({"to": "cow", "seconds": 3})",
         R"(38:5 /entry/moves/0: the last move must lead to "cat", where the cycle starts; it leads to "cow" [cycle])"},
        {"figures/", R"({"to": "cat", "seconds": 2,)", R"({"to": "table", "seconds": 2,)",
         R"(44:7 /cycle/1/moves/1: the last move must lead to "cat", where the cycle starts; it leads to "table" [cycle])"},
    });
}

TEST_CASE("a figure moves in the phases of its exercise") {
    checkEach({
        {"figures/", R"("phase": "inhale")", R"("phase": "exhale")",
         R"(40:12 /cycle: expected the phases inhale, hold of the exercise "cat-cow", found exhale, hold [cycle])"},
        {"figures/", R"("code": "EX-02")", R"("code": "EX-03")",
         R"(3:11 /code: expected "EX-02", which the exercise has, found "EX-03" [name])"},
    });
}

TEST_CASE("file name, encoding and syntax") {
    checkEach({
        {"figures/", R"("id": "cat-cow")", R"("id": "cat-kow")",
         R"(2:9 /id: expected "cat-cow" as in the file name, found "cat-kow" [file-name])"},
        {"figures/", "[0.1, 0.2, 0.3]", "[0.1, NaN, 0.3]",
         "32:78 : not JSON: invalid literal [syntax]"},
        {"figures/", "[0.1, 0.2, 0.3]", "[0.1, -Infinity, 0.3]",
         "32:79 : not JSON: invalid number; expected digit after '-' [syntax]"},
        {"figures/", "[0.1, 0.2, 0.3]", "[0.1, 1e999, 0.3]",
         "32:78 : the number 1e999 is too large [number-range]"},
        {"base-poses", R"("pitch": 88)", R"("pitch": 88, "pitch": 87)",
         R"(10:45 /poses/all-fours/pose/pitch: the key "pitch" stands twice; first in line 10 [duplicate-key])"},
    });
}
