#include "presentation/session_flow.h"

#include "presentation/words.h"

namespace unhunch::ui {

SessionFlow::SessionFlow(AppModel& model, app::PlanPointer plan, QStringList leftOut)
    : m_model(model), m_plan(std::move(plan)), m_leftOut(std::move(leftOut)) {}

SessionFlow::SessionFlow(AppModel& model, const app::Interrupted& interrupted)
    : m_model(model), m_plan(interrupted.plan) {
    auto controller = m_model.sessions().resume(interrupted);
    if (!controller) {
        m_model.report(controller.error());
        m_stage = Stage::closed;
        return;
    }
    const auto ratings = m_model.application().journal->ratings({});
    if (ratings) {
        for (const journal::Rating& rating : *ratings) {
            if (rating.session == interrupted.record.id &&
                rating.kind == domain::RatingKind::before) {
                m_before = rating;
            }
        }
    }
    adopt(std::move(*controller));
}

SessionFlow::~SessionFlow() = default;

void SessionFlow::goTo(Stage stage) {
    if (m_stage == stage) {
        return;
    }
    m_stage = stage;
    emit stageChanged(stage);
    emit stateChanged();
}

void SessionFlow::adopt(std::unique_ptr<session::SessionController> controller) {
    m_controller = std::move(controller);
    m_stage = Stage::running;
    m_controller->onEvent([this](const session::Event& event) { onEvent(event); });
    if (m_stage == Stage::running) {
        emit stageChanged(m_stage);
        emit stateChanged();
    }
}

// ---- check

void SessionFlow::setBefore(int score) {
    saveRating(m_before, domain::RatingKind::before, score);
    emit stateChanged();
}

void SessionFlow::setPlaces(const std::vector<domain::BodyZone>& places) {
    m_places = places;
    if (m_before) {
        m_before->places = places;
        m_model.change(*m_before);
    }
    emit stateChanged();
}

void SessionFlow::setUsual(bool usual) {
    m_usual = usual;
    emit stateChanged();
}

void SessionFlow::begin() {
    if (m_stage != Stage::check) {
        return;
    }
    auto controller = m_model.sessions().begin(m_plan);
    if (!controller) {
        m_model.report(controller.error());
        return;
    }
    if (m_before) {
        m_before->session = (*controller)->id();
        m_model.change(*m_before);
    }
    adopt(std::move(*controller));
    m_model.notifySessionsChanged();
}

void SessionFlow::skipCheck() {
    if (m_before && m_model.remove(m_before->id)) {
        m_before.reset();
    }
    begin();
}

void SessionFlow::leaveCheck() {
    if (m_before) {
        m_before->kind = domain::RatingKind::now;
        m_model.change(*m_before);
    }
    goTo(Stage::closed);
}

/// Stores or changes one of the two numbers of the session.
bool SessionFlow::saveRating(std::optional<journal::Rating>& rating, domain::RatingKind kind,
                             int score) {
    const auto value = domain::PainScore::from(score);
    if (!value) {
        return false;
    }
    if (rating) {
        journal::Rating changed = *rating;
        changed.score = *value;
        if (!m_model.change(changed)) {
            return false;
        }
        rating = changed;
        return true;
    }
    app::RatingDraft draft{.kind = kind,
                           .score = *value,
                           .at = std::nullopt,
                           .places = m_places,
                           .feelings = m_feelings,
                           .note = m_note.toStdString(),
                           .session = std::nullopt,
                           .exercise = {}};
    if (m_controller) {
        draft.session = m_controller->id();
    }
    const auto id = m_model.note(draft);
    const auto stored =
        id ? m_model.diary().rating(*id) : Result<journal::Rating>(tl::unexpected(Error{}));
    if (stored) {
        rating = *stored;
    }
    return stored.has_value();
}

// ---- stage

StageState SessionFlow::stageState() const {
    StageState state = ui::stageState(m_controller->engine(), m_showEasier);
    state.steps = wordsOf(plan().steps[static_cast<std::size_t>(state.current)].exercise).steps;
    return state;
}

FigureMoment SessionFlow::figureMoment() const {
    return ui::figureMoment(m_controller->engine(), m_model.figures());
}

SteadyInstant SessionFlow::now() const {
    return m_model.clock().steadyNow();
}

ExerciseWords SessionFlow::wordsOf(const ExerciseId& id) const {
    const auto [found, isNew] = m_words.try_emplace(id);
    if (isNew) {
        if (const auto exercise = m_model.application().library->exercise(id)) {
            found->second.breath = words::fromUtf8(exercise->breath);
            for (const std::string& text : exercise->steps) {
                found->second.steps << words::fromUtf8(text);
            }
        }
    }
    return found->second;
}

std::optional<SteadyInstant> SessionFlow::nextDeadline() const {
    return m_controller && m_stage == Stage::running ? m_controller->nextDeadline() : std::nullopt;
}

QString SessionFlow::writeError() const {
    return m_controller && m_controller->writeError()
               ? words::fromUtf8(m_controller->writeError()->message)
               : QString();
}

void SessionFlow::tick() {
    if (m_stage == Stage::running) {
        m_controller->tick();
        if (m_stage == Stage::running) {
            emit stateChanged();
        }
    }
}

void SessionFlow::command(const session::Command& command) {
    if (m_stage == Stage::running) {
        m_controller->handle(command);
        if (m_stage == Stage::running) {
            emit stateChanged();
        }
    }
}

bool SessionFlow::isPaused() const {
    return m_stage == Stage::running &&
           m_controller->engine().snapshot().state == session::EngineState::paused;
}

void SessionFlow::togglePause() {
    if (isPaused()) {
        command(session::Resume{});
    } else {
        command(session::Pause{});
    }
}

void SessionFlow::back() {
    command(session::Back{});
}
void SessionFlow::skip() {
    command(session::Skip{});
}
void SessionFlow::restart() {
    command(session::RestartStep{});
}
void SessionFlow::extend() {
    command(session::Extend{});
}
void SessionFlow::done() {
    command(session::Done{});
}
void SessionFlow::openHurt() {
    command(session::Pause{});
}
void SessionFlow::openLeave() {
    command(session::Pause{});
}

void SessionFlow::endHere() {
    command(session::EndEarly{});
}

void SessionFlow::endAtStopSign() {
    judgeSharp();
    command(session::EndEarly{.stopSign = true});
    emit stopSign();
    goTo(Stage::closed);
}

void SessionFlow::answerLeave(LeaveAnswer answer) {
    switch (answer) {
    case LeaveAnswer::keepGoing:
        emit stateChanged();
        break;
    case LeaveAnswer::endAndSave:
        endHere();
        break;
    case LeaveAnswer::endWithoutSaving: {
        m_discarding = true;
        const auto gone = m_controller->discard();
        m_discarding = false;
        if (!gone) {
            m_model.report(gone.error());
            return;
        }
        m_model.notifySessionsChanged();
        goTo(Stage::closed);
        break;
    }
    }
}

void SessionFlow::onEvent(const session::Event& event) {
    if (const auto* started = std::get_if<session::SegmentStarted>(&event)) {
        const int step = m_plan->segments[static_cast<std::size_t>(started->segment)].step;
        if (step != m_easierStep) {
            m_showEasier = false;
        }
        emit segmentChanged();
    }
    emit happened(event);
    if (std::holds_alternative<session::Finished>(event) && !m_discarding) {
        loadReport();
        m_model.notifySessionsChanged();
        goTo(Stage::summary);
    }
}

// ---- summary

void SessionFlow::loadReport() {
    auto report = m_model.sessions().report(m_controller->id());
    if (report) {
        m_report = std::move(*report);
    } else {
        m_model.report(report.error());
    }
    const auto aftermath = m_model.sessions().aftermath();
    m_redTwice = aftermath && aftermath->redTwiceRunning;
}

void SessionFlow::setAfter(int score) {
    saveRating(m_after, domain::RatingKind::after, score);
    emit stateChanged();
}

void SessionFlow::setFeelings(const std::vector<std::string>& feelings) {
    m_feelings = feelings;
    emit stateChanged();
}

void SessionFlow::setNote(const QString& note) {
    m_note = note;
}

void SessionFlow::saveAndClose() {
    if (m_after) {
        m_after->feelings = m_feelings;
        m_after->note = m_note.toStdString();
        if (!m_model.change(*m_after)) {
            return;
        }
    }
    goTo(Stage::closed);
}

} // namespace unhunch::ui
