#include "pages/session_view.h"

#include "pages/change_dialog.h"
#include "pages/check_page.h"
#include "pages/hurt_dialog.h"
#include "pages/stage_page.h"
#include "pages/summary_page.h"
#include "presentation/cue_player.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/figure_studio.h"

#include <QBoxLayout>
#include <QStackedLayout>

namespace unhunch::ui {

namespace {
constexpr int kVolumeStep = 10; ///< per cent
} // namespace

SessionView::SessionView(FigureStudio& figures, AppModel& model, std::unique_ptr<SessionFlow> flow,
                         double speed, QWidget* parent)
    : QWidget(parent), m_theme(figures.theme()), m_figures(figures), m_flow(std::move(flow)),
      m_cues(std::make_unique<CuePlayer>(*m_flow, model, speed)), m_speed(speed),
      m_stack(new QStackedLayout(this)) {
    setObjectName(QStringLiteral("sessionView"));
    connect(m_flow.get(), &SessionFlow::stageChanged, this, &SessionView::show);
    connect(m_flow.get(), &SessionFlow::stopSign, this, [this] { emit warningSigns(true); });
    show(m_flow->stage());
}

SessionView::~SessionView() = default;

void SessionView::show(SessionFlow::Stage stage) {
    if (m_dialog) {
        m_dialog->reject();
    }
    if (m_hurt != nullptr) {
        m_hurt->close();
    }
    switch (stage) {
    case SessionFlow::Stage::check:
        m_check = new CheckPage(m_theme, *m_flow);
        connect(m_check, &CheckPage::warningSigns, this, [this] { emit warningSigns(false); });
        connect(m_check, &CheckPage::easyDay, this, &SessionView::easyDay);
        m_stack->addWidget(m_check);
        m_stack->setCurrentWidget(m_check);
        break;
    case SessionFlow::Stage::running:
        m_stage = new StagePage(m_figures, *m_flow, *m_cues, m_speed);
        m_hurt = new HurtDialog(m_theme, window(), *m_flow, this);
        connect(m_stage, &StagePage::hurtRequested, this, &SessionView::askHurt);
        connect(m_hurt, &HurtDialog::numberAsked, m_cues.get(), &CuePlayer::askHurtNumber);
        connect(m_hurt, &HurtDialog::told, m_cues.get(), &CuePlayer::tellHurt);
        connect(m_stage, &StagePage::changeRequested, this, &SessionView::askChange);
        connect(m_stage, &StagePage::leaveRequested, this, &SessionView::askLeave);
        m_stack->addWidget(m_stage);
        m_stack->setCurrentWidget(m_stage);
        break;
    case SessionFlow::Stage::summary:
        m_summary = new SummaryPage(m_figures, *m_flow);
        m_stack->addWidget(m_summary);
        m_stack->setCurrentWidget(m_summary);
        break;
    case SessionFlow::Stage::closed:
        emit closed();
        break;
    }
}

void SessionView::askHurt() {
    m_hurt->ask();
    m_cues->askHurt();
}

void SessionView::askChange() {
    m_dialog = openChangeDialog(m_theme, window(), *m_flow);
}

void SessionView::askLeave() {
    auto* dialog = new Dialog(m_theme, window(), tr("Leave the session?"));
    dialog->setText(tr("It is paused. What you have done so far can be kept."));
    const auto add = [&](const QString& text, ButtonKind kind, Dialog::Answer role,
                         LeaveAnswer answer, const char* name) {
        Button* button = dialog->addButton(text, kind, role);
        button->setObjectName(QString::fromLatin1(name));
        connect(button, &Button::clicked, this, [this, answer] { m_flow->answerLeave(answer); });
    };
    Button* without = dialog->addLeftButton(tr("End without saving"));
    without->setObjectName(QStringLiteral("endWithoutSaving"));
    connect(without, &Button::clicked, this, [this, dialog] {
        dialog->accept();
        m_flow->answerLeave(LeaveAnswer::endWithoutSaving);
    });
    add(tr("End and save"), ButtonKind::Secondary, Dialog::Answer::None, LeaveAnswer::endAndSave,
        "endAndSave");
    add(tr("Keep going"), ButtonKind::Primary, Dialog::Answer::Accept, LeaveAnswer::keepGoing,
        "keepGoing");
    m_dialog = dialog;
    dialog->open();
}

bool SessionView::handleKey(int key, Qt::KeyboardModifiers modifiers, bool letters,
                            std::chrono::milliseconds at) {
    const bool isTypedWithShift = key == Qt::Key_Plus && modifiers == Qt::ShiftModifier;
    if (modifiers != Qt::NoModifier && modifiers != Qt::KeypadModifier && !isTypedWithShift) {
        return false;
    }
    switch (m_flow->stage()) {
    case SessionFlow::Stage::check:
        return handleCheckKey(key, letters, at);
    case SessionFlow::Stage::running:
        return handleStageKey(key, letters);
    case SessionFlow::Stage::summary:
        return handleSummaryKey(key, at);
    case SessionFlow::Stage::closed:
        break;
    }
    return false;
}

bool SessionView::handleCheckKey(int key, bool letters, std::chrono::milliseconds at) {
    if (key >= Qt::Key_0 && key <= Qt::Key_9) {
        m_check->enterDigit(key - Qt::Key_0, at);
        return true;
    }
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_check->begin();
        return true;
    case Qt::Key_Escape:
        m_flow->leaveCheck();
        return true;
    case Qt::Key_W:
        if (letters) {
            emit warningSigns(false);
        }
        return letters;
    default:
        return false;
    }
}

bool SessionView::handleStageKey(int key, bool letters) {
    switch (key) {
    case Qt::Key_Space:
    case Qt::Key_MediaPlay:
    case Qt::Key_MediaTogglePlayPause:
        m_flow->togglePause();
        return true;
    case Qt::Key_Left:
    case Qt::Key_MediaPrevious:
        m_flow->back();
        return true;
    case Qt::Key_Right:
    case Qt::Key_MediaNext:
        m_flow->skip();
        return true;
    case Qt::Key_Home:
        m_flow->restart();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_flow->done();
        return true;
    case Qt::Key_Escape:
        m_stage->requestLeave();
        return true;
    default:
        break;
    }
    return letters && handleStageLetter(key);
}

void SessionView::changeVolume(int percent) {
    m_cues->changeVolume(percent);
    m_stage->showNotice(tr("Volume %1 %").arg(m_cues->volume()));
}

bool SessionView::handleStageLetter(int key) {
    switch (key) {
    case Qt::Key_M:
        m_cues->toggleMute();
        m_stage->showNotice(m_cues->isMuted() ? tr("Sound off") : tr("Sound on"));
        return true;
    case Qt::Key_R:
        m_cues->sayAgain();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        changeVolume(kVolumeStep);
        return true;
    case Qt::Key_Minus:
        changeVolume(-kVolumeStep);
        return true;
    case Qt::Key_H:
        m_stage->requestHurt();
        return true;
    case Qt::Key_D:
        m_stage->requestChange();
        return true;
    case Qt::Key_I:
        m_stage->toggleSteps();
        return true;
    case Qt::Key_E:
        m_flow->extend();
        return true;
    default:
        return false;
    }
}

bool SessionView::handleSummaryKey(int key, std::chrono::milliseconds at) {
    if (key >= Qt::Key_0 && key <= Qt::Key_9) {
        m_summary->enterDigit(key - Qt::Key_0, at);
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
        m_summary->save();
        return true;
    }
    return false;
}

} // namespace unhunch::ui
