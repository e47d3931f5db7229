#include "widgets/toast.h"

#include "painting/shapes.h"
#include "painting/text_block.h"
#include "widgets/accessible_group.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace unhunch::ui {
namespace {

constexpr int kHeight = 56;
constexpr int kBottom = 28;
constexpr int kMargin = kFloatShadowMargin;
constexpr int kBefore = 18;
constexpr int kAfter = 10;
constexpr int kIcon = 20;
constexpr int kGap = 12;
constexpr double kRadius = 16;
constexpr std::chrono::seconds kStay{6};
constexpr std::chrono::seconds kStayWithUndo{10};

// Undo in the inverse colours of the toast.
class InverseButton : public Button {
public:
    using Button::Button;

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        const PainterScope scope(painter);
        const QColor fill = mixed(theme().color(Role::Bg), theme().color(Role::Line), hover());
        drawBox(painter, QRectF(rect()), 10, fill);
        drawLine(painter, QRectF(rect()), Qt::AlignHCenter, text(), theme().font(Type::SmallStrong),
                 theme().color(Role::Text));
    }
};

} // namespace

Toast::Toast(const Theme& theme, QWidget* window)
    : QFrame(window), m_theme(theme),
      m_undo(new InverseButton(theme, tr("Undo"), ButtonKind::Secondary, this)),
      m_shown(this, theme, Motion::ToastIn) {
    m_undo->setSize(ButtonSize::Small);
    m_undo->setObjectName(QStringLiteral("toastUndo"));
    m_stay.setSingleShot(true);
    connect(&m_stay, &QTimer::timeout, this, &Toast::leave);
    connect(m_undo, &QAbstractButton::clicked, this, [this] {
        hide();
        emit undone();
    });
    window->installEventFilter(this);
    hide();
}

void Toast::showMessage(const QString& text) {
    present(text, false);
}

void Toast::showWithUndo(const QString& text) {
    present(text, true);
}

void Toast::present(const QString& text, bool undo) {
    m_text = text;
    announceAsAlert(this, text);
    m_undo->setVisible(undo);
    m_shown.jump(0);
    place();
    show();
    raise();
    m_shown.to(1);
    m_stay.start(undo ? kStayWithUndo : kStay);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::leave() {
    if (underMouse() || m_undo->hasFocus())
        m_stay.start(kStay);
    else
        hide();
}

int Toast::textWidth() const {
    const QFontMetricsF metrics(m_theme.font(Type::BodyMedium));
    return static_cast<int>(std::ceil(metrics.horizontalAdvance(m_text))) + 1;
}

void Toast::place() {
    const int undo = m_undo->isVisibleTo(this) ? m_undo->sizeHint().width() + kGap : kAfter;
    const int wanted = kBefore + m_theme.px(kIcon) + kGap + textWidth() + kGap + undo + kAfter;
    const int width = std::min(wanted, parentWidget()->width() - 2 * kBottom);
    const int height = m_theme.px(kHeight);
    setGeometry((parentWidget()->width() - width) / 2 - kMargin,
                parentWidget()->height() - kBottom - height - kMargin, width + 2 * kMargin,
                height + 2 * kMargin);
    const QSize button = m_undo->sizeHint();
    const QRectF box(this->width() - kMargin - kAfter - button.width(),
                     (this->height() - button.height()) / 2.0, button.width(), button.height());
    m_undo->setGeometry(mirrored(this, box, QRectF(rect())).toRect());
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent* /*event*/) {
    m_stay.stop();
}

void Toast::leaveEvent(QEvent* /*event*/) {
    m_stay.start(kStay);
}

void Toast::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const PainterScope scope(painter);
    painter.setOpacity(m_shown.value());
    const QRectF box = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    drawFloatShadow(painter, m_theme, box, kRadius);
    drawBox(painter, box, kRadius, m_theme.color(Role::Text));
    const QColor ink = m_theme.color(Role::Bg);
    const int icon = m_theme.px(kIcon);
    double x = box.left() + kBefore;
    drawIcon(painter, mirrored(this, QRectF(x, box.top(), icon, box.height()), QRectF(rect())),
             QStringLiteral("check-circle"), IconWeight::Fill, icon, ink);
    x += icon + kGap;
    const QRectF text(x, box.top(), textWidth(), box.height());
    drawLine(painter, mirrored(this, text, QRectF(rect())), Qt::AlignLeft, m_text,
             m_theme.font(Type::BodyMedium), ink);
}

} // namespace unhunch::ui
