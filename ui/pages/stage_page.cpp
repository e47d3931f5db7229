#include "pages/stage_page.h"

#include "painting/ring_painter.h"
#include "widgets/button.h"

#include <QAccessible>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {

namespace {

constexpr double kWidth = 1280;
constexpr double kHeight = 800;
constexpr QRectF kFigure(24, 66, 740, 508); ///< feet and mat end above the instruction
constexpr double kColumnX = 836;
constexpr double kMinScale = 0.8;
constexpr double kMaxScale = 4;
constexpr int kFrameMs = 33;
constexpr int kNoticeMs = 6000;
constexpr int kTintSteps = 12; ///< of the room's colours, each painted anew
constexpr double kProgressWidth = 810;
/// A shorter arc lies in the box around its two ends.
constexpr double kRingStep = 0.03;

Button* sessionButton(const Theme& theme, const QString& text, ButtonKind kind, const char* icon,
                      const QString& key, QWidget* parent) {
    auto* button = new Button(theme, text, kind, parent);
    button->setSize(ButtonSize::Session);
    button->setIconName(QString::fromLatin1(icon));
    button->setKeyHint(key);
    return button;
}

} // namespace

StagePage::StagePage(FigureStudio& figures, SessionFlow& flow, CuePlayer& cues, double speed,
                     QWidget* parent)
    : QWidget(parent), m_theme(figures.theme()), m_figures(figures), m_flow(flow), m_cues(cues),
      m_speed(speed), m_figure(figures, this), m_ease(this, m_theme, Motion::PhaseTint),
      m_leave(sessionButton(m_theme, tr("Leave"), ButtonKind::Quiet, "x", tr("Esc"), this)),
      m_hurt(
          sessionButton(m_theme, tr("This hurts"), ButtonKind::Danger, "hand-palm", tr("H"), this)),
      m_back(sessionButton(m_theme, tr("Back"), ButtonKind::Secondary, "skip-back",
                           QStringLiteral("\u2190"), this)),
      m_pause(sessionButton(m_theme, tr("Pause"), ButtonKind::Primary, "pause", tr("Space"), this)),
      m_skip(sessionButton(m_theme, tr("Skip"), ButtonKind::Secondary, "skip-forward",
                           QStringLiteral("\u2192"), this)),
      m_extend(sessionButton(m_theme, tr("+10 s"), ButtonKind::Quiet, "timer", tr("E"), this)),
      m_done(sessionButton(m_theme, tr("Done"), ButtonKind::Secondary, "check", tr("Enter"), this)),
      m_change(
          sessionButton(m_theme, tr("Change"), ButtonKind::Quiet, "pencil-simple", tr("D"), this)),
      m_mute(sessionButton(m_theme, {}, ButtonKind::Quiet, "speaker-high", tr("M"), this)) {
    setObjectName(QStringLiteral("stagePage"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent); // paintStill() covers it: nothing under it is painted
    m_leave->setObjectName(QStringLiteral("leave"));
    m_hurt->setObjectName(QStringLiteral("hurts"));
    m_back->setObjectName(QStringLiteral("back"));
    m_pause->setObjectName(QStringLiteral("pause"));
    m_skip->setObjectName(QStringLiteral("skip"));
    m_extend->setObjectName(QStringLiteral("extend"));
    m_mute->setObjectName(QStringLiteral("mute"));
    m_mute->setSize(ButtonSize::SessionPlain);
    m_noticeTimer.setSingleShot(true);
    m_done->setObjectName(QStringLiteral("done"));
    m_done->hide();
    m_change->setObjectName(QStringLiteral("change"));
    m_change->setSize(ButtonSize::SessionPlain);
    m_leave->setSize(ButtonSize::SessionPlain);
    m_extend->setSize(ButtonSize::SessionPlain);
    m_hurt->setIconName(QStringLiteral("hand-palm"), IconWeight::Bold);
    m_pause->setMinimumContentWidth(176);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    followTheme(this, m_theme);
    connect(&m_theme, &Theme::changed, this, [this] { m_still = {}; });

    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_flow.tick();
        arm();
    });
    connect(&m_flow, &SessionFlow::stateChanged, this, [this] {
        if (m_flow.stage() == SessionFlow::Stage::running) {
            render(m_flow.stageState());
        }
    });
    connect(&m_flow, &SessionFlow::segmentChanged, this, &StagePage::announce,
            Qt::QueuedConnection);
    connect(m_leave, &Button::clicked, this, &StagePage::requestLeave);
    connect(m_hurt, &Button::clicked, this, &StagePage::requestHurt);
    connect(m_back, &Button::clicked, &m_flow, &SessionFlow::back);
    connect(m_pause, &Button::clicked, &m_flow, &SessionFlow::togglePause);
    connect(m_skip, &Button::clicked, &m_flow, &SessionFlow::skip);
    connect(m_extend, &Button::clicked, &m_flow, &SessionFlow::extend);
    connect(m_done, &Button::clicked, &m_flow, &SessionFlow::done);
    connect(m_change, &Button::clicked, this, &StagePage::requestChange);
    connect(m_mute, &Button::clicked, &m_cues, &CuePlayer::toggleMute);
    connect(&m_cues, &CuePlayer::changed, this, &StagePage::showSound);
    connect(&m_noticeTimer, &QTimer::timeout, this, [this] {
        m_notice.clear();
        update();
    });
    showSound();
    render(m_flow.stageState());
    m_ease.setSteps(kTintSteps);
    m_ease.jump(m_state.effort ? 0 : 1);
    announce();
}

