#include "window/shortcuts.h"

#include <QCoreApplication>
#include <array>

namespace unhunch::ui {

namespace {

#define KEY(where, keys, what)                                                                     \
    Shortcut {                                                                                     \
        QT_TRANSLATE_NOOP("Shortcuts", where), QT_TRANSLATE_NOOP("Shortcuts", keys),               \
            QT_TRANSLATE_NOOP("Shortcuts", what)                                                   \
    }

constexpr std::array kShortcuts{
    KEY("Everywhere", "Ctrl+1 to Ctrl+5", "Today, Stretch, Learn, Diary, Trends"),
    KEY("Everywhere", "Ctrl+,", "Settings"),
    KEY("Everywhere", "W", "Warning signs"),
    KEY("Everywhere", "N", "New diary entry"),
    KEY("Everywhere", "/ or Ctrl+F", "Search"),
    KEY("Everywhere", "Ctrl+Z", "Undo the last note or delete"),
    KEY("Everywhere", "F6", "Next region"),
    KEY("Everywhere", "F11", "Full screen"),
    KEY("Everywhere", "?", "This list"),
    KEY("Everywhere", "Esc", "Close or back"),
    KEY("Today", "Enter or S", "Start"),
    KEY("Today", "0 to 9", "Note pain; 1 then 0 is 10"),
    KEY("Pain scale", "Left, Right, Home, End, digits", "Choose a number"),
    KEY("Body map", "Arrows, Space", "Go to the nearest place, select it"),
    KEY("Body map", "A", "The places as a list, and back"),
    KEY("Check", "Enter", "Begin, once a number is set"),
    KEY("Session", "Space", "Pause or resume"),
    KEY("Session", "Left, Right", "Back, skip or start now"),
    KEY("Session", "Home", "Start this exercise again"),
    KEY("Session", "E", "Ten seconds more"),
    KEY("Session", "D", "Change this exercise"),
    KEY("Session", "Enter or Down", "Done, when you count yourself"),
    KEY("Session", "H", "This hurts"),
    KEY("Session", "I", "Show or hide the steps"),
    KEY("Session", "M", "Sound off or on"),
    KEY("Session", "R", "Say it again; while paused, every step"),
    KEY("Session", "+, -", "Louder, softer"),
    KEY("Session", "F", "Full screen"),
    KEY("Session", "Esc", "Leave"),
    KEY("This hurts", "1 to 4", "Answer"),
    KEY("Change", "1 to 4, A", "Choose; the same the next times"),
    KEY("Summary", "Digits, Enter", "Note how it is now, save and close"),
    KEY("Stretch", "Arrows, Enter, Space", "Move, open, start"),
    KEY("Stretch", "Menu", "Change, share or delete a routine"),
    KEY("Routine editor", "Alt+Up, Alt+Down", "Move the row"),
    KEY("Routine editor", "+, -, Del", "Dose, take the row away"),
    KEY("Routine editor", "A, Ctrl+S", "Add an exercise, save"),
    KEY("Routine editor", "Ctrl+Z, Ctrl+Shift+Z", "Undo, do again"),
    KEY("Own exercise", "Ctrl+S", "Save"),
    KEY("Exercise", "Space, Enter", "Play the figure or stop it, start the exercise"),
    KEY("Learn", "Up, Down, Enter", "Move in the results while typing, open"),
    KEY("Learn", "Backspace", "Back from an article"),
    KEY("Diary", "Up, Down, Enter, Del", "Move, edit, delete"),
    KEY("Diary", "Ctrl+S", "Save the entry"),
    KEY("Trends", "1 to 4", "Range"),
    KEY("Trends", "Left, Right", "Day by day"),
    KEY("Trends", "T", "Table"),
};

#undef KEY

} // namespace

std::span<const Shortcut> shortcuts() {
    return kShortcuts;
}

QString shortcutText(const char* text) {
    return QCoreApplication::translate("Shortcuts", text);
}

} // namespace unhunch::ui
