#include "presentation/session_speech.h"

#include "presentation/words.h"

#include <QCoreApplication>

namespace unhunch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SessionSpeech)
};

using domain::Phase;
using domain::Sides;
using session::PlanStep;
using session::Segment;
using session::SessionPlan;

/// A shorter phase of a movement that is known by now passes without a word.
constexpr Milliseconds kShortestSpokenPhase{2000};

const Segment& segmentAt(const SessionPlan& plan, int index) {
    return plan.segments[static_cast<std::size_t>(index)];
}

const PlanStep& stepAt(const SessionPlan& plan, int index) {
    return plan.steps[static_cast<std::size_t>(index)];
}

/// Whether a work segment is the first of its cycle.
bool beginsCount(const SessionPlan& plan, const Segment& segment) {
    if (segment.index == 0) {
        return true;
    }
    const Segment& before = segmentAt(plan, segment.index - 1);
    return before.step != segment.step || before.count != segment.count ||
           before.side != segment.side || before.set != segment.set;
}

/// "6 breaths", "2 rounds on each side", "2 sets of 12".
QString doseText(const PlanStep& step) {
    QString text =
        step.isBreath ? words::counted(step.counts, Text::tr("1 breath"), Text::tr("%1 breaths"))
        : step.isHold ? words::counted(step.counts, Text::tr("1 round"), Text::tr("%1 rounds"))
                      : words::counted(step.counts, Text::tr("once"), Text::tr("%1 times"));
    if (step.sets > 1) {
        text = Text::tr("%1 sets of %2").arg(step.sets).arg(text);
    }
    if (step.sides != Sides::none) {
        text = Text::tr("%1 on each side").arg(text);
    }
    return words::sentenceCase(text) + QLatin1Char('.');
}

/// Sentences one after the other; empty ones leave no trace.
QString sentences(const QStringList& parts) {
    QStringList kept;
    for (const QString& part : parts) {
        const QString text = part.trimmed();
        if (!text.isEmpty()) {
            kept << (text.endsWith(QLatin1Char('.')) || text.endsWith(QLatin1Char('?'))
                         ? text
                         : text + QLatin1Char('.'));
        }
    }
    return kept.join(QLatin1Char(' '));
}

/// The whole instruction, then without its last sentence, and so on, then `word`.
QStringList shortened(const std::string& instruction, const QString& word) {
    QStringList forms;
    QStringList parts = words::fromUtf8(instruction).split(QStringLiteral(". "));
    for (; !parts.isEmpty(); parts.removeLast()) {
        forms << sentences(parts);
    }
    return forms << word;
}

} // namespace

Chime chimeOf(Phase phase) {
    switch (phase) {
    case Phase::prepare:
        return Chime::getReady;
    case Phase::press:
    case Phase::hold:
    case Phase::lift:
    case Phase::pull:
    case Phase::turn:
    case Phase::step:
    case Phase::squeeze:
        return Chime::effort;
    case Phase::lower:
    case Phase::back:
    case Phase::release:
    case Phase::ease:
        return Chime::ease;
    case Phase::inhale:
        return Chime::inhale;
    case Phase::exhale:
        return Chime::exhale;
    case Phase::gap:
    case Phase::rest:
        return Chime::rest;
    case Phase::switchSides:
        return Chime::switchSides;
    }
    return Chime::effort;
}

bool isCounted(const SessionPlan& plan, const Segment& segment) {
    return !domain::isWork(segment.phase) || stepAt(plan, segment.step).isHold;
}

/// With the side where sides go by turns, at the first phase of each.
QString SessionSpeech::phaseWord(const SessionPlan& plan, const Segment& segment) const {
    QString word = words::sentenceCase(
        words::phase(segment.phase).replace(QLatin1Char('\n'), QLatin1Char(' ')).toLower());
    if (stepAt(plan, segment.step).sides != Sides::alternating || !beginsCount(plan, segment)) {
        return word;
    }
    return segment.side == domain::Side::left ? Text::tr("%1, left").arg(word)
                                              : Text::tr("%1, right").arg(word);
}

