// Today: the routine to do, one number to note, the week, the last two weeks, one thing to read.
#pragma once

#include "pages/adaptive_page.h"
#include "presentation/today_state.h"

#include <chrono>

class QBoxLayout;
class QHBoxLayout;

namespace unhunch::ui {

class Button;
class Card;
class FigureStudio;
class Notice;
class PainScale;
class SceneWidget;
class SettleNotice;
class Sparkline;
class TextBlock;
class WeekStrip;

class TodayPage : public AdaptivePage {
    Q_OBJECT
public:
    /// Studio and model must outlive the page.
    TodayPage(FigureStudio& figures, AppModel& model, QWidget* parent = nullptr);

    void refresh() override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;

protected:
    void arrange() override;

private:
    QWidget* makeHero();
    QWidget* makeLog();
    QWidget* makeRail();
    void render();
    [[nodiscard]] bool hasStrip() const;
    [[nodiscard]] QRectF heroScene(const QSizeF& box) const;
    void renderHero();
    void renderSteps();
    QWidget* makeStep(const TodayStep& step);
    void renderLog();
    void renderRail();
    void start();
    void note(int score);

    FigureStudio& m_figures;
    TodayState m_state;
    std::optional<RatingId> m_noted; ///< noted on this page, to be shown as taken
    TextBlock* m_date;
    TextBlock* m_greeting;
    SettleNotice* m_settling = nullptr;
    Notice* m_interrupted;
    QBoxLayout* m_columns;
    SceneWidget* m_hero;
    QWidget* m_heroWords;
    TextBlock* m_title;
    TextBlock* m_reason;
    TextBlock* m_meta;
    QHBoxLayout* m_steps;
    QWidget* m_stepStrip;
    std::vector<TodayStep> m_shownSteps;
    Button* m_start;
    Button* m_choose;
    TextBlock* m_logTitle;
    TextBlock* m_lastNoted;
    Button* m_addWords;
    Button* m_undo;
    PainScale* m_scale;
    TextBlock* m_weekMinutes;
    WeekStrip* m_week;
    Sparkline* m_spark;
    TextBlock* m_sparkText;
    TextBlock* m_article;
    TextBlock* m_articleLength;
};

} // namespace unhunch::ui
