// What pages to print share: a measure, parts to lay out, and the way into a PDF.
#pragma once

#include "painting/theme.h"

#include <QImage>
#include <QPageSize>
#include <QString>
#include <QStringList>
#include <functional>

class QPainter;
class QPdfWriter;

namespace unhunch::ui {

inline constexpr int kSheetDotsPerInch = 300;

/// A4 upright in units of 1/96 inch: 210 x 297 mm.
namespace sheet {
inline constexpr double kUnit = kSheetDotsPerInch / 96.0; ///< dots
inline constexpr double kWidth = 793.7;
inline constexpr double kHeight = 1122.5;
inline constexpr double kMargin = 48;
inline constexpr double kGap = 24;
inline constexpr double kFooter = 52;
inline constexpr double kColumn = (kWidth - 2 * kMargin - kGap) / 2;
inline constexpr double kBottom = kHeight - kMargin - kFooter; ///< of what is above the footer
inline constexpr double kSectionGap = 14;
} // namespace sheet

enum class Marker : std::uint8_t { number, dot, none };

/// Draws parts of a page in sheet units, in the light theme's colours.
class SheetPage {
public:
    SheetPage(QPainter& painter, const Theme& theme) : m_painter(painter), m_theme(theme) {}

    /// A paragraph. Gives the y below it.
    double paragraph(const QString& text, Type type, Role role, double x, double y,
                     double width) const;
    /// The lines that end above `bottom`, one below the other. Gives the y below them.
    double lines(const QStringList& lines, Marker marker, double x, double y, double width,
                 double bottom);
    /// The same below a heading, in a column; nothing without lines.
    double section(const QString& heading, const QStringList& lines, Marker marker, double x,
                   double y, double bottom);
    /// Into a box of `width` x `height`; a null image leaves it empty.
    void picture(const QImage& image, double x, double y, double width, double height) const;
    void line(const QString& text, Type type, Role role, double x, double y, double width,
              double height) const;
    void rule(double y) const;
    /// What Unhunch is and is not.
    void footer() const;

    /// Nothing had to be left out so far.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

private:
    QPainter& m_painter;
    const Theme& m_theme;
    bool m_isWhole = true;
};

/// Sets `painter` up for sheet units.
void beginSheet(QPainter& painter);
/// Any thread. An A4 file at kSheetDotsPerInch, whole or not at all; false when it could not be
/// written.
[[nodiscard]] bool savePdf(const QString& file, const QString& title,
                           const std::function<void(QPdfWriter&)>& draw);

} // namespace unhunch::ui
