#include "content/markup.h"
#include "content/readers.h"

#include <algorithm>

namespace unhunch::content {

namespace {

/// Checks the marks of a text and notes what it cites and links to. Returns whether it cites.
bool checkMarkup(const Value& value, domain::Article& article) {
    if (value.node.type != JsonType::text) {
        return false;
    }
    const Markup markup = parseMarkup(value.node.text);
    for (const MarkupFault& fault : markup.faults) {
        value.fault("markup", fault.message, fault.hint);
    }
    const auto mention = [&](Mention kind, const MarkupSpan& span) {
        value.report.mention(kind, span.target, value.node.place, value.pointer);
    };
    bool cites = false;
    for (const MarkupSpan& span : markup.spans) {
        switch (span.kind) {
        case MarkupSpan::Kind::citation: {
            cites = true;
            mention(Mention::source, span);
            const SourceId id(span.target);
            auto& known = article.sources;
            if (std::find(known.begin(), known.end(), id) == known.end()) {
                known.push_back(id);
            }
            break;
        }
        case MarkupSpan::Kind::article:
            mention(Mention::article, span);
            break;
        case MarkupSpan::Kind::exercise:
            mention(Mention::exercise, span);
            break;
        case MarkupSpan::Kind::words:
        case MarkupSpan::Kind::warningSigns:
            break;
        }
    }
    return cites;
}

void readSection(ObjectReader& reader, domain::Article& article) {
    domain::ArticleSection section;
    section.heading = reader.text("heading");
    section.strength = reader.optionalChoice<domain::Strength>("strength");
    const std::size_t faultsBefore = reader.value().report.faults();
    section.paragraphs = reader.texts("paragraphs", {.min = 1});
    bool cites = false;
    if (const auto paragraphs = reader.may("paragraphs")) {
        for (std::size_t i = 0; i < paragraphs->node.items.size(); ++i) {
            cites = checkMarkup(paragraphs->item(i), article) || cites;
        }
    }
    const bool sound = reader.value().report.faults() == faultsBefore;
    if (sound && section.strength && !section.paragraphs.empty() && !cites) {
        reader.fault("missing-source", "a section with a strength cites at least one source",
                     "write [E-09] after the statement");
    }
    section.facts = reader.optionalFacts("facts");
    article.sections.push_back(std::move(section));
}

void readHead(ObjectReader& reader, domain::Article& article) {
    if (const auto id = reader.need("id")) {
        article.id = ArticleId(readSlug(*id).value_or(""));
    }
    article.title = reader.text("title");
    article.topic = reader.choice<domain::Topic>("topic").value_or(domain::Topic::whyItHurts);
    article.summary = reader.text("summary");
    article.readingMinutes = reader.integer("reading_minutes", 1, 20);
    article.checked = reader.date("checked");
}

} // namespace

domain::Article readArticle(const JsonNode& root, FileReport& report) {
    ObjectReader reader({root, "", report});
    domain::Article article;
    if (!reader.isObject()) {
        return article;
    }
    readHead(reader, article);
    article.caution = reader.optionalText("caution");
    if (const auto caution = reader.may("caution")) {
        checkMarkup(*caution, article);
    }
    article.lead = reader.text("lead");
    if (const auto lead = reader.may("lead")) {
        checkMarkup(*lead, article);
    }
    reader.objects("sections", {1, 20},
                   [&](ObjectReader& section) { readSection(section, article); });
    if (const auto exercise = reader.may("try_exercise")) {
        if (auto id = readSlug(*exercise)) {
            report.mention(Mention::exercise, *id, exercise->node.place, exercise->pointer);
            article.tryExercise = ExerciseId(std::move(*id));
        }
    }
    if (const auto routine = reader.may("try_routine")) {
        if (auto id = readSlug(*routine)) {
            report.mention(Mention::routine, *id, routine->node.place, routine->pointer);
            article.tryRoutine = RoutineId(std::move(*id));
        }
    }
    article.keywords = reader.optionalTexts("keywords");
    if (reader.may("questions")) {
        article.questions = reader.texts("questions", {1, 20});
    }
    return article;
}

} // namespace unhunch::content
