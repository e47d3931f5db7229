// The panel that writes one diary entry.
#pragma once

#include "painting/theme.h"
#include "presentation/diary_state.h"

#include <QWidget>

class QDateTimeEdit;

namespace unhunch::ui {

class BodyMap;
class Button;
class Chip;
class NoteBox;
class PainScale;
class Select;
class TextBlock;

/// Nothing is stored before saved(). Signals: saved(draft), closed(), deleteAsked(id).
class EntryEditor : public QWidget {
    Q_OBJECT
public:
    explicit EntryEditor(const Theme& theme, QWidget* parent = nullptr);

    void show(const EntryDraft& draft);
    [[nodiscard]] EntryDraft draft() const;
    void focusScale();
    void save();

signals:
    void saved(const EntryDraft& draft);
    void closed();
    void deleteAsked(RatingId id);

private:
    QWidget* makeWhere();
    void styleWhen();

    const Theme& m_theme;
    EntryDraft m_draft;
    TextBlock* m_title;
    Select* m_kind;
    QDateTimeEdit* m_when;
    PainScale* m_scale;
    BodyMap* m_map;
    std::vector<std::pair<std::string, Chip*>> m_feelings;
    NoteBox* m_note;
    Button* m_delete;
    Button* m_save;
};

} // namespace unhunch::ui
