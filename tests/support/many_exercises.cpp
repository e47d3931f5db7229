#include "support/many_exercises.h"

#include <array>
#include <fmt/format.h>
#include <random>

namespace unhunch::test {

namespace {

constexpr std::string_view kTemplate = R"({{
  "id": "made-up-{number}",
  "code": "EX-{code}",
  "title": "{title}",
  "other_names": ["{name}"],
  "summary": "{summary}.",
  "position": "{position}",
  "aims": ["loosen"],
  "equipment": [],
  "level": 1,
  "sides": "each",
  "setup_seconds": 10,
  "setup_instruction": "Sit tall.",
  "cycle": [{{"phase": "hold", "seconds": 20, "instruction": "Stay."}}],
  "dose": {{"count": 3}},
  "source_dose": {{"text": "Three times."}},
  "breath": "{breath}.",
  "feel": "{feel}.",
  "easier": "{easier}.",
  "steps": ["{step1}.", "{step2}.", "{step3}.", "{step4}."],
  "look_for": ["{lookFor}."],
  "ease_off_if": ["{easeOff}."],
  "avoid": ["{avoid}."],
  "leave_out_if": ["{leaveOut}."],
  "cautions": [
    {{"condition": "pregnancy", "advice": "fine"}},
    {{"condition": "osteoporosis", "advice": "fine"}},
    {{"condition": "shoulder", "advice": "fine"}},
    {{"condition": "wrist", "advice": "fine"}},
    {{"condition": "dizziness", "advice": "fine"}},
    {{"condition": "high-blood-pressure", "advice": "fine"}},
    {{"condition": "knee", "advice": "fine"}}
  ],
  "evidence": {{"strength": "plausible", "text": "{evidence}.", "sources": ["E-09"], "reviewed": "2026-11-19"}}
}}
)";

/// Every word of letters in the texts, as often as it stands there.
std::vector<std::string> wordsOf(const std::vector<content::ContentFile>& files) {
    std::vector<std::string> words;
    for (const content::ContentFile& file : files) {
        if (!file.name.starts_with("articles/") && !file.name.starts_with("exercises/")) {
            continue;
        }
        std::string word;
        for (const char c : file.bytes) {
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                word += c;
            } else {
                if (word.size() > 1) {
                    words.push_back(word);
                }
                word.clear();
            }
        }
    }
    return words;
}

class Writer {
public:
    explicit Writer(std::vector<std::string> words) : m_words(std::move(words)) {}

    std::string text(std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) {
            text += (i == 0 ? "" : " ") + m_words[m_random() % m_words.size()];
        }
        return text;
    }

    content::ContentFile exercise(int number) {
        constexpr std::array kPositions{"standing", "seated", "floor"};
        using fmt::arg;
        return {fmt::format("exercises/made-up-{}.json", number),
                fmt::format(kTemplate, arg("number", number), arg("code", 1000 + number),
                            arg("title", text(2 + m_random() % 3)), arg("name", text(2)),
                            arg("summary", text(16)),
                            arg("position", kPositions.at(m_random() % kPositions.size())),
                            arg("breath", text(8)), arg("feel", text(12)), arg("easier", text(10)),
                            arg("step1", text(14)), arg("step2", text(14)), arg("step3", text(14)),
                            arg("step4", text(14)), arg("lookFor", text(12)),
                            arg("easeOff", text(12)), arg("avoid", text(10)),
                            arg("leaveOut", text(12)), arg("evidence", text(18)))};
    }

private:
    std::vector<std::string> m_words;
    std::mt19937 m_random{1}; // NOLINT(cert-msc32-c,cert-msc51-cpp): the same every time
};

} // namespace

std::vector<content::ContentFile> withManyExercises(std::vector<content::ContentFile> files,
                                                    int count) {
    Writer writer(wordsOf(files));
    files.reserve(files.size() + static_cast<std::size_t>(count));
    for (int i = 1; i <= count; ++i) {
        files.push_back(writer.exercise(i));
    }
    return files;
}

} // namespace unhunch::test