QStringList SessionSpeech::atPrepare(const PlanStep& step, const Segment& segment) const {
    const QString title = words::fromUtf8(step.title);
    const QString side = step.sides == Sides::each ? Text::tr("Left side first.") : QString();
    if (m_level == Level::keyWords) {
        return {sentences({title, side}), sentences({title})};
    }
    const QString setup = words::fromUtf8(segment.instruction);
    return {sentences({title, doseText(step), side, setup, m_words(step.exercise).breath}),
            sentences({title, doseText(step), side, setup}), sentences({title, side, setup}),
            sentences({title, side}), sentences({title})};
}

/// The first time in full; from then on the count and the word for the phase.
QStringList SessionSpeech::atWork(const SessionPlan& plan, const Segment& segment) const {
    const PlanStep& step = stepAt(plan, segment.step);
    if (segment.untimed) {
        return {words::fromUtf8(segment.instruction)};
    }
    const QString word = phaseWord(plan, segment);
    const bool isFirst = segment.count == 1 && segment.set == 1;
    const bool isLast = segment.count == step.counts && step.counts > 1;
    if (m_level == Level::keyWords) {
        const bool isKey = step.isHold || isFirst;
        return isKey                                  ? QStringList{word}
               : isLast && beginsCount(plan, segment) ? QStringList{Text::tr("Last one.")}
                                                      : QStringList{};
    }
    if (isFirst || step.isHold) {
        return step.sides == Sides::alternating && beginsCount(plan, segment)
                   ? QStringList{sentences({word, words::fromUtf8(segment.instruction)}), word}
                   : shortened(segment.instruction, word);
    }
    // Sides by turns share their number: it is said once, on the left.
    const bool isCounted = beginsCount(plan, segment) &&
                           (step.sides != Sides::alternating || segment.side == domain::Side::left);
    if (!isCounted) {
        return segment.length >= kShortestSpokenPhase ? QStringList{word} : QStringList{};
    }
    const QString number =
        isLast ? Text::tr("Last one.") : QStringLiteral("%1.").arg(segment.count);
    return {sentences({number, word}), number, word};
}

QStringList SessionSpeech::atStart(const SessionPlan& plan, int index) const {
    if (m_level == Level::off) {
        return {};
    }
    const Segment& segment = segmentAt(plan, index);
    const PlanStep& step = stepAt(plan, segment.step);
    if (segment.phase == Phase::prepare) {
        return atPrepare(step, segment);
    }
    if (domain::isWork(segment.phase)) {
        return atWork(plan, segment);
    }
    const QString word = sentences({phaseWord(plan, segment)});
    const QString side =
        segment.phase == Phase::switchSides ? Text::tr("Switch sides. Right side.") : word;
    return m_level == Level::full ? shortened(segment.instruction, side) << word
                                  : QStringList{side, word};
}

Milliseconds SessionSpeech::room(const SessionPlan& plan, int index) const {
    Milliseconds room = segmentAt(plan, index).length;
    const auto count = static_cast<int>(plan.segments.size());
    for (int next = index + 1; next < count && atStart(plan, next).isEmpty(); ++next) {
        room += segmentAt(plan, next).length;
    }
    return room;
}

QStringList SessionSpeech::halfway() const {
    return m_level == Level::off ? QStringList{} : QStringList{Text::tr("Halfway.")};
}

QStringList SessionSpeech::count(int secondsLeft) const {
    return m_level == Level::full ? QStringList{QStringLiteral("%1.").arg(secondsLeft)}
                                  : QStringList{};
}

QStringList SessionSpeech::paused() const {
    return m_level == Level::off ? QStringList{} : QStringList{Text::tr("Paused.")};
}

QStringList SessionSpeech::goingOn() const {
    return m_level == Level::off ? QStringList{} : QStringList{Text::tr("Going on in three.")};
}

