#include "pages/phase_tile.h"

#include "painting/metrics.h"
#include "painting/shapes.h"
#include "painting/text_block.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace unhunch::ui {

namespace {
constexpr int kHeight = 84;
constexpr int kPicture = 56; ///< width beside the words
constexpr int kSide = 6;
constexpr int kEnd = 10; ///< after the words
constexpr int kNarrowest = 84;
} // namespace

PhaseTile::PhaseTile(FigureStudio& figures, const QString& name, const QString& length)
    : Pressable(figures.theme(), nullptr), m_figures(figures), m_name(name), m_length(length) {
    setAccessibleName(tr("%1, %2").arg(name, length));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    ring().setRadius(size::kRadiusRow);
    connect(&figures, &FigureStudio::changed, this, [this] { update(); });
}

void PhaseTile::setStill(const FigureStill& still) {
    m_still = still;
    update();
}

void PhaseTile::setCurrent(bool current) {
    if (current == m_isCurrent) {
        return;
    }
    m_isCurrent = current;
    setAccessibleDescription(current ? tr("shown now") : QString());
    update();
}

QSize PhaseTile::sizeHint() const {
    return {theme().px(kNarrowest), theme().px(kHeight)};
}

bool PhaseTile::fitsBeside(int width) const {
    const double words =
        std::max(QFontMetricsF(theme().font(Type::SmallStrong)).horizontalAdvance(m_name),
                 QFontMetricsF(theme().font(Type::Caption)).horizontalAdvance(m_length));
    return width >= theme().px(kPicture) + words + 2 * kSide + kEnd;
}

void PhaseTile::setStacked(bool stacked) {
    m_isStacked = stacked;
    update();
}

void PhaseTile::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const auto c = [this](Role role) { return theme().color(role); };
    const QRectF all(rect());
    drawBox(painter, all, size::kRadiusRow,
            m_isCurrent ? c(Role::PrimarySoft)
                        : tinted(c(Role::Surface), c(Role::Sunk), c(Role::Line)),
            c(m_isCurrent ? Role::Primary : Role::Line), m_isCurrent ? 2 : 1);
    const double name = theme().lineHeight(Type::SmallStrong);
    const double length = theme().lineHeight(Type::Caption);
    QRectF picture(kSide, kSide, theme().px(kPicture), height() - 2 * kSide);
    QRectF words(picture.right() + kSide, (height() - name - length) / 2,
                 width() - picture.right() - 2 * kSide, name);
    Qt::Alignment alignment = Qt::AlignLeft;
    if (m_isStacked) {
        picture = {kSide, 4, width() - 2.0 * kSide, height() - name - length - 8};
        words = {kSide, height() - name - length - 5, width() - 2.0 * kSide, name};
        alignment = Qt::AlignHCenter;
    }
    m_figures.stills().paint(painter, mirrored(this, picture, all), m_still, this);
    const QColor ink = c(m_isCurrent ? Role::PrimaryTx : Role::Text);
    drawLine(painter, mirrored(this, words, all), alignment, m_name,
             theme().font(Type::SmallStrong), ink);
    words.moveTop(words.bottom());
    words.setHeight(length);
    drawLine(painter, mirrored(this, words, all), alignment, m_length, theme().font(Type::Caption),
             m_isCurrent ? ink : c(Role::Text3));
}

} // namespace unhunch::ui
