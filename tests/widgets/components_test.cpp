#include "widgets/article_view.h"
#include "widgets/body_map.h"
#include "widgets/button.h"
#include "widgets/check_card.h"
#include "widgets/chip.h"
#include "widgets/diary_row.h"
#include "widgets/field.h"
#include "widgets/icon_button.h"
#include "widgets/option_card.h"
#include "widgets/pain_chart.h"
#include "widgets/pain_scale.h"
#include "widgets/picture_card.h"
#include "widgets/segmented.h"
#include "widgets/select.h"
#include "widgets/sidebar.h"
#include "widgets/slider.h"
#include "widgets/stepper.h"
#include "widgets/switch.h"
#include "widgets/tag.h"
#include "widgets/text_block_widget.h"

#include <QAccessible>
#include <QApplication>
#include <QFontMetricsF>
#include <QTest>
#include <QVBoxLayout>
#include <catch2/catch.hpp>

using namespace unhunch::ui;

namespace {

// One of each component that can take the focus.
std::unique_ptr<QWidget> everything(const Theme& theme) {
    auto page = std::make_unique<QWidget>();
    auto* const column = new QVBoxLayout(page.get());
    const auto s = [](const char* text) { return QString::fromLatin1(text); };
    column->addWidget(new Button(theme, s("Start")));
    column->addWidget(new IconButton(theme, s("x"), s("Close")));
    column->addWidget(new Chip(theme, s("Standing")));
    column->addWidget(new Tag(theme, s("Neck")));
    column->addWidget(new Switch(theme, s("Chime")));
    column->addWidget(new CheckCard(theme, s("None of these")));
    column->addWidget(new OptionCard(theme, s("x"), s("I want to end here"), s("Save")));
    column->addWidget(new Segmented(theme, s("Range"), {s("2 weeks"), s("4 weeks"), s("All")}));
    column->addWidget(new Field(theme, s("Number")));
    column->addWidget(new SearchField(theme, s("Find an exercise")));
    column->addWidget(new NoteBox(theme, s("Note")));
    column->addWidget(new Select(theme, s("Every")));
    column->addWidget(new Slider(theme, s("Volume")));
    column->addWidget(new Stepper(theme, s("Rounds"), 1, 9));
    column->addWidget(new PainScale(theme));
    column->addWidget(new BodyMap(theme));
    column->addWidget(new PainChart(theme));
    column->addWidget(new RoutineCard(theme, s("Desk reset"), s("9 min")));
    column->addWidget(new ExerciseCard(theme, s("Cat-cow"), s("Loosen")));
    column->addWidget(new DiaryRow(theme, {4, s("Neck"), {}, s("21:10")}));
    auto* const sidebar = new Sidebar(theme);
    sidebar->addPlace(0, s("sun-horizon"), s("Today"));
    column->addWidget(sidebar);
    auto* const text = new TextBlock(theme, Type::Body, {});
    text->setRich(true);
    text->setText(s("Read the [warning signs](warning)."));
    column->addWidget(text);
    return page;
}

} // namespace

TEST_CASE("every component that takes the focus has an accessible name") {
    const Theme theme;
    const auto page = everything(theme);
    int checked = 0;
    for (QWidget* widget : page->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->isHidden())
            continue;
        // Views and editors inside Qt's own compounds are reached through their owner.
        if (qobject_cast<QComboBox*>(widget->parentWidget()) != nullptr ||
            widget->inherits("QListView") || widget->inherits("QComboBoxPrivateContainer"))
            continue;
        auto* const accessible = QAccessible::queryAccessibleInterface(widget);
        REQUIRE(accessible != nullptr);
        INFO(widget->metaObject()->className());
        CHECK_FALSE(accessible->text(QAccessible::Name).isEmpty());
        ++checked;
    }
    CHECK(checked > 40);
}

TEST_CASE("components are at least 32 px to hit at any text size") {
    for (const double scale : {0.9, 1.0, 2.0}) {
        const Theme theme(Look{Scheme::Light, false, true, scale});
        const Button small(theme, QStringLiteral("32"));
        const Switch toggle(theme, QStringLiteral("Chime"));
        Chip chip(theme, QStringLiteral("Floor"));
        chip.setSize(Chip::Size::Small);
        const auto floor = scale < 1 ? 28 : 32; // 90 % text shrinks the 32 px controls with it
        CHECK(small.sizeHint().height() >= floor);
        CHECK(toggle.sizeHint().height() >= floor);
        CHECK(chip.sizeHint().height() >= floor);
    }
}

TEST_CASE("text at twice its size still fits its button and its chip") {
    const Theme theme(Look{Scheme::Light, false, true, 2.0});
    const QString words = QStringLiteral("Back to the paused session");
    for (const ButtonSize size :
         {ButtonSize::Small, ButtonSize::Normal, ButtonSize::Large, ButtonSize::Start}) {
        Button button(theme, words);
        button.setSize(size);
        button.setIconName(QStringLiteral("play"));
        button.setKeyHint(QStringLiteral("Enter"));
        const double text = QFontMetricsF(theme.font(Type::SmallStrong)).horizontalAdvance(words);
        const double line = QFontMetricsF(theme.font(Type::SmallStrong)).height();
        CHECK(button.sizeHint().width() >= text + 2 * 24);
        CHECK(button.sizeHint().height() >= line);
        CHECK(button.minimumSizeHint() == button.sizeHint());
    }
    Chip chip(theme, words);
    chip.setChecked(true);
    const QFontMetricsF metrics(theme.font(Type::SmallStrong));
    CHECK(chip.sizeHint().width() >= metrics.horizontalAdvance(words) + 2 * 24);
    CHECK(chip.sizeHint().height() >= metrics.height());
}

