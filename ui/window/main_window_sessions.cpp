// Starting, resuming and leaving what lies over the shell: sessions and the safety check.
#include "pages/session_view.h"
#include "pages/warning_signs_page.h"
#include "pages/welcome_page.h"
#include "presentation/safety_state.h"
#include "presentation/today_state.h"
#include "presentation/words.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/toast.h"
#include "window/main_window.h"

#include <QStackedLayout>
#include <algorithm>
#include <utility>

namespace unhunch::ui {

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

void MainWindow::startToday() {
    if (isBusy()) {
        return;
    }
    if (const auto routine = todayState(m_model).routine) {
        startRoutine(*routine);
    } else if (mayStart()) {
        showPage(Place::today);
    }
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
    auto* view = new SessionView(m_figures, m_model, std::move(flow), m_speed);
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
    if (m_model.settings().fullScreenSessions() && !isFullScreen()) {
        m_wentFull = true;
        setWindowState(windowState() | Qt::WindowFullScreen);
    }
    connect(&view->flow(), &SessionFlow::stateChanged, this, &MainWindow::watchSession);
    watchSession();
    emit sessionChanged();
}

void MainWindow::watchSession() {
    const bool runs = m_session != nullptr &&
                      m_session->flow().stage() == SessionFlow::Stage::running &&
                      !m_session->flow().isPaused();
    if (std::exchange(m_sessionRuns, runs) != runs) {
        emit sessionRuns(runs);
    }
}

void MainWindow::pauseSession() {
    if (m_sessionRuns) {
        m_session->flow().openLeave();
    }
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
    auto* welcome = new WelcomePage(m_figures, m_model, checkOnly);
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
    const bool hadSession = std::exchange(m_session, nullptr) != nullptr;
    m_welcome = nullptr;
    if (std::exchange(m_wentFull, false)) {
        setWindowState(windowState() & ~Qt::WindowFullScreen);
    }
    m_layers->setCurrentWidget(m_shell);
    watchSession();
    if (hadSession) {
        emit sessionChanged();
    }
}

} // namespace unhunch::ui
