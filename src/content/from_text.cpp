// Documents that load() has accepted before, read again from the store.
#include "content/readers.h"

#include <fmt/format.h>

namespace unhunch::content {

namespace {

/// Runs `read` on the parsed text; any fault means that the stored text is damaged.
template <typename Read>
auto readAgain(std::string_view what, const std::string& text, Read read)
    -> Result<decltype(read(std::declval<const JsonNode&>(), std::declval<FileReport&>()))> {
    std::vector<Diagnostic> diagnostics;
    std::vector<Reference> references;
    FileReport report(std::string(what), diagnostics, references);
    if (const auto root = readDocument(text, report)) {
        auto value = read(*root, report);
        if (diagnostics.empty()) {
            return value;
        }
    }
    return fail(ErrorCode::corrupt,
                fmt::format("A stored {} is damaged: {}", what, toString(diagnostics.front())),
                "Start the program again: it builds its library anew.");
}

} // namespace

Result<domain::Exercise> exerciseFromText(const std::string& text) {
    return readAgain("exercise", text, readExercise);
}

Result<domain::Routine> routineFromText(const std::string& text,
                                        const std::map<ExerciseId, domain::Dose>& ownDoses) {
    auto draft = readAgain("routine", text, readRoutine);
    if (!draft) {
        return tl::unexpected(draft.error());
    }
    domain::Routine& routine = draft->routine;
    for (std::size_t i = 0; i < routine.steps.size(); ++i) {
        const auto own = ownDoses.find(routine.steps[i].exercise);
        if (own == ownDoses.end()) {
            return fail(ErrorCode::corrupt,
                        fmt::format("The routine \"{}\" names the exercise \"{}\", which is not "
                                    "in the library.",
                                    routine.id.value, routine.steps[i].exercise.value),
                        "Start the program again: it builds its library anew.");
        }
        routine.steps[i].dose = changedDose(own->second, draft->changes[i]);
    }
    return std::move(routine);
}

Result<domain::Article> articleFromText(const std::string& text) {
    return readAgain("article", text, readArticle);
}

Result<domain::WarningSigns> warningSignsFromText(const std::string& text) {
    return readAgain("list of warning signs", text, readWarningSigns);
}

Result<domain::Synonyms> synonymsFromText(const std::string& text) {
    return readAgain("list of synonyms", text, readSynonyms);
}

Result<figure::Clip> clipFromText(const std::string& text, const std::string& bases) {
    const auto poses = readAgain("list of base poses", bases, readBasePoses);
    if (!poses) {
        return tl::unexpected(poses.error());
    }
    auto draft = readAgain("figure", text, [&](const JsonNode& root, FileReport& report) {
        return readFigure(root, report, *poses);
    });
    if (!draft) {
        return tl::unexpected(draft.error());
    }
    return std::move(draft->clip);
}

} // namespace unhunch::content
