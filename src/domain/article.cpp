#include "domain/article.h"

#include "domain/names.h"

namespace unhunch::domain {

namespace {
constexpr NameTable<Topic, 12> kTopics{{{Topic::backBasics, "back-basics"},
                                        {Topic::whyItHurts, "why-it-hurts"},
                                        {Topic::whatHelps, "what-helps"},
                                        {Topic::atTheDesk, "at-the-desk"},
                                        {Topic::running, "running"},
                                        {Topic::breathing, "breathing"},
                                        {Topic::sleep, "sleep"},
                                        {Topic::flareUps, "flare-ups"},
                                        {Topic::treatments, "treatments"},
                                        {Topic::myths, "myths"},
                                        {Topic::yourTrend, "your-trend"},
                                        {Topic::gettingHelp, "getting-help"}}};
} // namespace

std::string_view name(Topic topic) {
    return nameIn(kTopics, topic);
}
std::optional<Topic> topicFromName(std::string_view text) {
    return valueIn(kTopics, text);
}

} // namespace unhunch::domain
