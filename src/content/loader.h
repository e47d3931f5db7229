// One run of the checker over a folder's files. Private to this room.
#pragma once

#include "content/readers.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace unhunch::content {

/// Where the value of `key` stands in an object that was read.
[[nodiscard]] Place placeOf(const JsonNode& root, std::string_view key);

class Loader {
public:
    Loader() = default;
    /// For a pack.
    explicit Loader(const Surroundings& surroundings);
    [[nodiscard]] LoadReport load(const std::vector<ContentFile>& files);

private:
    struct ReadExercise {
        domain::Exercise exercise;
        bool sound = false; ///< read without a fault: its lengths can be relied on
        std::string file;
        Place easierPlace;
    };
    struct ReadRoutine {
        RoutineDraft draft;
        std::string file;
        bool sound = false;
    };

    void readFile(const ContentFile& file);
    void readRootFile(const ContentFile& file);
    void readThing(const std::string& folder, const std::string& id, const ContentFile& file);
    void checkId(const JsonNode& root, const std::string& read, const std::string& fromName,
                 FileReport& report) const;
    void checkCode(const JsonNode& root, const std::string& code, FileReport& report);
    void reportMissingFiles();
    void checkReferences();
    void checkEasier();
    void checkForms();
    void checkForm(const ReadRoutine& read, const ReadRoutine& usual);
    void readBases(const ContentFile& file);
    void readFigures();
    void readFigureFile(const ContentFile& file);
    void compareWithExercise(const FigureDraft& figure, FileReport& report) const;
    [[nodiscard]] const ReadExercise* exerciseOf(const std::string& figure) const;
    void resolveRoutines();
    void finishRoutine(ReadRoutine& read);
    [[nodiscard]] bool readPackFile(const ContentFile& file);
    void readPicture(const ContentFile& file);
    void checkTaken(const JsonNode& root, const std::string& id, FileReport& report) const;
    void checkPictures();
    [[nodiscard]] bool isOfPack(const std::string& exercise) const;
    [[nodiscard]] bool hasExerciseFor(const std::string& figure) const;
    void add(const std::string& file, std::string_view code, std::string message,
             std::string hint = {});

    std::vector<Diagnostic> m_diagnostics;
    std::vector<Reference> m_references;
    ContentPack m_pack;
    std::set<std::string> m_fileNames;
    /// Ids that files claim by their names, readable or not: a fault in a file is told once, there,
    /// and not again by everyone who mentions it.
    std::map<Mention, std::set<std::string>> m_ids;
    std::set<RoutineId> m_otherRoutines;        ///< of a pack: the shipped ones
    std::map<std::string, std::string> m_codes; ///< code to the file that has it
    std::map<ExerciseId, ReadExercise> m_exercises;
    std::vector<ReadRoutine> m_routines;
    BasePoses m_bases = builtInPoses();
    std::vector<const ContentFile*> m_figureFiles; ///< read last: they start from base poses
    bool m_isPack = false;
    Taken m_taken; ///< of a pack: what it may not use again
    bool m_allSourceIds = false;
    bool m_allFactIds = false;
};

} // namespace unhunch::content
