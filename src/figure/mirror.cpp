// The other side of a movement is never written down: it is the image in the plane x = 0.
#include "figure/clip.h"

#include <utility>

namespace unhunch::figure {

namespace {

/// A frame's x is the figure's left in every bone, so local points and directions mirror like those
/// of the world.
void mirrorIn(Vec3& point) {
    point = mirrored(point);
}

template <typename Enum> void mirrorIn(Enum& value) {
    value = mirrored(value);
}

Contact mirrored(Contact contact) {
    contact.mirroredHere = !contact.mirroredHere;
    mirrorIn(contact.at);
    return contact;
}

std::array<Limb, 2> mirrored(const std::array<Limb, 2>& limbs) {
    return {figure::mirrored(limbs[1]), figure::mirrored(limbs[0])};
}

Bend mirrored(const Bend& bend) {
    return {bend.flex, -bend.side, -bend.turn};
}

View mirrored(const View& view) {
    return {-view.yaw, view.pitch};
}

struct PropMirror {
    void operator()(Mat& mat) const {
        mirrorIn(mat.at);
        mat.yaw = -mat.yaw;
    }
    void operator()(Wall& wall) const {
        mirrorIn(wall.at);
        wall.yaw = -wall.yaw;
    }
    void operator()(DoorFrame& frame) const { mirrorIn(frame.at); }
    void operator()(Chair& chair) const {
        mirrorIn(chair.at);
        chair.yaw = -chair.yaw;
    }
    void operator()(Cushion& cushion) const {
        mirrorIn(cushion.at);
        cushion.yaw = -cushion.yaw;
        mirrorIn(cushion.bone);
    }
    void operator()(Roller& roller) const { mirrorIn(roller.at); }
    void operator()(Dumbbell& dumbbell) const { dumbbell.hand = otherSide(dumbbell.hand); }
    void operator()(Band& band) const {
        for (Band::Anchor& anchor : band.path) {
            anchor.side = otherSide(anchor.side);
            mirrorIn(anchor.at);
        }
    }
};

std::string mirroredPart(std::string part) {
    constexpr std::string_view left = "-left";
    constexpr std::string_view right = "-right";
    if (part.ends_with(left)) {
        part.replace(part.size() - left.size(), left.size(), right);
    } else if (part.ends_with(right)) {
        part.replace(part.size() - right.size(), right.size(), left);
    }
    return part;
}

void mirrorMoves(std::vector<Move>& moves) {
    for (Move& move : moves) {
        for (Travel& travel : move.travels) {
            mirrorIn(travel.limb);
            mirrorIn(travel.viaSpace);
            if (travel.via) {
                mirrorIn(*travel.via);
            }
        }
    }
}

void mirrorHints(Clip& clip) {
    for (Glow& glow : clip.glows) {
        mirrorIn(glow.bone);
        mirrorIn(glow.at);
    }
    for (Arrow& arrow : clip.arrows) {
        mirrorIn(arrow.bone);
        for (Vec3& point : arrow.points) {
            mirrorIn(point);
        }
    }
}

} // namespace

Space mirrored(Space space) {
    switch (space) {
    case Space::kneeLeft:
        return Space::kneeRight;
    case Space::kneeRight:
        return Space::kneeLeft;
    case Space::footLeft:
        return Space::footRight;
    case Space::footRight:
        return Space::footLeft;
    case Space::thighLeft:
        return Space::thighRight;
    case Space::thighRight:
        return Space::thighLeft;
    default:
        return space;
    }
}

LimbName mirrored(LimbName limb) {
    switch (limb) {
    case LimbName::armLeft:
        return LimbName::armRight;
    case LimbName::armRight:
        return LimbName::armLeft;
    case LimbName::legLeft:
        return LimbName::legRight;
    default:
        return LimbName::legLeft;
    }
}

Bone mirrored(Bone bone) {
    const auto value = static_cast<unsigned>(bone);
    const auto firstPaired = static_cast<unsigned>(Bone::clavicleLeft);
    if (value < firstPaired) {
        return bone;
    }
    return static_cast<Bone>(firstPaired + ((value - firstPaired) ^ 1U)); // left, right, left ...
}

Limb mirrored(const Limb& limb) {
    Limb image = limb;
    mirrorIn(image.at);
    mirrorIn(image.space);
    mirrorIn(image.pole);
    mirrorIn(image.poleSpace);
    mirrorIn(image.directionSpace);
    if (image.contact) {
        image.contact = mirrored(*image.contact);
    }
    if (image.directions) {
        mirrorIn(image.directions->along);
        mirrorIn(image.directions->facing);
    }
    if (image.knee) {
        image.knee = mirrored(*image.knee);
    }
    return image;
}

Pose mirrored(const Pose& pose) {
    Pose image = pose;
    mirrorIn(image.pelvis);
    image.yaw = -pose.yaw;
    image.roll = -pose.roll;
    image.lumbar = mirrored(pose.lumbar);
    image.thorax = mirrored(pose.thorax);
    mirrorIn(image.face);
    mirrorIn(image.crown);
    mirrorIn(image.headSpace);
    std::swap(image.scapulae[0], image.scapulae[1]);
    image.arms = mirrored(pose.arms);
    image.legs = mirrored(pose.legs);
    return image;
}

Clip mirrored(const Clip& clip) {
    Clip image = clip;
    if (clip.side) {
        image.side = otherSide(*clip.side);
    }
    image.view = mirrored(clip.view);
    image.quarterView = mirrored(clip.quarterView);
    for (Prop& prop : image.props) {
        std::visit(PropMirror(), prop.shape);
    }
    mirrorHints(image);
    for (Support& support : image.supports) {
        support.part = mirroredPart(support.part);
    }
    for (Key& key : image.keys) {
        key.pose = mirrored(key.pose);
    }
    mirrorMoves(image.entry);
    for (Section& section : image.cycle) {
        mirrorMoves(section.moves);
    }
    return image;
}

} // namespace unhunch::figure
