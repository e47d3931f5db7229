#include "pages/tiles.h"

#include "pages/layouts.h"
#include "painting/icons.h"
#include "painting/scene_painter.h"
#include "painting/shapes.h"
#include "painting/text_block.h"
#include "presentation/words.h"
#include "widgets/accessible_group.h"
#include "widgets/roving_focus.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {

namespace {

constexpr int kAbove = 11;
constexpr int kBelow = 13;
constexpr int kSide = 16;
constexpr int kTitleLine = 21;
constexpr int kNarrowest = 150;
constexpr double kRoutineRadius = 18;
constexpr double kExerciseRadius = 16;
constexpr int kStartDisc = 44;
constexpr int kPillHeight = 22;
constexpr int kPillSide = 9;
constexpr double kSceneAngle = 120;

TextSpec titleSpec(const Theme& theme, const QString& text) {
    return {.text = text,
            .font = theme.font(Type::Strong),
            .lineHeight = static_cast<double>(theme.px(kTitleLine))};
}

TextSpec detailSpec(const Theme& theme, const QString& text) {
    return {.text = text,
            .font = theme.font(Type::Caption),
            .lineHeight = theme.lineHeight(Type::Caption)};
}

} // namespace

Tile::Tile(const Theme& theme, const QString& title, const QString& detail, double radius)
    : Pressable(theme, nullptr), m_detail(detail), m_radius(radius) {
    setText(title);
    setAccessibleDescription(detail);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    ring().setRadius(radius);
}

void Tile::setPictureHeight(int pixels) {
    m_picture = pixels;
    updateGeometry();
    update();
}

QSize Tile::sizeHint() const {
    const int width = theme().px(kNarrowest);
    return {width, heightForWidth(width)};
}

int Tile::heightForWidth(int width) const {
    const double room = width - 2 * theme().px(kSide);
    const TextBlockLayout title(titleSpec(theme(), text()), room - besideTitle(width));
    const TextBlockLayout detail(detailSpec(theme(), m_detail), room);
    return m_picture + theme().px(kAbove) + theme().px(kBelow) +
           static_cast<int>(std::ceil(title.height() + detail.height()));
}

int Tile::titleWidth() const {
    return static_cast<int>(
        std::ceil(QFontMetricsF(theme().font(Type::Strong)).horizontalAdvance(text())));
}

QRectF Tile::titleLine() const {
    const int side = theme().px(kSide);
    return QRectF(side, m_picture + theme().px(kAbove), width() - 2 * side, theme().px(kTitleLine));
}

void Tile::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const QRectF all(rect());
    const QRectF picture(0, 0, all.width(), m_picture);
    drawBox(painter, all, m_radius, theme().color(Role::Surface));
    paintPicture(painter, picture.adjusted(0, 0, 0, m_radius));
    QPainterPath card;
    card.addRoundedRect(all, m_radius, m_radius);
    QPainterPath top;
    top.addRect(picture);
    painter.fillPath(card - top, theme().color(Role::Surface));
    const bool strong = theme().strongerContrast();
    drawBox(painter, all, m_radius, {},
            mixed(theme().color(strong ? Role::Ctl : Role::Line), theme().color(Role::Ctl),
                  std::max(hover(), press())),
            strong ? 2 : 1);
    const QRectF line = titleLine();
    const TextBlockLayout title(titleSpec(theme(), text()), line.width() - besideTitle(width()));
    title.draw(painter, line.topLeft(), theme().color(Role::Text));
    const TextBlockLayout detail(detailSpec(theme(), m_detail), line.width());
    detail.draw(painter, line.topLeft() + QPointF(0, title.height()), theme().color(Role::Text3));
    paintExtras(painter, picture);
}

RoutineTile::RoutineTile(const Theme& theme, const RoutineCard& card)
    : Tile(theme, card.title, card.detail, kRoutineRadius), m_forToday(card.forToday) {
    setObjectName(QStringLiteral("routine-") + words::fromUtf8(card.id.value));
    if (m_forToday) {
        setAccessibleDescription(tr("%1. For today").arg(card.detail));
    }
    setToolTip(tr("Start, %1").arg(card.equipment.toLower()));
}

int RoutineTile::pillWidth() const {
    const QFontMetricsF metrics(theme().font(Type::CaptionStrong));
    return static_cast<int>(std::ceil(metrics.horizontalAdvance(tr("For today")))) +
           2 * theme().px(kPillSide);
}

int RoutineTile::besideTitle(int width) const {
    const int wanted = pillWidth() + theme().px(8);
    const bool fits = titleWidth() + wanted <= width - 2 * theme().px(kSide);
    return m_forToday && fits ? wanted : 0;
}

