#include "pages/exercise_stage.h"

#include "painting/photo.h"
#include "painting/text_block.h"
#include "widgets/accessible_group.h"

#include <QPainter>
#include <algorithm>

namespace unhunch::ui {

namespace {
constexpr int kWidth = 528;
constexpr int kHeight = 384;
constexpr double kDiscY = 178;
constexpr double kDiscRadius = 146;
constexpr double kFloor = 150; ///< behind the figure's feet
constexpr double kTop = 10;
constexpr double kMeasure = 340;
constexpr double kUnderWords = 0.2;
constexpr int kSide = 24;
} // namespace

ExerciseStage::ExerciseStage(FigureStudio& figures, const ExerciseState& state)
    : SceneWidget(figures.theme()), m_theme(figures.theme()), m_title(state.title),
      m_figure(figures, this), m_photo(figures.photoOf(state.id)) {
    setObjectName(QStringLiteral("stage"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMaximumHeight(kHeight);
    m_words = tr("No picture for %1 yet").arg(state.title) + QLatin1Char('\n') + state.setup;
    setScene([this, disc = state.breathes ? Disc::Ease : Disc::Warm](const QSizeF& size) {
        const double s = size.height() / kHeight;
        return Scene{.disc = disc,
                     .discCentre = QPointF(size.width() / 2, kDiscY * s),
                     .discRadius = kDiscRadius * s,
                     .strip = foot() + kFloor * s,
                     .mist = true};
    });
    setFigure([this](QPainter& painter, const QRectF& box) {
        if (m_hasClip) {
            m_figure.paint(painter);
        } else {
            paintWithoutClip(painter, box);
        }
    });
}

int ExerciseStage::heightForWidth(int width) const {
    return std::min(kHeight, width * kHeight / kWidth);
}

void ExerciseStage::describe(const QString& seen) {
    announceAsGraphic(this, m_title, seen);
}

void ExerciseStage::show(const FigureMoment& moment, SteadyInstant now) {
    m_hasClip = moment.clip != nullptr;
    m_figure.show(moment, now);
}

void ExerciseStage::setControls(QWidget* controls) {
    m_controls = controls;
    m_controls->setParent(this);
    layOut();
}

void ExerciseStage::resizeEvent(QResizeEvent* event) {
    SceneWidget::resizeEvent(event);
    layOut();
}

/// Height of the floor that belongs to the controls.
double ExerciseStage::foot() const {
    return m_controls != nullptr ? m_controls->sizeHint().height() : 0;
}

void ExerciseStage::layOut() {
    const double bottom = height() - std::max(foot(), 12.0);
    m_figure.setBox({0, kTop, static_cast<double>(width()), bottom - kTop});
    if (m_controls != nullptr) {
        const int controls = qRound(foot());
        m_controls->setGeometry(0, height() - controls, width(), controls);
    }
}

void ExerciseStage::paintWithoutClip(QPainter& painter, const QRectF& box) const {
    if (m_photo) {
        drawPhoto(painter, *m_photo, box.adjusted(kSide, kSide, -kSide, -kSide));
        return;
    }
    m_figure.paint(painter, kUnderWords);
    paintWords(painter, box);
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
    words.draw(painter, {box.center().x() - balanced / 2, box.center().y() - words.height() / 2},
               m_theme.color(Role::Text));
}

} // namespace unhunch::ui
