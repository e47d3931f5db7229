// One article with its sources, what to try, and how sure we are.
#pragma once

#include "pages/adaptive_page.h"
#include "presentation/learn_state.h"

namespace unhunch::ui {

class ArticleView;
class Button;
class Card;
class FigureStudio;
class PageTools;
class SceneWidget;
class SideList;
class TextBlock;

class ArticlePage : public AdaptivePage {
    Q_OBJECT
public:
    /// Studio and model must outlive the page.
    ArticlePage(FigureStudio& figures, AppModel& model, QWidget* parent = nullptr);

    void setArticle(const ArticleId& id);
    void refresh() override;
    /// B bookmarks, P saves it, Backspace goes back.
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;

signals:
    /// The article is wanted as pages to print.
    void sheetWanted(const unhunch::ui::ArticleState& article);

protected:
    void arrange() override;

private:
    [[nodiscard]] QWidget* makeText();
    [[nodiscard]] QWidget* makeRail();
    [[nodiscard]] QWidget* makeTry();
    void render(const ArticleState& state);
    void showTry();
    [[nodiscard]] bool hasTry() const;
    void startTry();
    void follow(const QString& target);
    /// The contents show where the reader is.
    void markPlace();

    FigureStudio& m_figures;
    PageTools* m_tools;
    std::optional<ArticleId> m_id;
    ArticleState m_state;
    TextBlock* m_title;
    TextBlock* m_meta;
    ArticleView* m_view;
    QWidget* m_rail = nullptr;
    SideList* m_contents;
    Card* m_try = nullptr;
    SceneWidget* m_tryScene = nullptr;
    TextBlock* m_tryTitle;
    TextBlock* m_tryDetail;
    Button* m_tryBelow; ///< where the rail has no room
    QWidget* m_text = nullptr;
};

} // namespace unhunch::ui
