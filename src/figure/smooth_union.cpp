#include "figure/smooth_union.h"

#include "figure/station_distance.h"

#include <algorithm>
#include <cmath>

namespace unhunch::figure {

namespace {

constexpr float kLeastBlend = 1e-3F;
constexpr float kFaintestBlend = 1e-4F;
constexpr float kHidden = 0.75F; // of the blend: so deep inside a partner nobody sees a vertex
constexpr float kLongestStep = 0.05F;
constexpr float kCloseEnough = 1e-3F;
constexpr float kMostSunk = 0.008F;   // so that of two coincident skins one alone is visible
constexpr float kFarthestFelt = 1.1F; // of the blend: the vertex may have moved out already
constexpr float kOwnReach = 100;
constexpr int kSlide = 2; // segments a vertex may move along a partner
constexpr int kMostRounds = 3;

float girth(const Station& station) {
    return std::max({station.width, station.ahead, station.behind});
}

double fourthPower(double x) {
    return x * x * x * x;
}

/// A stretch of a part's centre line: segments first to last, each included.
struct Stretch {
    const Loft* loft = nullptr;
    int first = 0;
    int last = -1;

    [[nodiscard]] Stretch around(int segment, int reach) const {
        return {loft, std::max(first, segment - reach), std::min(last, segment + reach)};
    }
};

/// What is outside is not near.
struct Box {
    Vec3 low{1e9F, 1e9F, 1e9F};
    Vec3 high{-1e9F, -1e9F, -1e9F};

    void include(const Vec3& place) {
        low = {std::min(low.x, place.x), std::min(low.y, place.y), std::min(low.z, place.z)};
        high = {std::max(high.x, place.x), std::max(high.y, place.y), std::max(high.z, place.z)};
    }
    void widen(float amount) {
        low -= Vec3{amount, amount, amount};
        high += Vec3{amount, amount, amount};
    }
    [[nodiscard]] bool contains(const Vec3& place) const {
        return place.x > low.x && place.y > low.y && place.z > low.z && place.x < high.x &&
               place.y < high.y && place.z < high.z;
    }
};

struct Probe {
    SurfaceDistance surface;
    float blend = 0;
    int segment = 0;
};

/// The union at a place, as one part's vertex feels it.
struct Skin {
    float distance = 0;
    Vec3 normal;
    float share = 0;  ///< of the partners, 0 to 1
    float hidden = 0; ///< metres below a partner's own surface
};

class Union {
public:
    explicit Union(Sculpture& sculpture) : sculpture_(sculpture) {}
    void prepare(std::vector<Spine>& spines, std::vector<Flare>& flares);
    void grow(const Loft& loft);

private:
    /// A partner about the ring at hand, and where it can be felt.
    struct Partner {
        Stretch stretch;
        Box box;
    };
    /// A partner about the vertex at hand.
    struct Near {
        Stretch stretch;
        Probe probe;
    };

    void findPartners(const Loft& loft, const Slice& slice);
    [[nodiscard]] Box boxAround(const Stretch& stretch) const;
    void growVertex(std::size_t vertex);
    /// Finds who is near a vertex on the part's own surface; false when nobody is, or when the
    /// vertex is hidden inside somebody.
    bool approach(const Vec3& place);
    /// Measures the same ones from where the vertex is now.
    bool probeAgain(const Vec3& place);
    /// How the union touches the vertex: all of `skin` but its distance and normal. False when it
    /// does not.
    bool touch(Skin& skin);
    /// Distance and normal of the union of what touches.
    void blend(Skin& skin) const;
    [[nodiscard]] Stretch nearestPart(const Stretch& stretch, const Vec3& place) const;
    /// `reach`: of the blend, how far from the surface the part is still felt.
    bool probe(const Stretch& stretch, const Vec3& place, float reach, Probe& found) const;

    Sculpture& sculpture_;
    const Spine* spines_ = nullptr;
    const Flare* flares_ = nullptr;

    // Of the ring at hand:
    Stretch own_;
    float ownBlend_ = 0;
    std::array<Partner, Loft::kMostPartners> partners_;
    std::size_t partnerCount_ = 0;

