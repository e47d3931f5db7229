#include "pages/exercise_sections.h"

#include "pages/columns_layout.h"
#include "pages/page_parts.h"
#include "widgets/card.h"
#include "widgets/evidence_badge_widget.h"
#include "widgets/flow_layout.h"
#include "widgets/text_block_widget.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace unhunch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExercisePage)
};

constexpr int kStepLine = 24;
constexpr int kCueLine = 22;
constexpr int kMeasure = 720;

QVBoxLayout* columnOf(QWidget* widget) {
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

void addCues(const Theme& theme, QVBoxLayout* column, const QString& heading, bool good,
             const QStringList& cues) {
    if (cues.isEmpty()) {
        return;
    }
    if (column->count() > 0) {
        column->addSpacing(18);
    }
    column->addWidget(makeHeading(theme, heading));
    column->addSpacing(10);
    for (const QString& cue : cues) {
        auto* mark =
            new LineMark(theme, good ? QStringLiteral("check") : QStringLiteral("x"),
                         IconWeight::Bold, good ? Role::Primary : Role::WarmTx, 20, kCueLine);
        column->addSpacing(5);
        column->addWidget(markedLine(mark, new TextBlock(theme, Type::Body, cue), 10));
        column->addSpacing(5);
    }
}

void addWords(const Theme& theme, ColumnsLayout* grid, const QString& heading,
              const QString& text) {
    if (text.isEmpty()) {
        return;
    }
    auto* part = new QWidget;
    QVBoxLayout* column = columnOf(part);
    column->addWidget(new TextBlock(theme, Type::H3, heading));
    column->addSpacing(2);
    column->addWidget(new TextBlock(theme, Type::Body, text, Role::Text2));
    column->addStretch();
    grid->addWidget(part);
}

void addParagraph(const Theme& theme, QVBoxLayout* column, const QString& text) {
    auto* block = new TextBlock(theme, Type::Body, text, Role::Text2);
    block->setPixels(16, 25);
    block->setMeasure(kMeasure);
    column->addWidget(block);
}

void addDoseSource(const Theme& theme, QVBoxLayout* column, const ExerciseState& state) {
    column->addSpacing(26);
    column->addWidget(makeHeading(theme, Text::tr("The dose and its source")));
    column->addSpacing(8);
    QStringList ours;
    for (const DoseCell& cell : state.dose) {
        ours << Text::tr("%1 %2").arg(cell.value, cell.label);
    }
    const auto add = [&](const QString& name, const QString& text) {
        if (!text.isEmpty()) {
            auto* block = new TextBlock(theme, Type::Body, {}, Role::Text2);
            block->setRich(true);
            block->setText(QStringLiteral("**%1** %2").arg(name, text));
            block->setPixels(16, 25);
            block->setMeasure(kMeasure);
            column->addWidget(block);
            column->addSpacing(8);
        }
    };
    add(Text::tr("Here:"), ours.join(Text::tr(", ")) + QLatin1Char('.'));
    add(Text::tr("The source says:"), state.sourceDose);
    add(Text::tr("Why they differ:"), state.whyDifferent);
}

} // namespace

QWidget* makeDose(const Theme& theme, const std::vector<DoseCell>& cells) {
    auto* card = new Card(theme);
    card->setObjectName(QStringLiteral("dose"));
    card->setRadius(16);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(0, 1, 0, 1);
    row->setSpacing(0);
    for (const DoseCell& cell : cells) {
        if (row->count() > 0) {
            row->addWidget(new Hairline(theme, Qt::Vertical));
        }
        auto* column = new QVBoxLayout;
        column->setContentsMargins(14, 12, 8, 12);
        column->setSpacing(0);
        auto* value = new TextBlock(theme, Type::H2, cell.value);
        value->setPixels(20, 26);
        column->addWidget(value);
        auto* label = new TextBlock(theme, Type::Caption, cell.label, Role::Text2);
        column->addWidget(label);
        column->addStretch();
        row->addLayout(column, 1);
    }
    return card;
}

