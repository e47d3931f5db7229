#include "pages/diary_page.h"

#include "pages/entry_editor.h"
#include "widgets/button.h"
#include "widgets/diary_row.h"
#include "widgets/text_block_widget.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace unhunch::ui {

DiaryPage::DiaryPage(const Theme& theme, AppModel& model, QWidget* parent)
    : Page(theme, model, parent) {
    setObjectName(QStringLiteral("diaryPage"));
    auto* head = new QHBoxLayout;
    auto* title = new TextBlock(theme, Type::H1, tr("Diary"), Role::Text);
    setTitleWidget(title);
    head->addWidget(title, 1);
    auto* add = new Button(theme, tr("New entry"), ButtonKind::Secondary);
    add->setObjectName(QStringLiteral("newEntry"));
    add->setIconName(QStringLiteral("plus"));
    add->setKeyHint(tr("N"));
    connect(add, &Button::clicked, this, &DiaryPage::editNew);
    head->addWidget(add);
    column()->addLayout(head);
    column()->addSpacing(18);
    m_list = new QVBoxLayout;
    m_list->setSpacing(4);
    column()->addLayout(m_list);
    column()->addStretch();

    m_editor = new EntryEditor(theme);
    m_editor->hide();
    setSidePanel(m_editor);

    connect(m_editor, &EntryEditor::saved, this, [this](const EntryDraft& draft) {
        if (saveEntry(this->model(), draft)) {
            closeEditor();
        }
    });
    connect(m_editor, &EntryEditor::closed, this, &DiaryPage::closeEditor);
    connect(m_editor, &EntryEditor::deleteAsked, this, [this](RatingId id) {
        closeEditor();
        this->model().remove(id);
    });
    connect(&model, &AppModel::diaryChanged, this, [this] {
        if (isVisible()) {
            refresh();
        }
    });
}

void DiaryPage::refresh() {
    const DiaryState state = diaryState(model());
    if (state != m_state || m_list->count() == 0) {
        m_state = state;
        renderList();
    }
}

void DiaryPage::renderList() {
    clearLayout(m_list);
    m_rows.clear();
    if (m_state.days.empty()) {
        m_list->addSpacing(40);
        m_list->addWidget(new TextBlock(theme(), Type::H2, tr("Nothing here yet"), Role::Text));
        m_list->addWidget(
            new TextBlock(theme(), Type::Lead,
                          tr("Note one number a day, or do a session. It takes about five "
                             "seconds, and gaps are fine."),
                          Role::Text2));
        return;
    }
    for (const DiaryDayState& day : m_state.days) {
        addDay(day);
    }
}

void DiaryPage::addDay(const DiaryDayState& day) {
    m_list->addWidget(new TextBlock(theme(), Type::SmallStrong, day.heading, Role::Text2));
    for (const DiaryRowState& row : day.rows) {
        if (!row.rating) {
            auto* line = new TextBlock(
                theme(), Type::Small, tr("%1. %2  \u2022  %3").arg(row.title, row.detail, row.time),
                Role::Text2);
            line->setContentsMargins(12, 6, 12, 6);
            m_list->addWidget(line);
            continue;
        }
        auto* shown = new DiaryRow(theme(), {row.scoreValue, row.title, row.detail, row.time});
        const RatingId id = *row.rating;
        shown->setObjectName(QStringLiteral("entry%1").arg(id.value));
        shown->setCurrent(m_current == id);
        connect(shown, &DiaryRow::clicked, this, [this, id] { edit(id); });
        connect(shown, &DiaryRow::editRequested, this, [this, id] { edit(id); });
        connect(shown, &DiaryRow::deleteRequested, this, [this, id] {
            if (m_current == id) {
                closeEditor();
            }
            model().remove(id);
        });
        m_rows[id] = shown;
        m_list->addWidget(shown);
    }
    m_list->addSpacing(14);
}

void DiaryPage::openEditor(const EntryDraft& draft) {
    m_current = draft.id;
    for (const auto& [id, row] : m_rows) {
        row->setCurrent(m_current == id);
    }
    m_editor->show(draft);
    m_editor->focusScale();
}

void DiaryPage::closeEditor() {
    const auto row = m_current ? m_rows.find(*m_current) : m_rows.end();
    m_current.reset();
    m_editor->hide();
    if (row != m_rows.end()) {
        row->second->setCurrent(false);
        row->second->setFocus(Qt::OtherFocusReason);
    }
}

void DiaryPage::edit(RatingId id) {
    if (const auto draft = entryDraft(model(), id)) {
        openEditor(*draft);
    }
}

void DiaryPage::editNew() {
    openEditor(newEntry(model()));
}

bool DiaryPage::save() {
    if (m_editor->isVisible()) {
        m_editor->save();
    }
    return true;
}

void DiaryPage::moveFocus(int step) {
    std::vector<DiaryRow*> order;
    for (const DiaryDayState& day : m_state.days) {
        for (const auto& row : day.rows) {
            if (row.rating) {
                order.push_back(m_rows.at(*row.rating));
            }
        }
    }
    if (order.empty()) {
        return;
    }
    const auto now = std::find(order.begin(), order.end(), focusWidget());
    const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
    const auto at = now == order.end() ? (step > 0 ? 0 : last) : now - order.begin() + step;
    order[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at, 0, last))]->setFocus(
        Qt::TabFocusReason);
}

bool DiaryPage::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers != Qt::NoModifier) {
        return false;
    }
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        moveFocus(key == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (key == Qt::Key_Escape && m_editor->isVisible()) {
        closeEditor();
        return true;
    }
    return false;
}

} // namespace unhunch::ui
