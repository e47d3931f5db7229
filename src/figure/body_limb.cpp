#include "figure/body_limb.h"

#include <algorithm>
#include <array>

namespace unhunch::figure {

namespace {

constexpr int kRingsPerJointRing = 5; // so many even ones to one on each side of the joint
constexpr float kClothFrom = -0.03F;  // along: the root is inside the trunk's own cloth
constexpr float kEdgeWidth = 0.0015F;
constexpr float kLeastGap = 1e-3F;

/// Where along the limb the slices are.
class Places {
public:
    Places(const LimbForm& form, float upperLength) {
        for (int i = 0; i <= form.rings; ++i) {
            add(mix(form.from, form.to, static_cast<float>(i) / static_cast<float>(form.rings)));
        }
        add(form.edge - kEdgeWidth);
        add(form.edge + kEdgeWidth);
        const int most = form.rings / kRingsPerJointRing;
        for (int i = -most; i <= most; ++i) {
            add(upperLength +
                form.rounding * 1.1F * static_cast<float>(i) / static_cast<float>(most));
        }
        for (std::size_t i = 0; i < form.rowCount; ++i) {
            const float along = form.rows[i].along;
            if ((i < 3 || i + 3 >= form.rowCount) && along >= form.from && along <= form.to) {
                add(along);
            }
        }
        std::sort(places_.data(), places_.data() + count_);
    }
    [[nodiscard]] const float* begin() const { return places_.data(); }
    [[nodiscard]] const float* end() const { return places_.data() + count_; }

private:
    void add(float along) {
        if (count_ < places_.size()) {
            places_[count_++] = along;
        }
    }

    std::array<float, 80> places_{};
    std::size_t count_ = 0;
};

/// Cubic between the rows, with the slopes of their neighbours.
class Hermite {
public:
    Hermite(const LimbForm& form, float along) {
        std::size_t i = 0;
        while (i + 2 < form.rowCount && along > form.rows[i + 1].along) {
            ++i;
        }
        b_ = &form.rows[i];
        c_ = &form.rows[i + 1];
        a_ = i == 0 ? b_ : b_ - 1;
        d_ = i + 2 < form.rowCount ? c_ + 1 : c_;
        span_ = c_->along - b_->along;
        t_ = std::clamp((along - b_->along) / span_, 0.0F, 1.0F);
    }
    [[nodiscard]] float operator()(float LimbRow::*field) const {
        const float slopeB = (c_->*field - a_->*field) / (c_->along - a_->along) * span_;
        const float slopeC = (d_->*field - b_->*field) / (d_->along - b_->along) * span_;
        const float t2 = t_ * t_;
        const float t3 = t2 * t_;
        return (2 * t3 - 3 * t2 + 1) * (b_->*field) + (t3 - 2 * t2 + t_) * slopeB +
               (3 * t2 - 2 * t3) * (c_->*field) + (t3 - t2) * slopeC;
    }

private:
    const LimbRow* a_;
    const LimbRow* b_;
    const LimbRow* c_;
    const LimbRow* d_;
    float span_ = 1;
    float t_ = 0;
};

/// The centre line: two straight bones and a quadratic curve in place of the corner.
class CentreLine {
public:
    explicit CentreLine(const LimbForm& form)
        : form_(form), upperLength_(length(form.joint - form.root)),
          upperWay_(normalized(form.joint - form.root)),
          lowerWay_(normalized(form.end - form.joint)) {}

    [[nodiscard]] float upperLength() const { return upperLength_; }
    [[nodiscard]] float whole() const { return upperLength_ + length(form_.end - form_.joint); }
    /// 0 straight, 1 folded back.
    [[nodiscard]] float fold() const { return 0.5F - 0.5F * dot(upperWay_, lowerWay_); }
    /// 0 on the upper bone, 1 on the lower.
    [[nodiscard]] float share(float along) const {
        return std::clamp((along - upperLength_ + form_.rounding) / (2 * form_.rounding), 0.0F,
                          1.0F);
    }
    [[nodiscard]] Vec3 at(float along) const {
        const float t = share(along);
        if (t <= 0) {
            return form_.root + upperWay_ * along;
        }
        if (t >= 1) {
            return form_.joint + lowerWay_ * (along - upperLength_);
        }
        const Vec3 start = form_.joint - upperWay_ * form_.rounding;
        const Vec3 stop = form_.joint + lowerWay_ * form_.rounding;
        return mix(mix(start, form_.joint, t), mix(form_.joint, stop, t), t);
    }
    [[nodiscard]] Vec3 way(float along) const {
        return normalized(mix(upperWay_, lowerWay_, share(along)));
    }

private:
    const LimbForm& form_;
    float upperLength_;
    Vec3 upperWay_;
    Vec3 lowerWay_;
};

/// Angle about `axis` that turns `from` to `to`, radians.
float turnAbout(const Vec3& axis, const Vec3& from, const Vec3& to) {
    const Vec3 a = without(from, axis);
    const Vec3 b = without(to, axis);
    return std::atan2(dot(cross(a, b), axis), dot(a, b));
}

Vec3 turned(const Vec3& v, const Vec3& axis, float angle) {
    return v * std::cos(angle) + cross(axis, v) * std::sin(angle);
}

void thicken(Station& station, float amount) {
    station.width += amount;
    station.ahead += amount;
    station.behind += amount;
}

/// The elbow is narrow when folded, the knee stays as wide.
void bulge(Station& station, float amount) {
    if (amount > 0) {
        station.ahead += amount;
        station.width -= 0.1F * amount;
    } else {
        station.behind -= amount;
        station.width += 0.5F * amount;
    }
}

} // namespace

void appendLimb(const LimbForm& form, Slices& slices) {
    const CentreLine line(form);
    const float joint = line.upperLength();
    const Vec3 lastWay = line.way(line.whole());
    const float twist = turnAbout(lastWay, form.lower.x, form.tip.x);
    float last = -1;
    for (const float along : Places(form, joint)) {
        if (along - last < kLeastGap) {
            continue;
        }
        last = along;
        const Vec3 way = line.way(along);
        Vec3 right = normalized(without(mix(form.upper.x, form.lower.x, line.share(along)), way));
        if (along > form.twistFrom) {
            right = turned(right, way, twist * smoothStep(form.twistFrom, line.whole(), along));
        }
        const Hermite at(form, along);
        Slice slice{{line.at(along), right, cross(way, right), at(&LimbRow::width),
                     at(&LimbRow::ahead), at(&LimbRow::behind)},
                    2,
                    along,
                    std::max(0.0F, at(&LimbRow::blend))};
        const float apart = (along - joint) / (form.rounding * 1.25F);
        bulge(slice.outline, line.fold() * form.bulge * std::max(0.0F, 1 - apart * apart));
        if (along < form.edge) {
            thicken(slice.outline, form.cloth * smoothStep(kClothFrom, 0.04F, along));
        }
        slices.push_back(slice);
    }
}

} // namespace unhunch::figure
