// Named places of a figure where limbs are planted.
#include "content/figure_readers.h"

#include <fmt/format.h>

namespace unhunch::content {

namespace {

constexpr std::size_t kMaxContacts = 32;

figure::Contact contactAt(const std::string& name, bool mirroredHere, const ContactPlace& place) {
    return {name, mirroredHere, mirroredHere ? figure::mirrored(place.at) : place.at, place.on};
}

std::string nearestContact(const std::string& name, const Contacts& contacts, bool mirroredHere) {
    std::vector<std::string> names;
    for (const auto& [each, place] : contacts.places) {
        names.push_back(each);
    }
    const auto nearest = nearestOf(name, names);
    return nearest ? didYouMean((mirroredHere ? "~" : "") + *nearest) : std::string();
}

bool replant(std::optional<figure::Contact>& contact, const Contacts& contacts) {
    const auto place = contact ? contacts.places.find(contact->name) : contacts.places.end();
    if (place == contacts.places.end()) {
        return false;
    }
    contact = contactAt(contact->name, contact->mirroredHere, place->second);
    return true;
}

} // namespace

void readContacts(const Value& value, const DefinedNames& supports, Contacts& contacts) {
    const bool all =
        readEntries(value, kMaxContacts, [&](const std::string& name, const Value& entry) {
            ContactPlace& place = contacts.places[name]; // also a faulty one can be mentioned
            ObjectReader reader(entry);
            if (!reader.isObject()) {
                return;
            }
            if (const auto at = reader.need("at")) {
                place.at = readPoint(*at).value_or(figure::Vec3{});
            }
            if (const auto on = reader.need("on")) {
                const auto index = readMention(*on, supports, "prop");
                place.on = index ? supports.names[*index] : "";
            }
        });
    contacts.complete = contacts.complete && all;
}

std::optional<figure::Contact> readContact(const Value& value, const Contacts& contacts) {
    const auto text = readText(value);
    if (!text) {
        return std::nullopt;
    }
    const bool mirroredHere = text->starts_with('~');
    const std::string name = text->substr(mirroredHere ? 1 : 0);
    const auto place = contacts.places.find(name);
    if (place != contacts.places.end()) {
        return contactAt(name, mirroredHere, place->second);
    }
    if (contacts.complete) {
        value.fault("reference", fmt::format("there is no contact {}", inQuotes(*text)),
                    nearestContact(name, contacts, mirroredHere));
    }
    return std::nullopt;
}

void replant(figure::Pose& pose, const Contacts& contacts) {
    for (auto* limbs : {&pose.arms, &pose.legs}) {
        for (figure::Limb& limb : *limbs) {
            if (replant(limb.contact, contacts)) {
                limb.at = limb.contact->at;
            }
            replant(limb.knee, contacts);
        }
    }
}

} // namespace unhunch::content
