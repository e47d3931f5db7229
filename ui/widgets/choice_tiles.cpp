#include "widgets/choice_tiles.h"

#include "painting/icons.h"
#include "painting/metrics.h"
#include "painting/shapes.h"
#include "widgets/accessible_group.h"
#include "widgets/flow_layout.h"
#include "widgets/focus_ring.h"
#include "widgets/roving_focus.h"
#include "widgets/theming.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QRadioButton>
#include <algorithm>

namespace unhunch::ui {

namespace {

constexpr int kGap = 8;
constexpr double kTick = 18;
constexpr int kTickIcon = 12;

class Tile : public QRadioButton {
public:
    Tile(const Theme& theme, const QString& name, const QSize& size, int index,
         const ChoiceTiles::Painter& painter)
        : m_theme(theme), m_size(size), m_index(index), m_painter(painter) {
        setAccessibleName(name);
        setToolTip(name);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        new FocusRing(theme, this, size::kRadiusCell);
        followTheme(this, theme);
    }

    QSize sizeHint() const override {
        return {m_theme.px(m_size.width()), m_theme.px(m_size.height())};
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        const PainterScope scope(painter);
        const QRectF all(rect());
        drawBox(painter, all, size::kRadiusCell,
                m_theme.color(isChecked() ? Role::PrimarySoft : Role::Sunk));
        painter.save();
        QPainterPath shape;
        shape.addRoundedRect(all.adjusted(1, 1, -1, -1), size::kRadiusCell, size::kRadiusCell);
        painter.setClipPath(shape);
        m_painter(painter, all, m_index, this);
        painter.restore();
        const Role line = isChecked() ? Role::Primary : underMouse() ? Role::Ctl : Role::Line;
        drawBox(painter, all, size::kRadiusCell, {}, m_theme.color(line), isChecked() ? 2 : 1);
        if (isChecked()) {
            paintTick(painter, all);
        }
    }
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }

private:
    void paintTick(QPainter& painter, const QRectF& all) const {
        const QRectF box(all.right() - kTick - 4, all.bottom() - kTick - 4, kTick, kTick);
        const QRectF disc = mirrored(this, box, all);
        drawBox(painter, disc, kTick / 2, m_theme.color(Role::Primary));
        drawIcon(painter, disc, QStringLiteral("check"), IconWeight::Bold, kTickIcon,
                 m_theme.color(Role::OnPrimary));
    }

    const Theme& m_theme;
    QSize m_size;
    int m_index;
    ChoiceTiles::Painter m_painter;
};

} // namespace

ChoiceTiles::ChoiceTiles(const Theme& theme, const QString& name, const QStringList& names,
                         const QSize& tile, const Painter& painter)
    : m_roving(new RovingFocus(this)) {
    announceAsGroup(this, name);
    auto* const flow = new FlowLayout(nullptr, kGap, kGap);
    flow->setContentsMargins(0, 0, 0, 0);
    setLayout(flow);
    for (const QString& each : names) {
        const int index = m_roving->count();
        auto* const choice = new Tile(theme, each, tile, index, painter);
        flow->addWidget(choice);
        m_tiles.push_back(choice);
        m_roving->add(choice);
        choice->installEventFilter(this);
        connect(choice, &QAbstractButton::clicked, this, [this, index] { choose(index); });
    }
}

void ChoiceTiles::setCurrent(int index) {
    m_current = std::clamp(index, 0, m_roving->count() - 1);
    m_tiles.at(static_cast<std::size_t>(m_current))->setChecked(true);
    m_roving->setCurrent(m_current);
}

void ChoiceTiles::repaintTiles() {
    for (QRadioButton* const tile : m_tiles) {
        tile->update();
    }
}

void ChoiceTiles::choose(int index) {
    const bool changed = index != m_current;
    setCurrent(index);
    if (changed)
        emit chosen(index);
}

bool ChoiceTiles::eventFilter(QObject* watched, QEvent* event) {
    const int index = m_roving->indexOf(watched);
    if (index < 0 || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int sideways = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    int step = 0;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Left:
        step = -sideways;
        break;
    case Qt::Key_Right:
        step = sideways;
        break;
    case Qt::Key_Up:
        step = -1;
        break;
    case Qt::Key_Down:
        step = 1;
        break;
    default:
        return QWidget::eventFilter(watched, event);
    }
    const int target = std::clamp(index + step, 0, m_roving->count() - 1);
    m_roving->moveTo(target);
    choose(target);
    return true;
}

} // namespace unhunch::ui
