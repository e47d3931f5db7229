#include "presentation/own_exercise_state.h"

#include "presentation/words.h"

#include <QCoreApplication>

namespace unhunch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(OwnExercise)
};

using domain::OwnExercise;

constexpr qsizetype kLongestLine = 2'000;

QString workText(const OwnExercise& own) {
    const QString length = words::seconds(own.length);
    const bool isHold = own.kind == OwnExercise::Kind::hold;
    QString text =
        isHold ? words::counted(own.count, Text::tr("1 hold"), Text::tr("%1 holds"))
               : words::counted(own.count, Text::tr("1 repetition"), Text::tr("%1 repetitions"));
    text = Text::tr("%1 of %2").arg(text, length);
    if (own.sets > 1) {
        text = Text::tr("%1 sets of %2").arg(own.sets).arg(text);
    }
    switch (own.sides) {
    case domain::Sides::none:
        break;
    case domain::Sides::each:
        text = Text::tr("%1, each side").arg(text);
        break;
    case domain::Sides::alternating:
        text = Text::tr("%1, each side by turns").arg(text);
        break;
    }
    return text;
}

} // namespace

std::optional<OwnDraft> ownDraft(AppModel& model, const ExerciseId& id) {
    if (id.empty()) {
        return OwnDraft{};
    }
    const auto exercise = model.own().exercise(id);
    const auto photo = model.own().picture(id);
    if (!exercise || !photo) {
        model.report(exercise ? photo.error() : exercise.error());
        return std::nullopt;
    }
    return OwnDraft{*exercise, *photo};
}

OwnExerciseState ownExerciseState(const OwnDraft& draft) {
    const OwnExercise& own = draft.exercise;
    const domain::Exercise exercise = domain::asExercise(own);
    const Milliseconds length =
        domain::stepLength(exercise, session::asRoutine(exercise).steps.front());
    OwnExerciseState state;
    state.heading = own.id.empty() ? Text::tr("Add an exercise") : Text::tr("Change an exercise");
    state.sentence = Text::tr("%1: %2").arg(workText(own), words::duration(length));
    if (own.title.empty()) {
        state.titleFault = Text::tr("Give it a name first. Nothing was saved.");
    }
    return state;
}

std::string storedLine(const QString& typed) {
    QString kept;
    for (const QChar each : typed) {
        if (each == QLatin1Char('\t')) {
            kept += QLatin1Char(' ');
        } else if (each.category() != QChar::Other_Control) {
            kept += each;
        }
    }
    return kept.trimmed().left(kLongestLine).toStdString();
}

std::vector<std::string> storedLines(const QString& typed) {
    std::vector<std::string> lines;
    for (const QString& line : typed.split(QLatin1Char('\n'))) {
        std::string kept = storedLine(line);
        if (!kept.empty() && lines.size() < OwnExercise::kMostNotes) {
            lines.push_back(std::move(kept));
        }
    }
    return lines;
}

} // namespace unhunch::ui
