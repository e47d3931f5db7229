// The part of SessionFlow that eases, swaps and leaves exercises.
#include "presentation/session_changes.h"

#include "coaching/traffic_light.h"
#include "presentation/session_flow.h"
#include "presentation/words.h"
#include "session/dose.h"

#include <QCoreApplication>

namespace unhunch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SessionFlow)
};

using domain::DoseDelta;
using domain::Light;
using words::fromUtf8;

int seconds(Milliseconds length) {
    return static_cast<int>(length.count() / 1000);
}

QString dosesWith(const session::PlanStep& step, const DoseDelta& delta) {
    return doseWords(step.hold + delta.hold, step.counts + delta.count, step.isBreath);
}

} // namespace

HurtOutcome hurtOutcome(Light light, bool isSharp) {
    switch (light) {
    case Light::green:
        return {light,
                Text::tr("Green: carry on gently"),
                Text::tr("Stay with a smaller range. If it grows, press H again."),
                {}};
    case Light::amber:
        return {light, Text::tr("Amber: ease it"), Text::tr("The easier form is shown."), {}};
    case Light::red:
        break;
    }
    const QString out = Text::tr("It is left out for the next 7 days.");
    return {light,
            Text::tr("Red: leave this one"),
            isSharp ? Text::tr("%1 Go on only if the pain settled fully within a minute. Otherwise "
                               "end here.")
                          .arg(out)
                    : out,
            {},
            isSharp};
}

QString doseWords(Milliseconds hold, int counts, bool isBreath) {
    if (hold > Milliseconds{0}) {
        return Text::tr("Holds of %1 s").arg(seconds(hold));
    }
    return isBreath ? words::counted(counts, Text::tr("1 breath"), Text::tr("%1 breaths"))
                    : words::counted(counts, Text::tr("Once"), Text::tr("%1 times"));
}

QString doseWords(const session::PlanStep& step) {
    return doseWords(step.hold, step.counts, step.isBreath);
}

QString deltaWords(const DoseDelta& delta) {
    QStringList parts;
    if (delta.hold != Milliseconds{0}) {
        const int length = seconds(delta.hold);
        parts << (length < 0 ? Text::tr("%1 s shorter").arg(-length)
                             : Text::tr("%1 s longer").arg(length));
    }
    if (delta.count != 0) {
        parts << (delta.count < 0 ? Text::tr("%1 fewer").arg(-delta.count)
                                  : Text::tr("%1 more").arg(delta.count));
    }
    return parts.join(QStringLiteral(", "));
}

const session::PlanStep& SessionFlow::step() const {
    return m_plan->steps[static_cast<std::size_t>(engine().segment().step)];
}

QString SessionFlow::titleOf(const ExerciseId& id) const {
    const auto exercise = m_model.application().library->exercise(id);
    return exercise ? fromUtf8(exercise->title) : fromUtf8(id.value);
}

bool SessionFlow::replan(const DoseDelta& delta, const ExerciseId& instead) {
    m_controller->tick();
    if (m_stage != Stage::running) {
        return false;
    }
    const auto plan = m_model.sessions().changed(
        *m_plan, {.segment = engine().snapshot().segment, .delta = delta, .instead = instead});
    const auto done =
        plan ? m_controller->replan(*plan) : Result<void>(tl::unexpected(plan.error()));
    if (!done) {
        m_model.report(done.error());
        return false;
    }
    m_plan = *plan;
    emit stateChanged();
    return true;
}

// ---- this hurts

HurtOutcome SessionFlow::rateHurt(std::optional<int> score) {
    const auto now = score ? domain::PainScore::from(*score) : std::nullopt;
    Light light = Light::amber; // "a strong pull or ache" without a number
    if (now) {
        noteDuring(step().exercise, *now);
        coaching::PainReport report{.start = std::nullopt, .now = *now};
        if (m_before) {
            report.start = m_before->score;
        }
        light = coaching::lightFor(report).light;
    }
    return judge(light, false);
}