TEST_CASE("text blocks ask for the height of their lines") {
    const Theme theme;
    TextBlock block(theme, Type::Body,
                    QStringLiteral("Between 4 and 5 on most days. Two weeks is too short to call "
                                   "it a trend, and gaps are fine."));
    CHECK(block.sizeHint().height() == 22);
    CHECK(block.heightForWidth(200) % 22 == 0);
    CHECK(block.heightForWidth(200) > block.heightForWidth(500));
}

TEST_CASE("balanced lines never need more lines and are of about equal length") {
    const Theme theme;
    TextSpec spec;
    spec.text = QStringLiteral("Push your palms into the wall at about a third of your strength. "
                               "Keep breathing.");
    spec.font = theme.font(Type::Instruction);
    spec.lineHeight = 52;
    const TextBlockLayout ragged(spec, 1184);
    spec.balanced = true;
    const TextBlockLayout balanced(spec, 1184);
    CHECK(ragged.lineCount() == 2);
    CHECK(balanced.lineCount() == 2);
    CHECK(balanced.naturalWidth() < 800);
    CHECK(balanced.height() == 104);
}

TEST_CASE("marked text becomes plain text with bold, links and citations") {
    const RichText rich =
        parseRich(QStringLiteral("**New pain** needs a [check](warning).^1^^2^ 2^3 * 4"));
    CHECK(rich.plain == QStringLiteral("New pain needs a check.1\u20092 2^3 * 4"));
    REQUIRE(rich.bold.size() == 1);
    CHECK(rich.bold.first().length == 8);
    REQUIRE(rich.links.size() == 3);
    CHECK(rich.links.at(0).target == QStringLiteral("warning"));
    CHECK(rich.links.at(2).target == QStringLiteral("cite:2"));
}

TEST_CASE("the segmented control has one Tab stop and arrows choose") {
    const Theme theme(Look{Scheme::Light, false, true, 1.0});
    Segmented range(theme, QStringLiteral("Range"),
                    {QStringLiteral("2 weeks"), QStringLiteral("4 weeks"), QStringLiteral("All")});
    std::vector<int> chosen;
    QObject::connect(&range, &Segmented::chosen, [&chosen](int i) { chosen.push_back(i); });
    range.show();
    range.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&range));
    range.setFocus(Qt::TabFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    CHECK(chosen == std::vector<int>{1, 2, 1});
    CHECK(range.current() == 1);
}

TEST_CASE("exclusive choices are announced as radio buttons") {
    const Theme theme;
    Chip yes(theme, QStringLiteral("Yes"));
    Chip no(theme, QStringLiteral("No"));
    CHECK(QAccessible::queryAccessibleInterface(&yes)->role() == QAccessible::CheckBox);
    ChipGroup group(nullptr);
    group.add(&yes);
    group.add(&no);
    CHECK(QAccessible::queryAccessibleInterface(&yes)->role() == QAccessible::RadioButton);
    const Segmented range(theme, QStringLiteral("Range"), {QStringLiteral("All")});
    for (QAbstractButton* segment : range.findChildren<QAbstractButton*>())
        CHECK(QAccessible::queryAccessibleInterface(segment)->role() == QAccessible::RadioButton);
}

TEST_CASE("the stepper stops at its limits and tells only of changes") {
    const Theme theme;
    Stepper rounds(theme, QStringLiteral("Rounds"), 1, 3);
    std::vector<int> values;
    QObject::connect(&rounds, &Stepper::valueChanged, [&values](int v) { values.push_back(v); });
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&rounds, Qt::Key_Plus);
    QTest::keyClick(&rounds, Qt::Key_Minus);
    CHECK(values == std::vector<int>{2, 3, 2});
}

TEST_CASE("the day cursor of the chart goes by arrows and stays inside") {
    const Theme theme;
    PainChart chart(theme);
    PainChartData data;
    data.days = 5;
    data.marks = {{0, 5, 3.0}, {4, 4, {}}};
    chart.setData(data);
    chart.resize(600, 300);
    QTest::keyClick(&chart, Qt::Key_Left);
    CHECK(chart.cursor() == 4);
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Left);
    CHECK(chart.cursor() == 0);
    QTest::keyClick(&chart, Qt::Key_Right);
    CHECK(chart.cursor() == 1);
}

TEST_CASE("the focus ring shows for the keyboard and not for the mouse") {
    const Theme theme(Look{Scheme::Light, false, true, 1.0});
    QWidget window;
    auto* const column = new QVBoxLayout(&window);
    auto* const first = new Button(theme, QStringLiteral("One"));
    auto* const second = new Button(theme, QStringLiteral("Two"));
    column->addWidget(first);
    column->addWidget(second);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    first->setFocus(Qt::MouseFocusReason);
    CHECK_FALSE(first->ring().isShown());
    QTest::keyClick(first, Qt::Key_Tab);
    CHECK(second->hasFocus());
    CHECK(second->ring().isShown());
}

TEST_CASE("Enter and Space press a button") {
    const Theme theme;
    Button button(theme, QStringLiteral("Save"));
    int clicks = 0;
    QObject::connect(&button, &QAbstractButton::clicked, [&clicks] { ++clicks; });
    QTest::keyClick(&button, Qt::Key_Return);
    QTest::keyClick(&button, Qt::Key_Space);
    CHECK(clicks == 2);
}
