#include "widgets/evidence_badge_widget.h"

#include "widgets/theming.h"

#include <QCoreApplication>
#include <QPainter>

namespace unhunch::ui {

QString evidenceMeaning(EvidenceLevel level) {
    switch (level) {
    case EvidenceLevel::WellSupported:
        return EvidenceBadge::tr("Several good studies agree.");
    case EvidenceLevel::Plausible:
        return EvidenceBadge::tr("It makes sense, but few people have tested it.");
    case EvidenceLevel::NotEstablished:
        return EvidenceBadge::tr("Nobody knows yet. Studies are missing or disagree.");
    case EvidenceLevel::DoesNotHoldUp:
        break;
    }
    return EvidenceBadge::tr("Often said, but good studies speak against it.");
}

EvidenceBadge::EvidenceBadge(const Theme& theme, EvidenceLevel level, QWidget* parent)
    : QLabel(parent), m_theme(theme), m_level(level) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTheme(this, theme);
    setLevel(level);
}

void EvidenceBadge::setLevel(EvidenceLevel level) {
    m_level = level;
    setText(evidenceWords(level));
    setToolTip(evidenceMeaning(level));
    updateGeometry();
    update();
}

QSize EvidenceBadge::sizeHint() const {
    return evidenceBadgeSize(m_theme, evidenceWords(m_level)).toSize();
}

void EvidenceBadge::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    drawEvidenceBadge(painter, m_theme, QRectF(rect()), m_level, evidenceWords(m_level));
}

} // namespace unhunch::ui
