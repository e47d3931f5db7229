#pragma once

#include "presentation/words.h"

#include <QString>
#include <cstdint>

class QPainter;
class QRectF;
class QSizeF;

namespace unhunch::ui {

class Theme;

enum class EvidenceLevel : std::uint8_t { WellSupported, Plausible, NotEstablished, DoesNotHoldUp };

[[nodiscard]] EvidenceLevel evidenceLevel(domain::Strength strength);
// "Well supported", "Plausible, little research", "Not established", "Doesn't hold up".
[[nodiscard]] QString evidenceWords(EvidenceLevel level);

QSizeF evidenceBadgeSize(const Theme& theme, const QString& words);
// Three, two or one bars, or a cross; always with words.
void drawEvidenceBadge(QPainter& painter, const Theme& theme, const QRectF& box,
                       EvidenceLevel level, const QString& words);

} // namespace unhunch::ui
