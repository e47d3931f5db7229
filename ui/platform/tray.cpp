#include "platform/tray.h"

#include "painting/mark_painter.h"
#include "painting/shapes.h"
#include "painting/theme.h"

#include <QPainter>

namespace unhunch::ui {

namespace {

/// On a tile of its own: panels are light or dark whatever the theme is.
QPixmap markTile(const Theme& theme, int side) {
    QPixmap picture(side, side);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    const PainterScope scope(painter);
    const QRectF tile(0, 0, side, side);
    drawBox(painter, tile, side * 0.25, theme.color(Role::Bg));
    const double inset = side / 8.0;
    drawMark(painter, theme, tile.adjusted(inset, inset, -inset, -inset));
    return picture;
}

QIcon markIcon(const Theme& theme) {
    QIcon icon;
    for (const int side : {16, 22, 24, 32, 48, 64}) {
        icon.addPixmap(markTile(theme, side));
    }
    return icon;
}

} // namespace

Tray::Tray(const Theme& theme, std::function<QString()> pausedUntil, QObject* parent)
    : QObject(parent), m_pausedUntil(std::move(pausedUntil)), m_icon(markIcon(theme)) {
    const auto add = [this](QMenu* menu, const QString& text, void (Tray::*signal)()) {
        return menu->addAction(text, this, signal);
    };
    add(&m_menu, tr("Start today\u2019s routine"), &Tray::startToday);
    add(&m_menu, tr("Note pain"), &Tray::notePain);
    m_menu.addSeparator();
    m_pause = m_menu.addMenu(tr("Pause reminders"));
    add(m_pause, tr("For an hour"), &Tray::pauseForAnHour);
    add(m_pause, tr("Until tomorrow"), &Tray::pauseUntilTomorrow);
    m_resume = add(&m_menu, {}, &Tray::resume);
    m_menu.addSeparator();
    add(&m_menu, tr("Open Unhunch"), &Tray::open);
    add(&m_menu, tr("Quit"), &Tray::quit);
    connect(&m_menu, &QMenu::aboutToShow, this, &Tray::updatePause);
    updatePause();
    m_icon.setContextMenu(&m_menu);
    m_icon.setToolTip(QStringLiteral("Unhunch"));
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](auto reason) {
        if (reason == QSystemTrayIcon::Trigger) {
            emit open();
        }
    });
    m_icon.show();
}

void Tray::say(const QString& title, const QString& text) {
    m_icon.showMessage(title, text, m_icon.icon());
}

void Tray::updatePause() {
    const QString until = m_pausedUntil();
    m_pause->menuAction()->setVisible(until.isEmpty());
    m_resume->setVisible(!until.isEmpty());
    m_resume->setText(tr("Resume reminders (paused until %1)").arg(until));
}

} // namespace unhunch::ui
