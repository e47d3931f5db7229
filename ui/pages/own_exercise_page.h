// Adding or changing an exercise of the person's own, on one screen.
#pragma once

#include "pages/adaptive_page.h"
#include "presentation/own_exercise_state.h"

class QBoxLayout;

namespace unhunch::ui {

class Button;
class Card;
class Field;
class FigurePicture;
class FigureStudio;
class NoteBox;
class Segmented;
class Stepper;
class TextBlock;

/// Nothing is stored before save(). Signals: go() to where it came from, photoWanted() for a file.
class OwnExercisePage : public AdaptivePage {
    Q_OBJECT
public:
    /// Studio and model must outlive the page.
    OwnExercisePage(FigureStudio& figures, AppModel& model, QWidget* parent = nullptr);

    /// A new one for an empty id.
    void edit(const ExerciseId& id);
    /// JPEG as storedPhoto() makes it.
    void setPhoto(const std::string& jpeg);

    void refresh() override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    bool save() override;
    [[nodiscard]] bool hasChanges() const override { return draft() != m_saved; }

signals:
    void photoWanted();

protected:
    void arrange() override;

private:
    [[nodiscard]] OwnDraft draft() const;
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeFields();
    [[nodiscard]] QWidget* makeDose();
    [[nodiscard]] QWidget* makeSide();
    void connectFields();
    void show(const OwnDraft& draft);
    void showPicture();
    void choosePose();

    FigureStudio& m_figures;
    OwnDraft m_saved;
    OwnDraft m_picture; ///< its photo and its figure are the ones chosen
    TextBlock* m_heading;
    Field* m_title;
    TextBlock* m_fault;
    Segmented* m_kind;
    Segmented* m_sides;
    Segmented* m_position;
    Stepper* m_count;
    Stepper* m_hold;
    Stepper* m_repetition;
    Stepper* m_sets;
    Stepper* m_rest;
    Stepper* m_week;
    QWidget* m_holdPart = nullptr;
    QWidget* m_repetitionPart = nullptr;
    QWidget* m_restPart = nullptr;
    Field* m_from;
    NoteBox* m_notes;
    TextBlock* m_sentence;
    FigurePicture* m_preview;
    Button* m_noPicture;
    QBoxLayout* m_columns = nullptr;
};

} // namespace unhunch::ui
