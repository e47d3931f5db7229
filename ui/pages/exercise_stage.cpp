#include "pages/exercise_stage.h"

#include "painting/text_block.h"

#include <algorithm>

namespace unhunch::ui {

namespace {
constexpr int kWidth = 528;
constexpr int kHeight = 384;
constexpr double kDiscY = 196;
constexpr double kDiscRadius = 146;
constexpr double kStrip = 46;
constexpr double kMeasure = 340;
constexpr int kSide = 24;
} // namespace

ExerciseStage::ExerciseStage(const Theme& theme, const ExerciseState& state)
    : SceneWidget(theme), m_theme(theme), m_words(state.setup) {
    setObjectName(QStringLiteral("stage"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMaximumHeight(kHeight);
    setAccessibleName(state.title);
    setDescription(state.setup);
    setScene([disc = state.breathes ? Disc::Ease : Disc::Warm](const QSizeF& size) {
        const double s = size.height() / kHeight;
        return Scene{.disc = disc,
                     .discCentre = QPointF(size.width() / 2, kDiscY * s),
                     .discRadius = kDiscRadius * s,
                     .strip = kStrip * s,
                     .wall = {}};
    });
    setFigure([this](QPainter& painter, const QRectF& box) { paintWords(painter, box); });
}

int ExerciseStage::heightForWidth(int width) const {
    return std::min(kHeight, width * kHeight / kWidth);
}

void ExerciseStage::paintWords(QPainter& painter, const QRectF& box) const {
    const double width = std::min(kMeasure * m_theme.look().textScale, box.width() - 2.0 * kSide);
    // Balanced lines are set against the left edge of their own width.
    const QFont font = m_theme.font(Type::SessionNext);
    const double balanced = balancedWidth(m_words, font, width);
    const TextBlockLayout words({.text = m_words,
                                 .font = font,
                                 .lineHeight = m_theme.lineHeight(Type::SessionNext),
                                 .alignment = Qt::AlignHCenter},
                                balanced);
    const double centre = kDiscY * box.height() / kHeight;
    words.draw(painter, {box.center().x() - balanced / 2, centre - words.height() / 2},
               m_theme.color(Role::Text));
}

} // namespace unhunch::ui
