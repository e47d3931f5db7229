#include "gallery/scenes.h"

#include "widgets/article_view.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/chart_widgets.h"
#include "widgets/countdown_ring.h"
#include "widgets/dialog.h"
#include "widgets/diary_row.h"
#include "widgets/nav_button.h"
#include "widgets/option_card.h"
#include "widgets/pain_chart.h"
#include "widgets/pain_scale.h"
#include "widgets/picture_card.h"
#include "widgets/scene_widget.h"
#include "widgets/scroll_page.h"
#include "widgets/session_progress.h"
#include "widgets/sidebar.h"
#include "widgets/text_block_widget.h"
#include "widgets/toast.h"
#include "widgets/week_strip.h"

#include <QHBoxLayout>
#include <QPainter>

namespace unhunch::gallery {

using namespace unhunch::ui;

namespace {

class Ground : public QWidget {
public:
    explicit Ground(const Theme& theme, QSize size = {1280, 800}) {
        setPalette(theme.palette());
        setAutoFillBackground(true);
        resize(size);
    }
};

Sidebar* sidebar(const Theme& theme, QWidget* parent, int current) {
    auto* const bar = new Sidebar(theme, parent);
    bar->addPlace(0, QStringLiteral("sun-horizon"), QStringLiteral("Today"));
    bar->addPlace(1, QStringLiteral("person-simple-tai-chi"), QStringLiteral("Stretch"));
    bar->addPlace(2, QStringLiteral("book-open"), QStringLiteral("Learn"));
    bar->addPlace(3, QStringLiteral("notebook"), QStringLiteral("Diary"));
    bar->addPlace(4, QStringLiteral("chart-line"), QStringLiteral("Trends"))
        ->setCheckedWeight(IconWeight::Bold);
    bar->addPlace(5, QStringLiteral("first-aid"), QStringLiteral("Warning signs"), true);
    bar->addPlace(6, QStringLiteral("gear-six"), QStringLiteral("Settings"), true);
    bar->setCurrent(current);
    return bar;
}

SceneWidget* hero(const Theme& theme, QWidget* parent) {
    auto* const scene = new SceneWidget(theme, parent);
    scene->setScene([](const QSizeF& /*size*/) {
        Scene hero;
        hero.discCentre = {478, 190};
        hero.discRadius = 146;
        hero.strip = 92;
        return hero;
    });
    auto* const title =
        new TextBlock(theme, Type::Display, QStringLiteral("Desk reset for the mid\u2011back"),
                      Role::Text, scene);
    title->setGeometry(32, 30, 300, 80);
    auto* const why =
        new TextBlock(theme, Type::Body,
                      QStringLiteral("You noted 4 between the shoulder blades last night. After "
                                     "this routine you felt better 5 times out of 7."),
                      Role::Text2, scene);
    why->setPixels(16, 24);
    why->setGeometry(32, 122, 300, 72);
    auto* const start = new Button(theme, QStringLiteral("Start"), ButtonKind::Primary, scene);
    start->setSize(ButtonSize::Start);
    start->setIconName(QStringLiteral("play"), IconWeight::Fill);
    start->move(32, 252);
    auto* const other =
        new Button(theme, QStringLiteral("Choose another"), ButtonKind::Quiet, scene);
    other->setSize(ButtonSize::Large);
    other->move(171, 258);
    return scene;
}

SparklineData twoWeeks() {
    SparklineData data;
    data.noted = {5.0, 4.0, {}, 5.0, 5.0, 4.0, 5.0, 3.0, 4.0, 4.0, 4.0, 4.0, 4.0, {}};
    data.median = {5, 4.5, 4.5, 5, 5, 5, 5, 4.5, 4.5, 4, 4, 4, 4, 4};
    data.firstLabel = QStringLiteral("6 Nov");
    data.lastLabel = QStringLiteral("Today");
    return data;
}

PainChartData fourWeeks() {
    PainChartData data;
    const std::vector<std::pair<int, int>> raw{
        {6, 5},  {6, -1}, {-1, -1}, {5, 4}, {7, -1}, {5, 4},  {6, -1},  {5, 5}, {-1, -1}, {6, 4},
        {5, -1}, {5, 4},  {5, -1},  {5, 3}, {5, -1}, {4, 3},  {-1, -1}, {5, 4}, {5, -1},  {4, 2},
        {5, -1}, {3, 2},  {4, -1},  {4, 3}, {4, 3},  {4, -1}, {4, 3},   {5, 3}};
    data.days = static_cast<int>(raw.size());
    for (int day = 0; day < data.days; ++day) {
        const auto [noted, after] = raw.at(static_cast<std::size_t>(day));
        if (noted >= 0)
            data.marks.push_back({day, static_cast<double>(noted),
                                  after >= 0 ? std::optional<double>(after) : std::nullopt});
        data.median.push_back(day < 3    ? std::nullopt
                              : day < 7  ? std::optional(6.0)
                              : day < 21 ? std::optional(5.0)
                                         : std::optional(4.0));
    }
    data.halves = {{0, 13, 5}, {14, 27, 4}};
    data.labels = {{0, QStringLiteral("23 Oct")},
                   {7, QStringLiteral("30 Oct")},
                   {14, QStringLiteral("6 Nov")},
                   {21, QStringLiteral("13 Nov")},
                   {27, QStringLiteral("19 Nov")}};
    data.medianTitle = QStringLiteral("7-day middle");
    data.medianNote = QStringLiteral("now 4");
    return data;
}

} // namespace

std::unique_ptr<QWidget> todayScene(const Theme& theme) {
    auto page = std::make_unique<Ground>(theme);
    sidebar(theme, page.get(), 0)->setGeometry(0, 0, 216, 800);
    (new TextBlock(theme, Type::SmallMedium, QStringLiteral("Thursday 19 November"), Role::Text3,
                   page.get()))
        ->setGeometry(256, 31, 300, 18);
    (new TextBlock(theme, Type::H1, QStringLiteral("Good morning"), Role::Text, page.get()))
        ->setGeometry(256, 50, 300, 38);
    hero(theme, page.get())->setGeometry(256, 110, 632, 448);
    auto* const log = new Card(theme, Card::Kind::Card, page.get());
    log->setGeometry(256, 580, 632, 164);
    (new TextBlock(theme, Type::H3, QStringLiteral("How is your mid-back right now?"), Role::Text,
                   log))
        ->setGeometry(25, 19, 400, 24);
    (new PainScale(theme, log))->setGeometry(25, 55, 582, 92);
    auto* const week = new WeekStrip(theme, page.get());
    std::array<WeekStrip::Day, 7> days;
    for (std::size_t i = 0; i < days.size(); ++i)
        days.at(i) = {QString::number(16 + i),
                      QStringLiteral("MTWTFSS").mid(static_cast<int>(i), 1), i == 0 || i == 2,
                      i == 3};
    week->setDays(days);
    week->setGeometry(920, 148, 320, 58);
    auto* const spark = new Sparkline(theme, page.get());
    spark->setData(twoWeeks(), {});
    spark->setGeometry(920, 277, 320, 138);
    auto* const row = new DiaryRow(theme,
                                   {4, QStringLiteral("Between the shoulder blades"),
                                    QStringLiteral("Long call"), QStringLiteral("21:10")},
                                   page.get());
    row->setGeometry(912, 450, 340, 68);
    auto* const card = new RoutineCard(theme, QStringLiteral("Desk reset"),
                                       QStringLiteral("9 min, 5 exercises"), page.get());
    card->setBadge(QStringLiteral("For today"));
    card->setGeometry(920, 530, 234, card->sizeHint().height());
    auto* const toast = new Toast(theme, page.get());
    toast->showWithUndo(QStringLiteral("Entry deleted"));
    return page;
}

std::unique_ptr<QWidget> sessionScene(const Theme& theme, bool effort) {
    class Stager : public Ground {
    public:
        Stager(const Theme& theme, bool effort) : Ground(theme), m_theme(theme), m_effort(effort) {}

    protected:
        void paintEvent(QPaintEvent* /*event*/) override {
            QPainter painter(this);
            Stage stage;
            stage.ease = m_effort ? 0 : 1;
            stage.breathRadius = m_effort ? 0 : 186;
            drawStage(painter, m_theme, QRectF(rect()), stage);
        }

    private:
        const Theme& m_theme;
        bool m_effort;
    };
    auto page = std::make_unique<Stager>(theme, effort);
    const auto text = [&](Type type, const char* words, Role role, const QRect& box) {
        auto* const block = new TextBlock(theme, type, QString::fromUtf8(words), role, page.get());
        block->setGeometry(box);
        return block;
    };
    auto* const bar = new SessionProgress(theme, page.get());
    bar->setState({{130, 60, 110, 80, 100}, effort ? 0 : 4, 0.42, effort ? 0.0 : 1.0});
    bar->setGeometry(214, 32, 810, 12);
    text(Type::SessionName, effort ? "Wall press" : "Belly breathing", Role::Text,
         {836, 82, 412, 38});
    text(Type::SessionMeta, effort ? "Round 2 of 4" : "Breath 4 of 10", Role::Text2,
         {836, 122, 412, 32});
    text(Type::Phase, effort ? "PRESS" : "INHALE", effort ? Role::WarmTx : Role::PrimaryTx,
         {836, 168, 412, 72});
    auto* const ring = new CountdownRing(theme, page.get());
    ring->setState({effort ? 0.75 : 0.4, effort ? QStringLiteral("6") : QStringLiteral("3"),
                    QStringLiteral("seconds"), effort ? 0.0 : 1.0, false});
    ring->setGeometry(836, 256, 292, 292);
    text(Type::Instruction,
         effort ? "Push your palms into the wall at about a third of your strength. Keep breathing."
                : "Breathe in through your nose. Let your belly rise under your hand.",
         Role::Text, {48, 588, 1184, 108})
        ->setBalanced(true);
    const auto button = [&](const char* words, ButtonKind kind, const char* icon, const char* key,
                            int x) {
        auto* const made = new Button(theme, QString::fromUtf8(words), kind, page.get());
        made->setSize(ButtonSize::Session);
        made->setIconName(QString::fromUtf8(icon),
                          kind == ButtonKind::Primary ? IconWeight::Fill : IconWeight::Regular);
        made->setKeyHint(QString::fromUtf8(key));
        made->move(x, 712);
        return made;
    };
    button("This hurts", ButtonKind::Danger, "hand-palm", "H", 48)
        ->setIconName(QStringLiteral("hand-palm"), IconWeight::Bold);
    button("Back", ButtonKind::Secondary, "skip-back", "\u2190", 365);
    button("Pause", ButtonKind::Primary, "pause", "Space", 535)->setMinimumContentWidth(216);
    button("Skip", ButtonKind::Secondary, "skip-forward", "\u2192", 763);
    auto* const leave = new Button(theme, QStringLiteral("Leave"), ButtonKind::Quiet, page.get());
    leave->setSize(ButtonSize::SessionPlain);
    leave->setIconName(QStringLiteral("x"));
    leave->setKeyHint(QStringLiteral("Esc"));
    leave->move(32, 12);
    return page;
}

std::unique_ptr<QWidget> trendsScene(const Theme& theme) {
    auto page = std::make_unique<Ground>(theme);
    sidebar(theme, page.get(), 4)->setGeometry(0, 0, 216, 800);
    auto* const chart = new PainChart(theme, page.get());
    chart->setData(fourWeeks());
    chart->setDayText([](int) {
        return PainChart::DayText{QStringLiteral("Wednesday 18 Nov"), QStringLiteral("Noted 4"),
                                  QStringLiteral("After 3, Desk reset")};
    });
    chart->setGeometry(256, 224, 984, 300);
    chart->setObjectName(QStringLiteral("chart"));
    int x = 680;
    for (const auto& [sign, words] :
         {std::pair{ChartSign::Noted, "Pain noted"}, std::pair{ChartSign::After, "After a session"},
          std::pair{ChartSign::Median, "7-day middle value"},
          std::pair{ChartSign::Half, "Middle of each half"}}) {
        auto* const legend = new ChartLegend(theme, sign, QString::fromLatin1(words), page.get());
        legend->move(x, 196);
        legend->resize(legend->sizeHint());
        x += legend->sizeHint().width() + 20;
    }
    auto* const minutes = new MinutesChart(theme, page.get());
    minutes->setData(
        {{9, 0, 0, 9, 0, 10, 0, 9, 0, 9, 0, 10, 0, 9, 0, 10, 0, 9, 0, 10, 0, 9, 0, 14, 6, 0, 9, 7},
         {{0, QStringLiteral("23 Oct")},
          {14, QStringLiteral("6 Nov")},
          {27, QStringLiteral("19 Nov")}}},
        {});
    minutes->setGeometry(256, 584, 548, 208);
    auto* const heat = new HeatCalendar(theme, page.get());
    std::vector<HeatCalendar::Day> days;
    const QDate first(2026, 10, 23);
    for (int i = 0; i < 28; ++i)
        days.push_back({first.addDays(i), i % 6 == 2 ? std::nullopt : std::optional(10 - i / 3)});
    heat->setDays(days, first.addDays(27), {});
    heat->setGeometry(860, 584, 380, 216);
    auto* const interval = new IntervalMark(theme, page.get());
    interval->setData({-2.4, -1.5, -0.6, 3.8}, {});
    interval->setGeometry(256, 160, 200, 24);
    auto* const unsure = new IntervalMark(theme, page.get());
    unsure->setData({-2.1, -1, 0.1, 3.8}, {});
    unsure->setGeometry(476, 160, 200, 24);
    return page;
}

std::unique_ptr<QWidget> articleScene(const Theme& theme) {
    auto page = std::make_unique<Ground>(theme);
    auto* const scroll = new ScrollPage(theme, page.get());
    scroll->setGeometry(0, 0, 1280, 800);
    auto* const column = new QVBoxLayout(scroll->content());
    column->setContentsMargins(0, 0, 0, 0);
    auto* const title =
        new TextBlock(theme, Type::Article,
                      QStringLiteral("Why looking down can hurt between the shoulder blades"));
    column->addWidget(title);
    auto* const article = new ArticleView(theme);
    using Kind = ArticleBlock::Kind;
    const QString text =
        QStringLiteral("The joints and discs at the base of the neck share nerve pathways with the "
                       "skin and muscle between the shoulder blades. When volunteers had those "
                       "joints gently irritated, they felt the ache lower down, beside the "
                       "shoulder blade.^1^^2^ Bending the head loads exactly these joints.");
    article->setBlocks({{Kind::Lead,
                         QStringLiteral("You tip your chin to read your phone and a pull appears "
                                        "between the shoulder blades. It is a common complaint."),
                         {},
                         {}},
                        {Kind::Caution,
                         QStringLiteral("**New pain here deserves a check.** If it started "
                                        "recently, is getting steadily worse, or nobody has looked "
                                        "at it, read the [warning signs](warning) before you "
                                        "exercise."),
                         {},
                         {}},
                        {Kind::Heading,
                         QStringLiteral("The neck can be the source"),
                         EvidenceLevel::WellSupported,
                         {}},
                        {Kind::Paragraph, text, {}, {}},
                        {Kind::Heading,
                         QStringLiteral("\u201CTight chest muscles cause it\u201D"),
                         EvidenceLevel::DoesNotHoldUp,
                         {}},
                        {Kind::Bullet, text, {}, {}},
                        {Kind::Rule, {}, {}, {}},
                        {Kind::Source,
                         QStringLiteral("Dwyer A, Aprill C, Bogduk N. Spine, 1990."),
                         {},
                         QStringLiteral("1")}});
    column->addWidget(article);
    column->addStretch();
    return page;
}

std::unique_ptr<QWidget> dialogScene(const Theme& theme) {
    auto page = sessionScene(theme, true);
    auto* const dialog =
        new Dialog(theme, page.get(), QStringLiteral("Stopped. What are you feeling?"));
    dialog->setText(QStringLiteral(
        "Ease out of the position first. A mild pull is fine. Sharp pain is a reason to stop."));
    dialog->setPanelWidth(720);
    const auto option = [&](const char* icon, const char* title, const char* below, int key) {
        auto* const card = new OptionCard(theme, QString::fromLatin1(icon),
                                          QString::fromLatin1(title), QString::fromLatin1(below));
        card->setKeyHint(QString::number(key));
        dialog->content()->addWidget(card);
        return card;
    };
    option("arrows-in-simple", "A strong pull or ache",
           "Show the easier version and shorten the hold", 1);
    option("skip-forward", "Sharp or sudden pain",
           "Skip this one and leave it out for the next 7 days", 2);
    option("x-circle", "I want to end here", "Save what you did and note how it feels", 3);
    option("first-aid", "Numbness, weakness, chest pain or breathlessness",
           "Do not continue. See the warning signs", 4)
        ->setDanger(true);
    dialog->setFootnote(QStringLiteral("Nothing is lost while this is open."));
    dialog
        ->addButton(QStringLiteral("Back to the paused session"), ButtonKind::Secondary,
                    Dialog::Answer::Reject)
        ->setKeyHint(QStringLiteral("Esc"));
    dialog->open();
    return page;
}

} // namespace unhunch::gallery
