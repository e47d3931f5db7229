#include "coaching/settling.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>
#include <vector>

namespace unhunch::coaching {

namespace {

using domain::Light;
using journal::HurtRecord;
using journal::SessionRecord;
using journal::Settled;
using journal::SettledRecord;

/// Sessions that are over, newest first.
std::vector<SessionRecord> newestFirst(const HurtHistory& history) {
    std::vector<SessionRecord> sessions;
    std::ranges::copy_if(history.sessions, std::back_inserter(sessions), [](const auto& session) {
        return session.state != journal::SessionState::open;
    });
    std::ranges::sort(sessions, std::greater<>(), [](const SessionRecord& session) {
        return std::pair(session.startedAt.at, session.id);
    });
    return sessions;
}

const SettledRecord* answerFor(const HurtHistory& history, SessionId session) {
    const auto found = std::ranges::find(history.answers, session, &SettledRecord::session);
    return found == history.answers.end() ? nullptr : &*found;
}

/// The last record of that light in a session.
std::optional<HurtRecord> lastOf(const HurtHistory& history, SessionId session, Light light) {
    std::optional<HurtRecord> last;
    for (const HurtRecord& hurt : history.hurts) {
        if (hurt.session == session && hurt.light == light) {
            last = hurt;
        }
    }
    return last;
}

bool wasRed(const HurtHistory& history, SessionId session) {
    const SettledRecord* answer = answerFor(history, session);
    return lastOf(history, session, Light::red) ||
           (answer != nullptr && answer->answer == Settled::no);
}

} // namespace

std::optional<HurtRecord> settleQuestion(const HurtHistory& history) {
    const auto sessions = newestFirst(history);
    const auto newest = std::ranges::find_if(sessions, [&](const SessionRecord& session) {
        return civilDay(session.startedAt) < history.today;
    });
    if (newest == sessions.end() || civilDay(newest->startedAt) < history.today - kAskSettledDays ||
        answerFor(history, newest->id) != nullptr) {
        return std::nullopt;
    }
    const auto red = lastOf(history, newest->id, Light::red);
    return red ? red : lastOf(history, newest->id, Light::amber);
}

bool notSettled(const HurtHistory& history) {
    return std::ranges::any_of(history.answers, [&](const SettledRecord& answer) {
        return answer.answer == Settled::no && civilDay(answer.at) > history.today - kEasyDays;
    });
}

bool redTwiceRunning(const HurtHistory& history) {
    const auto sessions = newestFirst(history);
    return sessions.size() >= 2 && wasRed(history, sessions[0].id) &&
           wasRed(history, sessions[1].id);
}

} // namespace unhunch::coaching
