#include "domain/article.h"

#include "domain/names.h"

namespace unhunch::domain {

namespace {
constexpr NameTable<Topic, 8> kTopics{{{Topic::backBasics, "back-basics"},
                                       {Topic::whyItHurts, "why-it-hurts"},
                                       {Topic::atTheDesk, "at-the-desk"},
                                       {Topic::running, "running"},
                                       {Topic::exerciseAndDose, "exercise-and-dose"},
                                       {Topic::breathing, "breathing"},
                                       {Topic::myths, "myths"},
                                       {Topic::gettingHelp, "getting-help"}}};
} // namespace

std::string_view name(Topic topic) {
    return nameIn(kTopics, topic);
}
std::optional<Topic> topicFromName(std::string_view text) {
    return valueIn(kTopics, text);
}

} // namespace unhunch::domain
