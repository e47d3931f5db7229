// The day after: has it settled?
#pragma once

#include "presentation/app_model.h"
#include "widgets/notice.h"

namespace unhunch::ui {

/// Asks about one session with three links and keeps the answer; then it goes. Signal: answered().
class SettleNotice : public Notice {
    Q_OBJECT
public:
    /// Theme and model must outlive it.
    SettleNotice(const Theme& theme, AppModel& model);

    /// Hidden without a session.
    void ask(const QString& question, std::optional<SessionId> session);

signals:
    void answered();

private:
    void keep(const QString& answer);

    AppModel& m_model;
    std::optional<SessionId> m_session;
};

} // namespace unhunch::ui
