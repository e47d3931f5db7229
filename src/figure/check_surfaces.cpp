// The body on floor and props: declared parts touch, nothing else goes in, something always rests.
#include "figure/check_run.h"
#include "figure/skin.h"
#include "figure/solids.h"

#include <algorithm>
#include <fmt/format.h>
#include <numbers>

namespace unhunch::figure {

namespace {

constexpr std::size_t kMoments = 24;
constexpr float kDetail = 0.4F;
constexpr float kTouching = 0.012F;
constexpr float kSinking = 0.01F * kBodyHeight;
/// Flesh that carries weight, before it is drawn flat.
constexpr float kPressed = 0.022F;
constexpr std::size_t kRingPoints = 12;

/// Signed, of the outline's nearest point: exact for planes.
float distanceTo(const Solid& solid, const Station& station) {
    if (solid.shape == Solid::Shape::plane) {
        const Vec3& up = solid.frame.y;
        const float across = station.width * dot(station.right, up);
        const float tilt = dot(station.front, up);
        const float deep = tilt * (tilt > 0 ? station.behind : station.ahead);
        return distanceTo(solid, station.centre) - std::hypot(across, deep);
    }
    float least = distanceTo(solid, station.centre);
    for (std::size_t i = 0; i < kRingPoints; ++i) {
        const float angle =
            2 * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(kRingPoints);
        const float depth = std::sin(angle);
        const Vec3 point = station.centre + station.right * (station.width * std::cos(angle)) +
                           station.front * (depth * (depth > 0 ? station.ahead : station.behind));
        least = std::min(least, distanceFrom(station.centre, solid, point));
    }
    return least;
}

/// How near one part of the body comes to one solid.
struct Meeting {
    std::string_view part;
    const Solid* solid = nullptr;
    float distance = 0; ///< of the part as it was before it was drawn flat, negative inside
    float gap = 0;      ///< to its skin
};

/// Hair gives way, so it is left out.
bool counts(const MeshPart& part) {
    return part.body && part.stationCount > 0 && !part.name.starts_with("hair");
}

Meeting meetingOf(const Mesh& mesh, const MeshPart& part, const Solid& solid) {
    Meeting meeting{part.name, &solid, 1e3F, 1e3F};
    for (std::uint32_t i = 0; i < part.stationCount; ++i) {
        const Station& station = mesh.stations[part.firstStation + i];
        meeting.distance = std::min(meeting.distance, distanceTo(solid, station));
    }
    for (std::uint32_t i = 0; i < part.vertexCount; ++i) {
        const Vec3& vertex = mesh.positions[part.firstVertex + i];
        meeting.gap = std::min(meeting.gap, distanceTo(solid, vertex));
    }
    return meeting;
}

std::vector<Meeting> meetingsOf(const Mesh& mesh, const std::vector<Solid>& solids) {
    std::vector<Meeting> meetings;
    for (const MeshPart& part : mesh.parts) {
        if (!counts(part)) {
            continue;
        }
        for (const Solid& solid : solids) {
            const Meeting meeting = meetingOf(mesh, part, solid);
            const auto known =
                std::find_if(meetings.begin(), meetings.end(), [&](const Meeting& m) {
                    return m.part == part.name && m.solid->name == solid.name;
                });
            if (known == meetings.end()) {
                meetings.push_back(meeting);
            } else {
                known->distance = std::min(known->distance, meeting.distance);
                known->gap = std::min(known->gap, meeting.gap);
            }
        }
    }
    return meetings;
}

bool holds(const Support& support, std::size_t key) {
    return support.during.empty() ||
           std::find(support.during.begin(), support.during.end(), key) != support.during.end();
}

/// A mat lies on the floor: to rest on one is to rest on the other.
bool sameGround(const Solid& solid, const std::string& on, const std::vector<Solid>& solids) {
    const auto flat = [&](const std::string& name) {
        return name == "floor" || std::any_of(solids.begin(), solids.end(), [&](const Solid& s) {
                   return s.name == name && !s.obstacle;
               });
    };
    return solid.name == on || (flat(solid.name) && flat(on));
}

/// Buttocks, the floor of the pelvis and the roots of the thighs are one flesh: what carries one of
/// them carries the others.
bool carriesToo(std::string_view declared, std::string_view part) {
    if (part.starts_with(declared)) {
        return true;
    }
    const bool seat = declared.starts_with("seat");
    return (seat && (part == "torso" || part.starts_with("leg"))) ||
           (declared == "torso" && part.starts_with("seat"));
}

bool isDeclared(const Clip& clip, const Sample& sample, const Meeting& meeting,
                const std::vector<Solid>& solids) {
    return std::any_of(clip.supports.begin(), clip.supports.end(), [&](const Support& support) {
        return carriesToo(support.part, meeting.part) &&
               sameGround(*meeting.solid, support.on, solids) &&
               (holds(support, sample.blend.fromKey) || holds(support, sample.blend.toKey));
    });
}

/// Arm, hand and fingers of a planted hand; leg and foot of a planted foot or knee.
bool isPlanted(const Sample& sample, const Meeting& meeting, const std::vector<Solid>& solids) {
    const bool left = meeting.part.ends_with("-left");
    const std::size_t side = index(left ? Side::left : Side::right);
    const bool ofLeg = meeting.part.starts_with("leg") || meeting.part.starts_with("foot");
    const bool ofArm = meeting.part.starts_with("arm") || meeting.part.starts_with("hand") ||
                       meeting.part.starts_with("finger");
    if (!ofLeg && !ofArm) {
        return false;
    }
    for (const Pose* pose : {sample.blend.from, sample.blend.to}) {
        const Limb& limb = (ofArm ? pose->arms : pose->legs).at(side);
        for (const auto& contact : {limb.contact, limb.knee}) {
            if (contact && sameGround(*meeting.solid, contact->on, solids)) {
                return true;
            }
        }
    }
    return false;
}

void checkSinking(const Sample& sample, const std::vector<Meeting>& meetings,
                  const std::vector<Solid>& solids, Findings& findings) {
    for (const Meeting& meeting : meetings) {
        const Solid& solid = *meeting.solid;
        if (!solid.obstacle) {
            continue;
        }
        findings.measure(fmt::format("{} over {}", meeting.part, solid.name), "mm",
                         millimetres(meeting.distance));
        const bool carries = isDeclared(findings.clip(), sample, meeting, solids) ||
                             isPlanted(sample, meeting, solids);
        const float allowed = carries ? kPressed : kSinking;
        if (-meeting.distance <= allowed) {
            continue;
        }
        findings.add(Rule::sinking, fmt::format("{} {}", meeting.part, solid.name),
                     -meeting.distance, &sample, [&] {
                         return fmt::format("{} goes {:.0f} mm into {} (at most {:.0f}): {}",
                                            meeting.part, millimetres(-meeting.distance),
                                            solid.name, millimetres(allowed),
                                            carries ? "it carries weight there; move the pelvis or "
                                                      "the contact out"
                                                    : "move it out, or declare it in supports");
                     });
    }
}

/// `on` ends with the name of what carries the body best.
float restingHeight(const std::vector<Meeting>& meetings, std::string_view* part) {
    float least = 1e3F;
    for (const Meeting& meeting : meetings) {
        if (meeting.solid->carries && meeting.gap < least) {
            least = meeting.gap;
            *part = meeting.part;
        }
    }
    return least;
}

void checkFloating(const Sample& sample, const std::vector<Meeting>& meetings, Findings& findings) {
    std::string_view part;
    const float height = restingHeight(meetings, &part);
    if (height > kTouching) {
        findings.add(Rule::floating, "body", height, &sample, [&] {
            return fmt::format("nothing touches floor or seat; nearest is {} with {:.0f} mm: move "
                               "the pelvis down, or plant a limb",
                               part, millimetres(height));
        });
    }
}

void checkSupports(const Sample& key, const std::vector<Meeting>& meetings,
                   const std::vector<Solid>& solids, Findings& findings) {
    for (const Support& support : findings.clip().supports) {
        if (!holds(support, key.blend.toKey)) {
            continue;
        }
        float least = 1e3F;
        for (const Meeting& meeting : meetings) {
            if (meeting.part.starts_with(support.part) &&
                sameGround(*meeting.solid, support.on, solids)) {
                least = std::min(least, meeting.gap);
            }
        }
        if (least <= kTouching) {
            continue;
        }
        findings.add(
            Rule::support, fmt::format("{} {}", support.part, support.on), least, &key, [&] {
                if (least > 100) {
                    return fmt::format("{} cannot rest on {}: there is no such part or prop",
                                       support.part, support.on);
                }
                return fmt::format(
                    "{} is to rest on {} but is {:.0f} mm away (at most {:.0f}): move it "
                    "there, or leave this key out of \"during\"",
                    support.part, support.on, millimetres(least), millimetres(kTouching));
            });
    }
}

} // namespace

void checkSurfaces(const Film& film, Findings& findings) {
    Mesh mesh;
    for (const Sample* sample : selected(film, kMoments)) {
        const Look look{Hair::cropped, Build::slight};
        buildMesh(sample->skeleton, look, {}, kDetail, mesh);
        const std::vector<Solid> solids = solidsOf(film.clip.props, sample->skeleton);
        const std::vector<Meeting> meetings = meetingsOf(mesh, solids);
        checkSinking(*sample, meetings, solids, findings);
        checkFloating(*sample, meetings, findings);
        if (sample->isKey()) {
            checkSupports(*sample, meetings, solids, findings);
        }
    }
}

} // namespace unhunch::figure
