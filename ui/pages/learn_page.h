// What is known, what is guessed and what is myth: topics, a list, and a search over everything.
#pragma once

#include "pages/adaptive_page.h"
#include "presentation/learn_state.h"

class QVBoxLayout;

namespace unhunch::ui {

class Notice;
class FigureStudio;
class ResultRow;
class SearchField;
class Select;
class SideList;
class TextBlock;

class LearnPage : public AdaptivePage {
    Q_OBJECT
public:
    /// Studio and model must outlive the page.
    LearnPage(FigureStudio& figures, AppModel& model, QWidget* parent = nullptr);

    void refresh() override;
    /// "/" searches, the arrows move in the list, Enter opens.
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    /// The field, so that typing searches (Ctrl+F).
    void focusSearch();

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void arrange() override;

private:
    void makeHeader();
    void makeBody();
    [[nodiscard]] QWidget* makeSummary();
    [[nodiscard]] QWidget* makeEmpty();
    void chooseTopic(int index);
    void search();
    void render(const LearnState& state);
    void renderTopics(const std::vector<TopicRow>& topics);
    void renderRows(const std::vector<LearnRow>& rows);
    void renderSuggestions(const QStringList& suggestions);
    void setCurrent(int index);
    void move(int step);
    void open(int index);

    FigureStudio& m_figures;
    std::optional<domain::Topic> m_topic;
    LearnState m_state;
    int m_current = 0;
    TextBlock* m_title;
    SearchField* m_search;
    SideList* m_topics;
    Select* m_topicSelect;
    QWidget* m_narrowTopics = nullptr; ///< holds m_topicSelect where the list has no room
    QWidget* m_right;
    Notice* m_caution;
    QWidget* m_summaryLine = nullptr;
    QWidget* m_hints = nullptr;
    TextBlock* m_summary;
    QWidget* m_list = nullptr;
    QVBoxLayout* m_listHolder = nullptr;
    QWidget* m_empty = nullptr;
    QWidget* m_suggestions = nullptr;
    TextBlock* m_emptyTitle;
    TextBlock* m_emptyText;
    std::vector<ResultRow*> m_rows;
};

} // namespace unhunch::ui
