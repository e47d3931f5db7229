#include "painting/sheet_page.h"

#include "painting/shapes.h"
#include "painting/text_block.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace unhunch::ui {

namespace {

using namespace sheet;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExerciseSheet)
};

constexpr double kHeadingGap = 6;
constexpr double kLineGap = 3;
constexpr double kIndent = 22;

TextBlockLayout layOut(const Theme& theme, const QString& text, Type type, double width) {
    return TextBlockLayout(
        {.text = text, .font = theme.font(type), .lineHeight = theme.lineHeight(type)}, width);
}

} // namespace

double SheetPage::paragraph(const QString& text, Type type, Role role, double x, double y,
                            double width) const {
    const TextBlockLayout block = layOut(m_theme, text, type, width);
    block.draw(m_painter, {x, y}, m_theme.color(role));
    return y + block.height();
}

double SheetPage::lines(const QStringList& lines, Marker marker, double x, double y, double width,
                        double bottom) {
    const double indent = marker == Marker::none ? 0 : kIndent;
    for (int i = 0; i < lines.size(); ++i) {
        const TextBlockLayout block = layOut(m_theme, lines[i], Type::Small, width - indent);
        if (y + block.height() > bottom) {
            m_isWhole = false;
            break;
        }
        if (marker != Marker::none) {
            const QString sign = marker == Marker::number
                                     ? QString::number(i + 1) + QLatin1Char('.')
                                     : QStringLiteral("\u2022");
            paragraph(sign, Type::SmallStrong, Role::Text2, x, y, kIndent);
        }
        block.draw(m_painter, {x + indent, y}, m_theme.color(Role::Text));
        y += block.height() + kLineGap;
    }
    return y;
}

double SheetPage::section(const QString& heading, const QStringList& texts, Marker marker, double x,
                          double y, double bottom) {
    if (texts.isEmpty()) {
        return y;
    }
    const TextBlockLayout first = layOut(m_theme, texts.front(), Type::Small, kColumn - kIndent);
    if (y + m_theme.lineHeight(Type::H3) + kHeadingGap + first.height() > bottom) {
        m_isWhole = false;
        return y;
    }
    y = paragraph(heading, Type::H3, Role::Text, x, y, kColumn) + kHeadingGap;
    return lines(texts, marker, x, y, kColumn, bottom) + kSectionGap - kLineGap;
}

void SheetPage::picture(const QImage& image, double x, double y, double width,
                        double height) const {
    const QRectF box(x, y, width, height);
    drawBox(m_painter, box, 12, m_theme.color(Role::Bg));
    if (!image.isNull()) {
        m_painter.drawImage(box, image);
    }
}

void SheetPage::line(const QString& text, Type type, Role role, double x, double y, double width,
                     double height) const {
    drawLine(m_painter, {x, y, width, height}, Qt::AlignLeft, text, m_theme.font(type),
             m_theme.color(role));
}

void SheetPage::rule(double y) const {
    m_painter.fillRect(QRectF(kMargin, y, kWidth - 2 * kMargin, 0.7), m_theme.color(Role::Ctl));
}

void SheetPage::footer() const {
    const double y = kBottom + 12;
    rule(y);
    paragraph(Text::tr("From Unhunch. It guides movement; it does not examine, diagnose or "
                       "treat. Stop if pain gets clearly worse, and see a doctor about pain "
                       "that is new, severe, or comes with feeling ill."),
              Type::Caption, Role::Text2, kMargin, y + 8, kWidth - 2 * kMargin);
}

void beginSheet(QPainter& painter) {
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    painter.scale(kUnit, kUnit);
}

bool savePdf(const QString& file, const QString& title,
             const std::function<void(QPdfWriter&)>& draw) {
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly)) {
        return false;
    }
    {
        QPdfWriter writer(&target);
        writer.setResolution(kSheetDotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Unhunch"));
        draw(writer);
    }
    return target.error() == QFileDevice::NoError && target.commit();
}

} // namespace unhunch::ui