QStringList SessionSpeech::extended() const {
    return m_level == Level::off ? QStringList{} : QStringList{Text::tr("Ten seconds more.")};
}

QStringList SessionSpeech::finished() const {
    return m_level == Level::off ? QStringList{}
                                 : QStringList{Text::tr("Done for now. How does it feel?")};
}

QStringList SessionSpeech::hurt() const {
    return m_level == Level::off
               ? QStringList{}
               : QStringList{Text::tr("Stopped. What are you feeling? One: a strong pull or ache. "
                                      "Two: sharp or sudden pain. Three: I want to end here. "
                                      "Four: numbness, weakness, chest pain or breathlessness.")};
}

QStringList SessionSpeech::hurtNumber() const {
    return m_level == Level::off
               ? QStringList{}
               : QStringList{Text::tr("How strong is it right now? Type a number from 0 to 10, "
                                      "then Enter. Enter alone goes on without a number.")};
}

QStringList SessionSpeech::hurtOutcome(const HurtOutcome& outcome) const {
    if (m_level == Level::off) {
        return {};
    }
    const QString back = Text::tr("Enter goes back to the paused session.");
    switch (outcome.light) {
    case domain::Light::green:
        return {Text::tr("Green. Carry on gently, in a smaller range. %1").arg(back)};
    case domain::Light::amber:
        return {outcome.isShorter
                    ? Text::tr("Amber. Take the easier form. The rest is shorter. %1").arg(back)
                    : Text::tr("Amber. Take the easier form. %1").arg(back)};
    case domain::Light::red:
        break;
    }
    QStringList words{Text::tr("Red. Leave this one. It is left out for the next 7 days.")};
    if (outcome.isSharp) {
        words << Text::tr("Go on only if the pain settled fully within a minute.");
    }
    words << (outcome.easier.isEmpty()
                  ? Text::tr("One: go on to the next one. Two: end here.")
                  : Text::tr("One: an easier exercise instead. Two: go on to the next one. "
                             "Three: end here."));
    return {words.join(QLatin1Char(' '))};
}

QStringList SessionSpeech::hurtLines() const {
    using domain::Light;
    const QString any = QStringLiteral("-");
    QStringList lines = hurt() + hurtNumber();
    for (const bool yes : {false, true}) {
        lines << hurtOutcome({.light = Light::amber, .isShorter = yes})
              << hurtOutcome({.light = Light::red, .isSharp = yes})
              << hurtOutcome({.light = Light::red, .easier = any, .isSharp = yes});
    }
    return lines << hurtOutcome({.light = Light::green});
}

QString SessionSpeech::stepsOf(const PlanStep& step) const {
    return sentences(QStringList{words::fromUtf8(step.title)} + m_words(step.exercise).steps);
}

QStringList SessionSpeech::again(const session::SessionEngine& engine) const {
    const Segment& segment = engine.segment();
    const PlanStep& step = stepAt(engine.plan(), segment.step);
    if (engine.snapshot().state == session::EngineState::paused) {
        return {stepsOf(step)};
    }
    return shortened(segment.instruction, phaseWord(engine.plan(), segment));
}

QStringList SessionSpeech::ahead(const SessionPlan& plan, int index) const {
    if (m_level == Level::off) {
        return {};
    }
    QStringList lines = atStart(plan, index);
    lines << count(3) << count(2) << count(1) << halfway() << paused() << goingOn() << extended()
          << hurt() << hurtNumber();
    const int step = segmentAt(plan, index).step;
    const auto size = static_cast<int>(plan.segments.size());
    int i = index;
    for (; i < size && segmentAt(plan, i).step == step; ++i) {
        lines << atStart(plan, i);
    }
    lines << stepsOf(stepAt(plan, step));
    for (; i < size && segmentAt(plan, i).step == step + 1; ++i) {
        lines << atStart(plan, i);
    }
    lines << finished() << hurtLines();
    lines.removeDuplicates();
    return lines;
}

} // namespace unhunch::ui
