#include "window/sheet_saver.h"

#include "painting/article_sheet.h"
#include "painting/exercise_sheet.h"
#include "painting/routine_sheet.h"
#include "painting/theme.h"

namespace unhunch::ui {

SheetSaver::SheetSaver(FigureStudio& figures, QObject* parent)
    : QObject(parent), m_figures(figures), m_client(figures.thread().addClient()) {}

SheetSaver::~SheetSaver() {
    m_figures.thread().removeClient(m_client);
}

void SheetSaver::enqueue(const QString& file, std::function<bool(FigureRenderer&)> write) {
    m_figures.thread().enqueue(m_client,
                               [this, file, write = std::move(write)](FigureRenderer& renderer) {
                                   const bool isSaved = write(renderer);
                                   return FigureThread::Done([this, file, isSaved] {
                                       if (isSaved) {
                                           emit saved(file);
                                       } else {
                                           emit failed(file);
                                       }
                                   });
                               });
}

FigureScene SheetSaver::sceneOn(const QSize& size) const {
    const Theme paper;
    FigureScene scene;
    scene.look = m_figures.appearance().look;
    scene.colours = figureColours(paper, m_figures.appearance());
    scene.size = size;
    return scene;
}

void SheetSaver::save(const QString& file, const ExerciseState& exercise, const ClipPointer& clip) {
    FigureScene scene = sceneOn(sheetPictureSize());
    scene.clip = clip;
    ExerciseSheet sheet;
    sheet.exercise = exercise;
    sheet.startLabel = tr("Start");
    sheet.endLabel = tr("End");
    if (clip && clip->side) {
        sheet.side = tr("The pictures show one side. Do the same on the other.");
    }
    enqueue(file, [file, scene, sheet](FigureRenderer& renderer) mutable {
        if (scene.clip) {
            sheet.start = renderer.render(scene, poseOf(*scene.clip, scene.clip->startStill));
            sheet.end = renderer.render(scene, poseOf(*scene.clip, scene.clip->endStill));
        }
        return saveExerciseSheet(file, sheet);
    });
}

void SheetSaver::save(const QString& file, const RoutineState& routine,
                      const std::vector<ClipPointer>& clips) {
    FigureScene scene = sceneOn(routinePictureSize());
    enqueue(file, [file, scene, routine, clips](FigureRenderer& renderer) mutable {
        RoutineSheet sheet{routine, {}};
        for (const ClipPointer& clip : clips) {
            scene.clip = clip;
            sheet.pictures.push_back(clip ? renderer.render(scene, poseOf(*clip, clip->endStill))
                                          : QImage());
        }
        return saveRoutineSheet(file, sheet);
    });
}

void SheetSaver::save(const QString& file, const ArticleState& article) {
    enqueue(file, [file, article](FigureRenderer&) { return saveArticleSheet(file, article); });
}

} // namespace unhunch::ui
