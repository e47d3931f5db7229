#include "content/loader.h"

#include "domain/own_exercise.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace unhunch::content {

namespace {

constexpr std::string_view kWarningSigns = "warning-signs.json";
constexpr std::string_view kSources = "sources.json";
constexpr std::string_view kBasePoses = "base-poses.json";
constexpr std::string_view kSynonyms = "synonyms.json";

template <typename T, typename Less> void sortValues(std::vector<Parsed<T>>& things, Less less) {
    std::sort(things.begin(), things.end(),
              [&](const Parsed<T>& a, const Parsed<T>& b) { return less(a.value, b.value); });
}

constexpr auto kById = [](const auto& a, const auto& b) { return a.id < b.id; };

} // namespace

Place placeOf(const JsonNode& root, std::string_view key) {
    for (std::size_t i = 0; i < root.keys.size(); ++i) {
        if (root.keys[i].text == key) {
            return root.items[i].place;
        }
    }
    return root.place;
}

LoadReport load(const std::vector<ContentFile>& files) {
    return Loader().load(files);
}

LoadReport Loader::load(const std::vector<ContentFile>& files) {
    if (files.size() > kMaxFiles) {
        add(".", "file-size", "more than 20,000 files");
        return {{}, std::move(m_diagnostics)};
    }
    for (const ContentFile& file : files) {
        readFile(file);
    }
    reportMissingFiles();
    readFigures();
    checkReferences();
    checkEasier();
    checkForms();
    resolveRoutines();
    sortValues(m_pack.exercises, kById);
    sortValues(m_pack.routines, [](const auto& a, const auto& b) {
        return std::tie(a.code, a.id) < std::tie(b.code, b.id);
    });
    sortValues(m_pack.articles, kById);
    sortValues(m_pack.figures, kById);
    std::stable_sort(
        m_diagnostics.begin(), m_diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
            return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
        });
    return {std::move(m_pack), std::move(m_diagnostics)};
}

void Loader::add(const std::string& file, std::string_view code, std::string message,
                 std::string hint) {
    FileReport(file, m_diagnostics, m_references)
        .add({}, "", code, std::move(message), std::move(hint));
}

void Loader::readFile(const ContentFile& file) {
    if (!m_fileNames.insert(file.name).second) {
        add(file.name, "duplicate-id", "the file is given twice");
        return;
    }
    if (m_isPack && readPackFile(file)) {
        return;
    }
    if (file.name == kWarningSigns || file.name == kSources || file.name == kSynonyms) {
        readRootFile(file);
        return;
    }
    if (file.name == kBasePoses) {
        readBases(file);
        return;
    }
    static const std::vector<std::string> folders{"exercises", "routines", "articles", "figures"};
    const auto slash = file.name.find('/');
    const std::string folder = file.name.substr(0, slash);
    const bool known = std::find(folders.begin(), folders.end(), folder) != folders.end();
    if (slash == std::string::npos || !known || !file.name.ends_with(".json")) {
        const std::vector<std::string> names{std::string(kWarningSigns), std::string(kSources),
                                             std::string(kBasePoses), std::string(kSynonyms)};
        add(file.name, "file-name", "no such file belongs to the content",
            nearestHint(folder, slash == std::string::npos ? names : folders));
        return;
    }
    const std::string id = file.name.substr(slash + 1, file.name.size() - slash - 6);
    if (!isSlug(id)) {
        add(file.name, "file-name", "the file name is not a well-formed id",
            "2 to 64 characters of a-z, 0-9 and single hyphens, then .json");
        return;
    }
    if (domain::isOwn(id)) {
        add(file.name, "file-name",
            "ids that begin with \"mine-\" are for what people add themselves");
        return;
    }
    if (folder == "figures") {
        m_figureFiles.push_back(&file);
    } else {
        readThing(folder, id, file);
    }
}

void Loader::readRootFile(const ContentFile& file) {
    FileReport report(file.name, m_diagnostics, m_references);
    const auto root = readDocument(file.bytes, report);
    if (!root) {
        return;
    }
    if (file.name == kWarningSigns) {
        m_pack.warningSigns = readWarningSigns(*root, report);
    } else if (file.name == kSynonyms) {
        m_pack.synonyms = readSynonyms(*root, report);
    } else {
        Sources sources = readSources(*root, report, m_taken);
        m_allSourceIds = sources.allSourceIds;
        m_allFactIds = sources.allFactIds;
        m_pack.sources = std::move(sources.sources);
        m_pack.facts = std::move(sources.facts);
        m_pack.leftOut = std::move(sources.leftOut);
    }
}

