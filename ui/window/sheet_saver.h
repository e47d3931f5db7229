// Saves an exercise as a page to print, without keeping the window waiting.
#pragma once

#include "widgets/figure_studio.h"

namespace unhunch::ui {

struct ExerciseState;

class SheetSaver : public QObject {
    Q_OBJECT
public:
    /// The studio must outlive it.
    explicit SheetSaver(FigureStudio& figures, QObject* parent = nullptr);
    ~SheetSaver() override;

    /// Draws both stills and writes the PDF on the figures' thread. `clip` may be null: then the
    /// pictures' places are left empty.
    void save(const QString& file, const ExerciseState& exercise, const ClipPointer& clip);

signals:
    void saved(const QString& file);
    void failed(const QString& file);

private:
    FigureStudio& m_figures;
    FigureThread::Client m_client;
};

} // namespace unhunch::ui
