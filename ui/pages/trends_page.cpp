#include "pages/trends_page.h"

#include "widgets/button.h"
#include "widgets/chart_widgets.h"
#include "widgets/pain_chart.h"
#include "widgets/segmented.h"
#include "widgets/style_sheet.h"
#include "widgets/text_block_widget.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QScrollBar>
#include <QTableWidget>
#include <QVBoxLayout>
#include <cmath>

namespace unhunch::ui {

namespace {

QString numberText(const std::optional<double>& value) {
    return value ? QLocale().toString(*value, 'g', 2) : QString();
}

/// Day labels that do not crowd: about one in a fifth of the range, the last always.
std::vector<std::pair<int, QString>> sparseLabels(const std::vector<TrendDay>& days) {
    std::vector<std::pair<int, QString>> labels;
    const auto count = static_cast<int>(days.size());
    const int step = std::max(1, count / 4);
    for (int i = 0; i < count - step / 2; i += step) {
        labels.emplace_back(i, days[static_cast<std::size_t>(i)].label);
    }
    if (count > 0) {
        labels.emplace_back(count - 1, days.back().label);
    }
    return labels;
}

} // namespace

TrendsPage::TrendsPage(const Theme& theme, AppModel& model, QWidget* parent)
    : Page(theme, model, parent) {
    setObjectName(QStringLiteral("trendsPage"));
    auto* head = new QHBoxLayout;
    auto* title = new TextBlock(theme, Type::H1, tr("Trends"), Role::Text);
    setTitleWidget(title);
    head->addWidget(title, 1);
    m_ranges = new Segmented(theme, tr("Range"),
                             {tr("2 weeks"), tr("4 weeks"), tr("12 weeks"), tr("All")});
    m_ranges->setObjectName(QStringLiteral("ranges"));
    m_ranges->setCurrent(static_cast<int>(m_range));
    connect(m_ranges, &Segmented::chosen, this, [this](int index) {
        m_range = static_cast<TrendRange>(index);
        refresh();
    });
    head->addWidget(m_ranges);
    column()->addLayout(head);
    column()->addSpacing(16);

    auto* verdict = new QHBoxLayout;
    m_verdict = new TextBlock(theme, Type::Verdict, {}, Role::Text);
    m_completeness = new TextBlock(theme, Type::Strong, {}, Role::Text);
    m_completeness->setWrapping(false);
    verdict->addWidget(m_verdict, 1);
    verdict->addWidget(m_completeness, 0, Qt::AlignBottom);
    column()->addLayout(verdict);
    m_sentence = new TextBlock(theme, Type::Lead, {}, Role::Text2);
    m_sentence->setMeasure(700);
    column()->addWidget(m_sentence);
    column()->addSpacing(20);

    auto* legend = new QHBoxLayout;
    legend->setSpacing(20);
    legend->addWidget(new TextBlock(theme, Type::H3, tr("Pain, 0 to 10"), Role::Text), 1);
    legend->addWidget(new ChartLegend(theme, ChartSign::Noted, tr("Pain noted")));
    legend->addWidget(new ChartLegend(theme, ChartSign::After, tr("After a session")));
    m_medianLegend = new ChartLegend(theme, ChartSign::Median, tr("7-day middle value"));
    legend->addWidget(m_medianLegend);
    column()->addLayout(legend);
    column()->addSpacing(8);
    m_chart = new PainChart(theme);
    m_chart->setObjectName(QStringLiteral("painChart"));
    m_chart->setAccessibleName(tr("Pain by day"));
    m_chart->setDayText([this](int day) {
        const TrendDay& shown = m_state.days.at(static_cast<std::size_t>(day));
        return PainChart::DayText{
            shown.name,
            shown.noted ? tr("Noted %1").arg(numberText(shown.noted)) +
                              (shown.enteredLater ? tr(", entered later") : QString())
                        : QString(),
            shown.after ? tr("After a session %1").arg(numberText(shown.after)) : QString()};
    });
    column()->addWidget(m_chart);
    column()->addSpacing(12);
    m_tableButton = new Button(theme, tr("Show as a table"), ButtonKind::Link);
    m_tableButton->setObjectName(QStringLiteral("table"));
    m_tableButton->setKeyHint(tr("T"));
    connect(m_tableButton, &Button::clicked, this, [this] { showTable(!m_table->isVisible()); });
    column()->addWidget(m_tableButton, 0, Qt::AlignLeft);
    m_table = new QTableWidget;
    m_table->setObjectName(QStringLiteral("trendTable"));
    m_table->setAccessibleName(tr("Pain by day, as a table"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setMinimumHeight(320);
    m_table->verticalScrollBar()->setStyleSheet(scrollBarStyleSheet(theme));
    m_table->hide();
    column()->addWidget(m_table);
    column()->addSpacing(20);

    auto* minutes = new QHBoxLayout;
    minutes->addWidget(new TextBlock(theme, Type::H3, tr("Minutes of movement"), Role::Text), 1);
    m_minutesTotal = new TextBlock(theme, Type::SmallMedium, {}, Role::Text2);
    m_minutesTotal->setWrapping(false);
    minutes->addWidget(m_minutesTotal);
    column()->addLayout(minutes);
    column()->addSpacing(8);
    m_minutes = new MinutesChart(theme);
    m_minutes->setAccessibleName(tr("Minutes of movement by day"));
    column()->addWidget(m_minutes);
    column()->addStretch();

    connect(&model, &AppModel::diaryChanged, this, [this] {
        if (isVisible()) {
            refresh();
        }
    });
}

void TrendsPage::refresh() {
    m_state = trendsState(model(), m_range);
    render();
}

void TrendsPage::render() {
    m_verdict->setText(m_state.verdict);
    m_sentence->setText(m_state.sentence);
    m_completeness->setText(m_state.completeness);
    PainChartData chart;
    chart.days = static_cast<int>(m_state.days.size());
    bool hasMedian = false;
    std::vector<double> minutes;
    double total = 0;
    for (int i = 0; i < chart.days; ++i) {
        const TrendDay& day = m_state.days[static_cast<std::size_t>(i)];
        if (day.noted) {
            chart.marks.push_back({i, *day.noted, day.after});
        } else if (day.after) {
            chart.marks.push_back({i, *day.after, day.after});
        }
        hasMedian = hasMedian || day.median.has_value();
        chart.median.push_back(day.median);
        minutes.push_back(day.minutes);
        total += day.minutes;
    }
    if (!hasMedian) {
        chart.median.clear();
    }
    for (auto& [day, text] : sparseLabels(m_state.days)) {
        chart.labels.push_back({day, text});
    }
    m_medianLegend->setVisible(hasMedian);
    m_chart->setData(std::move(chart));
    m_chart->setSummary(m_state.summary);
    m_minutesTotal->setText(tr("%n min", nullptr, static_cast<int>(std::lround(total))));
    m_minutes->setData({std::move(minutes), sparseLabels(m_state.days)},
                       m_minutesTotal->sourceText());
    if (m_table->isVisible()) {
        renderTable();
    }
}

void TrendsPage::renderTable() {
    m_table->setColumnCount(5);
    m_table->setHorizontalHeaderLabels(
        {tr("Day"), tr("Pain noted"), tr("After a session"), tr("7-day middle"), tr("Minutes")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setRowCount(static_cast<int>(m_state.days.size()));
    int row = 0;
    for (auto day = m_state.days.rbegin(); day != m_state.days.rend(); ++day, ++row) {
        const QStringList cells{
            day->name, numberText(day->noted), numberText(day->after), numberText(day->median),
            day->minutes > 0 ? QString::number(std::lround(day->minutes)) : QString()};
        for (int i = 0; i < cells.size(); ++i) {
            m_table->setItem(row, i, new QTableWidgetItem(cells[i]));
        }
    }
}

void TrendsPage::showTable(bool shown) {
    m_table->setVisible(shown);
    m_tableButton->setText(shown ? tr("Hide the table") : tr("Show as a table"));
    if (shown) {
        renderTable();
    }
}

bool TrendsPage::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers != Qt::NoModifier && modifiers != Qt::KeypadModifier) {
        return false;
    }
    if (key >= Qt::Key_1 && key <= Qt::Key_4) {
        m_range = static_cast<TrendRange>(key - Qt::Key_1);
        m_ranges->setCurrent(static_cast<int>(m_range));
        refresh();
        return true;
    }
    if (key == Qt::Key_T) {
        showTable(!m_table->isVisible());
        return true;
    }
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        m_chart->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    return false;
}

} // namespace unhunch::ui
