// The smallest content folder that is right: one file of each kind, one key a line, so that a test
// can break one line of it.
#pragma once

#include "content/content_pack.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::test {

inline const std::string kSampleExercise = R"({
  "id": "cat-cow",
  "code": "EX-02",
  "title": "Cat-cow",
  "other_names": ["Cat and camel"],
  "summary": "Round and hollow the back on hands and knees.",
  "position": "floor",
  "aims": ["loosen"],
  "equipment": ["mat"],
  "level": 2,
  "sides": "each",
  "setup_seconds": 10,
  "side_change_seconds": 4,
  "gap_seconds": 2,
  "setup_instruction": "Hands and knees.",
  "cycle": [
    {"phase": "inhale", "seconds": 2.5, "instruction": "Breathe in."},
    {"phase": "hold", "seconds": 3, "instruction": "Stay."}
  ],
  "dose": {"count": 6, "sets": 2, "rest_seconds": 20},
  "source_dose": {"text": "Ten times.", "why_different": "Shorter.", "facts": ["F-210"]},
  "breath": "Slowly.",
  "feel": "A gentle stretch between the blades.",
  "easier": "Move less.",
  "harder": "Pause longer.",
  "steps": ["Kneel down.", "Round your back."],
  "look_for": ["Even movement."],
  "ease_off_if": ["It pinches."],
  "avoid": ["Forcing."],
  "leave_out_if": ["Kneeling hurts."],
  "cautions": [
    {"condition": "pregnancy", "advice": "fine"},
    {"condition": "osteoporosis", "advice": "change", "text": "Hollow only a little."},
    {"condition": "shoulder", "advice": "fine"},
    {"condition": "wrist", "advice": "leave-out", "text": "The wrists carry you."},
    {"condition": "dizziness", "advice": "fine"},
    {"condition": "high-blood-pressure", "advice": "fine"},
    {"condition": "knee", "advice": "fine", "text": "Use a pad."}
  ],
  "evidence": {"strength": "plausible", "text": "Small studies.", "sources": ["E-09"], "reviewed": "2026-11-19"},
  "facts": ["F-210"]
}
)";

// 10 + 2 x (2 x 6 x 5.5 + 4 + 2 x 5 x 2) + 20 = 210, and 5 + 2 x 4 x 12.5 + 4 = 109.
inline const std::string kSampleRoutine = R"({
  "id": "floor-mobility",
  "code": "R04",
  "title": "Floor mobility",
  "goal": "Move the whole mid back.",
  "level": 2,
  "equipment": ["mat"],
  "total_seconds": 319,
  "steps": [
    {"exercise": "cat-cow"},
    {"exercise": "cat-cow", "variant": "slow", "setup_seconds": 5, "gap_seconds": 0, "dose": {"count": 4, "sets": 1, "rest_seconds": 0, "hold_seconds": 10}}
  ],
  "leave_out_if": ["Kneeling hurts."],
  "sources": ["E-09"]
}
)";

inline const std::string kSampleArticle = R"({
  "id": "looking-down",
  "title": "Looking down hurts",
  "summary": "Why a bent neck tires the mid back.",
  "lead": "Posture is **one** cause of many [E-09].",
  "topic": "at-the-desk",
  "reading_minutes": 3,
  "checked": "2026-11-19",
  "caution": "New pain? See [the warning signs](warning-signs).",
  "sections": [
    {"heading": "What is known", "strength": "plausible", "paragraphs": ["It tires [E-10]. Try [cat-cow](exercise:cat-cow).", "- Read [this](article:looking-down)."], "facts": ["F-210"]},
    {"heading": "What to do", "paragraphs": ["Move café chairs."]}
  ],
  "try_exercise": "cat-cow",
  "keywords": ["phone"]
}
)";

inline const std::string kSampleWarningSigns = R"({
  "version": 1,
  "introduction": "Some pain needs a doctor first.",
  "disclaimer": "This is no medical advice.",
  "consent": "I understand.",
  "clear_screen": "Nothing stands against moving.",
  "never_assessed": "Have new pain looked at.",
  "levels": [
    {"urgency": "emergency", "title": "Call now", "action": "Call {number}.", "signs": [{"text": "Chest pain.", "sources": ["E-09"]}]},
    {"urgency": "same-day", "title": "Today", "action": "See a doctor today.", "signs": [{"text": "Fever.", "sources": ["E-09"]}]},
    {"urgency": "soon", "title": "Soon", "action": "Within days.", "signs": [{"text": "Night pain.", "sources": ["E-09"]}]},
    {"urgency": "routine", "title": "Later", "action": "Make an appointment.", "signs": [{"text": "Stiffness.", "sources": ["E-10"]}]}
  ],
  "questions": [
    {"id": "chest-pain", "text": "Chest pain?", "urgency": "emergency", "advice": "Call {number}.", "sources": ["E-09"]},
    {"id": "fever", "text": "Fever?", "urgency": "same-day", "advice": "See a doctor.", "sources": ["E-09"]}
  ],
  "stop": {"title": "Stop", "today": "Rest today.", "signs": [{"text": "Faintness.", "action": "Call {number}.", "sources": ["E-09"]}]}
}
)";

inline const std::string kSampleSources = R"({
  "sources": [
    {"id": "E-09", "citation": "Doe 2020.", "link": "https://example.org/a", "says": "Moving helps."},
    {"id": "E-10", "citation": "Roe 2021.", "says": "Sitting tires."}
  ],
  "facts": [
    {"id": "F-210", "strength": "plausible", "text": "Ten repetitions are usual."}
  ]
}
)";

[[nodiscard]] inline std::vector<content::ContentFile> sampleFiles() {
    return {{"exercises/cat-cow.json", kSampleExercise},
            {"routines/floor-mobility.json", kSampleRoutine},
            {"articles/looking-down.json", kSampleArticle},
            {"warning-signs.json", kSampleWarningSigns},
            {"sources.json", kSampleSources}};
}

/// The text of the one file whose name contains `part`.
[[nodiscard]] inline content::ContentFile& fileIn(std::vector<content::ContentFile>& files,
                                                  std::string_view part) {
    for (content::ContentFile& file : files) {
        if (file.name.find(part) != std::string::npos) {
            return file;
        }
    }
    FAIL("no sample file " << part);
    return files.front();
}

/// Puts `to` in the place of the first `from`, which must be there.
inline void replace(std::string& text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    INFO("looking for " << from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
}

/// The samples with one piece of one file changed.
[[nodiscard]] inline std::vector<content::ContentFile>
samplesWith(std::string_view file, std::string_view from, std::string_view to) {
    auto files = sampleFiles();
    replace(fileIn(files, file).bytes, from, to);
    return files;
}

/// All diagnostics as the checker prints them, one after another.
[[nodiscard]] inline std::string reportOf(const std::vector<content::ContentFile>& files) {
    std::string text;
    for (const content::Diagnostic& diagnostic : content::load(files).diagnostics) {
        text += (text.empty() ? "" : "\n") + content::toString(diagnostic);
    }
    return text;
}

} // namespace unhunch::test
