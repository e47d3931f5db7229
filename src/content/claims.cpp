#include "content/claims.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace unhunch::content {

namespace {

using Uses = std::map<FactId, std::vector<std::string>>;

void addUses(const Parsed<domain::Article>& article, Uses& uses) {
    for (const domain::ArticleSection& section : article.value.sections) {
        for (const FactId& fact : section.facts) {
            uses[fact].push_back(article.file + ": " + section.heading);
        }
    }
}

void addUses(const Parsed<domain::Exercise>& exercise, Uses& uses) {
    const auto& ofDose = exercise.value.sourceDose.facts;
    for (const FactId& fact : ofDose) {
        uses[fact].push_back(exercise.file + ": dose");
    }
    for (const FactId& fact : exercise.value.facts) {
        if (std::find(ofDose.begin(), ofDose.end(), fact) == ofDose.end()) {
            uses[fact].push_back(exercise.file);
        }
    }
}

constexpr std::string_view kHead = R"(# What became of every fact

Written by `unhunch content claims content > docs/claims.md`; a test compares it with the content. The facts are statements of the source
documents in our words; the status is our judgement of them, not theirs. An article may report a statement that is not established or
contradicted in order to say what is known.

)";

} // namespace

std::vector<Claim> claims(const ContentPack& pack) {
    Uses uses;
    for (const auto& article : pack.articles) {
        addUses(article, uses);
    }
    for (const auto& exercise : pack.exercises) {
        addUses(exercise, uses);
    }
    std::map<FactId, std::string> reasons;
    for (const domain::LeftOut& leftOut : pack.leftOut) {
        for (const FactId& fact : leftOut.facts) {
            reasons[fact] = leftOut.why;
        }
    }
    std::vector<Claim> all;
    for (const domain::Fact& fact : pack.facts) {
        all.push_back({fact, uses[fact.id], reasons[fact.id]});
    }
    return all;
}

std::string claimsRegister(const ContentPack& pack) {
    const auto all = claims(pack);
    const auto used = std::count_if(all.begin(), all.end(),
                                    [](const Claim& claim) { return !claim.uses.empty(); });
    std::string text = fmt::format("{}{} facts, {} of them used.\n\n"
                                   "| fact | statement | status | used in, or why not |\n"
                                   "|---|---|---|---|\n",
                                   kHead, all.size(), used);
    for (const Claim& claim : all) {
        text += fmt::format("| {} | {} | {} | {} |\n", claim.fact.id.value, claim.fact.text,
                            claim.fact.strength ? name(*claim.fact.strength) : "not a claim",
                            claim.uses.empty() ? "left out: " + claim.whyLeftOut
                                               : fmt::format("{}", fmt::join(claim.uses, "<br>")));
    }
    return text;
}

} // namespace unhunch::content
