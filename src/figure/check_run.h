// What the rules of the check work on and write to. Private to this room.
#pragma once

#include "figure/check.h"
#include "figure/skeleton.h"

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace unhunch::figure {

/// A solved moment of a clip.
struct Sample {
    float seconds = 0;
    bool entry = false;
    PoseBlend blend;
    Skeleton skeleton;

    [[nodiscard]] bool isKey() const { return blend.move == nullptr; }
};

/// A clip solved at every key and at even steps of cycle and entry, ends included. Points into the
/// clip.
struct Film {
    const Clip& clip;
    std::vector<Sample> keys; ///< by index of the key
    std::vector<Sample> cycle;
    std::vector<Sample> entry; ///< empty without one
    float cycleStep = 0;       ///< seconds
    float entryStep = 0;
};
[[nodiscard]] Film filmOf(const Clip& clip);
/// The keys, and about `count` moments of the cycle and half as many of the entry.
[[nodiscard]] std::vector<const Sample*> selected(const Film& film, std::size_t count);
[[nodiscard]] std::vector<const Sample*> allOf(const Film& film);

/// Of one clip. Of each rule and subject the worst is kept.
class Findings {
public:
    explicit Findings(const Clip& clip) : m_clip(clip) {}

    /// `subject`: what of the body or the clip ("arm-left"); `excess`: how much worse than allowed,
    /// to compare with others of its kind. Without a sample it is about the clip as a whole.
    void add(Rule rule, const std::string& subject, float excess, const Sample* sample,
             const std::function<std::string()>& message);
    void measure(const std::string& name, std::string_view unit, float value);

    [[nodiscard]] CheckReport report() const;
    [[nodiscard]] const Clip& clip() const { return m_clip; }

private:
    struct Kept {
        float excess = 0;
        Finding finding;
    };
    const Clip& m_clip;
    std::map<std::pair<Rule, std::string>, Kept> m_kept;
    std::vector<Measures::Range> m_ranges;
};

/// 12.3: as messages write metres in millimetres.
[[nodiscard]] float millimetres(float metres);
[[nodiscard]] std::string sided(std::string_view what, Side side); ///< "arm-left"

void checkContacts(const Film& film, Findings& findings);
void checkJoints(const Film& film, Findings& findings);
void checkSpeed(const Film& film, Findings& findings);
void checkJoins(const Film& film, Findings& findings);
void checkSolver(const Film& film, Findings& findings);
/// `image` is the film of the mirrored clip.
void checkMirror(const Film& film, const Film& image, Findings& findings);
void checkSurfaces(const Film& film, Findings& findings);
void checkClashes(const Film& film, Findings& findings);
void checkPicture(const Film& film, Findings& findings);

} // namespace unhunch::figure
