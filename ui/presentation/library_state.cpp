#include "presentation/library_state.h"

#include "presentation/words.h"

#include <QCoreApplication>
#include <algorithm>
#include <tuple>

namespace unhunch::ui {

namespace {

using domain::Change;
using words::counted;
using words::fromUtf8;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Library)
};

QString detailOf(const store::PackRow& pack) {
    if (!pack.fault.empty()) {
        return Text::tr("Left out, because it no longer passes the checks. %1")
            .arg(fromUtf8(pack.fault));
    }
    const content::PackInfo& info = pack.info;
    const QString version =
        info.author.empty()
            ? Text::tr("Version %1.").arg(fromUtf8(info.version))
            : Text::tr("Version %1, by %2.").arg(fromUtf8(info.version), fromUtf8(info.author));
    QStringList holds;
    for (const auto& [count, one, many] :
         {std::tuple(pack.exercises, Text::tr("1 exercise"), Text::tr("%1 exercises")),
          std::tuple(pack.routines, Text::tr("1 routine"), Text::tr("%1 routines")),
          std::tuple(pack.articles, Text::tr("1 article"), Text::tr("%1 articles"))}) {
        if (count > 0) {
            holds << counted(count, one, many);
        }
    }
    QString detail = Text::tr("%1 %2.").arg(version, holds.join(Text::tr(", ")));
    if (!info.licence.empty()) {
        detail += QLatin1Char(' ') + Text::tr("Licence: %1.").arg(fromUtf8(info.licence));
    }
    return detail;
}

QString changeName(Change change) {
    switch (change) {
    case Change::added:
        return Text::tr("New");
    case Change::changed:
        return Text::tr("Changed");
    case Change::removed:
        return Text::tr("Gone");
    }
    return {};
}

QString kindName(domain::HitKind kind) {
    switch (kind) {
    case domain::HitKind::article:
        return Text::tr("article");
    case domain::HitKind::exercise:
        return Text::tr("exercise");
    case domain::HitKind::routine:
        return Text::tr("routine");
    }
    return {};
}

/// Text from outside that stands in rich text: its marks are not ours.
QString withoutMarks(QString text) {
    text.replace(QLatin1Char('*'), QChar(0x2217));
    text.replace(QLatin1Char('['), QLatin1Char('('));
    text.replace(QLatin1Char(']'), QLatin1Char(')'));
    return text.replace(QLatin1Char('^'), QChar(0x02C6));
}

/// "**count** expected a whole number from 1 to 60, found 300."
QString reasonOf(const content::Diagnostic& fault) {
    const QString key = fromUtf8(fault.pointer).section(QLatin1Char('/'), -1);
    QString reason = withoutMarks(fromUtf8(fault.message)) + QLatin1Char('.');
    if (!fault.hint.empty()) {
        reason += QLatin1Char(' ') + words::sentenceCase(withoutMarks(fromUtf8(fault.hint))) +
                  (fault.hint.ends_with('?') ? QString() : QStringLiteral("."));
    }
    return key.isEmpty() ? words::sentenceCase(reason)
                         : QStringLiteral("**%1**: %2").arg(withoutMarks(key), reason);
}

/// "Nothing has changed: you still have Runners 1.4."
QString unchangedText(AppModel& model, const std::string& id) {
    const auto packs = model.application().library->packs();
    if (packs && !id.empty()) {
        const auto old = std::find_if(packs->begin(), packs->end(), [&](const auto& pack) {
            return pack.info.id == id && pack.fault.empty();
        });
        if (old != packs->end()) {
            return Text::tr("Nothing has changed: you still have %1 %2.")
                .arg(fromUtf8(old->info.title), fromUtf8(old->info.version));
        }
    }
    return Text::tr("Nothing has changed.");
}

} // namespace

