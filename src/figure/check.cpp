#include "figure/check.h"

#include "figure/check_run.h"

namespace unhunch::figure {

namespace {

constexpr std::array<std::string_view, 18> kRules{
    "contact", "target", "travel", "place",   "support", "floating",
    "sinking", "clash",  "joint",  "join",    "speed",   "pop",
    "seconds", "mirror", "solver", "outline", "stills",  "picture"};

} // namespace

std::string_view name(Rule rule) {
    const auto index = static_cast<std::size_t>(rule);
    return index < kRules.size() ? kRules.at(index) : std::string_view();
}

// The rules run on the side that is written down. They know no left and right, so they hold on the
// other side exactly when that is the mirror image, which is a rule of its own.
CheckReport inspect(const Clip& clip) {
    const Film film = filmOf(clip);
    const Clip other = mirrored(clip);
    Findings findings(clip);
    checkMirror(film, filmOf(other), findings);
    checkContacts(film, findings);
    checkJoints(film, findings);
    checkSolver(film, findings);
    checkSpeed(film, findings);
    checkJoins(film, findings);
    checkSurfaces(film, findings);
    checkClashes(film, findings);
    checkPicture(film, findings);
    return findings.report();
}

std::vector<Finding> check(const Clip& clip) {
    return inspect(clip).findings;
}

} // namespace unhunch::figure