HurtOutcome SessionFlow::judgeSharp() {
    return judge(Light::red, true);
}

/// Notes the light and does what it asks for, but for red: leaveHurt() does that.
HurtOutcome SessionFlow::judge(Light light, bool isSharp) {
    if (const auto noted = m_model.sessions().noteHurt(m_controller->id(), step(), light); !noted) {
        m_model.report(noted.error());
    }
    HurtOutcome outcome = hurtOutcome(light, isSharp);
    if (light == Light::amber) {
        const DoseDelta eased = session::eased(*m_plan, engine().snapshot().segment);
        outcome.isShorter = !eased.isNone() && replan(eased, {});
        if (outcome.isShorter) {
            outcome.text += QLatin1Char(' ') +
                            Text::tr("The rest is shorter: %1.").arg(doseWords(step()).toLower());
        }
        showEasier();
    } else if (light == Light::red) {
        if (const auto easier = m_model.sessions().easierThan(step())) {
            outcome.easier = titleOf(*easier);
        }
    }
    return outcome;
}

void SessionFlow::leaveHurt(bool forEasier) {
    const auto easier = m_model.sessions().easierThan(step());
    if (forEasier && easier) {
        replan({}, *easier);
    }
    command(session::SkipHurt{});
}

bool SessionFlow::noteDuring(const ExerciseId& exercise, domain::PainScore score) {
    app::RatingDraft draft{.kind = domain::RatingKind::exercise, .score = score};
    draft.session = m_controller->id();
    draft.exercise = exercise;
    const auto id = m_model.note(draft);
    const auto stored =
        id ? m_model.diary().rating(*id) : Result<journal::Rating>(tl::unexpected(Error{}));
    if (stored) {
        m_during.insert_or_assign(exercise, *stored);
    }
    return stored.has_value();
}

void SessionFlow::noteExercise(const ExerciseId& exercise, int score) {
    const auto value = domain::PainScore::from(score);
    if (!value) {
        return;
    }
    const auto found = m_during.find(exercise);
    if (found == m_during.end()) {
        noteDuring(exercise, *value);
    } else {
        found->second.score = *value;
        m_model.change(found->second);
    }
    emit stateChanged();
}

// ---- change this exercise

void SessionFlow::openChange() {
    command(session::Pause{});
}

ChangeState SessionFlow::changeState() const {
    const session::PlanStep& present = step();
    const int segment = engine().snapshot().segment;
    ChangeState state;
    state.exercise = fromUtf8(present.title);
    state.dose = doseWords(present);
    if (const auto delta = session::shorter(*m_plan, segment)) {
        state.shorter = dosesWith(present, *delta);
    }
    if (const auto delta = session::longer(*m_plan, segment)) {
        state.longer = dosesWith(present, *delta);
    }
    state.hasEasier = !present.easier.empty() && !m_showEasier;
    if (const auto easier = m_model.sessions().easierThan(present)) {
        state.swap = titleOf(*easier);
    }
    return state;
}

void SessionFlow::changeDose(bool toLonger, bool always) {
    const int segment = engine().snapshot().segment;
    const auto delta =
        toLonger ? session::longer(*m_plan, segment) : session::shorter(*m_plan, segment);
    const ExerciseId exercise = step().exercise;
    if (!delta || !replan(*delta, {}) || !always) {
        return;
    }
    if (const auto kept = m_model.sessions().changeAlways(exercise, *delta); !kept) {
        m_model.report(kept.error());
    }
}

void SessionFlow::showEasier() {
    m_showEasier = true;
    m_easierStep = engine().segment().step;
    emit stateChanged();
}

void SessionFlow::swapForEasier() {
    const auto easier = m_model.sessions().easierThan(step());
    if (easier && replan({}, *easier)) {
        command(session::Skip{}); // the present segment is now the last of its exercise
    }
}

} // namespace unhunch::ui
