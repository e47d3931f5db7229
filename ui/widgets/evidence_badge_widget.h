#pragma once

#include "painting/evidence_badge.h"
#include "painting/theme.h"

#include <QLabel>

namespace unhunch::ui {

// A sentence that explains the badge, for its tool tip.
QString evidenceMeaning(EvidenceLevel level);

// How sure we are, in bars and words. Accessible as static text.
class EvidenceBadge : public QLabel {
    Q_OBJECT
public:
    EvidenceBadge(const Theme& theme, EvidenceLevel level, QWidget* parent = nullptr);

    void setLevel(EvidenceLevel level);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    EvidenceLevel m_level;
};

} // namespace unhunch::ui
