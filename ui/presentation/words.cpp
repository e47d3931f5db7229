#include "presentation/words.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QTime>
#include <algorithm>
#include <chrono>

namespace unhunch::ui::words {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QDate dateOf(CivilDay day) {
    return QDate(1970, 1, 1).addDays(day.daysSinceEpoch);
}

QString joinWithAnd(const QStringList& parts) {
    if (parts.size() < 2) {
        return parts.join(QString());
    }
    return Text::tr("%1 and %2")
        .arg(QStringList(parts.mid(0, parts.size() - 1)).join(QStringLiteral(", ")), parts.last());
}

} // namespace

QString phase(domain::Phase phase) {
    using domain::Phase;
    switch (phase) {
    case Phase::prepare:
        return Text::tr("GET\nREADY");
    case Phase::press:
        return Text::tr("PRESS");
    case Phase::hold:
        return Text::tr("HOLD");
    case Phase::lift:
        return Text::tr("LIFT");
    case Phase::lower:
        return Text::tr("LOWER");
    case Phase::pull:
        return Text::tr("PULL");
    case Phase::turn:
        return Text::tr("TURN");
    case Phase::back:
        return Text::tr("BACK");
    case Phase::step:
        return Text::tr("MOVE");
    case Phase::squeeze:
        return Text::tr("SQUEEZE");
    case Phase::release:
        return Text::tr("RELEASE");
    case Phase::ease:
        return Text::tr("RELAX\nDEEPER");
    case Phase::inhale:
        return Text::tr("INHALE");
    case Phase::exhale:
        return Text::tr("EXHALE");
    case Phase::gap:
    case Phase::rest:
        return Text::tr("REST");
    case Phase::switchSides:
        return Text::tr("SWITCH\nSIDES");
    }
    return {};
}

QString zone(domain::BodyZone zone) {
    using domain::BodyZone;
    switch (zone) {
    case BodyZone::neck:
        return Text::tr("Neck");
    case BodyZone::leftShoulder:
        return Text::tr("Left shoulder");
    case BodyZone::rightShoulder:
        return Text::tr("Right shoulder");
    case BodyZone::leftBlade:
        return Text::tr("Left shoulder blade");
    case BodyZone::betweenBlades:
        return Text::tr("Between the shoulder blades");
    case BodyZone::rightBlade:
        return Text::tr("Right shoulder blade");
    case BodyZone::leftRibs:
        return Text::tr("Left ribs");
    case BodyZone::lowerMidBack:
        return Text::tr("Lower mid\u2011back");
    case BodyZone::rightRibs:
        return Text::tr("Right ribs");
    case BodyZone::lowBack:
        return Text::tr("Low back");
    }
    return {};
}

QString places(const std::vector<domain::BodyZone>& places) {
    if (places.empty()) {
        return {};
    }
    QString text = zone(places.front());
    if (places.size() > 1) {
        text = Text::tr("%1, %2").arg(text, zone(places[1]).toLower());
    }
    if (places.size() > 2) {
        text = Text::tr("%1 and %n more", nullptr, static_cast<int>(places.size()) - 2).arg(text);
    }
    return text;
}

QString equipment(domain::Equipment equipment) {
    using domain::Equipment;
    switch (equipment) {
    case Equipment::mat:
        return Text::tr("mat");
    case Equipment::chair:
        return Text::tr("chair");
    case Equipment::wall:
        return Text::tr("wall");
    case Equipment::doorway:
        return Text::tr("doorway");
    case Equipment::pillow:
        return Text::tr("pillow");
    case Equipment::pad:
        return Text::tr("pad");
    case Equipment::band:
        return Text::tr("band");
    case Equipment::anchor:
        return Text::tr("anchor");
    case Equipment::dumbbells:
        return Text::tr("dumbbells");
    case Equipment::roller:
        return Text::tr("roller");
    case Equipment::strap:
        return Text::tr("strap");
    }
    return {};
}

