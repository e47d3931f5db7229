#include "content/figure_readers.h"

#include <fmt/format.h>

namespace unhunch::content {

namespace {

constexpr std::size_t kMaxProps = 12;
constexpr std::size_t kMaxAnchors = 8;
constexpr double kSmallest = 0.01; ///< metres
constexpr double kLargest = 5;

using Shape = decltype(figure::Prop::shape);

std::optional<float> readSize(const Value& value) {
    return readFloat(value, kSmallest, kLargest);
}

void readPlace(ObjectReader& reader, figure::Vec3& at) {
    if (const auto value = reader.need("at")) {
        at = readPoint(*value).value_or(at);
    }
}

void readShape(ObjectReader& reader, figure::Mat& mat) {
    readPlace(reader, mat.at);
    readInto(reader, "width", mat.width, readSize);
    readInto(reader, "length", mat.length, readSize);
    readInto(reader, "yaw", mat.yaw, readDegrees);
}

void readShape(ObjectReader& reader, figure::Wall& wall) {
    readPlace(reader, wall.at);
    readInto(reader, "width", wall.width, readSize);
    readInto(reader, "height", wall.height, readSize);
    readInto(reader, "yaw", wall.yaw, readDegrees);
}

void readShape(ObjectReader& reader, figure::DoorFrame& frame) {
    readPlace(reader, frame.at);
    readInto(reader, "width", frame.width, readSize);
    readInto(reader, "height", frame.height, readSize);
}

void readShape(ObjectReader& reader, figure::Chair& chair) {
    readPlace(reader, chair.at);
    readInto(reader, "seat_height", chair.seatHeight, readSize);
    readInto(reader, "width", chair.width, readSize);
    readInto(reader, "depth", chair.depth, readSize);
    readInto(reader, "back_height", chair.backHeight,
             [](const Value& value) { return readFloat(value, 0, kLargest); });
    readInto(reader, "yaw", chair.yaw, readDegrees);
}

std::optional<figure::Vec3> readBlock(const Value& value) {
    std::vector<float> sizes;
    readList(value, {3, 3}, [&](const Value& item) {
        sizes.push_back(readSize(item).value_or(static_cast<float>(kSmallest)));
    });
    return sizes.size() == 3 ? std::optional(figure::Vec3{sizes[0], sizes[1], sizes[2]})
                             : std::nullopt;
}

void readShape(ObjectReader& reader, figure::Cushion& cushion) {
    readPlace(reader, cushion.at);
    if (const auto size = reader.need("size")) {
        cushion.size = readBlock(*size).value_or(cushion.size);
    }
    readInto(reader, "yaw", cushion.yaw, readDegrees);
    readInto(reader, "bone", cushion.bone, readChoice<figure::Bone>);
}

void readShape(ObjectReader& reader, figure::Roller& roller) {
    readPlace(reader, roller.at);
    readInto(reader, "radius", roller.radius, readSize);
    readInto(reader, "length", roller.length, readSize);
}

void readShape(ObjectReader& reader, figure::Dumbbell& dumbbell) {
    dumbbell.hand = reader.choice<figure::Side>("hand").value_or(figure::Side::left);
}

figure::Band::Anchor readAnchor(ObjectReader& reader) {
    using Kind = figure::Band::Anchor::Kind;
    figure::Band::Anchor anchor;
    std::string_view found;
    const auto isKind = [&](std::string_view key) {
        const auto value = reader.may(key);
        if (value && !found.empty()) {
            value->fault("unknown-key", fmt::format("\"{}\" does not go with \"{}\"", key, found));
        } else if (value) {
            found = key;
        }
        return value && found == key;
    };
    if (isKind("grip")) {
        anchor.side = reader.choice<figure::Side>("grip").value_or(figure::Side::left);
    }
    if (isKind("sole")) {
        anchor.kind = Kind::sole;
        anchor.side = reader.choice<figure::Side>("sole").value_or(figure::Side::left);
    }
    if (isKind("point")) {
        anchor.kind = Kind::point;
        readInto(reader, "point", anchor.at, readPoint);
    }
    if (reader.value().node.keys.empty()) {
        reader.fault("missing-key", R"(expected one of the keys "grip", "sole" and "point")");
    }
    return anchor;
}

void readShape(ObjectReader& reader, figure::Band& band) {
    reader.objects("path", {2, kMaxAnchors},
                   [&](ObjectReader& anchor) { band.path.push_back(readAnchor(anchor)); });
    readInto(reader, "strap", band.strap, readFlag);
}

template <typename Kind> Shape readAs(ObjectReader& reader) {
    Kind shape;
    readShape(reader, shape);
    return shape;
}

struct PropKind {
    std::string_view name;
    Shape (*read)(ObjectReader&);
};
constexpr std::array<PropKind, 8> kKinds{{{"mat", readAs<figure::Mat>},
                                          {"wall", readAs<figure::Wall>},
                                          {"door-frame", readAs<figure::DoorFrame>},
                                          {"chair", readAs<figure::Chair>},
                                          {"cushion", readAs<figure::Cushion>},
                                          {"roller", readAs<figure::Roller>},
                                          {"dumbbell", readAs<figure::Dumbbell>},
                                          {"band", readAs<figure::Band>}}};

std::optional<std::size_t> readKind(ObjectReader& reader) {
    std::vector<std::string> names;
    for (const PropKind& kind : kKinds) {
        names.emplace_back(kind.name);
    }
    const auto value = reader.need("kind");
    return value ? readName(*value, names) : std::nullopt;
}

/// Of a prop whose kind cannot be read, so that they are not reported as unknown.
void acceptAllKeys(ObjectReader& reader) {
    for (const char* key : {"at", "width", "length", "height", "depth", "yaw", "seat_height",
                            "back_height", "size", "bone", "radius", "hand", "path", "strap"}) {
        (void)reader.may(key);
    }
}

figure::Prop readProp(ObjectReader& reader, DefinedNames& supports) {
    figure::Prop prop;
    const auto kind = readKind(reader);
    if (const auto written = reader.may("name")) {
        prop.name = readSlug(*written).value_or("");
    } else if (kind) {
        prop.name = kKinds.at(*kind).name;
    }
    if (prop.name.empty()) {
        supports.complete = false;
    } else {
        supports.define(prop.name, reader.may("name").value_or(reader.value()), "prop");
    }
    if (kind) {
        prop.shape = kKinds.at(*kind).read(reader);
    } else {
        acceptAllKeys(reader);
    }
    return prop;
}

} // namespace

std::vector<figure::Prop> readProps(const Value& value, DefinedNames& supports) {
    std::vector<figure::Prop> props;
    const bool all = readList(value, {0, kMaxProps}, [&](const Value& item) {
        ObjectReader reader(item);
        if (reader.isObject()) {
            props.push_back(readProp(reader, supports));
        } else {
            supports.complete = false;
        }
    });
    supports.complete = supports.complete && all;
    return props;
}

} // namespace unhunch::content
