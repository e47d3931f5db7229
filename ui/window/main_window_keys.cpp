// Every key the window answers to, and the list of them.
#include "pages/session_view.h"
#include "pages/welcome_page.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/field.h"
#include "widgets/nav_button.h"
#include "widgets/scroll_page.h"
#include "widgets/sidebar.h"
#include "widgets/text_block_widget.h"
#include "widgets/toast.h"
#include "window/main_window.h"
#include "window/shortcuts.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QStackedWidget>
#include <array>
#include <functional>

namespace unhunch::ui {

void MainWindow::addShortcuts() {
    const auto add = [this](const QKeySequence& keys, std::function<void()> action) {
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, std::move(action));
    };
    const std::array places{Place::today, Place::stretch, Place::learn, Place::diary,
                            Place::trends};
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Place place = places[i];
        add(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i))),
            [this, place] {
                if (!isBusy()) {
                    go({place, {}});
                }
            });
    }
    add(QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] {
        if (!isBusy()) {
            go({Place::settings, {}});
        }
    });
    add(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { focusSearch(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_S), [this] {
        if (!isBusy() && !Dialog::isOpenOver(this)) {
            page(m_place)->save();
        }
    });
    add(QKeySequence(Qt::Key_F11), [this] { toggleFullScreen(); });
    add(QKeySequence(Qt::Key_F6), [this] { nextRegion(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { undo(); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { redo(); });
}

bool MainWindow::typesText() const {
    const QWidget* focus = QApplication::focusWidget();
    return qobject_cast<const QLineEdit*>(focus) != nullptr ||
           qobject_cast<const QPlainTextEdit*>(focus) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(focus) != nullptr;
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool letters = m_model.settings().singleKeys() && !typesText();
    const auto at = std::chrono::milliseconds(event->timestamp());
    if (key == Qt::Key_Question && letters) {
        showKeys();
    } else if (m_session) {
        if (letters && key == Qt::Key_F && modifiers == Qt::NoModifier) {
            toggleFullScreen();
        } else if (!m_session->handleKey(key, modifiers, letters, at)) {
            QWidget::keyPressEvent(event);
        }
    } else if (m_welcome) {
        if (!m_welcome->handleKey(key)) {
            QWidget::keyPressEvent(event);
        }
    } else if (modifiers == Qt::NoModifier && !typesText() && !Dialog::isOpenOver(this) &&
               (static_cast<Page*>(m_pages->currentWidget())->handleKey(key, modifiers) ||
                (letters && handleLetter(key)))) {
        return;
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool MainWindow::handleLetter(int key) {
    switch (key) {
    case Qt::Key_W:
        go({Place::warningSigns, {}});
        return true;
    case Qt::Key_N:
        go({Place::newEntry, {}});
        return true;
    case Qt::Key_Slash:
        focusSearch();
        return true;
    case Qt::Key_Escape:
        go({Place::back, {}});
        return true;
    default:
        return false;
    }
}

void MainWindow::focusSearch() {
    if (isBusy()) {
        return;
    }
    if (m_place != Place::stretch) {
        showPage(Place::learn);
    }
    if (auto* field = page(m_place)->findChild<SearchField*>()) {
        field->setFocus(Qt::ShortcutFocusReason);
        field->selectAll();
    }
}

/// On a page that has its own undo, that one.
void MainWindow::undo() {
    if (isBusy() || !page(m_place)->undo()) {
        undoDelete();
    }
}

void MainWindow::undoDelete() {
    if (m_model.undo()) {
        m_toast->showMessage(tr("Taken back"));
    }
}

void MainWindow::redo() {
    if (!isBusy()) {
        page(m_place)->redo();
    }
}

void MainWindow::toggleFullScreen() {
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::nextRegion() {
    if (isBusy()) {
        return;
    }
    const QWidget* focus = QApplication::focusWidget();
    if (focus != nullptr && m_sidebar->isAncestorOf(focus)) {
        static_cast<Page*>(m_pages->currentWidget())->focusTitle();
    } else {
        for (auto* button : m_sidebar->findChildren<NavButton*>()) {
            if (button->isChecked()) {
                button->setFocus(Qt::ShortcutFocusReason);
            }
        }
    }
}

void MainWindow::showKeys() {
    auto* dialog = new Dialog(m_theme, this, tr("Keys"));
    dialog->setPanelWidth(720);
    auto* list = new ScrollPage(m_theme);
    list->setBare(true);
    list->setMinimumHeight(m_theme.px(360));
    auto* grid = new QGridLayout(list->content());
    grid->setHorizontalSpacing(24);
    grid->setColumnStretch(2, 1);
    int line = 0;
    QString group;
    for (const Shortcut& each : shortcuts()) {
        const QString where = shortcutText(each.where);
        if (where != group) {
            group = where;
            grid->addWidget(new TextBlock(m_theme, Type::Strong, where), line, 0);
        }
        auto* keys = new TextBlock(m_theme, Type::SmallStrong, shortcutText(each.keys));
        keys->setWrapping(false);
        grid->addWidget(keys, line, 1);
        grid->addWidget(new TextBlock(m_theme, Type::Small, shortcutText(each.what), Role::Text2),
                        line, 2);
        ++line;
    }
    dialog->content()->addWidget(list);
    dialog->addButton(tr("Close"), ButtonKind::Primary, Dialog::Answer::Accept)
        ->setKeyHint(tr("Esc"));
    dialog->open();
}

} // namespace unhunch::ui
