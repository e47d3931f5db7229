#include "window/main_window.h"

#include "pages/article_page.h"
#include "pages/diary_page.h"
#include "pages/exercise_page.h"
#include "pages/learn_page.h"
#include "pages/session_view.h"
#include "pages/settings_page.h"
#include "pages/stretch_page.h"
#include "pages/today_page.h"
#include "pages/trends_page.h"
#include "pages/warning_signs_page.h"
#include "pages/welcome_page.h"
#include "painting/metrics.h"
#include "presentation/safety_state.h"
#include "presentation/today_state.h"
#include "presentation/words.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/field.h"
#include "widgets/nav_button.h"
#include "widgets/scroll_page.h"
#include "widgets/sidebar.h"
#include "widgets/text_block_widget.h"
#include "widgets/toast.h"
#include "window/shortcuts.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QCloseEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QStackedLayout>
#include <QStackedWidget>
#include <functional>

namespace unhunch::ui {

namespace {

int idOf(Destination::Place place) {
    return static_cast<int>(place);
}

} // namespace

MainWindow::MainWindow(Theme& theme, AppModel& model, double speed, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_model(model), m_speed(speed),
      m_layers(new QStackedLayout(this)), m_shell(new QWidget), m_sidebar(new Sidebar(theme)),
      m_pages(new QStackedWidget), m_toast(new Toast(theme, this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Unhunch"));
    setMinimumSize(size::kWindowMinWidth, size::kWindowMinHeight);
    resize(1280, 800);

    m_sidebar->addPlace(idOf(Place::today), QStringLiteral("sun-horizon"), tr("Today"));
    m_sidebar->addPlace(idOf(Place::stretch), QStringLiteral("person-simple-tai-chi"),
                        tr("Stretch"));
    m_sidebar->addPlace(idOf(Place::learn), QStringLiteral("book-open"), tr("Learn"));
    m_sidebar->addPlace(idOf(Place::diary), QStringLiteral("notebook"), tr("Diary"));
    m_sidebar->addPlace(idOf(Place::trends), QStringLiteral("chart-line"), tr("Trends"))
        ->setCheckedWeight(IconWeight::Bold);
    m_sidebar
        ->addPlace(idOf(Place::warningSigns), QStringLiteral("first-aid"), tr("Warning signs"),
                   true)
        ->setShortText(tr("Warnings"));
    m_sidebar->addPlace(idOf(Place::settings), QStringLiteral("gear-six"), tr("Settings"), true);
    connect(m_sidebar, &Sidebar::chosen, this, [this](int id) {
        go({static_cast<Place>(id), {}});
    });

    auto* row = new QHBoxLayout(m_shell);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addWidget(m_pages, 1);
    m_layers->addWidget(m_shell);

    connect(&model, &AppModel::failed, this, [this](const QString& message, const QString& hint) {
        m_toast->showMessage(hint.isEmpty() ? message : tr("%1 %2").arg(message, hint));
    });
    connect(&model, &AppModel::deleted, this,
            [this] { m_toast->showWithUndo(tr("Entry deleted")); });
    connect(m_toast, &Toast::undone, this, &MainWindow::undo);
    followTheme(this, theme);
    addShortcuts();
}

MainWindow::~MainWindow() = default;

void MainWindow::open() {
    const auto screening = m_model.application().journal->latestScreening();
    showPage(Place::today);
    if (!m_model.application().contentFaults.empty()) {
        m_toast->showMessage(tr(
            "The exercises on disk have faults, so the last good ones are in use. Settings lists "
            "the faults."));
    } else if (m_model.application().journalBackup) {
        m_toast->showMessage(
            tr("Your diary was brought up to this version. A copy of the old one is in "
               "the folder named backups."));
    }
    if (screening && !*screening) {
        showSafetyCheck(false);
    } else {
        offerResume();
    }
}

// ---- pages

Page* MainWindow::makePage(Place place) {
    switch (place) {
    case Place::stretch:
        return new StretchPage(m_theme, m_model);
    case Place::learn:
        return new LearnPage(m_theme, m_model);
    case Place::diary:
        return new DiaryPage(m_theme, m_model);
    case Place::trends:
        return new TrendsPage(m_theme, m_model);
    case Place::warningSigns:
        return new WarningSignsPage(m_theme, m_model);
    case Place::settings: {
        auto* settings = new SettingsPage(m_theme, m_model);
        connect(settings, &SettingsPage::openFolder, this, [this] {
            emit openFolder(
                QString::fromStdString(m_model.application().paths.dataFolder().string()));
        });
        return settings;
    }
    case Place::exercise:
        return new ExercisePage(m_theme, m_model);
    case Place::article:
        return new ArticlePage(m_theme, m_model);
    default:
        return new TodayPage(m_theme, m_model);
    }
}

Page* MainWindow::page(Place place) {
    Page*& made = m_made[place];
    if (made == nullptr) {
        made = makePage(place);
        connect(made, &Page::go, this, &MainWindow::go);
        m_pages->addWidget(made);
    }
    return made;
}

void MainWindow::showPage(Place place) {
    if (m_place != place) {
        m_history.push_back(m_place);
        if (m_history.size() > 32) {
            m_history.erase(m_history.begin());
        }
    }
    m_place = place;
    Page* shown = page(place);
    m_pages->setCurrentWidget(shown);
    m_sidebar->setCurrent(idOf(place == Place::exercise  ? Place::stretch
                               : place == Place::article ? Place::learn
                                                         : place));
    shown->focusTitle();
}

QWidget* MainWindow::currentPage() const {
    if (m_session != nullptr) {
        return m_session;
    }
    if (m_welcome != nullptr) {
        return m_welcome;
    }
    return m_pages->currentWidget();
}

void MainWindow::go(const Destination& destination) {
    switch (destination.place) {
    case Place::exercise:
        static_cast<ExercisePage*>(page(Place::exercise))
            ->setExercise(ExerciseId{destination.id.toStdString()});
        showPage(Place::exercise);
        break;
    case Place::article:
        static_cast<ArticlePage*>(page(Place::article))
            ->setArticle(ArticleId{destination.id.toStdString()});
        showPage(Place::article);
        break;
    case Place::routine:
        startRoutine(RoutineId{destination.id.toStdString()});
        break;
    case Place::tryExercise:
        startExercise(ExerciseId{destination.id.toStdString()});
        break;
    case Place::newEntry:
        showPage(Place::diary);
        static_cast<DiaryPage*>(page(Place::diary))->editNew();
        break;
    case Place::diary:
        showPage(Place::diary);
        if (!destination.id.isEmpty()) {
            static_cast<DiaryPage*>(page(Place::diary))
                ->edit(RatingId{destination.id.toLongLong()});
        }
        break;
    case Place::safetyCheck:
        showSafetyCheck(true);
        break;
    case Place::resume:
        offerResume();
        break;
    case Place::back:
        if (!m_history.empty()) {
            const Place last = m_history.back();
            m_history.pop_back();
            showPage(last);
            m_history.pop_back();
        }
        break;
    default:
        showPage(destination.place);
        break;
    }
}

// ---- sessions

bool MainWindow::mayStart() {
    const SafetyState safety = safetyState(m_model);
    if (safety.mayStart) {
        return true;
    }
    if (safety.mustAsk) {
        showSafetyCheck(true);
    } else {
        showPage(Place::warningSigns);
        m_toast->showMessage(safety.reason);
    }
    return false;
}

void MainWindow::startRoutine(const RoutineId& id) {
    if (!mayStart()) {
        return;
    }
    const auto plan = m_model.sessions().plan(id);
    const auto whole = m_model.sessions().fullPlan(id);
    if (!plan || !whole) {
        m_model.report(plan ? whole.error() : plan.error());
        return;
    }
    QStringList leftOut;
    for (const session::PlanStep& step : (*whole)->steps) {
        const auto kept = std::any_of(
            (*plan)->steps.begin(), (*plan)->steps.end(),
            [&](const session::PlanStep& each) { return each.exercise == step.exercise; });
        if (!kept) {
            leftOut << words::fromUtf8(step.title);
        }
    }
    startSession(std::make_unique<SessionFlow>(m_model, *plan, leftOut));
}

void MainWindow::startExercise(const ExerciseId& id) {
    if (!mayStart()) {
        return;
    }
    const auto plan = m_model.sessions().plan(id);
    if (!plan) {
        m_model.report(plan.error());
        return;
    }
    startSession(std::make_unique<SessionFlow>(m_model, *plan));
}

void MainWindow::startSession(std::unique_ptr<SessionFlow> flow) {
    closeFull();
    auto* view = new SessionView(m_theme, std::move(flow), m_speed);
    connect(view, &SessionView::closed, this, [this] {
        closeFull();
        showPage(Place::today);
    });
    connect(
        view, &SessionView::warningSigns, this,
        [this](bool) {
            // From the check the number stays as noted; after a stop sign the session has ended.
            if (m_session && m_session->flow().stage() == SessionFlow::Stage::check) {
                m_session->flow().leaveCheck();
            }
            showPage(Place::warningSigns);
        },
        Qt::QueuedConnection);
    connect(
        view, &SessionView::easyDay, this,
        [this] {
            if (m_session) {
                m_session->flow().leaveCheck();
            }
            startRoutine(RoutineId{"easy-day"});
        },
        Qt::QueuedConnection);
    m_session = view;
    m_layers->addWidget(view);
    m_layers->setCurrentWidget(view);
}

void MainWindow::offerResume() {
    const auto interrupted = m_model.sessions().interrupted();
    if (!interrupted || !*interrupted) {
        return;
    }
    const app::Interrupted found = **interrupted;
    auto* dialog = new Dialog(m_theme, this, tr("A session was cut off"));
    const QString title = words::fromUtf8(found.record.routineTitle);
    dialog->setText(
        found.plan ? tr("%1 stopped before its end. Everything up to there is saved.").arg(title)
                   : tr("%1 stopped before its end, and its exercises have changed since. What "
                        "you did is saved.")
                         .arg(title));
    Button* away = dialog->addLeftButton(tr("Discard it"));
    away->setObjectName(QStringLiteral("discardInterrupted"));
    connect(away, &Button::clicked, this, [this, dialog, id = found.record.id] {
        dialog->accept();
        if (const auto gone = m_model.sessions().discard(id); !gone) {
            m_model.report(gone.error());
        }
        m_model.notifySessionsChanged();
        page(m_place)->refresh();
    });
    Button* keep =
        dialog->addButton(tr("Keep what I did"), ButtonKind::Secondary, Dialog::Answer::None);
    keep->setObjectName(QStringLiteral("keepInterrupted"));
    connect(keep, &Button::clicked, this, [this, found] {
        if (const auto kept = m_model.sessions().keep(found); !kept) {
            m_model.report(kept.error());
        }
        m_model.notifySessionsChanged();
        page(m_place)->refresh();
    });
    if (found.plan) {
        Button* again =
            dialog->addButton(tr("Take it up again"), ButtonKind::Primary, Dialog::Answer::Accept);
        again->setObjectName(QStringLiteral("resumeInterrupted"));
        connect(again, &Button::clicked, this, &MainWindow::resume);
    }
    dialog->open();
}

void MainWindow::resume() {
    const auto interrupted = m_model.sessions().interrupted();
    if (!interrupted || !*interrupted || !(*interrupted)->plan || !mayStart()) {
        return;
    }
    auto flow = std::make_unique<SessionFlow>(m_model, **interrupted);
    if (flow->stage() == SessionFlow::Stage::running) {
        startSession(std::move(flow));
    }
}

void MainWindow::showSafetyCheck(bool checkOnly) {
    closeFull();
    auto* welcome = new WelcomePage(m_theme, m_model, checkOnly);
    connect(welcome, &WelcomePage::done, this, [this] {
        closeFull();
        showPage(Place::today);
    });
    connect(welcome, &WelcomePage::warningSigns, this, [this] {
        closeFull();
        showPage(Place::warningSigns);
    });
    m_welcome = welcome;
    m_layers->addWidget(welcome);
    m_layers->setCurrentWidget(welcome);
}

/// Back to the shell; what lay over it goes.
void MainWindow::closeFull() {
    for (QWidget* full : std::initializer_list<QWidget*>{m_session, m_welcome}) {
        if (full != nullptr) {
            m_layers->removeWidget(full);
            full->hide();
            full->deleteLater();
        }
    }
    m_session = nullptr;
    m_welcome = nullptr;
    m_layers->setCurrentWidget(m_shell);
}

// ---- keys

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
                if (!m_session && !m_welcome) {
                    go({place, {}});
                }
            });
    }
    add(QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] {
        if (!m_session && !m_welcome) {
            go({Place::settings, {}});
        }
    });
    add(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { focusSearch(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_S), [this] {
        if (m_place == Place::diary && !m_session) {
            static_cast<DiaryPage*>(page(Place::diary))->save();
        }
    });
    add(QKeySequence(Qt::Key_F11), [this] { toggleFullScreen(); });
    add(QKeySequence(Qt::Key_F6), [this] { nextRegion(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { undo(); });
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
    if (m_session || m_welcome) {
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

void MainWindow::undo() {
    if (m_model.undo()) {
        m_toast->showMessage(tr("Taken back"));
    }
}

void MainWindow::toggleFullScreen() {
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::nextRegion() {
    if (m_session || m_welcome) {
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

// ---- the window itself

void MainWindow::resizeEvent(QResizeEvent* event) {
    m_sidebar->setCompact(width() < size::kCompactBelow);
    QWidget::resizeEvent(event);
}

/// A running session is paused and stays in the journal: the next start offers to take it up again.
void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_session && m_session->flow().stage() == SessionFlow::Stage::running) {
        m_session->flow().openLeave();
    }
    event->accept();
}

void MainWindow::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), m_theme.color(Role::Bg));
}

} // namespace unhunch::ui
