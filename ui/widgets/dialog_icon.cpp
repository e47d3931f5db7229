#include "widgets/dialog_icon.h"

#include "painting/icons.h"
#include "painting/shapes.h"
#include "widgets/theming.h"

#include <QPainter>

namespace unhunch::ui {
namespace {
constexpr int kDisc = 48;
constexpr int kIcon = 26;
} // namespace

DialogIcon::DialogIcon(const Theme& theme, QString name, Role ink, Role soft, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_name(std::move(name)), m_ink(ink), m_soft(soft) {
    setFixedSize(kDisc, kDisc);
    followTheme(this, theme);
}

void DialogIcon::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    drawBox(painter, QRectF(rect()), kDisc / 2.0, m_theme.color(m_soft),
            m_theme.tintOutline(m_soft), 2);
    drawIcon(painter, QRectF(rect()), m_name, IconWeight::Regular, kIcon, m_theme.color(m_ink));
}

} // namespace unhunch::ui