double StagePage::scale() const {
    return std::clamp(std::min(width() / kWidth, height() / kHeight), kMinScale, kMaxScale);
}

/// A rectangle of the 1280 x 800 design, which stands in the middle of this window.
QRectF StagePage::at(double x, double y, double w, double h) const {
    const double s = scale();
    const double left = std::max(0.0, (width() - kWidth * s) / 2);
    const double top = std::max(0.0, (height() - kHeight * s) / 2);
    return {left + x * s, top + y * s, w * s, h * s};
}

QRectF StagePage::ringBox() const {
    const bool two = m_state.phase.contains(QLatin1Char('\n'));
    const double d = two ? kRingDiameterSmall : kRingDiameter;
    return at(kColumnX, two ? 306 : 256, d, d);
}

void StagePage::requestLeave() {
    m_flow.openLeave();
    emit leaveRequested();
}

void StagePage::requestHurt() {
    m_flow.openHurt();
    emit hurtRequested();
}

void StagePage::requestChange() {
    m_flow.openChange();
    emit changeRequested();
}

void StagePage::showNotice(const QString& text) {
    m_notice = text;
    m_noticeTimer.start(kNoticeMs);
    update();
}

/// Why nothing is heard is said once, and again when it changes.
void StagePage::showSound() {
    const QString silence = m_cues.silence();
    const bool isOff = m_cues.isMuted() || !silence.isEmpty();
    m_mute->setIconName(isOff ? QStringLiteral("speaker-slash") : QStringLiteral("speaker-high"));
    m_mute->setAccessibleName(m_cues.isMuted() ? tr("Sound on") : tr("Sound off"));
    m_mute->setToolTip(silence);
    if (std::exchange(m_silence, silence) != silence && !silence.isEmpty()) {
        showNotice(silence);
    }
}

void StagePage::toggleSteps() {
    m_wantsSteps = !m_wantsSteps;
    m_still = {};
    update();
}

void StagePage::render(const StageState& state) {
    const StageState before = std::exchange(m_state, state);
    const FigureMoment moment = m_flow.figureMoment();
    m_photo = moment.clip ? nullptr : m_figures.photoOf(exerciseNow());
    const bool hadPicture = std::exchange(m_hasPicture, moment.clip != nullptr || m_photo);
    m_figure.show(moment, m_flow.now());
    if (before == state && hadPicture == m_hasPicture) {
        arm();
        return;
    }
    const bool stopped = state.paused;
    m_pause->setText(stopped ? tr("Resume") : tr("Pause"));
    m_pause->setIconName(stopped ? QStringLiteral("play") : QStringLiteral("pause"),
                         IconWeight::Fill);
    m_skip->setText(state.waiting ? tr("Start now") : tr("Skip"));
    m_extend->setVisible(state.canExtend);
    m_ease.to(state.effort ? 0 : 1);
    if (before.waiting != state.waiting || before.paused != state.paused ||
        before.untimed != state.untimed) {
        layOut();
        m_done->setVisible(state.untimed);
    }
    StageState moving = before;
    moving.number = state.number;
    moving.remaining = state.remaining;
    moving.timeLeft = state.timeLeft;
    moving.currentDone = state.currentDone;
    moving.breath = state.breath;
    if (moving == state) {
        updateClock(before);
    } else {
        m_still = {};
        update();
    }
    arm();
}

/// Where the breathing disc is.
QRect StagePage::discArea() const {
    return at(0, 60, 800, 500).toAlignedRect();
}

/// Only the clock went on: what of it can be seen. Each part is painted by itself and at once,
/// because drawing pictures through a clip of several boxes takes several times as long.
void StagePage::updateClock(const StageState& before) {
    const auto paintNow = [this](const QRectF& box) {
        repaint(box.toAlignedRect().adjusted(-2, -2, 2, 2));
    };
    const bool isStep = std::abs(before.remaining - m_state.remaining) < kRingStep;
    if (before.number != m_state.number || !isStep) {
        paintNow(ringBox());
    } else {
        const QRectF from = ringEndBox(ringBox(), scale(), before.remaining);
        paintNow(from.united(ringEndBox(ringBox(), scale(), m_state.remaining)));
    }
    const double bar = kProgressWidth * scale() * devicePixelRatioF();
    const auto filled = [bar](double done) { return std::lround(done * bar); };
    if (before.timeLeft != m_state.timeLeft ||
        filled(before.currentDone) != filled(m_state.currentDone)) {
        paintNow(at(200, 0, 980, 76));
    }
    if (breathesNow()) {
        update(discArea());
    }
}

