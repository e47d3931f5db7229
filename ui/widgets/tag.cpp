#include "widgets/tag.h"

#include "painting/icons.h"
#include "painting/shapes.h"
#include "painting/text_block.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>
#include <cmath>

namespace unhunch::ui {
namespace {
constexpr int kHeight = 36;
constexpr int kBefore = 14;
constexpr int kAfter = 10;
constexpr int kGap = 6;
constexpr int kCross = 16;
} // namespace

Tag::Tag(const Theme& theme, const QString& text, QWidget* parent) : Pressable(theme, parent) {
    setText(text);
    setAccessibleName(tr("Remove %1").arg(text));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    ring().setRadius(kHeight / 2.0);
}

QSize Tag::sizeHint() const {
    const double text =
        QFontMetricsF(theme().font(Type::SmallStrong)).horizontalAdvance(this->text());
    return {static_cast<int>(std::ceil(text)) + theme().px(kBefore + kGap + kCross + kAfter),
            theme().px(kHeight)};
}

void Tag::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const auto c = [this](Role role) { return theme().color(role); };
    const QRectF all(rect());
    const QColor ink = c(Role::WarmTx);
    drawBox(painter, all, height() / 2.0,
            tinted(c(Role::Surface), c(Role::WarmSoft), c(Role::WarmSoft)),
            theme().tintOutline(Role::WarmSoft), 2);
    const int cross = theme().px(kCross);
    const double after = theme().px(kAfter);
    drawIcon(painter, mirrored(this, QRectF(width() - after - cross, 0, cross, height()), all),
             QStringLiteral("x"), IconWeight::Bold, cross, ink);
    const double before = theme().px(kBefore);
    drawLine(
        painter,
        mirrored(this,
                 QRectF(before, 0, width() - before - after - cross - theme().px(kGap), height()),
                 all),
        Qt::AlignLeft, text(), theme().font(Type::SmallStrong), ink);
}

void Tag::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        click();
        return;
    }
    Pressable::keyPressEvent(event);
}

} // namespace unhunch::ui
