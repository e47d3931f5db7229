// Pain as a person states it.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace unhunch::domain {

/// 0-10 numeric rating scale: 0 "No pain", 10 "Worst pain imaginable" (evidence.md 3.1, E-48,
/// E-51). A value outside the scale cannot exist.
class PainScore {
public:
    static constexpr int kMin = 0;
    static constexpr int kMax = 10;

    [[nodiscard]] static constexpr std::optional<PainScore> from(std::int64_t value) {
        if (value < kMin || value > kMax) {
            return std::nullopt;
        }
        return PainScore(static_cast<int>(value));
    }
    [[nodiscard]] constexpr int value() const { return m_value; }
    friend constexpr auto operator<=>(const PainScore&, const PainScore&) = default;

private:
    explicit constexpr PainScore(int value) : m_value(value) {}
    int m_value;
};

/// Which question the number answers; the series are never mixed (evidence.md 3.1).
enum class RatingKind {
    day,    ///< on average over the last 24 hours: the trend
    now,    ///< right now, any time
    before, ///< right now, before a session
    after,  ///< right now, after a session
    worst,  ///< at its worst in the last 24 hours
    /// During one exercise. Speaks about that movement, not about the day: in no series, no trend
    /// and not in what today's plan asks about.
    exercise,
};
inline constexpr std::array kAllRatingKinds{RatingKind::day,    RatingKind::now,
                                            RatingKind::before, RatingKind::after,
                                            RatingKind::worst,  RatingKind::exercise};
/// The name used in files and on the command line: "day", "now", "before", "after", "worst",
/// "exercise".
[[nodiscard]] std::string_view name(RatingKind kind);
[[nodiscard]] std::optional<RatingKind> ratingKindFromName(std::string_view text);

/// The traffic light of evidence.md 4.3.
enum class Light {
    green, ///< carry on
    amber, ///< repeat, ease range or repetitions
    red,   ///< stop that exercise
};
[[nodiscard]] std::string_view name(Light light); ///< "green", "amber", "red"
[[nodiscard]] std::optional<Light> lightFromName(std::string_view text);

/// The ten places of the back-view body map. Left and right are the person's own.
enum class BodyZone {
    neck,
    leftShoulder,
    rightShoulder,
    leftBlade,
    betweenBlades,
    rightBlade,
    leftRibs,
    lowerMidBack,
    rightRibs,
    lowBack,
};
inline constexpr std::array kAllBodyZones{BodyZone::neck,          BodyZone::leftShoulder,
                                          BodyZone::rightShoulder, BodyZone::leftBlade,
                                          BodyZone::betweenBlades, BodyZone::rightBlade,
                                          BodyZone::leftRibs,      BodyZone::lowerMidBack,
                                          BodyZone::rightRibs,     BodyZone::lowBack};
/// "neck", "left-shoulder", "right-shoulder", "left-blade", "between-blades", "right-blade",
/// "left-ribs", "lower-mid-back", "right-ribs", "low-back".
[[nodiscard]] std::string_view name(BodyZone zone);
[[nodiscard]] std::optional<BodyZone> bodyZoneFromName(std::string_view text);

} // namespace unhunch::domain