/// Sets the timer for the next moment at which something visible changes.
void StagePage::arm() {
    const auto deadline = m_flow.nextDeadline();
    if (!isVisible() || !deadline || m_state.paused) {
        m_timer.stop();
        // A paused session still retries a failed write.
        if (isVisible() && deadline) {
            m_timer.start(1000);
        }
        return;
    }
    if (m_timer.isActive()) {
        return;
    }
    const double untilDeadline =
        std::ceil(static_cast<double>((*deadline - m_flow.now()).count()) / m_speed);
    const double frame =
        m_theme.reducedMotion() ? std::max<double>(kFrameMs, 1000 / m_speed) : kFrameMs;
    m_timer.start(static_cast<int>(std::clamp(untilDeadline, 1.0, frame)));
}

void StagePage::announce() {
    if (m_flow.stage() != SessionFlow::Stage::running) {
        return;
    }
    const StageState state = m_flow.stageState();
    setAccessibleName(QString(state.phase).replace(QLatin1Char('\n'), QLatin1Char(' ')).toLower());
    setAccessibleDescription(state.instruction);
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void StagePage::layOut() {
    const double s = scale();
    const auto place = [&](Button* button, double x, double y, Qt::Alignment side) {
        button->setSessionScale(s);
        const QSize size = button->sizeHint();
        QRectF spot = at(x, y, 0, 64);
        const int top = qRound(spot.center().y() - size.height() / 2.0);
        const int left = qRound(side == Qt::AlignRight ? spot.x() - size.width() : spot.x());
        button->setGeometry(left, top, size.width(), size.height());
    };
    place(m_leave, 36, 6, Qt::AlignLeft);
    place(m_hurt, 48, 712, Qt::AlignLeft);
    place(m_extend, 1248, 456, Qt::AlignRight);
    place(m_mute, 1250, 6, Qt::AlignRight);
    place(m_change, 1248, 504, Qt::AlignRight);
    placeMiddle();
    if (m_state.untimed) { // what the person counts has no "+10 s": its place is free
        place(m_skip, 1248, 456, Qt::AlignRight);
    }
}

/// The middle group keeps its centre whatever the labels are. The last of it is Done while the
/// person counts.
void StagePage::placeMiddle() {
    const double s = scale();
    const bool counts = m_state.untimed && !m_state.paused; // Done is what is waited for
    m_pause->setKind(counts ? ButtonKind::Secondary : ButtonKind::Primary);
    m_done->setKind(counts ? ButtonKind::Primary : ButtonKind::Secondary);
    Button* last = lastButton();
    m_skip->setSize(m_state.untimed ? ButtonSize::SessionPlain : ButtonSize::Session);
    m_skip->setKind(m_state.untimed ? ButtonKind::Quiet : ButtonKind::Secondary);
    for (Button* button : {m_back, m_pause, last}) {
        button->setSessionScale(s);
    }
    const int gap = qRound(12 * s);
    const QSize pause = m_pause->sizeHint();
    const QRectF middle = at(640, 712, 0, 64);
    const int pauseLeft = qRound(middle.x() - pause.width() / 2.0);
    const int top = qRound(middle.center().y() - pause.height() / 2.0);
    m_pause->setGeometry(pauseLeft, top, pause.width(), pause.height());
    const QSize back = m_back->sizeHint();
    m_back->setGeometry(pauseLeft - gap - back.width(), top, back.width(), back.height());
    const QSize next = last->sizeHint();
    last->setGeometry(pauseLeft + pause.width() + gap, top, next.width(), next.height());
}

Button* StagePage::lastButton() const {
    return m_state.untimed ? m_done : m_skip;
}

void StagePage::resizeEvent(QResizeEvent*) {
    m_still = {};
    m_figure.setBox(figureBox());
    layOut();
}

void StagePage::showEvent(QShowEvent*) {
    layOut();
    setFocus(Qt::OtherFocusReason);
    m_flow.tick();
    arm();
}

void StagePage::hideEvent(QHideEvent*) {
    m_timer.stop();
}

QRectF StagePage::figureBox() const {
    return at(kFigure.x(), kFigure.y(), kFigure.width(), kFigure.height());
}

bool StagePage::breathesNow() const {
    return m_state.breathes && !m_theme.reducedMotion();
}

QRectF StagePage::stageBox() const {
    const QRectF box = at(0, 0, kWidth, kHeight);
    return {box.topLeft(), QPointF(box.right(), height())};
}

Stage StagePage::stage() const {
    const double breath = m_theme.reducedMotion() ? 0.5 : m_state.breath;
    return {.ease = m_ease.value(),
            .scale = scale(),
            .breathRadius =
                m_state.breathes ? kBreathMin + (kBreathMax - kBreathMin) * breath : 0.0,
            .dimmed = m_state.paused};
}

} // namespace unhunch::ui
