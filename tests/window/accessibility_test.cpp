// Every page: names for a screen reader, nothing out of reach of the keyboard, nothing off the
// page.
#include "support/demo_data.h"
#include "support/window_fixture.h"

#include <QAbstractButton>
#include <QAccessible>

using namespace unhunch;
using namespace unhunch::test;
using Place = ui::Destination::Place;

namespace {

const std::vector<ui::Destination>& places() {
    static const std::vector<ui::Destination> all{
        {Place::today, {}},
        {Place::stretch, {}},
        {Place::exercise, QStringLiteral("wall-press")},
        {Place::editExercise, {}},
        {Place::editRoutine, QStringLiteral("mid-back-reset")},
        {Place::learn, {}},
        {Place::article, QStringLiteral("looking-down-hurts")},
        {Place::diary, QStringLiteral("1")},
        {Place::trends, {}},
        {Place::warningSigns, {}},
        {Place::settings, {}},
        {Place::safetyCheck, {}},
        {Place::routine, QStringLiteral("floor-mobility")},
    };
    return all;
}

void checkNames(QWidget& root) {
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus) {
            continue;
        }
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
        REQUIRE(face != nullptr);
        CHECK_FALSE(face->text(QAccessible::Name).isEmpty());
    }
}

} // namespace

TEST_CASE("everything that takes the focus has a name, on every page") {
    WindowFixture fixture;
    fillDiary(fixture.model().application(), 10);
    for (const ui::Destination& place : places()) {
        INFO("place " << static_cast<int>(place.place));
        fixture.window().go(place);
        WindowFixture::settle();
        checkNames(fixture.window());
    }
    fixture.press(Qt::Key_4);
    fixture.press(Qt::Key_Return);
    checkNames(fixture.window());
}

TEST_CASE("no page is wider than the window, at any text size") {
    for (const int percent : {100, 150, 200}) {
        for (const QSize size : {QSize{1280, 800}, QSize{1024, 640}}) {
            WindowFixture fixture;
            fillDiary(fixture.model().application(), 10);
            fixture.window().resize(size);
            for (const ui::Destination& place : places()) {
                INFO("place " << static_cast<int>(place.place) << " at " << percent << " %");
                fixture.window().go(place);
                WindowFixture::settle();
                CHECK(fixture.window().width() == size.width());
                for (const auto* button : fixture.window().findChildren<QAbstractButton*>()) {
                    if (button->isVisible()) {
                        const QRect box{button->mapTo(&fixture.window(), QPoint{}), button->size()};
                        INFO(button->objectName().toStdString()
                             << " " << button->text().toStdString());
                        CHECK(box.left() >= -1);
                        CHECK(box.right() <= size.width() + 1);
                    }
                }
            }
        }
    }
}
