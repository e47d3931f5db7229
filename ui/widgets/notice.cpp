#include "widgets/notice.h"

#include "painting/metrics.h"
#include "painting/shapes.h"
#include "widgets/text_block_widget.h"
#include "widgets/theming.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

namespace unhunch::ui {
namespace {
constexpr int kIcon = 22;
constexpr int kIconCompact = 20;
constexpr int kGap = 14;
} // namespace

Notice::Notice(const Theme& theme, Kind kind, const QString& text, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_kind(kind),
      m_title(new TextBlock(theme, Type::H3, {}, ink(), this)),
      m_text(new TextBlock(theme, Type::Body, {}, ink(), this)), m_column(new QVBoxLayout(this)) {
    m_icon = kind == Kind::Info      ? QStringLiteral("info")
             : kind == Kind::Caution ? QStringLiteral("warning-diamond")
                                     : QStringLiteral("phone");
    m_weight = kind == Kind::Danger ? IconWeight::Fill : IconWeight::Regular;
    m_title->hide();
    m_text->setRich(true);
    m_text->setLinkRole(ink());
    m_column->addWidget(m_title);
    m_column->addWidget(m_text);
    connect(m_text, &QLabel::linkActivated, this, &Notice::linkActivated);
    connect(&theme, &Theme::changed, this, [this] { arrange(); });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    setText(text);
    arrange();
}

Role Notice::ink() const {
    switch (m_kind) {
    case Kind::Info:
        return Role::InfoTx;
    case Kind::Caution:
        return Role::CautionTx;
    case Kind::Danger:
        break;
    }
    return Role::DangerTx;
}

void Notice::arrange() {
    const int side = m_theme.px(m_compact ? 14 : 18);
    const int above = m_theme.px(m_compact ? 12 : 16);
    const int icon = m_theme.px(m_compact ? kIconCompact : kIcon);
    const int beside = side + icon + m_theme.px(kGap);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    m_column->setContentsMargins(rtl ? side : beside, above, rtl ? beside : side, above);
    m_column->setSpacing(m_theme.px(4));
    m_text->setType(m_compact ? Type::Small : Type::Body);
    update();
}

void Notice::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Notice::setText(const QString& text) {
    m_text->setText(text);
    setAccessibleDescription(m_text->text());
}

void Notice::setIconName(const QString& name, IconWeight weight) {
    m_icon = name;
    m_weight = weight;
    update();
}

void Notice::setCompact(bool compact) {
    m_compact = compact;
    arrange();
}

void Notice::addWidget(QWidget* widget) {
    m_column->addSpacing(m_theme.px(4));
    m_column->addWidget(widget, 0, Qt::AlignLeft);
}

void Notice::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        arrange();
}

void Notice::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    const Role soft = m_kind == Kind::Info      ? Role::InfoSoft
                      : m_kind == Kind::Caution ? Role::CautionSoft
                                                : Role::DangerSoft;
    drawBox(painter, QRectF(rect()), size::kRadiusNote, m_theme.color(soft),
            m_theme.tintOutline(soft), 2);
    const int icon = m_theme.px(m_compact ? kIconCompact : kIcon);
    const QMargins margins = m_column->contentsMargins();
    const TextBlock* const first = m_title->isVisibleTo(this) ? m_title : m_text;
    const double line = m_theme.lineHeight(m_title->isVisibleTo(this) ? Type::H3
                                           : m_compact                ? Type::Small
                                                                      : Type::Body);
    const QRectF box(std::min(margins.left(), margins.right()), first->y(), icon, line);
    drawIcon(painter, mirrored(this, box, QRectF(rect())), m_icon, m_weight, icon,
             m_theme.color(ink()));
}

} // namespace unhunch::ui
