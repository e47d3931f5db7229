#include "widgets/body_map.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QTest>
#include <catch2/catch.hpp>
#include <set>

using namespace unhunch::ui;

namespace {
enum Zone { Neck, ShoulderL, ShoulderR, BladeL, Between, BladeR, RibsL, LowerMid, RibsR, LowBack };
}

TEST_CASE("arrows lead to the nearest zone of the body") {
    CHECK(nearestBodyZone(Between, Qt::Key_Left) == BladeL);
    CHECK(nearestBodyZone(Between, Qt::Key_Right) == BladeR);
    CHECK(nearestBodyZone(Between, Qt::Key_Up) == Neck);
    CHECK(nearestBodyZone(Between, Qt::Key_Down) == LowerMid);
    CHECK(nearestBodyZone(LowerMid, Qt::Key_Down) == LowBack);
    CHECK(nearestBodyZone(LowerMid, Qt::Key_Left) == RibsL);
    CHECK(nearestBodyZone(BladeL, Qt::Key_Up) == ShoulderL);
    CHECK(nearestBodyZone(BladeL, Qt::Key_Down) == RibsL);
    CHECK(nearestBodyZone(Neck, Qt::Key_Up) == Neck);
    CHECK(nearestBodyZone(LowBack, Qt::Key_Down) == LowBack);
}

TEST_CASE("every zone of the body can be reached with the arrows") {
    std::set<int> reached{Between};
    for (bool grew = true; grew;) {
        const auto before = reached;
        for (const int zone : before) {
            for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down})
                reached.insert(nearestBodyZone(zone, key));
        }
        grew = reached.size() > before.size();
    }
    CHECK(reached.size() == kBodyZoneCount);
}

TEST_CASE("the middle of each zone belongs to it") {
    const QRectF box(0, 0, 272, 388);
    for (int zone = 0; zone < kBodyZoneCount; ++zone)
        CHECK(bodyZoneAt(box, bodyTransform(box).map(bodyZoneCentre(zone))) == zone);
    CHECK(bodyZoneAt(box, {5, 5}) == -1);
}

TEST_CASE("the keyboard moves over the body and Space toggles") {
    const Theme theme;
    BodyMap map(theme);
    std::vector<std::pair<int, bool>> toggles;
    QObject::connect(&map, &BodyMap::toggled,
                     [&toggles](int zone, bool on) { toggles.emplace_back(zone, on); });
    map.resize(272, 388);
    map.show();
    map.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&map));
    map.setFocus(Qt::TabFocusReason);
    const auto key = [](Qt::Key k) { QTest::keyClick(QApplication::focusWidget(), k); };
    key(Qt::Key_Space);
    key(Qt::Key_Left);
    key(Qt::Key_Space);
    key(Qt::Key_Space);
    CHECK(toggles ==
          std::vector<std::pair<int, bool>>{{Between, true}, {BladeL, true}, {BladeL, false}});
    CHECK(map.selectedZones() == QList<int>{Between});
}

TEST_CASE("a click selects a zone, and the page sets zones without a signal") {
    const Theme theme;
    BodyMap map(theme);
    int toggles = 0;
    QObject::connect(&map, &BodyMap::toggled, [&toggles] { ++toggles; });
    map.resize(276, 392);
    map.show();
    const QPointF centre = bodyTransform(QRectF(2, 2, 272, 388)).map(bodyZoneCentre(LowBack));
    QTest::mouseClick(&map, Qt::LeftButton, {}, centre.toPoint());
    CHECK(map.isSelected(LowBack));
    CHECK(toggles == 1);
    map.setSelectedZones({Neck});
    CHECK(toggles == 1);
    CHECK_FALSE(map.isSelected(LowBack));
}

TEST_CASE("the zones are check boxes that name the person's own side") {
    const Theme theme;
    BodyMap map(theme);
    const auto boxes = map.findChildren<QCheckBox*>();
    REQUIRE(boxes.size() == kBodyZoneCount);
    auto* const blade = QAccessible::queryAccessibleInterface(boxes.at(BladeL));
    CHECK(blade->role() == QAccessible::CheckBox);
    CHECK(blade->text(QAccessible::Name) == QStringLiteral("Left shoulder blade, your left"));
}

TEST_CASE("A turns the body map into a list of words and back, with the same choices") {
    const Theme theme;
    BodyMap map(theme);
    map.resize(272, 388);
    map.show();
    auto* first = map.findChildren<QCheckBox*>().front();
    first->setFocus(Qt::TabFocusReason);
    QTest::keyClick(first, Qt::Key_A);
    // In the list each place has a line of its own, one below the other.
    int below = -1;
    for (const auto* box : map.findChildren<QCheckBox*>()) {
        CHECK(box->y() > below);
        CHECK(box->width() > 200);
        below = box->y();
    }
    QTest::keyClick(first, Qt::Key_Space);
    CHECK(map.selectedZones() == QList<int>{0});
    QTest::keyClick(first, Qt::Key_A);
    CHECK(map.selectedZones() == QList<int>{0});
    CHECK(first->width() < 100);
}
