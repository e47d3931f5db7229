#pragma once

#include <QString>
#include <cstdint>

class QPainter;
class QRectF;
class QSizeF;

namespace unhunch::ui {

class Theme;

enum class EvidenceLevel : std::uint8_t { WellSupported, Plausible, NotEstablished, DoesNotHoldUp };

QSizeF evidenceBadgeSize(const Theme& theme, const QString& words);
// Three, two or one bars, or a cross; always with words.
void drawEvidenceBadge(QPainter& painter, const Theme& theme, const QRectF& box,
                       EvidenceLevel level, const QString& words);

} // namespace unhunch::ui
