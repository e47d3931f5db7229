#include "widgets/dialog.h"

#include "painting/metrics.h"
#include "painting/shapes.h"
#include "widgets/accessible_group.h"
#include "widgets/dialog_icon.h"
#include "widgets/text_block_widget.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace unhunch::ui {
namespace {
constexpr int kPadding = 32;
constexpr int kRise = 8;
constexpr int kWindowMargin = 24;
} // namespace

Dialog::Dialog(const Theme& theme, QWidget* window, const QString& title)
    : QWidget(window), m_theme(theme), m_panel(new QWidget(this)),
      m_title(new TextBlock(theme, Type::H1, title, Role::Text, m_panel)),
      m_text(new TextBlock(theme, Type::Lead, {}, Role::Text2, m_panel)),
      m_heading(new QHBoxLayout), m_content(new QVBoxLayout), m_buttons(new QHBoxLayout),
      m_shown(this, theme, Motion::Dialog) {
    announceAsDialog(this, title);
    m_text->setRich(true);
    m_text->hide();
    auto* const words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addStretch();
    m_heading->setSpacing(16);
    m_heading->addLayout(words, 1);
    auto* const column = new QVBoxLayout(m_panel);
    column->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    column->setSpacing(22);
    m_content->setSpacing(10);
    m_buttons->setSpacing(8);
    m_buttons->addStretch();
    column->addLayout(m_heading);
    column->addLayout(m_content);
    column->addLayout(m_buttons);
    window->installEventFilter(this);
    hide();
}

void Dialog::setText(const QString& text) {
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleDescription(m_text->text());
}

void Dialog::setIcon(const QString& name, Role ink, Role soft) {
    delete m_icon;
    m_icon = new DialogIcon(m_theme, name, ink, soft, m_panel);
    m_heading->insertWidget(0, m_icon, 0, Qt::AlignTop);
    m_title->setPixels(25, 32);
}

void Dialog::setPanelWidth(int pixels) {
    m_panelWidth = pixels;
    place();
}

Button* Dialog::addButton(const QString& text, ButtonKind kind, Answer answer) {
    auto* const button = new Button(m_theme, text, kind, m_panel);
    button->setSize(ButtonSize::Large);
    m_buttons->addWidget(button);
    if (answer == Answer::Accept || !m_default)
        m_default = button;
    if (answer == Answer::Accept)
        connect(button, &QAbstractButton::clicked, this, &Dialog::accept);
    else if (answer == Answer::Reject)
        connect(button, &QAbstractButton::clicked, this, &Dialog::reject);
    return button;
}

Button* Dialog::addLeftButton(const QString& text) {
    auto* const button = new Button(m_theme, text, ButtonKind::Quiet, m_panel);
    button->setSize(ButtonSize::Large);
    m_buttons->insertWidget(m_leftButtons++, button);
    return button;
}

void Dialog::setFootnote(const QString& text) {
    auto* const note = new TextBlock(m_theme, Type::Body, text, Role::Text2, m_panel);
    note->setPixels(16, 22);
    note->setWrapping(false);
    m_buttons->insertWidget(m_leftButtons++, note);
}

void Dialog::open() {
    m_focusBefore = window()->focusWidget();
    m_shown.jump(0);
    setGeometry(parentWidget()->rect());
    show();
    raise();
    place();
    m_shown.to(1);
    QWidget* const first = m_default ? m_default.data() : stops().value(0);
    if (first != nullptr)
        first->setFocus(Qt::TabFocusReason);
    QAccessibleEvent start(this, QAccessible::DialogStart);
    QAccessible::updateAccessibility(&start);
}

bool Dialog::isOpenOver(const QWidget* window) {
    const auto dialogs = window->findChildren<Dialog*>();
    return std::any_of(dialogs.begin(), dialogs.end(),
                       [](const Dialog* dialog) { return dialog->isVisible(); });
}

void Dialog::accept() {
    close();
    emit accepted();
}

void Dialog::reject() {
    close();
    emit rejected();
}

void Dialog::close() {
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent end(this, QAccessible::DialogEnd);
    QAccessible::updateAccessibility(&end);
    deleteLater();
}

void Dialog::place() {
    const int width = std::min(m_theme.px(m_panelWidth), this->width() - 2 * kWindowMargin);
    QLayout* const layout = m_panel->layout();
    const int needed = layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                                   : layout->totalSizeHint().height();
    const int height = std::min(needed, this->height() - 2 * kWindowMargin);
    const int rise = qRound((1 - m_shown.value()) * kRise);
    m_panel->setGeometry((this->width() - width) / 2, (this->height() - height) / 2 + rise, width,
                         height);
}

bool Dialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void Dialog::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void Dialog::paintEvent(QPaintEvent* /*event*/) {
    place();
    QPainter painter(this);
    const PainterScope scope(painter);
    painter.setOpacity(m_shown.value());
    painter.fillRect(rect(), m_theme.color(Role::Scrim));
    const QRectF panel(m_panel->geometry());
    drawFloatShadow(painter, m_theme, panel, size::kRadiusPanel);
    drawBox(painter, panel, size::kRadiusPanel, m_theme.color(Role::Surface),
            m_theme.strongerContrast() ? m_theme.color(Role::Ctl) : QColor(), 2);
}

void Dialog::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        reject();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_default)
        m_default->click();
    else if (const auto button = m_keys.value(event->key()))
        button->click();
    // Nothing reaches the page below.
    event->accept();
}

/// A click beside the panel is not an answer.
void Dialog::mousePressEvent(QMouseEvent* /*event*/) {}

void Dialog::setKey(Qt::Key key, QAbstractButton* button) {
    m_keys.insert(key, button);
}

QList<QWidget*> Dialog::stops() const {
    QList<QWidget*> found;
    for (QWidget* at = nextInFocusChain(); at != nullptr && at != this;
         at = at->nextInFocusChain()) {
        if (isAncestorOf(at) && at->isEnabled() && at->isVisibleTo(this) &&
            (at->focusPolicy() & Qt::TabFocus) != 0 && at->focusProxy() == nullptr)
            found.append(at);
    }
    return found;
}

bool Dialog::focusNextPrevChild(bool next) {
    const QList<QWidget*> all = stops();
    if (all.isEmpty())
        return false;
    const auto at = all.indexOf(QApplication::focusWidget());
    const auto count = all.size();
    const auto to = at < 0 ? 0 : (at + (next ? 1 : count - 1)) % count;
    all.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace unhunch::ui
