#include "pages/stage_page.h"

#include "painting/progress_painter.h"
#include "painting/ring_painter.h"
#include "painting/shapes.h"
#include "painting/text_block.h"
#include "widgets/button.h"

#include <QAccessible>
#include <QPaintEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {

namespace {

constexpr double kWidth = 1280;
constexpr double kHeight = 800;
constexpr double kFloorY = 574;
constexpr double kColumnX = 836;
constexpr double kColumnWidth = 412;
constexpr double kMinScale = 0.8;
constexpr double kMaxScale = 2.4;
constexpr int kFrameMs = 33;
constexpr double kBreathMin = 150;
constexpr double kBreathMax = 236;

Button* sessionButton(const Theme& theme, const QString& text, ButtonKind kind, const char* icon,
                      const QString& key, QWidget* parent) {
    auto* button = new Button(theme, text, kind, parent);
    button->setSize(ButtonSize::Session);
    button->setIconName(QString::fromLatin1(icon));
    button->setKeyHint(key);
    return button;
}

/// The token's font, made smaller until `text` fits, to two thirds at the least.
QFont fitting(Type type, double scale, const QString& text, double width) {
    for (int percent = 100; percent > 66; percent -= 5) {
        const QFont font = typeFont(type, scale * percent / 100);
        if (QFontMetricsF(font).horizontalAdvance(text) <= width) {
            return font;
        }
    }
    return typeFont(type, scale * 0.66);
}

} // namespace

