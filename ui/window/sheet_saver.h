// Saves an exercise, a routine or an article as pages to print, without keeping the window waiting.
#pragma once

#include "widgets/figure_studio.h"

namespace unhunch::ui {

struct ArticleState;
struct ExerciseState;
struct RoutineState;

class SheetSaver : public QObject {
    Q_OBJECT
public:
    /// The studio must outlive it.
    explicit SheetSaver(FigureStudio& figures, QObject* parent = nullptr);
    ~SheetSaver() override;

    /// Draws both stills and writes the PDF on the figures' thread. `clip` may be null: then the
    /// pictures' places are left empty.
    void save(const QString& file, const ExerciseState& exercise, const ClipPointer& clip);
    /// `clips`: one for each step; null leaves the picture's place empty.
    void save(const QString& file, const RoutineState& routine,
              const std::vector<ClipPointer>& clips);
    void save(const QString& file, const ArticleState& article);

signals:
    void saved(const QString& file);
    void failed(const QString& file);

private:
    /// Runs `write` on the figures' thread and says how it went.
    void enqueue(const QString& file, std::function<bool(FigureRenderer&)> write);
    [[nodiscard]] FigureScene sceneOn(const QSize& size) const;

    FigureStudio& m_figures;
    FigureThread::Client m_client;
};

} // namespace unhunch::ui