QString changeCounts(const std::vector<domain::LibraryChange>& changes) {
    const auto count = [&](Change change) {
        return static_cast<int>(
            std::count_if(changes.begin(), changes.end(),
                          [&](const auto& each) { return each.change == change; }));
    };
    QStringList parts;
    for (const auto& [change, words] : {std::pair(Change::added, Text::tr("%1 new")),
                                        std::pair(Change::changed, Text::tr("%1 changed")),
                                        std::pair(Change::removed, Text::tr("%1 gone"))}) {
        if (const int number = count(change); number > 0) {
            parts << words.arg(number);
        }
    }
    return parts.join(Text::tr(", "));
}

LibraryState libraryState(AppModel& model) {
    const auto& library = *model.application().library;
    const auto packs = library.packs();
    const auto news = library.news();
    LibraryState state;
    if (!packs || !news) {
        model.report(packs ? news.error() : packs.error());
        return state;
    }
    for (const store::PackRow& pack : *packs) {
        state.packs.push_back({fromUtf8(pack.info.id), fromUtf8(pack.info.title), detailOf(pack),
                               !pack.fault.empty()});
    }
    if (!news->changes.empty()) {
        state.news =
            Text::tr("Since %1: %2").arg(words::longDay(news->since), changeCounts(news->changes));
        state.hasUnseenNews = !news->seen;
    }
    for (const domain::LibraryChange& change : news->changes) {
        state.newsLines << Text::tr("%1: %2 (%3)")
                               .arg(changeName(change.change), fromUtf8(change.title),
                                    kindName(change.kind));
    }
    return state;
}

QString originText(AppModel& model, domain::HitKind kind, const std::string& id) {
    const auto pack = model.application().library->packOf(kind, id);
    if (!pack) {
        model.report(pack.error());
        return {};
    }
    return pack->empty() ? QString() : Text::tr("From the pack %1").arg(fromUtf8(*pack));
}

QString addedText(const app::AddedPack& added) {
    const QString pack =
        Text::tr("%1 %2").arg(fromUtf8(added.info.title), fromUtf8(added.info.version));
    if (added.changes.empty()) {
        return Text::tr("%1 is here; nothing in it is new.").arg(pack);
    }
    return added.oldVersion.empty()
               ? Text::tr("%1 was added: %2.").arg(pack, changeCounts(added.changes))
               : Text::tr("%1 took the place of version %2: %3.")
                     .arg(pack, fromUtf8(added.oldVersion), changeCounts(added.changes));
}

RefusalState refusalState(AppModel& model, const app::PackRefusal& refusal) {
    const QString unchanged = unchangedText(model, refusal.id);
    RefusalState state;
    state.file = fromUtf8(refusal.pack);
    if (refusal.faults.empty()) {
        state.text = Text::tr("It could not be read. %1").arg(unchanged);
        state.reason = withoutMarks(fromUtf8(refusal.error.message));
        if (!refusal.error.hint.empty()) {
            state.reason += QLatin1Char(' ') + withoutMarks(fromUtf8(refusal.error.hint));
        }
        state.details = fromUtf8(refusal.error.message);
        return state;
    }
    const content::Diagnostic& first = refusal.faults.front();
    const auto count = static_cast<int>(refusal.faults.size());
    state.text = (count == 1 ? Text::tr("One place does not pass the checks. %1").arg(unchanged)
                             : Text::tr("%1 places do not pass the checks; this is the first. %2")
                                   .arg(count)
                                   .arg(unchanged));
    state.file += QStringLiteral(", ") + fromUtf8(first.file);
    state.line = first.line > 0 ? QString::number(first.line) : QString();
    state.reason = reasonOf(first);
    for (const app::SourceLine& line : refusal.lines) {
        state.lines.push_back({line.number, fromUtf8(line.text), line.number == first.line});
    }
    QStringList details{fromUtf8(refusal.pack)};
    for (const content::Diagnostic& fault : refusal.faults) {
        details << fromUtf8(content::toString(fault));
    }
    state.details = details.join(QLatin1Char('\n'));
    return state;
}

} // namespace unhunch::ui