StagePage::StagePage(const Theme& theme, SessionFlow& flow, double speed, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_flow(flow), m_speed(speed),
      m_ease(this, theme, Motion::PhaseTint),
      m_leave(sessionButton(theme, tr("Leave"), ButtonKind::Quiet, "x", tr("Esc"), this)),
      m_hurt(
          sessionButton(theme, tr("This hurts"), ButtonKind::Danger, "hand-palm", tr("H"), this)),
      m_back(sessionButton(theme, tr("Back"), ButtonKind::Secondary, "skip-back",
                           QStringLiteral("\u2190"), this)),
      m_pause(sessionButton(theme, tr("Pause"), ButtonKind::Primary, "pause", tr("Space"), this)),
      m_skip(sessionButton(theme, tr("Skip"), ButtonKind::Secondary, "skip-forward",
                           QStringLiteral("\u2192"), this)),
      m_extend(sessionButton(theme, tr("+10 s"), ButtonKind::Quiet, "timer", tr("E"), this)) {
    setObjectName(QStringLiteral("stagePage"));
    setFocusPolicy(Qt::StrongFocus);
    m_leave->setObjectName(QStringLiteral("leave"));
    m_hurt->setObjectName(QStringLiteral("hurts"));
    m_back->setObjectName(QStringLiteral("back"));
    m_pause->setObjectName(QStringLiteral("pause"));
    m_skip->setObjectName(QStringLiteral("skip"));
    m_extend->setObjectName(QStringLiteral("extend"));
    m_leave->setSize(ButtonSize::SessionPlain);
    m_extend->setSize(ButtonSize::SessionPlain);
    m_hurt->setIconName(QStringLiteral("hand-palm"), IconWeight::Bold);
    m_pause->setMinimumContentWidth(176);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    followTheme(this, theme);
    connect(&theme, &Theme::changed, this, [this] { m_still = {}; });

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
    render(m_flow.stageState());
    m_ease.jump(m_state.effort ? 0 : 1);
    announce();
}

double StagePage::scale() const {
    return std::clamp(std::min(width() / kWidth, height() / kHeight), kMinScale, kMaxScale);
}

/// A rectangle of the 1280 x 800 design in this window; the design is centred sideways.
QRectF StagePage::at(double x, double y, double w, double h) const {
    const double s = scale();
    const double left = std::max(0.0, (width() - kWidth * s) / 2);
    return {left + x * s, y * s, w * s, h * s};
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

void StagePage::toggleSteps() {
    m_showSteps = !m_showSteps;
    m_still = {};
    update();
}

void StagePage::render(const StageState& state) {
    const StageState before = std::exchange(m_state, state);
    if (before == state) {
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
    if (before.waiting != state.waiting || before.paused != state.paused) {
        layOut();
    }
    StageState moving = before;
    moving.number = state.number;
    moving.remaining = state.remaining;
    moving.timeLeft = state.timeLeft;
    moving.currentDone = state.currentDone;
    moving.breath = state.breath;
    if (moving == state) { // only the clock went on
        update(ringBox().toAlignedRect().adjusted(-2, -2, 2, 2));
        update(at(200, 0, 980, 76).toAlignedRect());
        if (breathesNow()) {
            update(at(0, 76, 800, kFloorY - 76).toAlignedRect());
        }
    } else {
        m_still = {};
        update();
    }
    arm();
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
    m_timer.start(m_theme.reducedMotion()
                      ? std::max(kFrameMs, static_cast<int>(std::lround(1000 / m_speed)))
                      : kFrameMs);
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
    place(m_extend, 1248, 500, Qt::AlignRight);
    // The middle group keeps its centre whatever the labels are.
    for (Button* button : {m_back, m_pause, m_skip}) {
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
    const QSize skip = m_skip->sizeHint();
    m_skip->setGeometry(pauseLeft + pause.width() + gap, top, skip.width(), skip.height());
}

void StagePage::resizeEvent(QResizeEvent*) {
    m_still = {};
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
            .wall = false,
            .breathRadius =
                m_state.breathes ? kBreathMin + (kBreathMax - kBreathMin) * breath : 0.0,
            .dimmed = m_state.paused};
}

void StagePage::paintStill() {
    if (!m_still.isNull() && m_still.devicePixelRatio() == devicePixelRatioF() &&
        m_stillEase == m_ease.value()) {
        return;
    }
    m_still = QPixmap(size() * devicePixelRatioF());
    m_still.setDevicePixelRatio(devicePixelRatioF());
    m_stillEase = m_ease.value();
    layOutSteps();
    QPainter painter(&m_still);
    const auto between = [&](Role effort, Role ease) {
        return mixed(m_theme.color(effort), m_theme.color(ease), m_ease.value());
    };
    painter.fillRect(rect(), between(Role::StPress2, Role::StEase2));
    const double floor = kFloorY * scale();
    painter.fillRect(QRectF(0, floor, width(), height() - floor),
                     between(Role::StPress1, Role::StEase1));
    drawStageRoom(painter, m_theme, stageBox(), stage());
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (!breathesNow()) {
        drawStageDisc(painter, m_theme, stageBox(), stage());
        paintSteps(painter);
    }
    paintColumn(painter);
    paintInstruction(painter);
    paintNext(painter);
}

void StagePage::paintTop(QPainter& painter) const {
    drawSessionProgress(painter, m_theme, at(214, 32, 810, 12), scale(),
                        {m_state.lengths, m_state.current, m_state.currentDone, m_ease.value()});
    drawLine(painter, at(1048, 20, 200, 36), Qt::AlignLeft, m_state.timeLeft,
             typeFont(Type::SessionMeta, scale()), m_theme.color(Role::Text));
}

void StagePage::paintColumn(QPainter& painter) const {
    const double s = scale();
    const double width = kColumnWidth * s;
    drawLine(painter, at(kColumnX, 82, kColumnWidth, 38), Qt::AlignLeft, m_state.exercise,
             fitting(Type::SessionName, s, m_state.exercise, width), m_theme.color(Role::Text));
    drawLine(painter, at(kColumnX, 122, kColumnWidth, 32), Qt::AlignLeft, m_state.round,
             fitting(Type::SessionMeta, s, m_state.round, width), m_theme.color(Role::Text2));
    const QColor ink =
        mixed(m_theme.color(Role::WarmTx), m_theme.color(Role::PrimaryTx), m_ease.value());
    const QStringList lines = m_state.phase.split(QLatin1Char('\n'));
    const bool two = lines.size() > 1;
    for (int i = 0; i < lines.size(); ++i) {
        const Type type = two ? Type::Phase2 : Type::Phase;
        const double top = two ? 162 + i * 64 : 168;
        drawLine(painter, at(kColumnX, top, kColumnWidth, two ? 64 : 72), Qt::AlignLeft, lines[i],
                 fitting(type, s, lines[i], width), ink);
    }
}

void StagePage::paintRing(QPainter& painter) const {
    const bool two = m_state.phase.contains(QLatin1Char('\n'));
    drawCountdownRing(painter, m_theme, ringBox(), scale(),
                      {m_state.remaining, m_state.number, m_state.unit, m_ease.value(), two});
}

/// Where the figure will stand: the steps in words, or the easier form when it pulls too hard.
void StagePage::layOutSteps() {
    m_steps.clear();
    if (!m_showSteps && m_state.easier.isEmpty()) {
        return;
    }
    const double s = scale();
    QStringList lines = m_state.steps;
    if (!m_state.easier.isEmpty()) {
        lines = QStringList{m_state.easier};
    }
    const QRectF area = at(72, 92, 650, 470);
    const QFont font = typeFontPx(Type::SessionMeta, 24 * s);
    const double gap = 14 * s;
    const double indent = lines.size() > 1 ? 44 * s : 0;
    double height = 0;
    for (const QString& line : lines) {
        TextBlockLayout text({.text = line, .font = font, .lineHeight = 32 * s},
                             area.width() - indent);
        const double top = height > 0 ? height + gap : 0;
        if (top + text.height() > area.height()) {
            break;
        }
        height = top + text.height();
        const QString number = indent > 0 ? QString::number(m_steps.size() + 1) : QString();
        m_steps.push_back({number, std::move(text), {area.left() + indent, top}});
    }
    for (Line& line : m_steps) {
        line.at.ry() += area.center().y() - height / 2;
    }
}

void StagePage::paintSteps(QPainter& painter) const {
    const double s = scale();
    const double left = at(72, 0, 0, 0).left();
    painter.setOpacity(m_state.paused ? 0.45 : 1.0);
    for (const Line& line : m_steps) {
        drawLine(
            painter, QRectF(left, line.at.y(), 44 * s, 32 * s), Qt::AlignLeft, line.number,
            typeFontPx(Type::SessionNext, 24 * s),
            mixed(m_theme.color(Role::WarmTx), m_theme.color(Role::PrimaryTx), m_ease.value()));
        line.text.draw(painter, line.at, m_theme.color(Role::Text));
    }
    painter.setOpacity(1);
}

void StagePage::paintInstruction(QPainter& painter) const {
    const double s = scale();
    const QRectF area = at(48, 588, 1184, 108);
    for (const double share : {1.0, 0.9, 0.8, 0.7}) {
        const TextBlockLayout block({.text = m_state.instruction,
                                     .font = typeFont(Type::Instruction, s * share),
                                     .lineHeight = typeLine(Type::Instruction) * s * share,
                                     .balanced = true},
                                    area.width());
        if (block.height() <= area.height() + 1 || share < 0.75) {
            block.draw(painter, {area.left(), area.center().y() - block.height() / 2},
                       m_theme.color(Role::Text));
            return;
        }
    }
}

void StagePage::paintNext(QPainter& painter) const {
    const double s = scale();
    drawLine(painter, at(940, 716, 292, 26), Qt::AlignRight, m_state.nextLabel,
             typeFontPx(Type::SessionMeta, 18 * s), m_theme.color(Role::Text2));
    const double width = at(0, 0, 292, 0).width();
    drawLine(painter, at(940, 742, 292, 30), Qt::AlignRight, m_state.next,
             fitting(Type::SessionNext, s, m_state.next, width), m_theme.color(Role::Text));
}

void StagePage::paintWriteError(QPainter& painter) const {
    const QString error = m_flow.writeError();
    if (error.isEmpty()) {
        return;
    }
    const QRectF box = at(214, 50, 810, 30);
    drawBox(painter, box, 8 * scale(), m_theme.color(Role::CautionSoft));
    drawLine(painter, box.adjusted(12, 0, -12, 0), Qt::AlignLeft,
             tr("Not saved yet, trying again. %1").arg(error),
             typeFontPx(Type::Small, 15 * scale()), m_theme.color(Role::CautionTx));
}

void StagePage::paintEvent(QPaintEvent* event) {
    paintStill();
    QPainter painter(this);
    const QRegion& dirty = event->region();
    painter.setClipRegion(dirty);
    const auto touches = [&](const QRectF& box) { return dirty.intersects(box.toAlignedRect()); };
    painter.drawPixmap(0, 0, m_still);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (breathesNow() && touches(at(0, 76, 800, 498))) {
        drawStageDisc(painter, m_theme, stageBox(), stage());
        paintSteps(painter);
    }
    if (touches(at(200, 0, 1080, 82))) {
        paintTop(painter);
        paintWriteError(painter);
    }
    if (touches(ringBox())) {
        paintRing(painter);
    }
}

} // namespace unhunch::ui
