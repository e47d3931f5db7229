// "unhunch figure check".
#include "base/text.h"
#include "cli/command_line.h"
#include "cli/commands.h"
#include "content/content_pack.h"
#include "exchange/json_lists.h"
#include "figure/check.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace unhunch::cli {

namespace {

constexpr std::string_view kBasePoses = "base-poses.json";

bool isWanted(const std::vector<std::string>& ids, const std::string& id) {
    return ids.empty() || std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::string fileOf(const std::string& id) {
    return "figures/" + id + ".json";
}

/// Faults that keep wanted figures from being read. Returns the files that have some.
std::set<std::string> reportUnreadable(const Console& console,
                                       const std::vector<content::Diagnostic>& diagnostics,
                                       const std::vector<std::string>& ids) {
    std::set<std::string> files;
    for (const content::Diagnostic& diagnostic : diagnostics) {
        const bool wanted = std::any_of(ids.begin(), ids.end(), [&](const std::string& id) {
            return diagnostic.file == fileOf(id);
        });
        const bool ofFigures = diagnostic.file.starts_with("figures/");
        if (diagnostic.file == kBasePoses || wanted || (ids.empty() && ofFigures)) {
            console.err << content::toString(diagnostic) << '\n';
            files.insert(diagnostic.file);
        }
    }
    return files;
}

std::optional<Error> unknownFigure(const std::vector<content::ContentFile>& files,
                                   const std::vector<std::string>& ids) {
    std::vector<std::string> known;
    for (const content::ContentFile& file : files) {
        if (file.name.starts_with("figures/") && file.name.ends_with(".json")) {
            known.push_back(file.name.substr(8, file.name.size() - 13));
        }
    }
    for (const std::string& id : ids) {
        if (std::find(known.begin(), known.end(), id) != known.end()) {
            continue;
        }
        const auto nearest = nearestName(id, known);
        return Error{ErrorCode::notFound, fmt::format("There is no figure \"{}\".", id),
                     nearest ? fmt::format("Did you mean \"{}\"?", *nearest) : ""};
    }
    return std::nullopt;
}

std::string momentText(const figure::Finding& finding) {
    if (finding.where.empty()) {
        return "";
    }
    return finding.seconds > 0 ? fmt::format(" at {:.2f} s ({})", finding.seconds, finding.where)
                               : fmt::format(" ({})", finding.where);
}

void print(const Console& console, const figure::Clip& clip, const figure::CheckReport& report,
           bool verbose) {
    for (const figure::Finding& finding : report.findings) {
        console.out << fmt::format("{}: {}{}: {}\n", clip.id, figure::name(finding.rule),
                                   momentText(finding), finding.message);
    }
    if (!verbose) {
        return;
    }
    console.out << fmt::format("{}: measured\n", clip.id);
    for (const figure::Measures::Range& range : report.measures.ranges) {
        console.out << fmt::format("  {:<30} {:>8.2f} to {:>8.2f} {}\n", range.name, range.low,
                                   range.high, range.unit);
    }
}

} // namespace

int checkFigures(const Console& console, const std::filesystem::path& folder,
                 const FigureCheck& wish) {
    const auto files = content::readFolder(folder);
    if (!files) {
        return report(console, files.error());
    }
    if (const auto unknown = unknownFigure(*files, wish.ids)) {
        return report(console, *unknown);
    }
    const content::LoadReport loaded = content::load(*files);
    const auto unreadable = reportUnreadable(console, loaded.diagnostics, wish.ids);
    std::vector<exchange::FigureFinding> all;
    std::size_t checked = 0;
    std::size_t faulty = 0;
    for (const auto& [clip, file] : loaded.pack.figures) {
        if (unreadable.contains(file) || unreadable.contains(std::string(kBasePoses)) ||
            !isWanted(wish.ids, clip.id)) {
            continue;
        }
        const figure::CheckReport checkReport = figure::inspect(clip);
        ++checked;
        faulty += checkReport.findings.empty() ? 0U : 1U;
        for (const figure::Finding& f : checkReport.findings) {
            all.push_back(
                {clip.id, std::string(figure::name(f.rule)), f.where, f.seconds, f.message});
        }
        if (!console.json) {
            print(console, clip, checkReport, wish.verbose);
        }
    }
    if (console.json) {
        console.out << exchange::toJson(all);
    } else {
        console.out << fmt::format("{} figures checked: {} findings in {} of them.\n", checked,
                                   all.size(), faulty);
        if (!unreadable.empty()) {
            console.out << fmt::format("{} files cannot be read.\n", unreadable.size());
        }
    }
    return all.empty() && unreadable.empty() ? kOk : kFailed;
}

} // namespace unhunch::cli
