#include "pages/exercise_player.h"

#include "pages/exercise_stage.h"
#include "pages/phase_tile.h"
#include "presentation/words.h"
#include "widgets/icon_button.h"
#include "widgets/segmented.h"
#include "widgets/slider.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {

namespace {

constexpr int kFrameMs = 33;
constexpr int kBreathMs = 83;
constexpr int kStepsPerSecond = 20; ///< of the slider
constexpr int kArrowSteps = 10;
constexpr int kTileGap = 10;
constexpr int kPlaySide = 56;
constexpr int kPlayHeight = 84;
/// Longer than a frame ever takes: the machine slept, or the window was not seen.
constexpr Milliseconds kMostElapsed{500};

} // namespace

ExercisePlayer::ExercisePlayer(FigureStudio& figures, AppModel& model, const ExerciseState& state)
    : m_figures(figures), m_model(model), m_asWritten(model.figures().clip({state.id, {}})),
      m_stage(new ExerciseStage(figures, state)) {
    setObjectName(QStringLiteral("player"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_stage);
    if (!m_asWritten) {
        m_stage->describe(state.setup);
        m_stage->show({}, m_model.clock().steadyNow());
        return;
    }
    m_film.emplace(m_asWritten);
    m_stage->setControls(makeControls());
    column->addWidget(makePhases(state));
    chooseSide(m_asWritten->side == figure::Side::right ? domain::Side::right : domain::Side::left);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ExercisePlayer::tick);
    connect(&m_figures.theme(), &Theme::changed, this, &ExercisePlayer::applyMotion);
    applyMotion();
}

QWidget* ExercisePlayer::makeControls() {
    const Theme& theme = m_figures.theme();
    auto* controls = new QWidget;
    auto* row = new QHBoxLayout(controls);
    row->setContentsMargins(16, 8, 16, 10);
    row->setSpacing(14);
    if (m_asWritten->side) {
        auto* sides = new Segmented(theme, tr("Side"), {tr("Left"), tr("Right")});
        sides->setObjectName(QStringLiteral("side"));
        sides->setCurrent(*m_asWritten->side == figure::Side::left ? 0 : 1);
        connect(sides, &Segmented::chosen, this, [this](int index) {
            chooseSide(index == 0 ? domain::Side::left : domain::Side::right);
        });
        row->addWidget(sides);
    }
    m_slider = new Slider(theme, tr("Place in the movement"));
    m_slider->setObjectName(QStringLiteral("scrub"));
    m_slider->setRange(0, static_cast<int>(std::lround(m_film->seconds() * kStepsPerSecond)));
    m_slider->setSingleStep(1);
    m_slider->setPageStep(kArrowSteps);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        setPlaying(false);
        goTo(static_cast<float>(value) / kStepsPerSecond);
    });
    row->addWidget(m_slider, 1);
    row->addStretch(0);
    auto* quarter = new IconButton(theme, QStringLiteral("cube"), tr("Seen from an angle"));
    quarter->setObjectName(QStringLiteral("quarterView"));
    quarter->setOutlined(true);
    quarter->setCheckable(true);
    connect(quarter, &QAbstractButton::toggled, this,
            [this](bool on) { m_stage->setAngle(on ? FigureAngle::quarter : FigureAngle::clip); });
    row->addWidget(quarter);
    return controls;
}

QWidget* ExercisePlayer::makePhases(const ExerciseState& state) {
    auto* strip = new QWidget;
    auto* row = new QHBoxLayout(strip);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kTileGap);
    m_play = new IconButton(m_figures.theme(), QStringLiteral("pause"), tr("Pause"));
    m_play->setObjectName(QStringLiteral("play"));
    m_play->setOutlined(true);
    m_play->setFixedSize(m_figures.theme().px(kPlaySide), m_figures.theme().px(kPlayHeight));
    m_play->setIconPixels(24);
    connect(m_play, &QAbstractButton::clicked, this, &ExercisePlayer::toggle);
    row->addWidget(m_play);
    std::vector<PhaseCell> cells = state.phases;
    if (m_film->hasEntry()) {
        cells.insert(cells.begin(), state.setUp);
    }
    for (int chapter = 0; chapter < m_film->chapterCount(); ++chapter) {
        const auto i = static_cast<std::size_t>(chapter);
        const PhaseCell cell = i < cells.size() ? cells[i] : PhaseCell();
        auto* tile = new PhaseTile(m_figures, cell.name, cell.length);
        tile->setObjectName(QStringLiteral("phase%1").arg(chapter));
        connect(tile, &QAbstractButton::clicked, this, [this, chapter] {
            setPlaying(false);
            goTo(m_film->placeOf(chapter));
        });
        m_tiles.push_back(tile);
        row->addWidget(tile, 1);
    }
    return strip;
}