void Loader::readThing(const std::string& folder, const std::string& id, const ContentFile& file) {
    FileReport report(file.name, m_diagnostics, m_references);
    if (folder == "exercises") {
        m_ids[Mention::exercise].insert(id);
    } else if (folder == "routines") {
        m_ids[Mention::routine].insert(id);
    } else if (folder == "articles") {
        m_ids[Mention::article].insert(id);
    }
    const auto root = readDocument(file.bytes, report);
    if (!root) {
        return;
    }
    if (folder == "exercises") {
        domain::Exercise exercise = readExercise(*root, report);
        const bool sound = report.faults() == 0;
        checkId(*root, exercise.id.value, id, report);
        checkCode(*root, exercise.code, report);
        m_exercises[ExerciseId(id)] = {exercise, sound, file.name,
                                       placeOf(*root, "easier_exercise")};
        m_pack.exercises.push_back({std::move(exercise), file.name});
    } else if (folder == "routines") {
        RoutineDraft draft = readRoutine(*root, report);
        const bool sound = report.faults() == 0;
        checkId(*root, draft.routine.id.value, id, report);
        checkCode(*root, draft.routine.code, report);
        m_routines.push_back({std::move(draft), file.name, sound});
    } else {
        domain::Article article = readArticle(*root, report);
        checkId(*root, article.id.value, id, report);
        m_pack.articles.push_back({std::move(article), file.name});
    }
}

void Loader::checkId(const JsonNode& root, const std::string& read, const std::string& fromName,
                     FileReport& report) const {
    if (m_isPack) {
        checkTaken(root, fromName, report);
    }
    if (!read.empty() && read != fromName) {
        report.add(
            placeOf(root, "id"), "/id", "file-name",
            fmt::format("expected \"{}\" as in the file name, found {}", fromName, inQuotes(read)));
    }
}

void Loader::checkCode(const JsonNode& root, const std::string& code, FileReport& report) {
    if (code.empty()) {
        return;
    }
    const auto [known, isNew] = m_codes.emplace(code, report.file());
    if (!isNew) {
        report.add(placeOf(root, "code"), "/code", "duplicate-id",
                   fmt::format("{} is also the code of {}", inQuotes(code), known->second));
    }
}

void Loader::reportMissingFiles() {
    if (m_isPack) {
        if (!m_fileNames.contains("pack.json")) {
            add("pack.json", "file-name", "the file is missing", "it says what the pack is");
        }
        if (m_pack.exercises.empty() && m_routines.empty() && m_pack.articles.empty() &&
            m_diagnostics.empty()) {
            add("pack.json", "list-size", "the pack holds no exercise, routine or article");
        }
        checkPictures();
        return;
    }
    for (const std::string_view name : {kWarningSigns, kSources}) {
        if (!m_fileNames.contains(std::string(name))) {
            add(std::string(name), "file-name", "the file is missing");
        }
    }
    if (!m_figureFiles.empty() && !m_fileNames.contains(std::string(kBasePoses))) {
        add(std::string(kBasePoses), "file-name", "the file is missing");
        m_bases.complete = false;
    }
}

void Loader::checkReferences() {
    for (const domain::Source& source : m_pack.sources) {
        m_ids[Mention::source].insert(source.id.value);
    }
    for (const domain::Fact& fact : m_pack.facts) {
        m_ids[Mention::fact].insert(fact.id.value);
    }
    for (const Reference& reference : m_references) {
        const bool sourceList = reference.kind == Mention::source;
        const bool factList = reference.kind == Mention::fact;
        const std::set<std::string>& ids = m_ids[reference.kind];
        if (ids.contains(reference.id) || (sourceList && !m_allSourceIds) ||
            (factList && !m_allFactIds)) {
            continue;
        }
        const std::string_view kind = sourceList                            ? "source"
                                      : factList                            ? "fact"
                                      : reference.kind == Mention::exercise ? "exercise"
                                      : reference.kind == Mention::routine  ? "routine"
                                                                            : "article";
        m_diagnostics.push_back({reference.file, reference.place.line, reference.place.column,
                                 reference.pointer,
                                 fmt::format("there is no {} {}", kind, inQuotes(reference.id)),
                                 "reference", nearestHint(reference.id, {ids.begin(), ids.end()})});
    }
}

