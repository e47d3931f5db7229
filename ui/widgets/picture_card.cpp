#include "widgets/picture_card.h"

#include "painting/scene_painter.h"
#include "painting/shapes.h"
#include "painting/text_block.h"

#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace unhunch::ui {
namespace {
constexpr double kTitleLine = 21;
constexpr double kDisc = 44;
constexpr double kMenu = 32;
constexpr int kNarrowest = 180;
} // namespace

PictureCard::PictureCard(const Theme& theme, const Measures& measures, const QString& title,
                         const QString& subtitle, QWidget* parent)
    : Pressable(theme, parent), m_measures(measures), m_title(title), m_subtitle(subtitle) {
    setAccessibleName(subtitle.isEmpty() ? title : tr("%1, %2").arg(title, subtitle));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::PointingHandCursor);
    ring().setRadius(measures.radius);
}

void PictureCard::setFigure(FigurePainter figure) {
    m_figure = std::move(figure);
    update();
}

void PictureCard::setCompact(bool compact) {
    m_compact = compact;
    updateGeometry();
    update();
}

QRectF PictureCard::pictureBox() const {
    return {1, 1, width() - 2.0,
            static_cast<double>(m_compact ? m_measures.compactPicture : m_measures.picture)};
}

QSize PictureCard::sizeHint() const {
    constexpr int kWidth = 234;
    return {kWidth, heightForWidth(kWidth)};
}

QSize PictureCard::minimumSizeHint() const {
    return {kNarrowest, heightForWidth(kNarrowest)};
}

int PictureCard::heightForWidth(int width) const {
    const TextBlockLayout title(titleSpec(), width - 2 * side() - badgeWidth(width));
    return heightAround(title.height());
}

int PictureCard::heightAround(double title) const {
    const double words = title + theme().lineHeight(Type::Caption);
    const int padding = theme().px(m_measures.above + m_measures.below - (m_compact ? 5 : 0));
    return qRound(pictureBox().height() + words) + padding + 2;
}

int PictureCard::heightFor(double titleWidth, int width) const {
    const double line = kTitleLine * theme().look().textScale;
    return heightAround(titleWidth > width - 2 * side() ? 2 * line : line);
}

QFont PictureCard::titleFont() const {
    return theme().font(Type::Strong);
}

double PictureCard::titleWidth() const {
    return QFontMetricsF(theme().font(Type::Strong)).horizontalAdvance(m_title);
}

TextSpec PictureCard::titleSpec() const {
    TextSpec spec;
    spec.text = m_title;
    spec.font = theme().font(Type::Strong);
    spec.lineHeight = kTitleLine * theme().look().textScale;
    spec.maxLines = 2;
    spec.direction = layoutDirection();
    return spec;
}

void PictureCard::paintWords(QPainter& painter) {
    const QRectF all(rect());
    const double top = pictureBox().bottom() + theme().px(m_measures.above - (m_compact ? 2 : 0));
    const double room = width() - 2 * side();
    const TextBlockLayout words(titleSpec(), room - badgeWidth(width()));
    const QRectF title(side(), top, room - badgeWidth(width()), words.height());
    words.draw(painter, mirrored(this, title, all).topLeft(), theme().color(Role::Text));
    const QRectF below(side(), title.bottom(), room, theme().lineHeight(Type::Caption));
    drawLine(painter, mirrored(this, below, all), Qt::AlignLeft, m_subtitle,
             theme().font(Type::Caption), theme().color(Role::Text3));
}

void PictureCard::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const QRectF all(rect());
    const double radius = m_measures.radius;
    drawBox(painter, all, radius, theme().color(Role::Surface));
    painter.save();
    QPainterPath top;
    top.addRoundedRect(all.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    QPainterPath picture;
    picture.addRect(pictureBox().adjusted(-1, -1, 1, 0));
    painter.setClipPath(top.intersected(picture));
    paintBackground(painter, pictureBox());
    if (m_figure)
        m_figure(painter, pictureBox());
    painter.restore();
    paintWords(painter);
    drawBox(painter, all, radius, {},
            mixed(theme().color(Role::Line), theme().color(Role::Ctl), hover()));
    paintExtras(painter);
}

RoutineCard::RoutineCard(const Theme& theme, const QString& title, const QString& subtitle,
                         QWidget* parent)
    : PictureCard(theme, {108, 84, 18, 16, 11, 13}, title, subtitle, parent) {}

void RoutineCard::setBadge(const QString& badge) {
    m_badge = badge;
    setAccessibleDescription(badge);
    update();
}

