// The way from key to key.
#include "content/figure_readers.h"

namespace unhunch::content {

namespace {

using figure::LimbName;

figure::Travel readTravel(const Value& value, LimbName limb) {
    ObjectReader reader(value);
    figure::Travel travel;
    travel.limb = limb;
    if (!reader.isObject()) {
        return travel;
    }
    const bool arm = limb == LimbName::armLeft || limb == LimbName::armRight;
    const auto space = reader.may("via_in");
    const auto via = reader.may("via");
    if (space && !via) {
        reader.missing("via");
    }
    if (via) {
        travel.via = readPoint(*via);
    }
    if (space) {
        travel.viaSpace = readOneOf(*space, spacesFor(arm)).value_or(travel.viaSpace);
    }
    readInto(reader, "lift", travel.lift, [](const Value& v) { return readFloat(v, 0, 0.5); });
    readInto(reader, "slide", travel.slide, readFlag);
    return travel;
}

figure::Travel mirrored(figure::Travel travel) {
    travel.limb = figure::mirrored(travel.limb);
    travel.viaSpace = figure::mirrored(travel.viaSpace);
    if (travel.via) {
        travel.via = figure::mirrored(*travel.via);
    }
    return travel;
}

std::vector<figure::Travel> readTravels(const Value& value) {
    ObjectReader reader(value);
    std::array<std::optional<figure::Travel>, 4> byLimb;
    const auto put = [&](const figure::Travel& travel) {
        byLimb.at(static_cast<std::size_t>(travel.limb)) = travel;
    };
    const auto readBoth = [&](std::string_view key, LimbName left) {
        if (const auto both = reader.may(key)) {
            const figure::Travel travel = readTravel(*both, left);
            put(travel);
            put(mirrored(travel));
        }
    };
    readBoth("arms", LimbName::armLeft);
    readBoth("legs", LimbName::legLeft);
    for (const LimbName limb :
         {LimbName::armLeft, LimbName::armRight, LimbName::legLeft, LimbName::legRight}) {
        if (const auto one = reader.may(name(limb))) {
            put(readTravel(*one, limb));
        }
    }
    std::vector<figure::Travel> travels;
    for (const auto& travel : byLimb) {
        if (travel) {
            travels.push_back(*travel);
        }
    }
    return travels;
}

figure::Move readMove(ObjectReader& reader, const DefinedNames& keys, figure::Breath usual) {
    figure::Move move;
    if (const auto to = reader.need("to")) {
        move.to = readMention(*to, keys, "key").value_or(0);
    }
    if (const auto seconds = reader.need("seconds")) {
        move.seconds = readFloat(*seconds, 0.2, 120).value_or(move.seconds);
    }
    move.ease = reader.optionalChoice<figure::Ease>("ease").value_or(move.ease);
    move.breath = reader.optionalChoice<figure::Breath>("breath").value_or(usual);
    if (const auto travel = reader.may("travel")) {
        move.travels = readTravels(*travel);
    }
    return move;
}

} // namespace

std::vector<figure::Move> readMoves(const Value& value, const DefinedNames& keys,
                                    figure::Breath usual) {
    std::vector<figure::Move> moves;
    readList(value, {1, kMaxMoves}, [&](const Value& item) {
        ObjectReader reader(item);
        if (reader.isObject()) {
            moves.push_back(readMove(reader, keys, usual));
        }
    });
    return moves;
}

} // namespace unhunch::content
