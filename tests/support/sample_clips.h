// Clips built by hand: small, and different enough to tell their parts apart.
#pragma once

#include "figure/clip.h"

#include <string>
#include <vector>

namespace unhunch::test {

/// Stands (key 0), then per cycle line one section: `there` to key 1 in 2 s and a stay of 1 s, the
/// next back to key 0. The entry leads from key 2 to key 0 in 3 s.
inline figure::Clip sampleClip(const std::string& id, std::vector<std::string> phases) {
    figure::Clip clip;
    clip.id = id;
    clip.code = "EX-99";
    clip.description = "A person stands and reaches.";
    clip.view = {90, 8};
    clip.quarterView = {45, 12};
    for (const char* name : {"start", "there", "before"}) {
        clip.keys.push_back({name, figure::standing()});
    }
    clip.keys[1].pose.thorax = {20, 0, 0};
    clip.keys[2].pose.thorax = {-10, 0, 0};
    bool isThere = false;
    for (std::string& phase : phases) {
        isThere = !isThere;
        const std::size_t to = isThere ? 1 : 0;
        clip.cycle.push_back(
            {std::move(phase),
             {{.to = to, .seconds = 2, .travels = {}}, {.to = to, .seconds = 1, .travels = {}}}});
    }
    if (isThere) {
        clip.cycle.back().moves.push_back({.to = 0, .seconds = 2, .travels = {}});
    }
    clip.entryStart = 2;
    clip.entry = {{.to = 0, .seconds = 3, .travels = {}}};
    clip.endStill = 1;
    return clip;
}

} // namespace unhunch::test
