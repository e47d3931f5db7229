#include "window/main_window.h"

#include "pages/article_page.h"
#include "pages/diary_page.h"
#include "pages/exercise_page.h"
#include "pages/learn_page.h"
#include "pages/own_exercise_page.h"
#include "pages/routine_editor_page.h"
#include "pages/routine_page.h"
#include "pages/session_view.h"
#include "pages/settings_page.h"
#include "pages/stretch_page.h"
#include "pages/today_page.h"
#include "pages/trends_page.h"
#include "pages/warning_signs_page.h"
#include "pages/welcome_page.h"
#include "painting/metrics.h"
#include "widgets/nav_button.h"
#include "widgets/sidebar.h"
#include "widgets/toast.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPainter>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QStandardPaths>
#include <utility>

namespace unhunch::ui {

namespace {

int idOf(Destination::Place place) {
    return static_cast<int>(place);
}

/// Pages one does not come back to.
bool isEditor(Destination::Place place) {
    return place == Destination::Place::editExercise || place == Destination::Place::editRoutine;
}

} // namespace

MainWindow::MainWindow(Theme& theme, AppModel& model, FigureStudio& figures, double speed,
                       QWidget* parent)
    : QWidget(parent), m_theme(theme), m_model(model), m_speed(speed), m_figures(figures),
      m_sheets(figures), m_layers(new QStackedLayout(this)), m_shell(new QWidget),
      m_sidebar(new Sidebar(theme)), m_pages(new QStackedWidget), m_toast(new Toast(theme, this)) {
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
    connect(&model, &AppModel::ownDeleted, this, [this](app::OwnContent::Kind kind) {
        m_toast->showWithUndo(kind == app::OwnContent::Kind::exercise ? tr("Exercise deleted")
                                                                      : tr("Routine deleted"));
    });
    connect(m_toast, &Toast::undone, this, &MainWindow::undoDelete);
    connect(&m_sheets, &SheetSaver::saved, this,
            [this](const QString& file) { m_toast->showMessage(tr("Saved as %1").arg(file)); });
    connect(&m_sheets, &SheetSaver::failed, this, [this](const QString& file) {
        m_toast->showMessage(tr("%1 could not be written. Choose another folder.").arg(file));
    });
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

Page* MainWindow::makePage(Place place) {
    switch (place) {
    case Place::stretch: {
        auto* stretch = new StretchPage(m_figures, m_model);
        connect(stretch, &StretchPage::takeInWanted, this, &MainWindow::chooseFileToTakeIn);
        connect(stretch, &StretchPage::shareWanted, this, [this](const RoutineItem& routine) {
            chooseShareFile(app::OwnContent::Kind::routine, routine.id.value, routine.title);
        });
        return stretch;
    }
    case Place::editExercise:
    case Place::editRoutine:
        return makeEditor(place);
    case Place::learn:
        return new LearnPage(m_figures, m_model);
    case Place::diary:
        return new DiaryPage(m_theme, m_model);
    case Place::trends:
        return new TrendsPage(m_theme, m_model);
    case Place::warningSigns:
        return new WarningSignsPage(m_theme, m_model);
    case Place::settings: {
        auto* settings = new SettingsPage(m_figures, m_model);
        connect(settings, &SettingsPage::openFolder, this, [this] {
            emit openFolder(
                QString::fromStdString(m_model.application().paths.dataFolder().string()));
        });
        return settings;
    }
    case Place::exercise: {
        auto* exercise = new ExercisePage(m_figures, m_model);
        connect(exercise, &ExercisePage::sheetWanted, this,
                [this](const ExerciseState& state, const ClipPointer& clip) {
                    if (const QString file = sheetFile(state.title); !file.isEmpty()) {
                        m_sheets.save(file, state, clip);
                    }
                });
        connect(exercise, &ExercisePage::shareWanted, this, [this](const ExerciseState& state) {
            chooseShareFile(app::OwnContent::Kind::exercise, state.id.value, state.title);
        });
        return exercise;
    }
    case Place::routinePage: {
        auto* routine = new RoutinePage(m_figures, m_model);
        connect(routine, &RoutinePage::sheetWanted, this, [this](const RoutineState& state) {
            if (const QString file = sheetFile(state.title); !file.isEmpty()) {
                std::vector<ClipPointer> clips;
                for (const RoutineStepRow& step : state.steps) {
                    clips.push_back(m_model.figures().clip(step.picture));
                }
                m_sheets.save(file, state, clips);
            }
        });
        return routine;
    }
    case Place::article: {
        auto* article = new ArticlePage(m_figures, m_model);
        connect(article, &ArticlePage::sheetWanted, this, [this](const ArticleState& state) {
            if (const QString file = sheetFile(state.title); !file.isEmpty()) {
                m_sheets.save(file, state);
            }
        });
        return article;
    }
    default:
        return new TodayPage(m_figures, m_model);
    }
}

QString MainWindow::sheetFile(const QString& title) {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = QString(title).remove(QLatin1Char('/')) + QStringLiteral(".pdf");
    return QFileDialog::getSaveFileName(this, tr("Save %1 as PDF").arg(title),
                                        QDir(folder).filePath(name), tr("PDF (*.pdf)"));
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
    if (m_place != place && !isEditor(m_place)) {
        m_history.push_back(m_place);
        if (m_history.size() > 32) {
            m_history.erase(m_history.begin());
        }
    }
    m_place = place;
    Page* shown = page(place);
    m_pages->setCurrentWidget(shown);
    const bool isOfStretch =
        place == Place::exercise || place == Place::routinePage || isEditor(place);
    m_sidebar->setCurrent(idOf(isOfStretch               ? Place::stretch
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
    if (!std::exchange(m_leaves, false) && page(m_place)->hasChanges()) {
        askToLeave(destination);
        return;
    }
    switch (destination.place) {
    case Place::exercise:
        static_cast<ExercisePage*>(page(Place::exercise))
            ->setExercise(ExerciseId{destination.id.toStdString()});
        showPage(Place::exercise);
        break;
    case Place::routinePage:
        static_cast<RoutinePage*>(page(Place::routinePage))
            ->setRoutine(RoutineId{destination.id.toStdString()});
        showPage(Place::routinePage);
        break;
    case Place::article:
        static_cast<ArticlePage*>(page(Place::article))
            ->setArticle(ArticleId{destination.id.toStdString()});
        showPage(Place::article);
        break;
    case Place::editExercise:
        showPage(Place::editExercise);
        static_cast<OwnExercisePage*>(page(Place::editExercise))
            ->edit(ExerciseId{destination.id.toStdString()});
        break;
    case Place::editRoutine:
        showPage(Place::editRoutine);
        static_cast<RoutineEditorPage*>(page(Place::editRoutine))
            ->edit(RoutineId{destination.id.toStdString()});
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

void MainWindow::resizeEvent(QResizeEvent* event) {
    m_sidebar->setCompact(width() < size::kCompactBelow);
    QWidget::resizeEvent(event);
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::WindowStateChange && isMinimized()) {
        pauseSession();
    }
    QWidget::changeEvent(event);
}

/// Nobody can follow what is not on a screen.
void MainWindow::hideEvent(QHideEvent* event) {
    pauseSession();
    QWidget::hideEvent(event);
}

/// A running session is paused and stays in the journal: the next start offers to take it up again.
void MainWindow::closeEvent(QCloseEvent* event) {
    pauseSession();
    event->accept();
}

void MainWindow::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), m_theme.color(Role::Bg));
}

} // namespace unhunch::ui
