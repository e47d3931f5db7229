#include "content/readers.h"

namespace unhunch::content {

namespace {

constexpr std::size_t kMaxPoses = 64;

BasePose standingPose() {
    BasePose base{{}, figure::standing()};
    for (const figure::Limb& leg : base.pose.legs) {
        if (leg.contact && !leg.contact->mirroredHere) {
            base.contacts.places[leg.contact->name] = {leg.contact->at, leg.contact->on};
        }
    }
    return base;
}

BasePose readBasePose(const Value& value) {
    BasePose base = standingPose();
    ObjectReader reader(value);
    if (!reader.isObject()) {
        return base;
    }
    if (const auto contacts = reader.may("contacts")) {
        readContacts(*contacts, {{std::string(kFloor)}, true}, base.contacts);
        replant(base.pose, base.contacts);
    }
    if (const auto pose = reader.need("pose")) {
        readPose(*pose, base.contacts, base.pose);
    }
    return base;
}

} // namespace

BasePoses builtInPoses() {
    return {{{"standing", standingPose()}}, true};
}

BasePoses readBasePoses(const JsonNode& root, FileReport& report) {
    ObjectReader reader({root, "", report});
    BasePoses bases = builtInPoses();
    const auto poses = reader.isObject() ? reader.need("poses") : std::nullopt;
    bases.complete =
        poses && readEntries(*poses, kMaxPoses, [&](const std::string& name, const Value& entry) {
            bases.poses[name] = readBasePose(entry);
        });
    return bases;
}

} // namespace unhunch::content
