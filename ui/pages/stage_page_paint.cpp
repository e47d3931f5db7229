// What the stage looks like.
#include "pages/stage_page.h"
#include "painting/photo.h"
#include "painting/progress_painter.h"
#include "painting/ring_painter.h"
#include "painting/shapes.h"
#include "painting/text_block.h"
#include "widgets/button.h"

#include <QPaintEvent>
#include <QPainter>

namespace unhunch::ui {

namespace {

constexpr double kColumnX = 836;
constexpr double kColumnWidth = 412;
constexpr QRectF kNextPicture(1140, 716, 92, 60);
constexpr double kPausedOpacity = 0.45;
constexpr double kUnderWords = 0.2; ///< opacity of the figure under the steps

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

void StagePage::paintStill() {
    if (!m_still.isNull() && m_still.devicePixelRatio() == devicePixelRatioF() &&
        m_stillEase == m_ease.value()) {
        return;
    }
    m_still = QPixmap(size() * devicePixelRatioF());
    m_still.setDevicePixelRatio(devicePixelRatioF());
    m_stillEase = m_ease.value();
    layOutWords();
    m_next = nextStill();
    QPainter painter(&m_still);
    painter.fillRect(
        rect(), mixed(m_theme.color(Role::StPress2), m_theme.color(Role::StEase2), m_ease.value()));
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    drawStageWall(painter, m_theme, stageBox(), stage());
    if (breathesNow()) {
        lightRoom();
    } else {
        drawStageDisc(painter, m_theme, stageBox(), stage());
    }
    drawStageFloor(painter, m_theme, rect(), stageBox().top(), stage());
    paintColumn(painter);
    paintInstruction(painter);
    paintNext(painter);
}

/// The room with the disc at its largest: what a smaller one lets through is cut out of it, which
/// costs a tenth of a gradient.
void StagePage::lightRoom() {
    m_lit = QPixmap(discArea().size() * devicePixelRatioF());
    m_lit.setDevicePixelRatio(devicePixelRatioF());
    Stage full = stage();
    full.breathRadius = kBreathMax;
    QPainter painter(&m_lit);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-discArea().topLeft());
    drawStageWall(painter, m_theme, stageBox(), full);
    drawStageDisc(painter, m_theme, stageBox(), full);
    drawStageFloor(painter, m_theme, rect(), stageBox().top(), full);
}

void StagePage::paintBreath(QPainter& painter) const {
    const QPointF corner = discArea().topLeft();
    const double pixel = 1 / m_lit.devicePixelRatio();
    QBrush brush(m_lit);
    brush.setTransform(QTransform(pixel, 0, 0, pixel, corner.x(), corner.y()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawEllipse(stageDiscBox(stageBox(), stage()));
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

void StagePage::paintRing(QPainter& painter, const QRegion& dirty) const {
    const bool two = m_state.phase.contains(QLatin1Char('\n'));
    const CountdownRingState state{m_state.remaining, m_state.number, m_state.unit, m_ease.value(),
                                   two};
    drawRing(painter, m_theme, ringBox(), scale(), state);
    if (dirty.intersects(ringNumberBox(ringBox()).toAlignedRect())) {
        drawRingNumber(painter, m_theme, ringBox(), scale(), state);
    }
}

bool StagePage::showsWords() const {
    return m_wantsSteps || !m_hasPicture || !m_state.easier.isEmpty();
}

/// The steps, or the easier form when it pulls too hard.
void StagePage::layOutWords() {
    const QString note =
        m_hasPicture ? QString() : tr("No picture for %1 yet").arg(m_state.exercise);
    const QStringList easier{m_state.easier};
    m_words.layOut(note, m_state.easier.isEmpty() ? m_state.steps : easier, at(72, 92, 650, 470),
                   scale());
}

void StagePage::paintFigure(QPainter& painter) const {
    const double awake = m_state.paused ? kPausedOpacity : 1.0;
    const double strength = showsWords() ? kUnderWords * awake : awake;
    if (m_photo) {
        painter.setOpacity(strength);
        drawPhoto(painter, *m_photo, at(72, 92, 650, 470));
        painter.setOpacity(1);
    } else {
        m_figure.paint(painter, strength);
    }
    if (showsWords()) {
        painter.setOpacity(awake);
        m_words.paint(
            painter, m_theme.color(Role::Text),
            mixed(m_theme.color(Role::WarmTx), m_theme.color(Role::PrimaryTx), m_ease.value()));
        painter.setOpacity(1);
    }
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

QRectF StagePage::nextBox() const {
    return at(kNextPicture.x(), kNextPicture.y(), kNextPicture.width(), kNextPicture.height());
}

ExerciseId StagePage::exerciseNow() const {
    const auto& steps = m_flow.plan().steps;
    const auto now = static_cast<std::size_t>(m_state.current);
    return now < steps.size() ? steps[now].exercise : ExerciseId();
}

FigureStill StagePage::nextStill() const {
    const auto& steps = m_flow.plan().steps;
    const auto next = static_cast<std::size_t>(m_state.current) + 1;
    return next < steps.size() ? m_figures.tileOf({steps[next].exercise, steps[next].variant})
                               : FigureStill();
}

void StagePage::paintNext(QPainter& painter) const {
    const double s = scale();
    const double right = m_next.hasPicture() ? kNextPicture.left() - 14 : kNextPicture.right();
    QRectF label = at(940, 716, right - 940, 26);
    label.setLeft(std::max(label.left(), lastButton()->geometry().right() + 16 * s));
    const QRectF name(label.left(), at(0, 742, 0, 0).top(), label.width(), 30 * s);
    drawLine(painter, label, Qt::AlignRight, m_state.nextLabel,
             typeFontPx(Type::SessionMeta, 18 * s), m_theme.color(Role::Text2));
    drawLine(painter, name, Qt::AlignRight, m_state.next,
             fitting(Type::SessionNext, s, m_state.next, name.width()), m_theme.color(Role::Text));
    if (m_next.hasPicture()) {
        drawBox(painter, nextBox(), 14 * s, m_theme.color(Role::NextThumb));
    }
}

void StagePage::paintNextPicture(QPainter& painter) {
    m_figures.stills().paint(painter, nextBox(), m_next, this);
}

/// A line under the progress bar: a write that failed, or what was said about the session.
void StagePage::paintNotice(QPainter& painter) const {
    const QString error = m_flow.writeError();
    const QString text =
        error.isEmpty() ? m_notice : tr("Not saved yet, trying again. %1").arg(error);
    if (text.isEmpty()) {
        return;
    }
    const QFont font = typeFontPx(Type::Small, 15 * scale());
    const double width = QFontMetricsF(font).horizontalAdvance(text) / scale() + 26;
    const QRectF box = at(214, 51, std::min(width, 810.0), 29);
    drawBox(painter, box, 8 * scale(),
            m_theme.color(error.isEmpty() ? Role::Surface : Role::CautionSoft));
    drawLine(painter, box.adjusted(12 * scale(), 0, -12 * scale(), 0), Qt::AlignLeft, text, font,
             m_theme.color(error.isEmpty() ? Role::Text : Role::CautionTx));
}

void StagePage::paintEvent(QPaintEvent* event) {
    paintStill();
    QPainter painter(this);
    const QRegion& dirty = event->region();
    painter.setClipRegion(dirty);
    const auto touches = [&](const QRectF& box) { return dirty.intersects(box.toAlignedRect()); };
    painter.drawPixmap(0, 0, m_still);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (touches(at(0, 76, 800, 512))) {
        if (breathesNow()) {
            paintBreath(painter);
        }
        paintFigure(painter);
    }
    if (touches(at(200, 0, 1080, 82))) {
        paintTop(painter);
        paintNotice(painter);
    }
    if (touches(ringBox())) {
        paintRing(painter, dirty);
    }
    if (touches(nextBox())) {
        paintNextPicture(painter);
    }
}

} // namespace unhunch::ui
