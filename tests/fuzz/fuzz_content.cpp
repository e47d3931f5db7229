// The content decoder on any bytes: a name, a line break, and a file of that name among sound ones.
#include "fuzz/small_content.h"

#include <cstdint>

using namespace unhunch;

namespace {

/// Our word is broken: libFuzzer keeps the input.
void require(bool kept) {
    if (!kept) {
        std::abort();
    }
}

/// Every reader of the store on the file; what load() accepted must be read.
void readAgain(const std::string& name, const std::string& bytes, bool isAccepted) {
    const std::map<ExerciseId, domain::Dose> doses{{ExerciseId("cat-cow"), {}}};
    const bool isExercise = content::exerciseFromText(bytes).has_value();
    const bool isRoutine = content::routineFromText(bytes, doses).has_value();
    const bool isArticle = content::articleFromText(bytes).has_value();
    const bool isSigns = content::warningSignsFromText(bytes).has_value();
    const bool isFigure =
        content::clipFromText(bytes, fuzz::smallText("base-poses.json")).has_value();
    (void)content::clipFromText(fuzz::smallText("figures/cat-cow.json"), bytes);
    if (isAccepted) {
        require(isExercise || !name.starts_with("exercises/"));
        require(isRoutine || !name.starts_with("routines/"));
        require(isArticle || !name.starts_with("articles/"));
        require(isSigns || name != "warning-signs.json");
        require(isFigure || !name.starts_with("figures/"));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string input(reinterpret_cast<const char*>(data), size);
    const std::size_t end = std::min(input.find('\n'), input.size());
    const std::string name = input.substr(0, end);
    const std::string bytes = input.substr(std::min(end + 1, input.size()));
    auto files = fuzz::smallContent();
    std::erase_if(files, [&](const auto& file) { return file.name == name; });
    files.push_back({name, bytes});
    const content::LoadReport report = content::load(files);
    for (const content::Diagnostic& diagnostic : report.diagnostics) {
        require(!diagnostic.message.empty() && !diagnostic.code.empty());
    }
    // A routine may name an exercise that is only here.
    readAgain(name, bytes, report.ok());
    return 0;
}
