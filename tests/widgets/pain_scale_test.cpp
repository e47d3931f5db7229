#include "widgets/digit_entry.h"
#include "widgets/pain_scale.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QTest>
#include <catch2/catch.hpp>
#include <vector>

using namespace unhunch::ui;
using namespace std::chrono_literals;

namespace {

class Shown {
public:
    Shown() : m_scale(m_theme) {
        QObject::connect(&m_scale, &PainScale::picked,
                         [this](int value) { m_picked.push_back(value); });
        m_scale.resize(632, 100);
        m_scale.show();
        m_scale.activateWindow();
        (void)QTest::qWaitForWindowActive(&m_scale);
        m_scale.setFocus(Qt::TabFocusReason);
    }
    void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    int focused() const {
        const auto cells = m_scale.findChildren<QAbstractButton*>();
        return static_cast<int>(
            cells.indexOf(qobject_cast<QAbstractButton*>(QApplication::focusWidget())));
    }
    PainScale& scale() { return m_scale; }
    const std::vector<int>& picked() const { return m_picked; }

private:
    Theme m_theme{Look{Scheme::Light, false, true, 1.0}};
    PainScale m_scale;
    std::vector<int> m_picked;
};

} // namespace

TEST_CASE("a one waits for a nought to become ten") {
    DigitEntry entry;
    CHECK(entry.press(1, 1000ms) == DigitEntry::Result{});
    CHECK(entry.press(0, 1600ms) == DigitEntry::Result{{}, 10});
    CHECK_FALSE(entry.isWaiting());
}

TEST_CASE("a nought that comes too late is a new answer after the one") {
    DigitEntry entry;
    (void)entry.press(1, 1000ms);
    CHECK(entry.press(0, 1601ms) == DigitEntry::Result{1, 0});
}

TEST_CASE("a digit typed at once over a one replaces it") {
    DigitEntry entry;
    (void)entry.press(1, 1000ms);
    CHECK(entry.press(7, 1200ms) == DigitEntry::Result{{}, 7});
}

TEST_CASE("a one alone counts when its time is over") {
    DigitEntry entry;
    (void)entry.press(1, 1000ms);
    CHECK(entry.settle() == 1);
    CHECK_FALSE(entry.settle().has_value());
}

TEST_CASE("nothing is chosen on a new pain scale") {
    Shown shown;
    CHECK_FALSE(shown.scale().value().has_value());
    CHECK(shown.picked().empty());
}

TEST_CASE("arrows, Home and End move the focus on the pain scale and pick nothing") {
    Shown shown;
    CHECK(shown.focused() == 0);
    shown.key(Qt::Key_Right);
    shown.key(Qt::Key_Right);
    CHECK(shown.focused() == 2);
    shown.key(Qt::Key_Left);
    CHECK(shown.focused() == 1);
    shown.key(Qt::Key_End);
    CHECK(shown.focused() == 10);
    shown.key(Qt::Key_Right);
    CHECK(shown.focused() == 10);
    shown.key(Qt::Key_Home);
    CHECK(shown.focused() == 0);
    CHECK(shown.picked().empty());
}

TEST_CASE("Space picks the focused number once") {
    Shown shown;
    shown.key(Qt::Key_End);
    shown.key(Qt::Key_Left);
    shown.key(Qt::Key_Space);
    CHECK(shown.picked() == std::vector<int>{9});
    CHECK(shown.scale().value() == 9);
}

TEST_CASE("arrows pick when the page asks for it") {
    Shown shown;
    shown.scale().setArrowsPick(true);
    shown.key(Qt::Key_Right);
    shown.key(Qt::Key_Right);
    CHECK(shown.picked() == std::vector<int>{1, 2});
}

TEST_CASE("typing 1 and 0 picks ten and never one") {
    Shown shown;
    shown.key(Qt::Key_1);
    CHECK(shown.picked().empty());
    shown.key(Qt::Key_0);
    CHECK(shown.picked() == std::vector<int>{10});
    shown.key(Qt::Key_5);
    CHECK(shown.picked() == std::vector<int>{10, 5});
}

TEST_CASE("the focus follows a typed number, and stays away from a scale that does not have it") {
    Shown shown;
    shown.key(Qt::Key_6);
    CHECK(shown.focused() == 6);
    shown.scale().findChildren<QAbstractButton*>().at(6)->clearFocus();
    shown.scale().enterDigit(3, 100ms);
    CHECK(shown.focused() == -1);
}

TEST_CASE("digits typed elsewhere on the page count by their own time") {
    Shown shown;
    shown.scale().enterDigit(1, 100ms);
    shown.scale().enterDigit(0, 900ms);
    CHECK(shown.picked() == std::vector<int>{1, 0});
}

TEST_CASE("a click picks, and a value set by the page is silent") {
    Shown shown;
    const auto cells = shown.scale().findChildren<QAbstractButton*>();
    QTest::mouseClick(cells.at(4), Qt::LeftButton);
    CHECK(shown.picked() == std::vector<int>{4});
    shown.scale().setValue(7);
    CHECK(shown.picked().size() == 1);
    CHECK(cells.at(7)->isChecked());
    CHECK_FALSE(cells.at(4)->isChecked());
}

TEST_CASE("the pain scale is a group of eleven radio buttons with one Tab stop") {
    Shown shown;
    auto* const group = QAccessible::queryAccessibleInterface(&shown.scale());
    REQUIRE(group != nullptr);
    CHECK(group->role() == QAccessible::Grouping);
    int stops = 0;
    int radios = 0;
    for (QAbstractButton* cell : shown.scale().findChildren<QAbstractButton*>()) {
        stops += (cell->focusPolicy() & Qt::TabFocus) != 0 ? 1 : 0;
        radios += QAccessible::queryAccessibleInterface(cell)->role() == QAccessible::RadioButton;
    }
    CHECK(stops == 1);
    CHECK(radios == 11);
    const auto cells = shown.scale().findChildren<QAbstractButton*>();
    CHECK(QAccessible::queryAccessibleInterface(cells.at(4))->text(QAccessible::Name) ==
          QStringLiteral("4 of 10"));
}

TEST_CASE("cells of the pain scale are never smaller than 32 by 48") {
    Shown shown;
    shown.scale().setSize(PainScale::Size::Small);
    shown.scale().setCellHeight(10);
    shown.scale().resize(shown.scale().minimumSizeHint());
    for (const QAbstractButton* cell : shown.scale().findChildren<QAbstractButton*>()) {
        CHECK(cell->width() >= 32);
        CHECK(cell->height() >= 48);
    }
}