QString equipment(const std::vector<domain::Equipment>& equipment) {
    if (equipment.empty()) {
        return Text::tr("No equipment");
    }
    QStringList parts;
    for (const domain::Equipment item : equipment) {
        parts << words::equipment(item);
    }
    return sentenceCase(joinWithAnd(parts));
}

QString position(domain::Position position) {
    switch (position) {
    case domain::Position::standing:
        return Text::tr("Standing");
    case domain::Position::seated:
        return Text::tr("Seated");
    case domain::Position::floor:
        return Text::tr("Floor");
    }
    return {};
}

QString aim(domain::Aim aim) {
    switch (aim) {
    case domain::Aim::loosen:
        return Text::tr("Loosen");
    case domain::Aim::strengthen:
        return Text::tr("Strengthen");
    case domain::Aim::breathe:
        return Text::tr("Breathe");
    }
    return {};
}

QString topic(domain::Topic topic) {
    using domain::Topic;
    switch (topic) {
    case Topic::backBasics:
        return Text::tr("How the mid\u2011back works");
    case Topic::whyItHurts:
        return Text::tr("Why it hurts");
    case Topic::whatHelps:
        return Text::tr("What helps, how sure");
    case Topic::atTheDesk:
        return Text::tr("At the desk");
    case Topic::running:
        return Text::tr("Running");
    case Topic::breathing:
        return Text::tr("Breathing and stress");
    case Topic::sleep:
        return Text::tr("Sleep");
    case Topic::flareUps:
        return Text::tr("Flare\u2011ups");
    case Topic::treatments:
        return Text::tr("Treatments");
    case Topic::myths:
        return Text::tr("Myths, checked");
    case Topic::yourTrend:
        return Text::tr("Reading your trend");
    case Topic::gettingHelp:
        return Text::tr("Getting help");
    }
    return {};
}

QString ratingKind(domain::RatingKind kind) {
    using domain::RatingKind;
    switch (kind) {
    case RatingKind::day:
        return Text::tr("Average of the day");
    case RatingKind::now:
        return Text::tr("Noted");
    case RatingKind::before:
        return Text::tr("Before a session");
    case RatingKind::after:
        return Text::tr("After a session");
    case RatingKind::worst:
        return Text::tr("Worst of the day");
    case RatingKind::exercise:
        return Text::tr("During an exercise");
    }
    return {};
}

QString side(domain::Side side) {
    switch (side) {
    case domain::Side::none:
        return {};
    case domain::Side::left:
        return Text::tr("Left side");
    case domain::Side::right:
        return Text::tr("Right side");
    }
    return {};
}

QString sides(const journal::ExerciseOutcome& outcome) {
    constexpr Milliseconds kAlike{5'000};
    if (std::chrono::abs(outcome.left.active - outcome.right.active) < kAlike) {
        return {};
    }
    return Text::tr("Left %1, right %2")
        .arg(fromUtf8(toMinutesSeconds(outcome.left.active)),
             fromUtf8(toMinutesSeconds(outcome.right.active)));
}

QString feeling(const std::string& stored) {
    static const std::vector<std::pair<std::string, const char*>> known{
        {"looser", QT_TRANSLATE_NOOP("Words", "Looser")},
        {"same", QT_TRANSLATE_NOOP("Words", "Much the same")},
        {"sorer", QT_TRANSLATE_NOOP("Words", "Sorer")},
        {"tired", QT_TRANSLATE_NOOP("Words", "Tired")},
        {"aching", QT_TRANSLATE_NOOP("Words", "Aching")},
        {"burning", QT_TRANSLATE_NOOP("Words", "Burning")},
        {"stiff", QT_TRANSLATE_NOOP("Words", "Stiff")},
        {"sharp", QT_TRANSLATE_NOOP("Words", "Sharp")}};
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&](const auto& entry) { return entry.first == stored; });
    return found == known.end() ? fromUtf8(stored) : Text::tr(found->second);
}