QWidget* makeSteps(const Theme& theme, const QStringList& steps) {
    auto* part = new QWidget;
    part->setObjectName(QStringLiteral("steps"));
    QVBoxLayout* column = columnOf(part);
    column->addWidget(makeHeading(theme, Text::tr("Steps")));
    column->addSpacing(14);
    int number = 0;
    for (const QString& step : steps) {
        auto* text = new TextBlock(theme, Type::Body, step);
        text->setPixels(16, kStepLine);
        column->addWidget(markedLine(new LineMark(theme, ++number, kStepLine), text, 14));
        column->addSpacing(14);
    }
    column->addStretch();
    return part;
}

QWidget* makeCues(const Theme& theme, const ExerciseState& state) {
    auto* part = new QWidget;
    part->setObjectName(QStringLiteral("cues"));
    QVBoxLayout* column = columnOf(part);
    addCues(theme, column, Text::tr("Look for"), true, state.lookFor);
    addCues(theme, column, Text::tr("Ease off if"), false, state.easeOff);
    addCues(theme, column, Text::tr("Avoid"), false, state.avoid);
    column->addStretch();
    return part;
}

QWidget* makeWords(const Theme& theme, const ExerciseState& state, int columns) {
    auto* part = new QWidget;
    part->setObjectName(QStringLiteral("words"));
    auto* grid = new ColumnsLayout(24);
    grid->setColumns(columns);
    grid->setContentsMargins(0, 0, 0, 0);
    part->setLayout(grid);
    addWords(theme, grid, Text::tr("Breath"), state.breath);
    addWords(theme, grid, Text::tr("What you feel"), state.feel);
    addWords(theme, grid, Text::tr("Easier"), state.easier);
    addWords(theme, grid, Text::tr("Harder"), state.harder);
    return part;
}

QWidget* makeCautions(const Theme& theme, const QStringList& cautions) {
    if (cautions.isEmpty()) {
        return nullptr;
    }
    auto* part = new QWidget;
    part->setObjectName(QStringLiteral("cautions"));
    QVBoxLayout* column = columnOf(part);
    column->addWidget(makeHeading(theme, Text::tr("If one of these applies to you")));
    column->addSpacing(10);
    for (const QString& caution : cautions) {
        auto* mark = new LineMark(theme, QStringLiteral("warning-diamond"), IconWeight::Regular,
                                  Role::CautionTx, 20, kCueLine);
        auto* text = new TextBlock(theme, Type::Body, caution);
        text->setRich(true);
        column->addSpacing(5);
        column->addWidget(markedLine(mark, text, 10));
        column->addSpacing(5);
    }
    return part;
}

QWidget* makeResearch(const Theme& theme, const ExerciseState& state) {
    auto* part = new QWidget;
    part->setObjectName(QStringLiteral("research"));
    QVBoxLayout* column = columnOf(part);
    auto* line = new QWidget;
    auto* flow = new FlowLayout(nullptr, 12, 6);
    flow->setContentsMargins(0, 0, 0, 0);
    line->setLayout(flow);
    auto* heading = makeHeading(theme, Text::tr("What the research says"));
    heading->setWrapping(false);
    flow->addWidget(heading);
    flow->addWidget(new EvidenceBadge(theme, evidenceLevel(state.strength)));
    column->addWidget(line);
    column->addSpacing(10);
    addParagraph(theme, column, state.evidence);
    addDoseSource(theme, column, state);
    column->addSpacing(10);
    int number = 0;
    for (const QString& source : state.sources) {
        column->addSpacing(7);
        column->addWidget(sourceLine(theme, ++number, source));
        column->addSpacing(7);
    }
    if (!state.otherNames.isEmpty()) {
        column->addSpacing(16);
        column->addWidget(new TextBlock(
            theme, Type::Caption,
            Text::tr("Also called: %1").arg(state.otherNames.join(Text::tr(", "))), Role::Text3));
    }
    return part;
}

} // namespace unhunch::ui
