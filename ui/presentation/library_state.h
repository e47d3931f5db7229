// The library as Settings and Learn tell of it: packs, what changed, and why a pack was refused.
#pragma once

#include "app/packs.h"
#include "presentation/app_model.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace unhunch::ui {

struct PackItem {
    QString id;
    QString title;
    QString detail; ///< "Version 2.0 by A. Doe. 3 exercises, 1 routine, 2 articles", or the fault
    bool isLeftOut = false;
    friend bool operator==(const PackItem&, const PackItem&) = default;
};

struct LibraryState {
    std::vector<PackItem> packs;
    QString news;          ///< "Since 21 November: 3 new, 1 changed"; empty when there is none
    QStringList newsLines; ///< "New: Hip flexor (exercise)"
    bool hasUnseenNews = false;
    friend bool operator==(const LibraryState&, const LibraryState&) = default;
};
[[nodiscard]] LibraryState libraryState(AppModel& model);

/// "3 new, 1 changed, 2 gone"
[[nodiscard]] QString changeCounts(const std::vector<domain::LibraryChange>& changes);
/// "From the pack Runners."; empty for what is shipped.
[[nodiscard]] QString originText(AppModel& model, domain::HitKind kind, const std::string& id);
/// "Runners 2.0 was added: 3 new."
[[nodiscard]] QString addedText(const app::AddedPack& added);

/// A line of the faulty file.
struct CodeLine {
    int number = 0;
    QString text;
    bool isFaulty = false;
    friend bool operator==(const CodeLine&, const CodeLine&) = default;
};

struct RefusalState {
    QString text; ///< what happened, and that nothing changed
    QString file;
    QString line;   ///< empty when the whole file is meant
    QString reason; ///< rich text with the key in bold
    std::vector<CodeLine> lines;
    QString details; ///< everything, to send to the author
    friend bool operator==(const RefusalState&, const RefusalState&) = default;
};
[[nodiscard]] RefusalState refusalState(AppModel& model, const app::PackRefusal& refusal);

} // namespace unhunch::ui
