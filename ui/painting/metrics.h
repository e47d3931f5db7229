#pragma once

// Sizes of the design in logical pixels at 100 % text. Those that hold text go through Theme::px.
namespace unhunch::ui::size {

inline constexpr int kSidebar = 216;
inline constexpr int kRail = 84;
inline constexpr int kPageMargin = 40;
inline constexpr int kPageMarginCompact = 28;
inline constexpr int kContentMax = 1120;
inline constexpr int kCompactBelow = 1180;
inline constexpr int kWindowMinWidth = 1024;
inline constexpr int kWindowMinHeight = 640;
inline constexpr int kHitMin = 32;
inline constexpr int kScrollLane = 12;

inline constexpr int kRadiusKey = 6;
inline constexpr int kRadiusButton = 12;
inline constexpr int kRadiusField = 12;
inline constexpr int kRadiusCell = 12;
inline constexpr int kRadiusSegment = 10;
inline constexpr int kRadiusRow = 16;
inline constexpr int kRadiusNote = 16;
inline constexpr int kRadiusCard = 18;
inline constexpr int kRadiusPanel = 24;

inline constexpr double kFocusWidth = 2;
inline constexpr double kFocusGap = 2;

} // namespace unhunch::ui::size
