#include "content/figure_readers.h"

#include <algorithm>
#include <fmt/format.h>

namespace unhunch::content {

namespace {
constexpr double kMostMetres = 5; ///< from the origin, along each axis
constexpr double kMostDegrees = 360;
} // namespace

void DefinedNames::define(std::string name, const Value& value, std::string_view kind) {
    if (std::find(names.begin(), names.end(), name) != names.end()) {
        value.fault("duplicate-id",
                    fmt::format("{} is also the name of another {}", inQuotes(name), kind));
        complete = false; // one of the two most likely has another name
    }
    names.push_back(std::move(name));
}

std::optional<std::size_t> readMention(const Value& value, const DefinedNames& known,
                                       std::string_view kind) {
    const auto text = readText(value);
    if (!text) {
        return std::nullopt;
    }
    const auto found = std::find(known.names.begin(), known.names.end(), *text);
    if (found != known.names.end()) {
        return static_cast<std::size_t>(found - known.names.begin());
    }
    if (known.complete) {
        value.fault("reference", fmt::format("there is no {} {}", kind, inQuotes(*text)),
                    nearestHint(*text, known.names));
    }
    return std::nullopt;
}

std::vector<std::size_t> readMentions(const Value& value, const DefinedNames& known,
                                      std::string_view kind) {
    std::vector<std::size_t> found;
    readList(value, {1, kMaxKeys}, [&](const Value& item) {
        const auto index = readMention(item, known, kind);
        if (!index) {
            return;
        }
        if (std::find(found.begin(), found.end(), *index) != found.end()) {
            item.fault("list-size", describe(item.node) + " stands twice");
        }
        found.push_back(*index);
    });
    return found;
}

std::optional<std::vector<float>> readNumbers(const Value& value, std::size_t count, double limit) {
    std::vector<float> numbers;
    readList(value, {count, count}, [&](const Value& item) {
        if (const auto number = readFloat(item, -limit, limit)) {
            numbers.push_back(*number);
        }
    });
    const bool all = numbers.size() == count && value.node.items.size() == count;
    return all ? std::optional(std::move(numbers)) : std::nullopt;
}

std::optional<float> readFloat(const Value& value, double min, double max) {
    const auto number = readNumber(value, min, max);
    return number ? std::optional(static_cast<float>(*number)) : std::nullopt;
}

std::optional<figure::Vec3> readPoint(const Value& value) {
    const auto numbers = readNumbers(value, 3, kMostMetres);
    if (!numbers) {
        return std::nullopt;
    }
    return figure::Vec3{(*numbers)[0], (*numbers)[1], (*numbers)[2]};
}

std::optional<figure::Vec3> readDirection(const Value& value) {
    constexpr float kShortest = 0.001F;
    const auto direction = readPoint(value);
    if (direction && figure::length(*direction) < kShortest) {
        value.fault("number-range", "a direction cannot be of length 0");
        return std::nullopt;
    }
    return direction;
}

std::optional<float> readDegrees(const Value& value) {
    return readFloat(value, -kMostDegrees, kMostDegrees);
}

std::optional<float> readShare(const Value& value) {
    return readFloat(value, 0, 1);
}

bool onOneLine(const figure::Vec3& a, const figure::Vec3& b) {
    constexpr float kLeastSine = 0.02F; // about one degree
    return figure::length(figure::cross(figure::normalized(a), figure::normalized(b))) < kLeastSine;
}

} // namespace unhunch::content