/// Each step of "easier" must lead to another exercise: a way that comes back leads nowhere.
void Loader::checkEasier() {
    for (const auto& [id, read] : m_exercises) {
        std::set<ExerciseId> seen;
        auto next = m_exercises.find(read.exercise.easierExercise);
        while (next != m_exercises.end() && next->first != id && seen.insert(next->first).second) {
            next = m_exercises.find(next->second.exercise.easierExercise);
        }
        const bool isFirst = seen.empty() || id < *seen.begin(); // told once, at one of them
        if (next != m_exercises.end() && next->first == id && isFirst) {
            FileReport(read.file, m_diagnostics, m_references)
                .add(read.easierPlace, "/easier_exercise", "easier",
                     "the easier exercises lead back to this one");
        }
    }
}

/// A form belongs to a usual routine, is what its word says, and is the only one of its kind.
void Loader::checkForms() {
    std::map<std::pair<RoutineId, domain::RoutineForm>, std::string> known;
    for (const ReadRoutine& read : m_routines) {
        const domain::Routine& routine = read.draft.routine;
        const auto usual =
            std::find_if(m_routines.begin(), m_routines.end(), [&](const ReadRoutine& other) {
                return !routine.formOf.empty() && other.draft.routine.id == routine.formOf;
            });
        if (m_otherRoutines.contains(routine.formOf)) {
            FileReport(read.file, m_diagnostics, m_references)
                .add(read.draft.formPlace, "/form_of", "form",
                     fmt::format("{} is not of this pack", inQuotes(routine.formOf.value)));
        }
        if (usual == m_routines.end()) {
            continue;
        }
        checkForm(read, *usual);
        const auto [first, isNew] =
            known.emplace(std::pair(routine.formOf, routine.form), read.file);
        if (!isNew) {
            FileReport(read.file, m_diagnostics, m_references)
                .add(read.draft.formPlace, "/form_of", "duplicate-id",
                     fmt::format("{} is the {} form of it already", first->second,
                                 name(routine.form)));
        }
    }
}

void Loader::checkForm(const ReadRoutine& read, const ReadRoutine& usual) {
    const domain::Routine& routine = read.draft.routine;
    FileReport report(read.file, m_diagnostics, m_references);
    if (!usual.draft.routine.formOf.empty()) {
        report.add(
            read.draft.formPlace, "/form_of", "form",
            fmt::format("{} is a form of another routine itself", inQuotes(routine.formOf.value)));
        return;
    }
    const Milliseconds other = usual.draft.routine.total;
    const bool fits = routine.form == domain::RoutineForm::shorter ? routine.total < other
                                                                   : routine.total > other;
    if (read.sound && usual.sound && !fits) {
        report.add(read.draft.totalPlace, "/total_seconds", "form",
                   fmt::format("expected a {} time than {}, found {}", name(routine.form),
                               secondsText(other), secondsText(routine.total)));
    }
}

void Loader::resolveRoutines() {
    for (ReadRoutine& read : m_routines) {
        finishRoutine(read);
        m_pack.routines.push_back({std::move(read.draft.routine), read.file});
    }
}

void Loader::finishRoutine(ReadRoutine& read) {
    domain::Routine& routine = read.draft.routine;
    Milliseconds total{0};
    bool sure = read.sound;
    for (std::size_t i = 0; i < routine.steps.size(); ++i) {
        const auto found = m_exercises.find(routine.steps[i].exercise);
        if (found == m_exercises.end() || !found->second.sound) {
            sure = false;
            continue;
        }
        const domain::Exercise& exercise = found->second.exercise;
        routine.steps[i].dose = changedDose(exercise.dose, read.draft.changes[i]);
        total += domain::stepLength(exercise, routine.steps[i]);
    }
    if (sure && total != routine.total) {
        FileReport(read.file, m_diagnostics, m_references)
            .add(read.draft.totalPlace, "/total_seconds", "total",
                 fmt::format("expected {}, which the steps give, found {}", secondsText(total),
                             secondsText(routine.total)));
    }
}

} // namespace unhunch::content
