#include "pages/result_row.h"

#include "pages/marked_text.h"
#include "pages/page_parts.h"
#include "painting/shapes.h"
#include "painting/text_block.h"
#include "widgets/evidence_badge_widget.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {

namespace {

constexpr int kPad = 18;
constexpr int kPictureWidth = 92;
constexpr int kPictureHeight = 72;
constexpr double kPictureRadius = 14;
constexpr double kRadius = 18;
constexpr int kGap = 18;
constexpr double kTitlePx = 17;
constexpr double kTitleLine = 24;
constexpr int kMetaAbove = 8;
constexpr int kMetaGap = 12;
constexpr int kMeta = 26;
constexpr int kMinimum = 320;
/// Below this width at 100 % the picture goes.
constexpr int kPictureFrom = 440;

MarkedText titleOf(const Theme& theme, const LearnRow& row, double width) {
    const double scale = theme.look().textScale;
    return {row.title, typeFontPx(Type::H3, kTitlePx * scale), kTitleLine * scale, width};
}

MarkedText textOf(const Theme& theme, const LearnRow& row, double width) {
    return {row.text, theme.font(Type::Body), theme.lineHeight(Type::Body), width};
}

} // namespace

ResultRow::ResultRow(FigureStudio& figures, const LearnRow& row)
    : Pressable(figures.theme(), nullptr), m_figures(figures), m_row(row),
      m_still(row.kind == domain::HitKind::article ? FigureStill() : figures.tileOf(row.picture)) {
    setObjectName(QStringLiteral("result-") + row.id);
    setText(withoutMarks(row.title));
    QStringList description{row.kindName};
    if (!row.length.isEmpty()) {
        description << row.length;
    }
    if (row.strength) {
        description << evidenceWords(evidenceLevel(*row.strength));
    }
    setAccessibleDescription(description.join(QStringLiteral(", ")));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    ring().setRadius(kRadius);
}

void ResultRow::setCurrent(bool current) {
    m_current = current;
    update();
}

void ResultRow::setLineAbove(bool line) {
    m_line = line;
    update();
}

double ResultRow::textLeft() const {
    const bool picture = width() >= kPictureFrom * theme().look().textScale;
    return kPad + (picture ? kPictureWidth + kGap : 0);
}

double ResultRow::textWidth(int width) const {
    const bool picture = width >= kPictureFrom * theme().look().textScale;
    return width - 2 * kPad - (picture ? kPictureWidth + kGap : 0);
}

QString ResultRow::kindIcon() const {
    switch (m_row.kind) {
    case domain::HitKind::article:
        return QStringLiteral("book-open");
    case domain::HitKind::exercise:
        return QStringLiteral("person-simple-tai-chi");
    case domain::HitKind::routine:
        break;
    }
    return QStringLiteral("timer");
}

/// The badge takes a line of its own.
bool ResultRow::metaBreaks(double width) const {
    if (!m_row.strength) {
        return false;
    }
    const QFontMetricsF metrics(theme().font(Type::Caption));
    const QSizeF badge = evidenceBadgeSize(theme(), evidenceWords(evidenceLevel(*m_row.strength)));
    return metrics.horizontalAdvance(m_row.kindName + m_row.length) + badge.width() +
               theme().px(16) + 5 + 3 * kMetaGap >
           width;
}

QSize ResultRow::sizeHint() const {
    return minimumSizeHint(); // the height goes by the width
}

QSize ResultRow::minimumSizeHint() const {
    return {kMinimum, theme().px(kPictureHeight) + 2 * kPad};
}

int ResultRow::heightForWidth(int width) const {
    const double scale = theme().look().textScale;
    if (m_heightsScale != scale) {
        m_heights.clear();
        m_heightsScale = scale;
    }
    const auto [height, isNew] = m_heights.try_emplace(width, 0);
    if (isNew) {
        height->second = measure(width);
    }
    return height->second;
}

int ResultRow::measure(int width) const {
    const double room = textWidth(width);
    const double meta = theme().px(kMeta) * (metaBreaks(room) ? 2 : 1);
    const double words = titleOf(theme(), m_row, room).height() + 2 +
                         textOf(theme(), m_row, room).height() + kMetaAbove + meta;
    return static_cast<int>(std::ceil(std::max<double>(kPictureHeight, words))) + 2 * kPad;
}

void ResultRow::paintPicture(QPainter& painter) {
    const QRectF box(kPad, kPad, kPictureWidth, kPictureHeight);
    const QRectF shown = mirrored(this, box, QRectF(rect()));
    drawBox(painter, shown, kPictureRadius, theme().color(Role::Sunk));
    if (m_still.clip) {
        m_figures.stills().paint(painter, shown, m_still, this);
    } else {
        drawIcon(painter, shown, kindIcon(), IconWeight::Regular, 30, theme().color(Role::Text3));
    }
}

void ResultRow::paintMeta(QPainter& painter, double top) const {
    const QRectF all(rect());
    const QFont font = theme().font(Type::Caption);
    const QFontMetricsF metrics(font);
    const int line = theme().px(kMeta);
    const int icon = theme().px(16);
    const QColor ink = theme().color(Role::Text3);
    double x = textLeft();
    drawIcon(painter, mirrored(this, QRectF(x, top, icon, line), all), kindIcon(),
             weightForSize(18), icon, ink);
    x += icon + 5;
    for (const QString& part : {m_row.kindName, m_row.length}) {
        const double width = metrics.horizontalAdvance(part) + 1;
        drawLine(painter, mirrored(this, QRectF(x, top, width, line), all), Qt::AlignLeft, part,
                 font, ink);
        x += part.isEmpty() ? 0 : width + kMetaGap;
    }
    if (!m_row.strength) {
        return;
    }
    if (metaBreaks(textWidth(width()))) {
        x = textLeft();
        top += line;
    }
    const EvidenceLevel level = evidenceLevel(*m_row.strength);
    const QString words = evidenceWords(level);
    const QSizeF size = evidenceBadgeSize(theme(), words);
    const QRectF badge(QPointF(x, top + (line - size.height()) / 2), size);
    drawEvidenceBadge(painter, theme(), mirrored(this, badge, all), level, words);
}

void ResultRow::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const auto c = [this](Role role) { return theme().color(role); };
    const QRectF all(rect());
    if (m_current) {
        drawBox(painter, all, kRadius, c(Role::Surface), c(Role::Line2),
                theme().strongerContrast() ? 2 : 1);
    } else {
        drawBox(painter, all, kRadius, withAlpha(c(Role::Surface), hover() * 0.7));
        if (m_line) {
            painter.fillRect(all.adjusted(kPad, 0, -kPad, 1 - all.height()), c(Role::Line));
        }
    }
    if (textLeft() > kPad) {
        paintPicture(painter);
    }
    const double room = textWidth(width());
    const QRectF column(textLeft(), kPad, room, all.height() - 2 * kPad);
    QPointF at = mirrored(this, column, all).topLeft();
    const MarkedText title = titleOf(theme(), m_row, room);
    title.draw(painter, at, {c(Role::Text), c(Role::Sel), c(Role::SelTx)});
    at.ry() += title.height() + 2;
    const MarkedText text = textOf(theme(), m_row, room);
    text.draw(painter, at, {c(Role::Text2), c(Role::Sel), c(Role::SelTx)});
    paintMeta(painter, at.y() + text.height() + kMetaAbove);
}

} // namespace unhunch::ui
