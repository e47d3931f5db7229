// "unhunch content".
#include "app/packs.h"
#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/printing.h"
#include "content/claims.h"
#include "exchange/json_lists.h"

namespace unhunch::cli {

namespace {

std::vector<exchange::Fault> exchanged(const std::vector<content::Diagnostic>& faults) {
    std::vector<exchange::Fault> list;
    for (const content::Diagnostic& d : faults) {
        list.push_back({d.file, d.line, d.column, d.pointer, d.message, d.code, d.hint});
    }
    return list;
}

void printFaults(std::ostream& out, const std::vector<content::Diagnostic>& faults) {
    for (const content::Diagnostic& fault : faults) {
        line(out, "{}", content::toString(fault));
    }
}

/// Faults go where the command's output goes, everything else to `err`.
int refuse(const Console& console, std::ostream& faults, const app::PackRefusal& why) {
    if (why.faults.empty()) {
        return report(console, why.error);
    }
    printFaults(faults, why.faults);
    return kFailed;
}

std::string counted(int count, std::string_view thing) {
    return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

std::string countText(const store::PackRow& pack) {
    return fmt::format("{}, {}, {}", counted(pack.exercises, "exercise"),
                       counted(pack.routines, "routine"), counted(pack.articles, "article"));
}

} // namespace

int checkContent(const Console& console, const std::filesystem::path& folder) {
    const auto files = content::readFolder(folder);
    if (!files) {
        return report(console, files.error());
    }
    const content::LoadReport loaded = content::load(*files);
    if (console.json) {
        console.out << exchange::toJson(exchanged(loaded.diagnostics));
    } else {
        printFaults(console.out, loaded.diagnostics);
    }
    return loaded.ok() ? kOk : kFailed;
}

int listClaims(const Console& console, const std::filesystem::path& folder) {
    const auto files = content::readFolder(folder);
    if (!files) {
        return report(console, files.error());
    }
    const content::LoadReport loaded = content::load(*files);
    if (!loaded.ok()) {
        printFaults(console.err, loaded.diagnostics);
        return kFailed;
    }
    console.out << content::claimsRegister(loaded.pack);
    return kOk;
}

int checkPack(const Console& console, const app::Paths& paths, const std::filesystem::path& pack) {
    const auto checked = app::checkPack(paths, pack);
    const bool isRead = checked || !checked.error().faults.empty();
    if (console.json && isRead) {
        console.out << exchange::toJson(checked ? std::vector<exchange::Fault>{}
                                                : exchanged(checked.error().faults));
        return checked ? kOk : kFailed;
    }
    return checked ? kOk : refuse(console, console.out, checked.error());
}

int addPack(const Console& console, app::Application& application,
            const std::filesystem::path& pack) {
    const auto checked = app::checkPack(application.paths, pack);
    if (!checked) {
        const int code = refuse(console, console.err, checked.error());
        line(console.err, "unhunch: the pack was not added; nothing has changed.");
        return code;
    }
    const auto added = app::Packs(application).add(*checked);
    if (!added) {
        return report(console, added.error());
    }
    const content::PackInfo& info = added->info;
    if (added->oldVersion.empty()) {
        line(console.out, "Added {} {} ({}).", info.title, info.version, info.id);
    } else {
        line(console.out, "Replaced {} {} by {} ({}).", info.title, added->oldVersion, info.version,
             info.id);
    }
    for (const domain::LibraryChange& change : added->changes) {
        line(console.out, "  {:<8} {:<9} {:<28} {}", domain::name(change.change),
             domain::name(change.kind), change.id, change.title);
    }
    return kOk;
}

int removePack(const Console& console, app::Application& application, const std::string& id) {
    if (const auto removed = app::Packs(application).remove(id); !removed) {
        return report(console, removed.error());
    }
    line(console.out, "Removed {}. The diary keeps what was done with it.", id);
    return kOk;
}

int listPacks(const Console& console, app::Application& application) {
    const auto packs = app::Packs(application).list();
    if (!packs) {
        return report(console, packs.error());
    }
    if (console.json) {
        std::vector<exchange::Pack> list;
        for (const store::PackRow& pack : *packs) {
            const content::PackInfo& info = pack.info;
            list.push_back({info.id, info.title, info.version, info.author, info.licence,
                            pack.exercises, pack.routines, pack.articles, pack.fault});
        }
        console.out << exchange::toJson(list);
        return kOk;
    }
    for (const store::PackRow& pack : *packs) {
        line(console.out, "{:<20} {:<8} {}: {}", pack.info.id, pack.info.version, pack.info.title,
             pack.fault.empty() ? countText(pack) : "left out. " + pack.fault);
    }
    return kOk;
}

} // namespace unhunch::cli
