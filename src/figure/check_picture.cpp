// What the figure looks like from its camera: the movement shows, and all of it is in the picture.
#include "figure/check_run.h"
#include "figure/silhouette.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace unhunch::figure {

namespace {

constexpr int kThumbnail = 200;  ///< pixels: the smallest picture a movement must show in
constexpr float kDetail = 0.62F; ///< as that picture is drawn
constexpr float kMostOverlap = 0.92F;
/// Between empty and full lungs: 1.5 % of the outline's area is the belly's edge moving by about
/// three pixels of the thumbnail, which an eye sees in motion.
constexpr float kMostBreathOverlap = 0.985F;
constexpr float kMostStillOverlap = 0.97F;
constexpr float kLeastFilled = 0.55F;
constexpr float kMostFilled = 0.92F;

Mesh meshOf(const Skeleton& skeleton) {
    Mesh mesh;
    buildMesh(skeleton, {}, {}, kDetail, mesh);
    return mesh;
}

Camera thumbnailCamera(const Clip& clip, const View& view) {
    return fitted(view, boundsOf(clip, view), {kThumbnail, kThumbnail});
}

/// Pairs of different keys that the cycle leads from one to the other.
std::set<std::pair<std::size_t, std::size_t>> stepsOf(const Clip& clip) {
    std::set<std::pair<std::size_t, std::size_t>> steps;
    std::size_t from = clip.start;
    for (const Section& section : clip.cycle) {
        for (const Move& move : section.moves) {
            if (move.to != from) {
                steps.insert(std::minmax(from, move.to));
            }
            from = move.to;
        }
    }
    return steps;
}

std::set<std::size_t> keysOf(const Clip& clip) {
    std::set<std::size_t> keys{clip.start};
    for (const Section& section : clip.cycle) {
        for (const Move& move : section.moves) {
            keys.insert(move.to);
        }
    }
    return keys;
}

class Outlines {
public:
    Outlines(const Film& film, Findings& findings)
        : m_film(film), m_clip(film.clip), m_findings(findings),
          m_camera(thumbnailCamera(film.clip, film.clip.view)) {
        for (const Sample& key : film.keys) {
            m_keys.push_back(silhouetteOf(meshOf(key.skeleton), m_camera, kThumbnail));
        }
    }

    void checkMoves() {
        float least = 1;
        std::string closest = "no move leads to another key";
        for (const auto& [a, b] : stepsOf(m_clip)) {
            const float shared = overlap(m_keys[a], m_keys[b]);
            const std::string pair =
                fmt::format("{} and {}", m_clip.keys[a].name, m_clip.keys[b].name);
            m_findings.measure("overlap of " + pair, "", shared);
            if (shared <= least) {
                least = shared;
                closest = fmt::format("{} overlap by {:.2f}", pair, shared);
            }
        }
        if (least > kMostOverlap) {
            m_findings.add(Rule::outline, "moves", least, nullptr, [&] {
                return fmt::format("the movement can hardly be seen: {} (at most {:.2f}): make it "
                                   "larger, or turn the view to its side",
                                   closest, kMostOverlap);
            });
        }
    }

    void checkBreath() {
        PoseBlend blend = m_film.keys[m_clip.start].blend;
        const auto breathing = [&](float breath) {
            blend.breath = breath;
            return silhouetteOf(meshOf(solve({}, blend)), m_camera, kThumbnail);
        };
        const float shared = overlap(breathing(0), breathing(1));
        m_findings.measure("overlap of empty and full", "", shared);
        if (shared > kMostBreathOverlap) {
            m_findings.add(Rule::outline, "breath", shared, nullptr, [&] {
                return fmt::format(
                    "the breath can hardly be seen: empty and full overlap by {:.3f} "
                    "(at most {:.3f}): raise belly, or turn the view to its side",
                    shared, kMostBreathOverlap);
            });
        }
    }

