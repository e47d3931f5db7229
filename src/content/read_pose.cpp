#include "content/read_limb.h"

#include <algorithm>
#include <fmt/format.h>

namespace unhunch::content {

namespace {

using figure::Side;
using figure::Space;

constexpr double kMostDegrees = 360;

std::optional<figure::Bend> readBend(const Value& value) {
    const auto numbers = readNumbers(value, 3, kMostDegrees);
    if (!numbers) {
        return std::nullopt;
    }
    return figure::Bend{(*numbers)[0], (*numbers)[1], (*numbers)[2]};
}

std::optional<figure::Scapula> readScapula(const Value& value) {
    const auto numbers = readNumbers(value, 2, kMostDegrees);
    if (!numbers) {
        return std::nullopt;
    }
    return figure::Scapula{(*numbers)[0], (*numbers)[1]};
}

void readTrunk(ObjectReader& reader, figure::Pose& pose) {
    readInto(reader, "pelvis", pose.pelvis, readPoint);
    readInto(reader, "pitch", pose.pitch, readDegrees);
    readInto(reader, "yaw", pose.yaw, readDegrees);
    readInto(reader, "roll", pose.roll, readDegrees);
    readInto(reader, "lumbar", pose.lumbar, readBend);
    readInto(reader, "thorax", pose.thorax, readBend);
    readInto(reader, "neck", pose.neck, readDegrees);
    readInto(reader, "belly", pose.belly, readShare);
    figure::Scapula both;
    if (readInto(reader, "scapulae", both, readScapula)) {
        pose.scapulae = {both, both};
    }
    readInto(reader, "scapula_left", pose.scapulae[0], readScapula);
    readInto(reader, "scapula_right", pose.scapulae[1], readScapula);
}

void readHead(ObjectReader& reader, figure::Pose& pose) {
    static const std::vector<Space> spaces{Space::world, Space::chest, Space::pelvis};
    readInto(reader, "head_in", pose.headSpace,
             [](const Value& value) { return readOneOf(value, spaces); });
    const bool face = readInto(reader, "face", pose.face, readDirection);
    const bool crown = readInto(reader, "crown", pose.crown, readDirection);
    if ((face || crown) && onOneLine(pose.face, pose.crown)) {
        reader.may(crown ? "crown" : "face")
            ->fault("number-range", "\"face\" and \"crown\" lie in one line");
    }
}

/// `stem` is "arm" or "leg".
void readLimbs(ObjectReader& reader, const std::string& stem, const Contacts& contacts,
               std::array<figure::Limb, 2>& limbs) {
    const bool arm = stem == "arm";
    if (const auto both = reader.may(stem + 's')) {
        const LimbChange change = readLimb(*both, arm, contacts);
        change.applyTo(limbs[0]);
        change.applyMirroredTo(limbs[1]);
    }
    for (const Side side : figure::kBothSides) {
        if (const auto one = reader.may(fmt::format("{}_{}", stem, name(side)))) {
            readLimb(*one, arm, contacts).applyTo(limbs.at(index(side)));
        }
    }
}

bool followEachOther(const std::array<figure::Limb, 2>& arms) {
    return std::all_of(arms.begin(), arms.end(), [](const figure::Limb& arm) {
        return arm.space == Space::otherHand || arm.poleSpace == Space::otherHand ||
               (arm.directions && arm.directionSpace == Space::otherHand);
    });
}

} // namespace

void readPose(const Value& value, const Contacts& contacts, figure::Pose& pose) {
    ObjectReader reader(value);
    if (!reader.isObject()) {
        return;
    }
    readTrunk(reader, pose);
    readHead(reader, pose);
    const bool didBefore = followEachOther(pose.arms);
    readLimbs(reader, "arm", contacts, pose.arms);
    readLimbs(reader, "leg", contacts, pose.legs);
    if (followEachOther(pose.arms) && !didBefore) {
        reader.fault("reference", "each hand follows the other");
    }
}

} // namespace unhunch::content
