#pragma once

#include <QFont>
#include <cstdint>

namespace unhunch::ui {

// The type tokens of the design. Display cuts from 21 px up, text cuts below.
enum class Type : std::uint8_t {
    Phase,
    Phase2,
    Countdown,
    Countdown2,
    Instruction,
    SessionName,
    SessionMeta,
    SessionNext,
    SessionControl,
    Welcome,
    WelcomeLead,
    Question,
    Article,
    ArticleLead,
    ArticleHeading,
    Display,
    H1,
    Verdict,
    H2,
    H3,
    Reading,
    Lead,
    Body,
    Strong,
    Small,
    SmallStrong,
    SmallMedium,
    BodyMedium,
    LargeButton,
    StartButton,
    Caption,
    CaptionStrong,
    Brand
};

// Loads the bundled family on first use. Size in pixels at `scale` times the token.
QFont typeFont(Type type, double scale = 1.0);
// The same face and weight at a size the tokens do not name.
QFont typeFontPx(Type type, double px);
// Line height in pixels at 100 %.
double typeLine(Type type);

} // namespace unhunch::ui
