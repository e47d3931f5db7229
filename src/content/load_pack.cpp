// Packs: content of others beside what is shipped. They may mention shipped things and change none.
#include "content/loader.h"
#include "content/picture.h"

#include <algorithm>
#include <fmt/format.h>

namespace unhunch::content {

namespace {

constexpr const char* kUs = "Unhunch";

/// "pictures/hip-flexor.png" -> "hip-flexor"
std::string idOf(const std::string& file) {
    const auto slash = file.find('/');
    return file.substr(slash + 1, file.rfind('.') - slash - 1);
}

template <typename T>
void takeFiles(const std::vector<Parsed<T>>& things, const std::string& title, Taken& taken) {
    for (const Parsed<T>& thing : things) {
        taken.emplace(thing.file, title);
    }
}

} // namespace

void take(const ContentPack& pack, Taken& taken) {
    const std::string title = pack.info.id.empty() ? kUs : pack.info.title;
    takeFiles(pack.exercises, title, taken);
    takeFiles(pack.routines, title, taken);
    takeFiles(pack.articles, title, taken);
    takeFiles(pack.figures, title, taken);
    for (const domain::Source& source : pack.sources) {
        taken.emplace(source.id.value, title);
    }
    for (const domain::Fact& fact : pack.facts) {
        taken.emplace(fact.id.value, title);
    }
}

bool isOwnId(std::string_view id) {
    return id == "mine" || id.starts_with("mine-");
}

LoadReport loadPack(const std::vector<ContentFile>& files, const Surroundings& surroundings) {
    return Loader(surroundings).load(files);
}

Loader::Loader(const Surroundings& surroundings)
    : m_isPack(true), m_taken(surroundings.taken), m_allSourceIds(true), m_allFactIds(true) {
    const ContentPack& shipped = surroundings.shipped;
    take(shipped, m_taken);
    for (const auto& [exercise, file] : shipped.exercises) {
        m_ids[Mention::exercise].insert(exercise.id.value);
        m_exercises[exercise.id] = {exercise, true, file, {}};
    }
    for (const auto& [routine, file] : shipped.routines) {
        m_ids[Mention::routine].insert(routine.id.value);
        m_otherRoutines.insert(routine.id);
    }
    for (const auto& [article, file] : shipped.articles) {
        m_ids[Mention::article].insert(article.id.value);
    }
    for (const domain::Source& source : shipped.sources) {
        m_ids[Mention::source].insert(source.id.value);
    }
    for (const domain::Fact& fact : shipped.facts) {
        m_ids[Mention::fact].insert(fact.id.value);
    }
    if (!surroundings.basePoses.empty()) {
        readBases({"base-poses.json", surroundings.basePoses});
    }
}

/// True when nothing else is to be done with it.
bool Loader::readPackFile(const ContentFile& file) {
    if (file.name == "pack.json") {
        FileReport report(file.name, m_diagnostics, m_references);
        if (const auto root = readDocument(file.bytes, report)) {
            m_pack.info = readPackInfo(*root, report);
        }
        return true;
    }
    if (file.name == "warning-signs.json" || file.name == "base-poses.json" ||
        file.name == "synonyms.json") {
        add(file.name, "file-name", "no such file belongs to a pack",
            "warning signs, synonyms and base poses are those of Unhunch");
        return true;
    }
    if (isPictureName(file.name)) {
        readPicture(file);
        return true;
    }
    return isPlainWords(file.name);
}

void Loader::readPicture(const ContentFile& file) {
    const bool isPng = file.name.ends_with(".png");
    const auto size = isPng ? pngSize(file.bytes) : jpegSize(file.bytes);
    const auto fits = [](std::uint32_t side) { return side >= 1 && side <= kMaxPictureSide; };
    if (!file.name.starts_with("pictures/") || !isSlug(idOf(file.name))) {
        add(file.name, "file-name", "no such file belongs to a pack",
            "a picture is pictures/ and the id of an exercise, then .png or .jpg");
    } else if (file.bytes.size() > kMaxPictureBytes) {
        add(file.name, "file-size", "the picture is larger than 8 MiB");
    } else if (!size) {
        add(file.name, "picture", isPng ? "this is not a PNG file" : "this is not a JPEG file");
    } else if (!fits(size->width) || !fits(size->height)) {
        add(file.name, "picture",
            fmt::format("expected 1 to {} pixels each way, found {} by {}", kMaxPictureSide,
                        size->width, size->height));
    }
    m_pack.pictures.push_back({ExerciseId(idOf(file.name)), file.name});
}

void Loader::checkTaken(const JsonNode& root, const std::string& id, FileReport& report) const {
    const auto fault = [&](std::string_view code, std::string message) {
        report.add(placeOf(root, "id"), "/id", code, std::move(message),
                   "begin it with the id of the pack");
    };
    if (const auto other = m_taken.find(report.file()); other != m_taken.end()) {
        fault("duplicate-id", fmt::format("{} is already used by {}", inQuotes(id), other->second));
    }
    if (isOwnId(id)) {
        fault("name", "ids that begin with mine- are kept for what people make themselves");
    }
}

bool Loader::isOfPack(const std::string& exercise) const {
    return m_fileNames.contains("exercises/" + exercise + ".json");
}

bool Loader::hasExerciseFor(const std::string& figure) const {
    for (auto end = figure.size(); end != std::string::npos; end = figure.rfind('-', end - 1)) {
        if (isOfPack(figure.substr(0, end))) {
            return true;
        }
    }
    return false;
}

void Loader::checkPictures() {
    std::set<ExerciseId> pictured;
    for (const Picture& picture : m_pack.pictures) {
        if (!isOfPack(picture.exercise.value)) {
            add(picture.file, "reference",
                "there is no exercise " + inQuotes(picture.exercise.value) + " in the pack");
        } else if (!pictured.insert(picture.exercise).second) {
            add(picture.file, "duplicate-id", "the exercise has another picture");
        }
    }
}

} // namespace unhunch::content