void RoutineCard::paintBackground(QPainter& painter, const QRectF& box) {
    Scene scene;
    scene.radius = 0;
    scene.angle = 120;
    scene.discCentre = {box.width() / 2, box.height() * 0.74};
    scene.discRadius = box.height() * 0.58;
    drawScene(painter, theme(), box, scene);
}

double RoutineCard::pillWidth() const {
    const QFontMetricsF metrics(theme().font(Type::CaptionStrong));
    return metrics.horizontalAdvance(m_badge) + theme().px(18);
}

double RoutineCard::badgeWidth(double width) const {
    if (m_badge.isEmpty())
        return 0;
    const double wanted = pillWidth() + 8;
    return titleWidth() + wanted <= width - 2 * side() ? wanted : 0;
}

QRectF RoutineCard::startDisc() const {
    const QRectF disc(width() - 10 - kDisc, pictureBox().bottom() - 11 - kDisc, kDisc, kDisc);
    return mirrored(this, disc, QRectF(rect()));
}

QRectF RoutineCard::menuDisc() const {
    const QRectF disc(width() - 10 - kMenu, 10, kMenu, kMenu);
    return mirrored(this, disc, QRectF(rect()));
}

void RoutineCard::setHasMenu(bool hasMenu) {
    m_hasMenu = hasMenu;
    update();
}

void RoutineCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        emit started();
    } else if (m_hasMenu && event->key() == Qt::Key_Menu) {
        emit menuAsked();
    } else {
        PictureCard::keyPressEvent(event);
    }
}

/// A right click, and Shift+F10.
void RoutineCard::contextMenuEvent(QContextMenuEvent* event) {
    event->setAccepted(m_hasMenu);
    if (m_hasMenu) {
        emit menuAsked();
    }
}

void RoutineCard::paintExtras(QPainter& painter) {
    if (!m_badge.isEmpty()) {
        const double height = theme().px(22);
        // On the picture it keeps to the side that leaves the face free.
        const bool isBeside = badgeWidth(width()) > 0;
        const double top = isBeside ? pictureBox().bottom() + theme().px(isCompact() ? 9 : 11) : 10;
        const double left = isBeside ? width() - side() - pillWidth() : 10;
        const QRectF badge(left, top, pillWidth(), height);
        const QRectF box = mirrored(this, badge, QRectF(rect()));
        drawBox(painter, box, height / 2, theme().color(Role::PrimarySoft),
                theme().tintOutline(Role::PrimarySoft), 2);
        drawLine(painter, box, Qt::AlignHCenter, m_badge, theme().font(Type::CaptionStrong),
                 theme().color(Role::PrimaryTx));
    }
    if (m_hasMenu) {
        drawBox(painter, menuDisc(), kMenu / 2, theme().color(Role::Surface),
                theme().color(Role::Line));
        drawIcon(painter, menuDisc(), QStringLiteral("dots-three"), IconWeight::Regular, 20,
                 theme().color(Role::Text2));
    }
    const double shown = std::max(hover(), ring().isShown() ? 1.0 : 0.0);
    if (shown <= 0)
        return;
    painter.setOpacity(shown);
    drawBox(painter, startDisc(), kDisc / 2, theme().color(Role::Primary));
    drawIcon(painter, startDisc(), QStringLiteral("play"), IconWeight::Fill, 20,
             theme().color(Role::OnPrimary));
    painter.setOpacity(1);
}

void RoutineCard::mouseReleaseEvent(QMouseEvent* event) {
    if (isDown() && event->button() == Qt::LeftButton &&
        startDisc().adjusted(-4, -4, 4, 4).contains(event->position())) {
        setDown(false);
        emit released();
        emit started();
        return;
    }
    if (m_hasMenu && isDown() && event->button() == Qt::LeftButton &&
        menuDisc().adjusted(-2, -2, 2, 2).contains(event->position())) {
        setDown(false);
        emit released();
        emit menuAsked();
        return;
    }
    PictureCard::mouseReleaseEvent(event);
}

ExerciseCard::ExerciseCard(const Theme& theme, const QString& title, const QString& subtitle,
                           QWidget* parent)
    : PictureCard(theme, {122, 100, 16, 14, 10, 12}, title, subtitle, parent) {}

void ExerciseCard::paintBackground(QPainter& painter, const QRectF& box) {
    painter.fillRect(box.adjusted(-1, -1, 1, 0), theme().color(Role::Sunk));
}

} // namespace unhunch::ui