    void checkStills() {
        if (m_clip.breathOnly) {
            return;
        }
        const float shared = overlap(m_keys[m_clip.startStill], m_keys[m_clip.endStill]);
        if (shared > kMostStillOverlap) {
            m_findings.add(Rule::stills, "stills", shared, nullptr, [&] {
                return fmt::format("the stills {} and {} overlap by {:.2f} (at most {:.2f}): take "
                                   "the two keys that differ most",
                                   m_clip.keys[m_clip.startStill].name,
                                   m_clip.keys[m_clip.endStill].name, shared, kMostStillOverlap);
            });
        }
    }

private:
    const Film& m_film;
    const Clip& m_clip;
    Findings& m_findings;
    Camera m_camera;
    std::vector<Silhouette> m_keys;
};

/// One of the two views of a clip.
class Framing {
public:
    Framing(const Film& film, const View& view, std::string_view name, Findings& findings)
        : m_film(film), m_name(name), m_findings(findings),
          m_camera(thumbnailCamera(film.clip, view)) {}

    void checkSize() {
        Pixel least{kThumbnail, kThumbnail};
        Pixel most{0, 0};
        for (const std::size_t key : keysOf(m_film.clip)) {
            const Mesh mesh = meshOf(m_film.keys[key].skeleton);
            for (const Vec3& position : mesh.positions) {
                const Pixel at = m_camera.project(position);
                least = {std::min(least.x, at.x), std::min(least.y, at.y)};
                most = {std::max(most.x, at.x), std::max(most.y, at.y)};
            }
        }
        const float filled = std::max(most.x - least.x, most.y - least.y) / kThumbnail;
        m_findings.measure(fmt::format("{} filled", m_name), "of 1", filled);
        if (filled < kLeastFilled || filled > kMostFilled) {
            m_findings.add(Rule::picture, m_name + " size", filled, nullptr, [&] {
                return fmt::format("the figure fills {:.0f} % of the picture from {} ({:.0f} to "
                                   "{:.0f}): {}",
                                   100 * filled, m_name, 100 * kLeastFilled, 100 * kMostFilled,
                                   filled < kLeastFilled
                                       ? "bring far props and far keys nearer to it"
                                       : "it reaches beyond what its joints tell");
            });
        }
    }

    void checkGlows() {
        for (const Glow& glow : m_film.clip.glows) {
            forKeys(glow.during,
                    [&](const Sample& key) { checkPoint("glow", glow.bone, glow.at, key); });
        }
    }

    void checkArrows() {
        for (const Arrow& arrow : m_film.clip.arrows) {
            forKeys(arrow.during, [&](const Sample& key) {
                for (const Vec3& point : arrow.points) {
                    checkPoint("arrow", arrow.bone, point, key);
                }
            });
        }
    }

private:
    template <typename Use> void forKeys(const std::vector<std::size_t>& keys, const Use& use) {
        const std::set<std::size_t> all = keysOf(m_film.clip);
        for (const std::size_t key : all) {
            if (keys.empty() || std::find(keys.begin(), keys.end(), key) != keys.end()) {
                use(m_film.keys[key]);
            }
        }
    }

    void checkPoint(std::string_view what, Bone bone, const Vec3& local, const Sample& key) {
        const Pixel at = m_camera.project(frameOf(key.skeleton, bone).at(local));
        const float outside =
            std::max({-at.x, -at.y, at.x - kThumbnail, at.y - kThumbnail}) / kThumbnail;
        if (outside > 0) {
            m_findings.add(Rule::picture, fmt::format("{} {} {}", m_name, what, name(bone)),
                           outside, &key, [&] {
                               return fmt::format("the {} at {} is {:.0f} % of the picture's width "
                                                  "outside it from {}: move it nearer to the body",
                                                  what, name(bone), 100 * outside, m_name);
                           });
        }
    }

    const Film& m_film;
    std::string m_name;
    Findings& m_findings;
    Camera m_camera;
};

} // namespace

void checkPicture(const Film& film, Findings& findings) {
    Outlines outlines(film, findings);
    if (film.clip.breathOnly) {
        outlines.checkBreath();
    } else {
        outlines.checkMoves();
    }
    outlines.checkStills();
    for (const auto& [view, name] :
         {std::pair{film.clip.view, "view"}, std::pair{film.clip.quarterView, "quarter_view"}}) {
        Framing framing(film, view, name, findings);
        framing.checkSize();
        framing.checkGlows();
        framing.checkArrows();
    }
}

} // namespace unhunch::figure