    // Of the vertex at hand:
    Probe self_;
    std::array<Near, Loft::kMostPartners> near_;
    std::size_t nearCount_ = 0;
    const Probe* nearest_ = nullptr;
};

void Union::prepare(std::vector<Spine>& spines, std::vector<Flare>& flares) {
    const Slices& slices = sculpture_.slices();
    spines.clear();
    for (std::size_t i = 0; i + 1 < slices.size(); ++i) {
        spines.emplace_back(slices[i].outline, slices[i + 1].outline);
    }
    flares.assign(slices.size(), {});
    for (const Loft& loft : sculpture_.lofts()) {
        const Slice* own = &slices[loft.firstSlice];
        for (std::size_t i = 0; i < loft.sliceCount; ++i) {
            const std::size_t next = std::min<std::size_t>(i + 1, loft.sliceCount - 1);
            flares[loft.firstSlice + i] = Flare(own[i == 0 ? 0 : i - 1].outline, own[next].outline);
        }
    }
    spines_ = spines.data();
    flares_ = flares.data();
}

void Union::grow(const Loft& loft) {
    const int lastSegment = static_cast<int>(loft.sliceCount) - 2;
    for (std::uint32_t ring = 0; ring < loft.sliceCount; ++ring) {
        const Slice& slice = sculpture_.slices()[loft.firstSlice + ring];
        if (slice.blend < kLeastBlend) {
            continue;
        }
        ownBlend_ = slice.blend;
        findPartners(loft, slice);
        if (partnerCount_ == 0) {
            continue;
        }
        own_ = Stretch{&loft, 0, lastSegment}.around(static_cast<int>(ring), kSlide);
        const std::size_t first = loft.firstVertex + ring * loft.sides;
        for (std::size_t vertex = first; vertex < first + loft.sides; ++vertex) {
            growVertex(vertex);
        }
    }
}

void Union::findPartners(const Loft& loft, const Slice& slice) {
    partnerCount_ = 0;
    const float around = girth(slice.outline) * 1.1F + slice.blend;
    for (std::uint8_t p = 0; p < loft.partnerCount; ++p) {
        const Loft& partner = sculpture_.lofts()[loft.partners[p]];
        const int segments = static_cast<int>(partner.sliceCount) - 1;
        Stretch stretch{&partner, segments, -1};
        for (int i = 0; i < segments; ++i) {
            const Spine& spine = spines_[partner.firstSlice + static_cast<std::uint32_t>(i)];
            const float reach = around + spine.thickness;
            if (spine.squareDistance(slice.outline.centre) < reach * reach) {
                stretch.first = std::min(stretch.first, i);
                stretch.last = i;
            }
        }
        if (stretch.last >= 0) {
            partners_[partnerCount_++] = {stretch, boxAround(stretch)};
        }
    }
}

Box Union::boxAround(const Stretch& stretch) const {
    const Spine* spines = spines_ + stretch.loft->firstSlice;
    Box box;
    float thickness = 0;
    for (int i = stretch.first; i <= stretch.last; ++i) {
        box.include(spines[i].start);
        thickness = std::max(thickness, spines[i].thickness);
    }
    box.include(spines[stretch.last].start + spines[stretch.last].way);
    box.widen(thickness + ownBlend_ * kFarthestFelt);
    return box;
}

/// The few segments about the nearest of every fourth station.
Stretch Union::nearestPart(const Stretch& stretch, const Vec3& place) const {
    constexpr int kStride = 4;
    if (stretch.last - stretch.first < 3 * kStride) {
        return stretch;
    }
    const Spine* spines = spines_ + stretch.loft->firstSlice;
    float best = 1e9F;
    int nearest = stretch.first;
    for (int i = stretch.first + kStride / 2; i <= stretch.last; i += kStride) {
        const Vec3 apart = place - spines[i].start;
        const float square = dot(apart, apart);
        if (square < best) {
            best = square;
            nearest = i;
        }
    }
    return stretch.around(nearest, kStride - 1);
}

bool Union::probe(const Stretch& stretch, const Vec3& place, float reach, Probe& found) const {
    const Spine* spines = spines_ + stretch.loft->firstSlice;
    const Stretch near = nearestPart(stretch, place);
    float best = 1e9F;
    for (int i = near.first; i <= near.last; ++i) {
        const float square = spines[i].squareDistance(place);
        if (square < best) {
            best = square;
            found.segment = i;
        }
    }
    const Spine& spine = spines[found.segment];
    const Slice* slice = &sculpture_.slices()[stretch.loft->firstSlice] + found.segment;
    const float t = spine.nearest(place);
    found.blend = std::min(ownBlend_, mix(slice[0].blend, slice[1].blend, t));
    const float farthest = spine.thickness + found.blend * reach;
    if (found.blend < kFaintestBlend || best > farthest * farthest) {
        return false;
    }
    const Flare* flare = flares_ + stretch.loft->firstSlice + found.segment;
    found.surface = surfaceDistance({slice[0].outline, flare[0]}, {slice[1].outline, flare[1]},
                                    spine, t, place);
    return true;
}

bool Union::approach(const Vec3& place) {
    nearCount_ = 0;
    bool felt = false;
    for (std::size_t i = 0; i < partnerCount_; ++i) {
        Near& near = near_[nearCount_];
        const Partner& partner = partners_[i];
        if (partner.box.contains(place) &&
            probe(partner.stretch, place, kFarthestFelt, near.probe)) {
            if (near.probe.surface.distance < -kHidden * near.probe.blend) {
                return false;
            }
            near.stretch = partner.stretch.around(near.probe.segment, kSlide);
            felt = felt || near.probe.surface.distance < near.probe.blend;
            ++nearCount_;
        }
    }
    return felt && probe(own_, place, kOwnReach, self_);
}

bool Union::probeAgain(const Vec3& place) {
    for (std::size_t i = 0; i < nearCount_; ++i) {
        if (!probe(near_[i].stretch, place, kOwnReach, near_[i].probe)) {
            return false;
        }
    }
    return probe(own_, place, kOwnReach, self_);
}

bool Union::touch(Skin& skin) {
    bool touches = false;
    const float own = self_.surface.distance;
    nearest_ = &self_;
    float least = 1e9F;
    skin = {};
    for (std::size_t i = 0; i < nearCount_; ++i) {
        const Probe& part = near_[i].probe;
        const float apart = part.surface.distance - own;
        if (apart > part.blend) {
            continue;
        }
        touches = true;
        skin.share =
            std::max(skin.share, 1 - smoothStep(0.8F, 1, 0.5F + 0.5F * apart / part.blend));
        skin.hidden = std::max(skin.hidden, -apart);
        if (part.surface.distance < least) {
            least = part.surface.distance;
            self_.blend = part.blend;
            nearest_ = apart < 0 ? &part : nearest_;
        }
    }
    return touches;
}

// The smooth minimum of all distances at once, so that the order of partners does not matter: of
// two it is the polynomial one, a - k h^2 / 4 with h = 1 - (b - a) / k. Of more, the strongest
// counts most: a plain sum would swell where three parts overlap.
void Union::blend(Skin& skin) const {
    const float least = nearest_->surface.distance;
    // In double precision, so that left before right gives the same as right before left.
    double x = 0;
    double y = 0;
    double z = 0;
    double swell = 0;
    const auto add = [&](const Probe& part) {
        const float h = 1 - (part.surface.distance - least) / part.blend;
        if (h <= 0) {
            return;
        }
        const Vec3 pull = part.surface.gradient * (h / (2 - h));
        x += pull.x;
        y += pull.y;
        z += pull.z;
        const float width = &part == nearest_ ? 0 : part.blend * h * h / 4;
        swell += fourthPower(width);
    };
    add(self_);
    for (std::size_t i = 0; i < nearCount_; ++i) {
        add(near_[i].probe);
    }
    skin.distance = least - static_cast<float>(std::sqrt(std::sqrt(swell)));
    skin.normal = normalized({static_cast<float>(x), static_cast<float>(y), static_cast<float>(z)});
}

void Union::growVertex(std::size_t vertex) {
    Vec3 place = sculpture_.mesh().positions[vertex];
    Skin skin;
    if (!approach(place) || !touch(skin)) {
        return;
    }
    for (int round = 1;; ++round) {
        blend(skin);
        place -= skin.normal * std::clamp(skin.distance, -kLongestStep, kLongestStep);
        Skin next;
        if (round == kMostRounds || std::abs(skin.distance) < kCloseEnough || !probeAgain(place) ||
            !touch(next)) {
            break;
        }
        skin = next;
    }
    sculpture_.mesh().positions[vertex] =
        place - skin.normal * std::min(kMostSunk, skin.hidden / 2);
    sculpture_.graftShare[vertex] = skin.share;
    sculpture_.graftNormal[vertex] = skin.normal;
}

} // namespace

void growTogether(Sculpture& sculpture) {
    const std::size_t vertices = sculpture.mesh().positions.size();
    sculpture.graftShare.assign(vertices, 0);
    sculpture.graftNormal.resize(vertices);
    Union united(sculpture);
    united.prepare(sculpture.spines, sculpture.flares);
    for (const Loft& loft : sculpture.lofts()) {
        united.grow(loft);
    }
}

} // namespace unhunch::figure
