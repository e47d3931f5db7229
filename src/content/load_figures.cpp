// Figures are read when everything else has been: they start from base poses and must move in the
// phases of their exercises.
#include "content/loader.h"

#include <algorithm>
#include <fmt/format.h>

namespace unhunch::content {

namespace {

std::string listOf(const std::vector<std::string>& phases) {
    std::string text;
    for (const std::string& phase : phases) {
        text += (text.empty() ? "" : ", ") + phase;
    }
    return text;
}

std::vector<std::string> phasesOf(const domain::Exercise& exercise) {
    std::vector<std::string> phases;
    for (const domain::CyclePhase& line : exercise.cycle) {
        phases.emplace_back(name(line.phase));
    }
    return phases;
}

std::vector<std::string> phasesOf(const figure::Clip& clip) {
    std::vector<std::string> phases;
    for (const figure::Section& section : clip.cycle) {
        phases.push_back(section.phase);
    }
    return phases;
}

} // namespace

void Loader::readBases(const ContentFile& file) {
    FileReport report(file.name, m_diagnostics, m_references);
    if (const auto root = readDocument(file.bytes, report)) {
        m_bases = readBasePoses(*root, report);
    }
    m_bases.complete = report.faults() == 0;
}

void Loader::readFigures() {
    for (const ContentFile* file : m_figureFiles) {
        readFigureFile(*file);
    }
}

void Loader::readFigureFile(const ContentFile& file) {
    FileReport report(file.name, m_diagnostics, m_references);
    const auto root = readDocument(file.bytes, report);
    if (!root) {
        return;
    }
    FigureDraft figure = readFigure(*root, report, m_bases);
    const bool sound = report.faults() == 0;
    const auto slash = file.name.find('/');
    checkId(*root, figure.clip.id, file.name.substr(slash + 1, file.name.size() - slash - 6),
            report);
    if (sound && m_isPack && !hasExerciseFor(figure.clip.id)) {
        report.add({}, "", "reference", "no exercise of the pack has this figure",
                   "its name is the exercise's, or that and - and a form of it");
    } else if (sound) {
        compareWithExercise(figure, report);
    }
    m_pack.figures.push_back({std::move(figure.clip), file.name});
}

const Loader::ReadExercise* Loader::exerciseOf(const std::string& figure) const {
    const ReadExercise* longest = nullptr;
    for (const auto& [id, exercise] : m_exercises) { // sorted: a longer prefix comes later
        if (figure == id.value || figure.starts_with(id.value + '-')) {
            longest = &exercise;
        }
    }
    return longest;
}

void Loader::compareWithExercise(const FigureDraft& figure, FileReport& report) const {
    const ReadExercise* found = exerciseOf(figure.clip.id);
    if (found == nullptr || !found->sound) {
        return;
    }
    const domain::Exercise& exercise = found->exercise;
    if (figure.clip.id == exercise.id.value && figure.clip.code != exercise.code) {
        report.add(figure.codePlace, "/code", "name",
                   fmt::format("expected {}, which the exercise has, found {}",
                               inQuotes(exercise.code), inQuotes(figure.clip.code)));
    }
    const auto expected = phasesOf(exercise);
    const auto phases = phasesOf(figure.clip);
    if (phases != expected) {
        report.add(figure.cyclePlace, "/cycle", "cycle",
                   fmt::format("expected the phases {} of the exercise {}, found {}",
                               listOf(expected), inQuotes(exercise.id.value), listOf(phases)));
    }
}

} // namespace unhunch::content