void ExercisePlayer::chooseSide(domain::Side side) {
    m_side = side;
    m_film.emplace(m_model.figures().onSide(m_asWritten, side));
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        const std::size_t key = m_film->stillOf(static_cast<int>(i));
        FigureStill still = m_figures.stillOf(m_film->clip(), key);
        still.isTile = true;
        still.shadow = false;
        m_tiles[i]->setStill(still);
    }
    m_stage->describe(description());
    goTo(m_position);
}

QString ExercisePlayer::description() const {
    const QString seen = words::fromUtf8(m_asWritten->description);
    return m_asWritten->side ? tr("%1 %2.").arg(seen, words::side(m_side)) : seen;
}

/// The clock drives it where things may move; otherwise there is nothing to play.
void ExercisePlayer::applyMotion() {
    const bool moves = !m_figures.theme().reducedMotion();
    m_play->setVisible(moves);
    m_slider->setVisible(moves);
    // A still of the movement says more than one of getting ready.
    goTo(moves || m_position > 0 ? m_position : m_film->placeOf(m_film->hasEntry() ? 1 : 0));
    arm();
}

void ExercisePlayer::toggle() {
    if (m_film && !m_figures.theme().reducedMotion()) {
        setPlaying(!m_wantsPlay);
    }
}

void ExercisePlayer::setPlaying(bool playing) {
    if (m_wantsPlay == playing) {
        return;
    }
    m_wantsPlay = playing;
    m_last = m_model.clock().steadyNow();
    m_play->setIconName(playing ? QStringLiteral("pause") : QStringLiteral("play"),
                        IconWeight::Fill);
    m_play->setAccessibleName(playing ? tr("Pause") : tr("Play"));
    m_play->setToolTip(m_play->accessibleName());
    arm();
}

void ExercisePlayer::goTo(float position) {
    m_position = position;
    const FigureMoment moment = m_film->at(position);
    m_stage->show(moment, m_model.clock().steadyNow());
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setValue(static_cast<int>(std::lround(position * kStepsPerSecond)));
    }
    const auto chapter = static_cast<std::size_t>(m_film->chapterAt(position));
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->setCurrent(i == chapter);
    }
}

void ExercisePlayer::tick() {
    const SteadyInstant now = m_model.clock().steadyNow();
    const Milliseconds elapsed = std::min(now - std::exchange(m_last, now), kMostElapsed);
    if (m_wantsPlay && !window()->isMinimized()) {
        goTo(m_film->onward(m_position, static_cast<float>(elapsed.count()) / 1000.0F));
    }
    arm();
}

/// Sets the timer for the next picture, if one is to come.
void ExercisePlayer::arm() {
    if (!m_film || !m_wantsPlay || !isVisible() || m_figures.theme().reducedMotion()) {
        m_timer.stop();
        return;
    }
    m_timer.start(m_film->at(m_position).isMove() ? kFrameMs : kBreathMs);
}

void ExercisePlayer::showEvent(QShowEvent*) {
    m_last = m_model.clock().steadyNow();
    arm();
}

void ExercisePlayer::hideEvent(QHideEvent*) {
    m_timer.stop();
}

/// All tiles alike.
void ExercisePlayer::resizeEvent(QResizeEvent*) {
    const int count = static_cast<int>(m_tiles.size());
    if (count == 0) {
        return;
    }
    const int beside = m_play->isHidden() ? 0 : m_play->width() + kTileGap;
    const int room = (width() - beside - (count - 1) * kTileGap) / count;
    const bool stacked = std::ranges::any_of(
        m_tiles, [room](const PhaseTile* tile) { return !tile->fitsBeside(room); });
    for (PhaseTile* tile : m_tiles) {
        tile->setStacked(stacked);
    }
}

} // namespace unhunch::ui
