#include "presentation/safety_state.h"

#include "coaching/screening.h"
#include "presentation/words.h"

#include <QCoreApplication>
#include <algorithm>

namespace unhunch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Safety)
};

using domain::Urgency;
using journal::ScreeningRecord;
using words::fromUtf8;

QString withNumber(const std::string& text, const QString& number) {
    return fromUtf8(text).replace(QStringLiteral("{number}"), number);
}

std::optional<domain::WarningSigns> signsOf(AppModel& model) {
    auto signs = model.application().library->warningSigns();
    if (!signs) {
        model.report(signs.error());
        return std::nullopt;
    }
    return std::move(*signs);
}

bool holdsBack(Urgency urgency) {
    return urgency == Urgency::emergency || urgency == Urgency::sameDay;
}

/// The most urgent ticked question, or nullptr.
const domain::ScreeningQuestion* mostUrgent(const domain::WarningSigns& signs,
                                            const ScreeningAnswers& answers) {
    const domain::ScreeningQuestion* found = nullptr;
    for (const domain::ScreeningQuestion& question : signs.questions) {
        if (answers.ticked.count(fromUtf8(question.id)) > 0 &&
            (found == nullptr || question.urgency < found->urgency)) {
            found = &question;
        }
    }
    return found;
}

QString adviceTitle(Urgency urgency) {
    switch (urgency) {
    case Urgency::emergency:
        return Text::tr("Please get help first");
    case Urgency::sameDay:
        return Text::tr("Please speak to a doctor today");
    case Urgency::soon:
        return Text::tr("Please have this looked at soon");
    case Urgency::routine:
        return Text::tr("Please book an appointment");
    }
    return {};
}

coaching::ScreeningDecision decisionOf(AppModel& model, const domain::WarningSigns& signs) {
    auto& journal = *model.application().journal;
    const auto answers = journal.latestScreening();
    const auto rating = journal.latestRating();
    const auto sessions = journal.sessions({});
    coaching::ScreeningFacts facts;
    facts.today = model.clock().today();
    if (!answers || !rating || !sessions) {
        model.report(!answers ? answers.error() : !rating ? rating.error() : sessions.error());
        return coaching::decideScreening(signs, facts);
    }
    facts.answers = *answers;
    facts.latestRating = *rating;
    if (!sessions->empty()) {
        facts.lastSession = civilDay(sessions->back().startedAt);
    }
    for (const journal::SessionRecord& session : *sessions) {
        if (session.state == journal::SessionState::stopped && session.endedAt) {
            facts.stopped = {*session.endedAt, session.startedAt.offset};
        }
    }
    return coaching::decideScreening(signs, facts);
}

} // namespace

WarningState warningState(AppModel& model) {
    WarningState state;
    state.number = model.emergencyNumber();
    const auto signs = signsOf(model);
    if (!signs) {
        return state;
    }
    if (decisionOf(model, *signs).ask == coaching::AskReason::stopSign) {
        StopState& stop = state.stop.emplace();
        stop.title = fromUtf8(signs->stop.title);
        stop.today = fromUtf8(signs->stop.today);
        for (const domain::StopSign& sign : signs->stop.signs) {
            stop.lines << QStringLiteral("**%1** %2")
                              .arg(fromUtf8(sign.text), withNumber(sign.action, state.number));
        }
    }
    state.introduction = fromUtf8(signs->introduction);
    for (const domain::WarningLevel& level : signs->levels) {
        WarningLevelState shown{
            level.urgency, fromUtf8(level.title), withNumber(level.action, state.number), {}};
        for (const domain::WarningSign& sign : level.signs) {
            shown.signs << withNumber(sign.text, state.number);
        }
        state.levels.push_back(std::move(shown));
    }
    return state;
}

ScreeningState screeningState(AppModel& model, const ScreeningAnswers& answers) {
    ScreeningState state;
    const auto signs = signsOf(model);
    if (!signs) {
        return state;
    }
    const QString number = model.emergencyNumber();
    state.disclaimer = fromUtf8(signs->disclaimer);
    state.consent = fromUtf8(signs->consent);
    for (const domain::ScreeningQuestion& question : signs->questions) {
        state.questions.push_back(
            {fromUtf8(question.id), fromUtf8(question.text), holdsBack(question.urgency)});
    }
    if (const auto* urgent = mostUrgent(*signs, answers)) {
        state.adviceTitle = adviceTitle(urgent->urgency);
        state.advice = withNumber(urgent->advice, number);
        state.emergency = holdsBack(urgent->urgency);
    }
    if (answers.assessed == ScreeningRecord::Assessed::noNew) {
        state.neverAssessed = withNumber(signs->neverAssessed, number);
    }
    const bool answered = (answers.none || !answers.ticked.empty()) &&
                          answers.assessed != ScreeningRecord::Assessed::unanswered;
    state.canContinue = answered && !state.emergency && answers.consented;
    return state;
}

bool saveScreening(AppModel& model, const ScreeningAnswers& answers, bool checked) {
    const auto signs = signsOf(model);
    if (!signs) {
        return false;
    }
    ScreeningRecord record;
    record.at = model.clock().localNow();
    record.version = signs->version;
    for (const QString& id : answers.ticked) {
        record.ticked.push_back(id.toStdString());
    }
    record.assessed = answers.assessed;
    record.checkedByClinician = checked;
    record.consented = answers.consented;
    return model.answerScreening(record);
}

void sayLookedAt(AppModel& model) {
    const auto answers = model.application().journal->latestScreening();
    if (!answers) {
        model.report(answers.error());
    } else if (*answers) {
        ScreeningRecord record = **answers;
        record.at = model.clock().localNow();
        record.checkedByClinician = true;
        model.answerScreening(record);
    }
}

SafetyState safetyState(AppModel& model) {
    SafetyState state;
    const auto signs = signsOf(model);
    if (!signs) {
        return state;
    }
    const auto decision = decisionOf(model, *signs);
    state.mayStart = decision.access == coaching::Access::allowed;
    state.mustAsk = decision.access == coaching::Access::askFirst;
    state.stopped = decision.ask == coaching::AskReason::stopSign;
    if (state.stopped) {
        state.reason =
            Text::tr("A stop sign ended a session today. Sessions wait until tomorrow, or "
                     "until you say that someone has looked at it.");
        return state;
    }
    if (decision.access == coaching::Access::withheld) {
        state.reason =
            Text::tr("You ticked a warning sign that needs a person first. Sessions wait "
                     "until someone has looked at it.");
        return state;
    }
    switch (decision.ask) {
    case coaching::AskReason::none:
    case coaching::AskReason::stopSign:
        break;
    case coaching::AskReason::firstRun:
        state.reason = Text::tr("A short safety check comes before the first session.");
        break;
    case coaching::AskReason::questionsChanged:
        state.reason = Text::tr("The safety check has changed. Please answer it again.");
        break;
    case coaching::AskReason::highPain:
        state.reason = Text::tr("You noted a high number. Please answer the safety check again.");
        break;
    case coaching::AskReason::longAway:
        state.reason = Text::tr("It has been a while. Please answer the safety check again.");
        break;
    }
    return state;
}

} // namespace unhunch::ui
