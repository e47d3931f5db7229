// Trends: an honest sentence first, then the chart, then the same as a table.
#pragma once

#include "pages/page.h"
#include "presentation/trends_state.h"

class QTableWidget;

namespace unhunch::ui {

class Button;
class MinutesChart;
class PainChart;
class Segmented;
class TextBlock;

class TrendsPage : public Page {
    Q_OBJECT
public:
    TrendsPage(const Theme& theme, AppModel& model, QWidget* parent = nullptr);

    void refresh() override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;

private:
    void render();
    void renderTable();
    void showTable(bool shown);

    TrendsState m_state;
    TrendRange m_range = TrendRange::fourWeeks;
    Segmented* m_ranges;
    TextBlock* m_verdict;
    TextBlock* m_sentence;
    TextBlock* m_completeness;
    PainChart* m_chart;
    QWidget* m_medianLegend;
    Button* m_tableButton;
    QTableWidget* m_table;
    TextBlock* m_minutesTotal;
    MinutesChart* m_minutes;
};

} // namespace unhunch::ui
