// Searching as it is seen, and a grid of very many cards.
#include "pages/card_grid.h"
#include "support/window_fixture.h"
#include "widgets/picture_card.h"
#include "widgets/scroll_page.h"

#include <QAccessible>
#include <QLineEdit>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

using namespace unhunch;
using namespace unhunch::test;
using Place = ui::Destination::Place;

namespace {

class Learn {
public:
    Learn() {
        m_fixture.answerSafetyCheck();
        m_fixture.window().go({Place::learn, {}});
        WindowFixture::settle();
        m_page = m_fixture.window().findChild<QWidget*>(QStringLiteral("learnPage"));
        REQUIRE(m_page != nullptr);
    }
    void type(const char* text) {
        auto* field = m_page->findChild<QLineEdit*>(QStringLiteral("librarySearch"));
        field->setFocus();
        field->clear();
        QTest::keyClicks(field, QString::fromUtf8(text));
        WindowFixture::settle();
    }
    [[nodiscard]] QStringList results() const {
        QStringList ids;
        for (const QObject* row : shown("results")->children()) {
            if (row->objectName().startsWith(QStringLiteral("result-"))) {
                ids << row->objectName().mid(7);
            }
        }
        return ids;
    }
    [[nodiscard]] QWidget* shown(const char* name) const {
        auto* found = m_page->findChild<QWidget*>(QLatin1String(name));
        REQUIRE(found != nullptr);
        return found;
    }
    WindowFixture& fixture() { return m_fixture; }

private:
    WindowFixture m_fixture;
    QWidget* m_page = nullptr;
};

constexpr int kMany = 2'000;

class ManyCards {
public:
    ManyCards() {
        m_area.setBare(true);
        auto* column = new QVBoxLayout(m_area.content());
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_grid);
        column->addStretch();
        std::vector<QString> titles;
        for (int i = 0; i < kMany; ++i) {
            titles.push_back(i % 7 == 0 ? QStringLiteral("A title of many words %1").arg(i)
                                        : QStringLiteral("Card %1").arg(i));
        }
        m_grid->arrange(4, false);
        m_grid->setCards(titles, [this, titles](int index) {
            ++made;
            auto* card = new ui::ExerciseCard(m_theme, titles[static_cast<std::size_t>(index)],
                                              QStringLiteral("Loosen"));
            card->setObjectName(QString::number(index));
            QObject::connect(card, &QAbstractButton::clicked, card,
                             [this, index] { clicked = index; });
            return card;
        });
        QObject::connect(m_area.verticalScrollBar(), &QScrollBar::valueChanged, m_grid,
                         &ui::CardGrid::fillView);
        m_area.resize(900, 600);
        m_area.show();
        WindowFixture::settle();
    }
    /// The cards there are, in the order of a screen reader.
    [[nodiscard]] std::vector<int> places() const {
        std::vector<int> places;
        const QAccessibleInterface* group = QAccessible::queryAccessibleInterface(m_grid);
        for (int i = 0; i < group->childCount(); ++i) {
            places.push_back(group->child(i)->object()->objectName().toInt());
        }
        return places;
    }
    void scrollTo(double share) {
        m_area.verticalScrollBar()->setValue(
            static_cast<int>(share * m_area.verticalScrollBar()->maximum()));
        WindowFixture::settle();
    }
    [[nodiscard]] QWidget* cardUnder(const QPoint& point) { return m_area.childAt(point); }
    [[nodiscard]] ui::CardGrid& grid() { return *m_grid; }

    int made = 0;
    int clicked = -1;

private:
    ui::Theme m_theme;
    ui::ScrollPage m_area{m_theme};
    ui::CardGrid* m_grid = new ui::CardGrid(QStringLiteral("Cards"));
};

} // namespace

TEST_CASE("the best match is first and current, and arrows move while typing stays in the field") {
    Learn learn;
    learn.type("pain when I look dwon");
    REQUIRE_FALSE(learn.results().isEmpty());
    CHECK(learn.results()[0] == QStringLiteral("looking-down-hurts"));
    const QWidget* field = QApplication::focusWidget();
    learn.fixture().press(Qt::Key_Down);
    CHECK(QApplication::focusWidget() == field);
    learn.fixture().press(Qt::Key_Up);
    learn.fixture().press(Qt::Key_Return);
    CHECK(learn.fixture().window().findChild<QWidget*>(QStringLiteral("articlePage"))->isVisible());
}

TEST_CASE("words of a warning sign, or of where it hurts, pin the row that leads to the signs") {
    Learn learn;
    for (const char* text :
         {"numb legs", "between the shoulder blades", "fever", "my back aches"}) {
        CAPTURE(text);
        learn.type(text);
        CHECK(learn.shown("caution")->isVisible());
    }
    for (const char* text : {"desk", "foam roller"}) {
        CAPTURE(text);
        learn.type(text);
        CHECK_FALSE(learn.shown("caution")->isVisible());
    }
}

TEST_CASE("a search that finds nothing offers the nearest words, which can be clicked") {
    Learn learn;
    learn.type("zebra massaggge");
    CHECK(learn.shown("nothingFound")->isVisible());
    auto* suggestion = dynamic_cast<QAbstractButton*>(learn.shown("suggestion-massage"));
    REQUIRE(suggestion != nullptr);
    suggestion->click();
    WindowFixture::settle();
    CHECK_FALSE(learn.shown("nothingFound")->isVisible());
    CHECK(learn.results()[0] == QStringLiteral("massage-and-rolling"));
}

TEST_CASE("of thousands of cards only those in view are made, wherever the page is scrolled to") {
    ManyCards cards;
    for (const double share : {0.0, 0.001, 0.5, 0.002, 1.0, 0.99, 0.0}) {
        CAPTURE(share);
        cards.scrollTo(share);
        const std::vector<int> places = cards.places();
        CHECK(places.size() < 60);
        CHECK(std::is_sorted(places.begin(), places.end()));
        for (const QPoint point : {QPoint(100, 20), QPoint(100, 300), QPoint(800, 560)}) {
            const QWidget* card = cards.cardUnder(point);
            CHECK((dynamic_cast<const ui::PictureCard*>(card) != nullptr ||
                   card == &cards.grid())); // a card, or the gap between two
        }
    }
    CHECK(cards.made < 500);
}

TEST_CASE("the keyboard reaches every one of thousands of cards") {
    ManyCards cards;
    cards.grid().focusCurrent();
    const auto press = [](Qt::Key key) {
        QTest::keyClick(QApplication::focusWidget(), key);
        WindowFixture::settle();
        return QApplication::focusWidget()->objectName().toInt();
    };
    CHECK(press(Qt::Key_Right) == 1);
    CHECK(press(Qt::Key_Down) == 5);
    for (int row = 2; row < 40; ++row) {
        CHECK(press(Qt::Key_Down) == 4 * row + 1);
    }
    CHECK(press(Qt::Key_End) == kMany - 1);
    CHECK(press(Qt::Key_Up) == kMany - 5);
    CHECK(press(Qt::Key_Home) == 0);
    CHECK(cards.places().size() < 60);
    press(Qt::Key_Space);
    CHECK(cards.clicked == 0);
}