QString phaseName(domain::Phase each) {
    return phase(each).toLower().replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QString seconds(Milliseconds length) {
    const double exact = static_cast<double>(length.count()) / 1000.0;
    return Text::tr("%1 s").arg(exact, 0, 'f', length.count() % 1000 == 0 ? 0 : 1);
}

QString dose(const domain::Exercise& exercise, const domain::Dose& dose) {
    const bool isHold =
        exercise.cycle.size() == 1 && exercise.cycle.front().phase == domain::Phase::hold;
    const bool isBreath =
        !isHold && std::all_of(exercise.cycle.begin(), exercise.cycle.end(), [](const auto& each) {
            return each.phase == domain::Phase::inhale || each.phase == domain::Phase::exhale ||
                   each.phase == domain::Phase::hold;
        });
    QString text;
    if (isHold) {
        text = counted(dose.count, Text::tr("1 hold of %1"), Text::tr("%1 holds of %2"));
        text = text.arg(duration(dose.holdLength.value_or(exercise.cycle.front().length)));
    } else if (isBreath) {
        text = counted(dose.count, Text::tr("1 breath"), Text::tr("%1 breaths"));
    } else {
        text = counted(dose.count, Text::tr("once"), Text::tr("%1 times"));
    }
    if (dose.sets > 1) {
        text = Text::tr("%1 sets of %2").arg(dose.sets).arg(text);
    }
    return exercise.sides == domain::Sides::none ? text : Text::tr("%1, each side").arg(text);
}

QString minutes(Milliseconds length) {
    const auto seconds = length.count() / 1000;
    return Text::tr("%n min", nullptr,
                    static_cast<int>(std::max<std::int64_t>(1, (seconds + 30) / 60)));
}

QString duration(Milliseconds length) {
    const auto seconds = static_cast<int>(length.count() / 1000);
    if (seconds < 60) {
        return Text::tr("%n s", nullptr, seconds);
    }
    if (seconds % 60 == 0) {
        return Text::tr("%n min", nullptr, seconds / 60);
    }
    return Text::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

QString clockTime(LocalInstant at) {
    const WallClock w = wallClock(at);
    // Some locales put seconds into their short format; a diary has no use for them.
    QString format = QLocale().timeFormat(QLocale::ShortFormat);
    format.remove(QStringLiteral(":ss"));
    return QLocale().toString(QTime(w.hour, w.minute), format);
}

QString timeOfDay(int minutes) {
    return clockTime({UtcInstant{std::int64_t{minutes} * 60'000}, {}});
}

QString longDay(CivilDay day) {
    //: a day as in "Thursday 19 November"; see the QDate format letters
    return QLocale().toString(dateOf(day), Text::tr("dddd d MMMM"));
}

QString shortDay(CivilDay day) {
    //: a day as in "19 Nov"; see the QDate format letters
    return QLocale().toString(dateOf(day), Text::tr("d MMM"));
}

QString dayHeading(CivilDay day, CivilDay today) {
    if (day == today) {
        return Text::tr("Today, %1").arg(longDay(day));
    }
    if (day == today - 1) {
        return Text::tr("Yesterday, %1").arg(longDay(day));
    }
    const QDate date = dateOf(day);
    if (date.year() != dateOf(today).year()) {
        return QStringLiteral("%1 %2").arg(longDay(day)).arg(date.year());
    }
    return longDay(day);
}

QString moment(LocalInstant at, CivilDay today) {
    const CivilDay day = civilDay(at);
    if (day == today) {
        return Text::tr("today %1").arg(clockTime(at));
    }
    if (day == today - 1) {
        return Text::tr("yesterday %1").arg(clockTime(at));
    }
    return QStringLiteral("%1 %2").arg(shortDay(day), clockTime(at));
}

QString greeting(LocalInstant now) {
    const int hour = wallClock(now).hour;
    if (hour >= kDayEndsAtHour && hour < 12) {
        return Text::tr("Good morning");
    }
    return hour >= 12 && hour < 18 ? Text::tr("Good afternoon") : Text::tr("Good evening");
}

QString counted(int number, const QString& one, const QString& many) {
    return number == 1 ? one : many.arg(number);
}

QString sentenceCase(QString text) {
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

} // namespace unhunch::ui::words
