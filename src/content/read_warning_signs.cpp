#include "content/readers.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace unhunch::content {

namespace {

/// A text in which "{number}" stands for the emergency number.
std::string readAdvice(ObjectReader& reader, std::string_view key) {
    std::string text = reader.text(key);
    for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
        if (!std::string_view(text).substr(at).starts_with("{number}")) {
            reader.may(key)->fault("markup", "only \"{number}\" may stand in braces");
            break;
        }
    }
    return text;
}

domain::WarningLevel readLevel(ObjectReader& reader, std::size_t index) {
    domain::WarningLevel level;
    level.urgency = static_cast<domain::Urgency>(index);
    const auto urgency = reader.choice<domain::Urgency>("urgency");
    if (urgency && *urgency != level.urgency) {
        reader.may("urgency")->fault("name", fmt::format("expected \"{}\" here, found \"{}\"",
                                                         name(level.urgency), name(*urgency)));
    }
    level.title = reader.text("title");
    level.action = readAdvice(reader, "action");
    reader.objects("signs", {.min = 1}, [&](ObjectReader& sign) {
        level.signs.push_back({sign.text("text"), sign.sources("sources")});
    });
    return level;
}

domain::ScreeningQuestion readQuestion(ObjectReader& reader,
                                       const std::vector<domain::ScreeningQuestion>& before) {
    domain::ScreeningQuestion question;
    const auto id = reader.need("id");
    if (const auto slug = id ? readSlug(*id) : std::nullopt) {
        question.id = *slug;
        if (std::any_of(before.begin(), before.end(),
                        [&](const auto& other) { return other.id == *slug; })) {
            id->fault("duplicate-id", inQuotes(*slug) + " is also the id of another question");
        }
    }
    question.text = reader.text("text");
    question.urgency =
        reader.choice<domain::Urgency>("urgency").value_or(domain::Urgency::emergency);
    question.advice = readAdvice(reader, "advice");
    question.sources = reader.sources("sources");
    return question;
}

domain::StopAdvice readStop(ObjectReader& reader) {
    domain::StopAdvice stop;
    stop.title = reader.text("title");
    stop.today = reader.text("today");
    reader.objects("signs", {.min = 1}, [&](ObjectReader& sign) {
        stop.signs.push_back(
            {sign.text("text"), readAdvice(sign, "action"), sign.sources("sources")});
    });
    return stop;
}

} // namespace

domain::WarningSigns readWarningSigns(const JsonNode& root, FileReport& report) {
    ObjectReader reader({root, "", report});
    domain::WarningSigns signs;
    if (!reader.isObject()) {
        return signs;
    }
    signs.version = reader.integer("version", 1, std::numeric_limits<int>::max());
    signs.introduction = reader.text("introduction");
    signs.disclaimer = reader.text("disclaimer");
    signs.consent = reader.text("consent");
    signs.clearScreen = reader.text("clear_screen");
    signs.neverAssessed = reader.text("never_assessed");
    reader.objects("levels", {4, 4}, [&](ObjectReader& level) {
        signs.levels.push_back(readLevel(level, signs.levels.size()));
    });
    reader.objects("questions", {1, 12}, [&](ObjectReader& question) {
        signs.questions.push_back(readQuestion(question, signs.questions));
    });
    reader.object("stop", [&](ObjectReader& stop) { signs.stop = readStop(stop); });
    return signs;
}

} // namespace unhunch::content
