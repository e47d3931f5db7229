#include "window/sheet_saver.h"

#include "painting/exercise_sheet.h"
#include "painting/theme.h"

namespace unhunch::ui {

SheetSaver::SheetSaver(FigureStudio& figures, QObject* parent)
    : QObject(parent), m_figures(figures), m_client(figures.thread().addClient()) {}

SheetSaver::~SheetSaver() {
    m_figures.thread().removeClient(m_client);
}

void SheetSaver::save(const QString& file, const ExerciseState& exercise, const ClipPointer& clip) {
    const Theme paper;
    FigureScene scene;
    scene.clip = clip;
    scene.look = m_figures.appearance().look;
    scene.colours = figureColours(paper, m_figures.appearance());
    scene.size = sheetPictureSize();
    ExerciseSheet sheet;
    sheet.exercise = exercise;
    sheet.startLabel = tr("Start");
    sheet.endLabel = tr("End");
    if (clip && clip->side) {
        sheet.side = tr("The pictures show one side. Do the same on the other.");
    }
    m_figures.thread().enqueue(
        m_client, [this, file, scene, sheet](FigureRenderer& renderer) mutable {
            if (scene.clip) {
                sheet.start = renderer.render(scene, poseOf(*scene.clip, scene.clip->startStill));
                sheet.end = renderer.render(scene, poseOf(*scene.clip, scene.clip->endStill));
            }
            const bool isSaved = saveExerciseSheet(file, sheet);
            return FigureThread::Done([this, file, isSaved] {
                if (isSaved) {
                    emit saved(file);
                } else {
                    emit failed(file);
                }
            });
        });
}

} // namespace unhunch::ui
