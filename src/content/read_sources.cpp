#include "content/readers.h"

#include <set>

namespace unhunch::content {

namespace {

constexpr ListSize kAny{0, 20'000};

/// An id that nothing before it and nothing elsewhere has; "" when there is none.
std::string readOwnId(ObjectReader& reader, std::string_view prefix, std::set<std::string>& before,
                      const Taken& taken) {
    const auto value = reader.need("id");
    const auto id = value ? readCode(*value, prefix, true) : std::nullopt;
    if (!id) {
        return {};
    }
    if (!before.insert(*id).second) {
        value->fault("duplicate-id", inQuotes(*id) + " stands twice");
    }
    if (const auto other = taken.find(*id); other != taken.end()) {
        value->fault("duplicate-id", inQuotes(*id) + " is already used by " + other->second,
                     "numbers from 1000 on are free");
    }
    return *id;
}

domain::Source readSource(ObjectReader& reader, std::string id) {
    domain::Source source;
    source.id = SourceId(std::move(id));
    source.citation = reader.text("citation");
    source.link = reader.optionalText("link");
    if (!source.link.empty() && !source.link.starts_with("https://") &&
        !source.link.starts_with("doi:")) {
        reader.may("link")->fault("markup", inQuotes(source.link) + " is not a link",
                                  "it starts with https:// or doi:");
    }
    source.says = reader.text("says");
    return source;
}

/// Whether each entry of the list under `key` gave one of the ids in `taken`.
bool allRead(ObjectReader& reader, std::string_view key, const std::set<std::string>& taken) {
    const auto list = reader.may(key);
    return list && list->node.type == JsonType::list && list->node.items.size() == taken.size();
}

} // namespace

Sources readSources(const JsonNode& root, FileReport& report, const Taken& taken) {
    ObjectReader reader({root, "", report});
    Sources found;
    if (!reader.isObject()) {
        return found;
    }
    std::set<std::string> sourceIds;
    reader.objects("sources", kAny, [&](ObjectReader& entry) {
        std::string id = readOwnId(entry, "E-", sourceIds, taken);
        found.sources.push_back(readSource(entry, std::move(id)));
    });
    std::set<std::string> factIds;
    reader.objects("facts", kAny, [&](ObjectReader& entry) {
        domain::Fact fact;
        fact.id = FactId(readOwnId(entry, "F-", factIds, taken));
        fact.strength = entry.optionalChoice<domain::Strength>("strength");
        fact.text = entry.text("text");
        found.facts.push_back(std::move(fact));
    });
    if (reader.may("left_out")) {
        reader.objects("left_out", kAny, [&](ObjectReader& entry) {
            found.leftOut.push_back({entry.text("why"), entry.optionalFacts("facts")});
        });
    }
    found.allSourceIds = allRead(reader, "sources", sourceIds);
    found.allFactIds = allRead(reader, "facts", factIds);
    return found;
}

} // namespace unhunch::content
