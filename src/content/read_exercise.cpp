#include "content/readers.h"
#include "domain/exercise.h"

#include <algorithm>
#include <fmt/format.h>

namespace unhunch::content {

namespace {

constexpr int kShortestHold = 5; ///< seconds, of a hold that is the whole movement

std::vector<domain::CyclePhase> readCycle(ObjectReader& exercise) {
    std::vector<domain::CyclePhase> cycle;
    const auto lines = exercise.need("cycle");
    if (!lines) {
        return cycle;
    }
    const bool alone = lines->node.items.size() == 1;
    readList(*lines, {1, 60}, [&](const Value& item) {
        ObjectReader line(item);
        if (!line.isObject()) {
            return;
        }
        domain::CyclePhase phase;
        phase.phase = line.choice<domain::Phase>("phase").value_or(domain::Phase::ease);
        const bool onlyHold = alone && phase.phase == domain::Phase::hold;
        phase.length = line.seconds("seconds", onlyHold ? kShortestHold : 1, 120);
        phase.instruction = line.text("instruction", kMaxShownLength);
        cycle.push_back(std::move(phase));
    });
    return cycle;
}

domain::Dose readDose(ObjectReader& exercise) {
    domain::Dose dose;
    exercise.object("dose", [&](ObjectReader& reader) {
        dose.count = reader.integer("count", 1, 60);
        dose.sets = reader.optionalInteger("sets", 1, 6).value_or(1);
        dose.setRest = reader.optionalSeconds("rest_seconds", 0, 180).value_or(Milliseconds{0});
    });
    return dose;
}

domain::SourceDose readSourceDose(ObjectReader& exercise) {
    domain::SourceDose dose;
    exercise.object("source_dose", [&](ObjectReader& reader) {
        dose.text = reader.text("text");
        dose.whyDifferent = reader.optionalText("why_different");
        dose.facts = reader.optionalFacts("facts");
    });
    return dose;
}

domain::EvidenceCard readEvidence(ObjectReader& exercise) {
    domain::EvidenceCard card;
    exercise.object("evidence", [&](ObjectReader& reader) {
        card.strength =
            reader.choice<domain::Strength>("strength").value_or(domain::Strength::notEstablished);
        card.text = reader.text("text");
        card.sources = reader.sources("sources");
        card.reviewed = reader.date("reviewed");
    });
    return card;
}

std::optional<domain::Caution> readCaution(const Value& item) {
    ObjectReader reader(item);
    if (!reader.isObject()) {
        return std::nullopt;
    }
    domain::Caution caution;
    const auto condition = reader.choice<domain::Condition>("condition");
    const auto advice = reader.choice<domain::CautionAdvice>("advice");
    const bool hasText = reader.may("text").has_value();
    caution.text = reader.optionalText("text");
    if (!hasText && advice && *advice != domain::CautionAdvice::fine) {
        reader.missing("text");
    }
    if (!condition || !advice) {
        return std::nullopt;
    }
    caution.condition = *condition;
    caution.advice = *advice;
    return caution;
}

/// Exactly one for each condition: silence about one must not look like consent.
std::vector<domain::Caution> readCautions(ObjectReader& exercise) {
    std::vector<domain::Caution> cautions;
    const auto list = exercise.need("cautions");
    if (!list) {
        return cautions;
    }
    const std::size_t faultsBefore = list->report.faults();
    readList(*list, {}, [&](const Value& item) {
        auto caution = readCaution(item);
        if (!caution) {
            return;
        }
        if (std::any_of(cautions.begin(), cautions.end(), [&](const domain::Caution& other) {
                return other.condition == caution->condition;
            })) {
            item.fault("list-size", fmt::format("\"{}\" stands twice", name(caution->condition)));
            return;
        }
        cautions.push_back(std::move(*caution));
    });
    if (list->report.faults() != faultsBefore) {
        return cautions;
    }
    for (const std::string& condition : authorNames<domain::Condition>()) {
        if (std::none_of(cautions.begin(), cautions.end(), [&](const domain::Caution& caution) {
                return name(caution.condition) == condition;
            })) {
            list->fault("list-size", fmt::format("no entry for \"{}\"", condition));
        }
    }
    return cautions;
}

void readTiming(ObjectReader& reader, domain::Exercise& exercise) {
    const auto sides = reader.choice<domain::Sides>("sides");
    exercise.sides = sides.value_or(domain::Sides::none);
    exercise.setup = reader.seconds("setup_seconds", 5, 60);
    exercise.sideChange =
        reader.optionalSeconds("side_change_seconds", 0, 30).value_or(Milliseconds{0});
    exercise.gap = reader.optionalSeconds("gap_seconds", 0, 30).value_or(Milliseconds{0});
    const auto change = reader.may("side_change_seconds");
    if (change && sides && *sides != domain::Sides::each) {
        change->fault("unknown-key",
                      "\"side_change_seconds\" belongs only to an exercise with \"each\" side");
    }
    exercise.cycle = readCycle(reader);
    exercise.dose = readDose(reader);
}

/// The id of another exercise; that it exists is checked when all files are read.
ExerciseId readMention(const Value& value) {
    auto id = readSlug(value);
    if (!id) {
        return {};
    }
    value.report.mention(Mention::exercise, *id, value.node.place, value.pointer);
    return ExerciseId(std::move(*id));
}

} // namespace

domain::Exercise readExercise(const JsonNode& root, FileReport& report) {
    ObjectReader reader({root, "", report});
    domain::Exercise exercise;
    if (!reader.isObject()) {
        return exercise;
    }
    if (const auto id = reader.need("id")) {
        exercise.id = ExerciseId(readSlug(*id).value_or(""));
    }
    if (const auto code = reader.need("code")) {
        exercise.code = readCode(*code, "EX-", true).value_or("");
    }
    exercise.title = reader.text("title");
    exercise.otherNames = reader.optionalTexts("other_names");
    exercise.summary = reader.text("summary");
    exercise.position =
        reader.choice<domain::Position>("position").value_or(domain::Position::standing);
    exercise.aims = reader.choices<domain::Aim>("aims", {.min = 1});
    exercise.equipment = reader.choices<domain::Equipment>("equipment", {});
    exercise.level = reader.integer("level", 1, 3);
    readTiming(reader, exercise);
    exercise.setupInstruction = reader.text("setup_instruction", kMaxShownLength);
    exercise.sourceDose = readSourceDose(reader);
    exercise.breath = reader.text("breath");
    exercise.feel = reader.text("feel");
    exercise.steps = reader.texts("steps", {1, 12});
    exercise.lookFor = reader.texts("look_for", {.min = 1});
    exercise.easeOffIf = reader.texts("ease_off_if", {.min = 1});
    exercise.avoid = reader.texts("avoid", {.min = 1});
    exercise.easier = reader.text("easier");
    if (const auto easier = reader.may("easier_exercise")) {
        exercise.easierExercise = readMention(*easier);
    }
    exercise.harder = reader.optionalText("harder");
    exercise.leaveOutIf = reader.texts("leave_out_if", {.min = 1});
    exercise.cautions = readCautions(reader);
    exercise.evidence = readEvidence(reader);
    exercise.facts = reader.optionalFacts("facts");
    return exercise;
}

} // namespace unhunch::content
