// Names, numbers and times as a person reads them. Everything translatable goes through here or
// through the tr() of the widget that shows it.
#pragma once

#include "base/time.h"
#include "domain/article.h"
#include "domain/exercise.h"
#include "domain/pain.h"
#include "journal/records.h"

#include <QString>
#include <QStringList>
#include <string>
#include <vector>

namespace unhunch::ui::words {

[[nodiscard]] inline QString fromUtf8(const std::string& text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// "PRESS", "RELAX\nDEEPER": capitals, at most two lines.
[[nodiscard]] QString phase(domain::Phase phase);
[[nodiscard]] QString zone(domain::BodyZone zone); ///< "Left shoulder blade"
/// The first two places in words, the rest as a number: "Between the shoulder blades, low back".
[[nodiscard]] QString places(const std::vector<domain::BodyZone>& places);
[[nodiscard]] QString equipment(domain::Equipment equipment);
/// "Wall and mat", "No equipment"
[[nodiscard]] QString equipment(const std::vector<domain::Equipment>& equipment);
[[nodiscard]] QString position(domain::Position position);
[[nodiscard]] QString aim(domain::Aim aim);
[[nodiscard]] QString topic(domain::Topic topic);
[[nodiscard]] QString ratingKind(domain::RatingKind kind); ///< "Right now", "Before a session"
[[nodiscard]] QString side(domain::Side side);             ///< "Left side"
/// "Left 0:50, right 0:25" where the sides differ by 5 s or more; nobody counts to the second.
[[nodiscard]] QString sides(const journal::ExerciseOutcome& outcome);
/// A stored feeling: one of ours translated, or the person's own word.
[[nodiscard]] QString feeling(const std::string& stored);

/// How much of an exercise: "2 holds of 25 s, each side", "2 sets of 12", "6 breaths".
[[nodiscard]] QString dose(const domain::Exercise& exercise, const domain::Dose& dose);

[[nodiscard]] QString phaseName(domain::Phase phase); ///< "press", "relax deeper"
[[nodiscard]] QString seconds(Milliseconds length);   ///< "20 s", "2.5 s"
[[nodiscard]] QString minutes(Milliseconds length);   ///< "9 min", at least 1
[[nodiscard]] QString duration(Milliseconds length);  ///< "6 min 40 s"
[[nodiscard]] QString clockTime(LocalInstant at);     ///< "21:10" by locale
[[nodiscard]] QString timeOfDay(int minutes);         ///< the same, from minutes since midnight
[[nodiscard]] QString longDay(CivilDay day);          ///< "Thursday 19 November"
[[nodiscard]] QString shortDay(CivilDay day);         ///< "19 Nov"
/// "Today, Thursday 19 November"
[[nodiscard]] QString dayHeading(CivilDay day, CivilDay today);
/// "today 21:10", "yesterday 21:10", "17 Nov 21:10"
[[nodiscard]] QString moment(LocalInstant at, CivilDay today);
/// "Good morning", "Good afternoon", "Good evening"
[[nodiscard]] QString greeting(LocalInstant now);
/// Capital first letter, the rest untouched.
[[nodiscard]] QString sentenceCase(QString text);
/// `one` for 1, else `many` with the number for its %1: counted(n, tr("1 day"), tr("%1 days")).
[[nodiscard]] QString counted(int number, const QString& one, const QString& many);

} // namespace unhunch::ui::words
