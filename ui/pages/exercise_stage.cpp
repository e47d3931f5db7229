#include "pages/exercise_stage.h"

#include "painting/scene_painter.h"
#include "painting/shapes.h"
#include "painting/text_block.h"
#include "widgets/accessible_group.h"
#include "widgets/theming.h"

#include <QPainter>
#include <algorithm>

namespace unhunch::ui {

namespace {
constexpr int kWidth = 528;
constexpr int kHeight = 384;
constexpr int kStrip = 46;
constexpr double kMeasure = 380;
constexpr int kMostLines = 7;
} // namespace

ExerciseStage::ExerciseStage(const Theme& theme, const ExerciseState& state)
    : QLabel(state.setup), m_theme(theme), m_breathes(state.breathes) {
    setObjectName(QStringLiteral("stage"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMaximumHeight(kHeight);
    announceAsGraphic(this, state.title, state.setup);
    followTheme(this, theme);
}

int ExerciseStage::heightForWidth(int width) const {
    return std::min(kHeight, width * kHeight / kWidth);
}

void ExerciseStage::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const double s = height() / static_cast<double>(kHeight);
    const QRectF box(rect());
    drawScene(painter, m_theme, box,
              {.disc = m_breathes ? Disc::Ease : Disc::Warm,
               .discCentre = QPointF(box.width() / 2, 196 * s),
               .discRadius = 146 * s,
               .strip = kStrip * s,
               .wall = {},
               .radius = 24,
               .angle = 118,
               .plain = false});
    const TextBlockLayout words({.text = text(),
                                 .font = m_theme.font(Type::SessionNext),
                                 .lineHeight = m_theme.lineHeight(Type::SessionNext) * 1.08,
                                 .alignment = Qt::AlignHCenter,
                                 .balanced = true,
                                 .maxLines = kMostLines},
                                std::min(kMeasure * m_theme.look().textScale, box.width() - 48));
    const double top = 196 * s - words.height() / 2;
    const double width = std::min(kMeasure * m_theme.look().textScale, box.width() - 48);
    words.draw(painter, {(box.width() - width) / 2, top}, m_theme.color(Role::Text));
}

} // namespace unhunch::ui
