#include "painting/evidence_badge.h"

#include "painting/icons.h"
#include "painting/shapes.h"
#include "painting/text_block.h"
#include "painting/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

namespace unhunch::ui {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(EvidenceBadge)
};

constexpr double kHeight = 26;
constexpr double kPadding = 10;
constexpr double kBarsWidth = 15;
constexpr double kGap = 6;
constexpr double kFaintBar = 0.28;

int barsOf(EvidenceLevel level) {
    return 3 - static_cast<int>(level);
}

void drawBars(QPainter& painter, const QPointF& topLeft, double scale, int filled,
              const QColor& color) {
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 3; ++i) {
        painter.setBrush(withAlpha(color, i < filled ? 1.0 : kFaintBar));
        painter.drawRoundedRect(QRectF(topLeft.x() + i * 5.4 * scale,
                                       topLeft.y() + (8 - i * 4) * scale, 3.6 * scale,
                                       (4 + i * 4) * scale),
                                1.2 * scale, 1.2 * scale);
    }
}

} // namespace

EvidenceLevel evidenceLevel(domain::Strength strength) {
    switch (strength) {
    case domain::Strength::supported:
        return EvidenceLevel::WellSupported;
    case domain::Strength::plausible:
        return EvidenceLevel::Plausible;
    case domain::Strength::notEstablished:
        return EvidenceLevel::NotEstablished;
    case domain::Strength::contradicted:
        break;
    }
    return EvidenceLevel::DoesNotHoldUp;
}

QString evidenceWords(EvidenceLevel level) {
    switch (level) {
    case EvidenceLevel::WellSupported:
        return Text::tr("Well supported");
    case EvidenceLevel::Plausible:
        return Text::tr("Plausible, little research");
    case EvidenceLevel::NotEstablished:
        return Text::tr("Not established");
    case EvidenceLevel::DoesNotHoldUp:
        break;
    }
    return Text::tr("Doesn't hold up");
}

QSizeF evidenceBadgeSize(const Theme& theme, const QString& words) {
    const double scale = theme.look().textScale;
    const double text = QFontMetricsF(theme.font(Type::CaptionStrong)).horizontalAdvance(words);
    return {std::ceil(text + (2 * kPadding + kBarsWidth + kGap) * scale), kHeight * scale};
}

void drawEvidenceBadge(QPainter& painter, const Theme& theme, const QRectF& box,
                       EvidenceLevel level, const QString& words) {
    const PainterScope scope(painter);
    const double scale = theme.look().textScale;
    const double radius = box.height() / 2;
    QColor ink = theme.color(Role::PrimaryTx);
    if (level == EvidenceLevel::WellSupported) {
        drawBox(painter, box, radius, theme.color(Role::PrimarySoft),
                theme.tintOutline(Role::PrimarySoft), 2);
    } else if (level == EvidenceLevel::DoesNotHoldUp) {
        ink = theme.color(Role::WarmTx);
        drawBox(painter, box, radius, theme.color(Role::WarmSoft),
                theme.tintOutline(Role::WarmSoft), 2);
    } else {
        if (level == EvidenceLevel::NotEstablished)
            ink = theme.color(Role::Text2);
        drawBox(painter, box, radius, {}, theme.color(Role::Line2));
    }
    const double sign = kBarsWidth * scale;
    const bool rtl = painter.layoutDirection() == Qt::RightToLeft;
    const double x = rtl ? box.right() - kPadding * scale - sign : box.left() + kPadding * scale;
    const QRectF signBox(x, box.top(), sign, box.height());
    if (level == EvidenceLevel::DoesNotHoldUp)
        drawIcon(painter, signBox, QStringLiteral("x"), IconWeight::Bold, qRound(12 * scale), ink);
    else
        drawBars(painter, {x, box.center().y() - 6 * scale}, scale, barsOf(level), ink);
    const double text = kPadding * scale + sign + kGap * scale;
    drawLine(painter, box.adjusted(rtl ? 0 : text, 0, rtl ? -text : 0, 0), Qt::AlignLeft, words,
             theme.font(Type::CaptionStrong), ink);
}

} // namespace unhunch::ui