void RoutineTile::paintPicture(QPainter& painter, const QRectF& box) {
    const double height = box.height() - radius();
    drawScene(painter, theme(), box,
              {.disc = Disc::Warm,
               .discCentre = QPointF(box.width() / 2, height * 0.74),
               .discRadius = height * 0.58,
               .strip = 0,
               .wall = {},
               .radius = radius(),
               .angle = kSceneAngle,
               .plain = false});
}

/// The pill beside the title, or on the picture where the title needs its line, and the start disc
/// under the pointer or with the focus.
void RoutineTile::paintExtras(QPainter& painter, const QRectF& picture) {
    if (m_forToday) {
        const int height = theme().px(kPillHeight);
        const QRectF line = titleLine();
        const double top = besideTitle(width()) > 0 ? line.center().y() - height / 2.0 : 12;
        const QRectF pill(line.right() - pillWidth(), top, pillWidth(), height);
        const QRectF box = mirrored(this, pill, QRectF(rect()));
        drawBox(painter, box, height / 2.0, theme().color(Role::PrimarySoft));
        drawLine(painter, box, Qt::AlignHCenter, tr("For today"), theme().font(Type::CaptionStrong),
                 theme().color(Role::PrimaryTx));
    }
    const double shown = hasFocus() ? 1.0 : hover();
    if (shown > 0) {
        const QRectF disc(width() - 10 - kStartDisc, picture.bottom() - 10 - kStartDisc, kStartDisc,
                          kStartDisc);
        const QRectF box = mirrored(this, disc, QRectF(rect()));
        painter.setOpacity(shown);
        drawBox(painter, box, kStartDisc / 2.0,
                tinted(theme().color(Role::Primary), theme().color(Role::PrimaryH),
                       theme().color(Role::PrimaryP)));
        drawIcon(painter, box, QStringLiteral("play"), IconWeight::Fill, 20,
                 theme().color(Role::OnPrimary));
        painter.setOpacity(1);
    }
}

ExerciseTile::ExerciseTile(const Theme& theme, const ExerciseCard& card)
    : Tile(theme, card.title, card.detail, kExerciseRadius), m_breathes(card.breathes) {
    setObjectName(QStringLiteral("exercise-") + words::fromUtf8(card.id.value));
}

void ExerciseTile::paintPicture(QPainter& painter, const QRectF& box) {
    const double height = box.height() - radius();
    drawScene(painter, theme(), box,
              {.disc = m_breathes ? Disc::Ease : Disc::Warm,
               .discCentre = QPointF(box.width() / 2, height * 0.5),
               .discRadius = height * 0.32,
               .strip = 0,
               .wall = {},
               .radius = radius(),
               .angle = 0,
               .plain = true});
}

TileGrid::TileGrid(const QString& name, QWidget* parent)
    : QWidget(parent), m_layout(new ColumnsLayout(16)) {
    setLayout(m_layout);
    m_layout->setContentsMargins(0, 0, 0, 0);
    announceAsGroup(this, name);
}

void TileGrid::setTiles(const std::vector<Tile*>& tiles) {
    setFocusProxy(nullptr);
    for (Tile* old : m_tiles) {
        old->removeEventFilter(this);
        m_layout->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    delete m_roving;
    m_roving = new RovingFocus(this);
    m_tiles = tiles;
    for (Tile* tile : m_tiles) {
        tile->setPictureHeight(m_picture);
        m_layout->addWidget(tile);
        m_roving->add(tile);
        tile->installEventFilter(this);
    }
    m_layout->invalidate();
    updateGeometry();
}

void TileGrid::arrange(int columns, int gap, int pictureHeight) {
    m_layout->setColumns(columns);
    m_layout->setGap(gap);
    m_picture = pictureHeight;
    for (Tile* tile : m_tiles) {
        tile->setPictureHeight(pictureHeight);
    }
}

void TileGrid::focusCurrent() {
    if (!m_tiles.empty()) {
        m_roving->moveTo(m_roving->current());
    }
}

bool TileGrid::eventFilter(QObject* watched, QEvent* event) {
    const int index = m_roving == nullptr ? -1 : m_roving->indexOf(watched);
    if (index >= 0 && event->type() == QEvent::FocusIn) {
        m_roving->setCurrent(index);
    }
    if (index < 0 || event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const int sideways = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    int target = index;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Left:
        target -= sideways;
        break;
    case Qt::Key_Right:
        target += sideways;
        break;
    case Qt::Key_Up:
        target -= m_layout->columns();
        break;
    case Qt::Key_Down:
        target += m_layout->columns();
        break;
    case Qt::Key_Home:
        target = 0;
        break;
    case Qt::Key_End:
        target = m_roving->count() - 1;
        break;
    default:
        return QWidget::eventFilter(watched, event);
    }
    if (target >= 0 && target < m_roving->count()) {
        m_roving->moveTo(target);
    }
    return true;
}

} // namespace unhunch::ui
