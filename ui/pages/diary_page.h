// The diary: what was noted, by day, and the editor beside it.
#pragma once

#include "pages/page.h"
#include "presentation/diary_state.h"

#include <map>

class QVBoxLayout;

namespace unhunch::ui {

class DiaryRow;
class EntryEditor;

class DiaryPage : public Page {
    Q_OBJECT
public:
    DiaryPage(const Theme& theme, AppModel& model, QWidget* parent = nullptr);

    void refresh() override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    /// Opens the editor on a stored entry, or on a new one.
    void edit(RatingId id);
    void editNew();
    /// Ctrl+S.
    bool save() override;

private:
    void renderList();
    void addDay(const DiaryDayState& day);
    void openEditor(const EntryDraft& draft);
    void closeEditor();
    void moveFocus(int step);

    DiaryState m_state;
    QVBoxLayout* m_list;
    EntryEditor* m_editor;
    std::map<RatingId, DiaryRow*> m_rows;
    std::optional<RatingId> m_current;
};

} // namespace unhunch::ui
