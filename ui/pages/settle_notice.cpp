#include "pages/settle_notice.h"

namespace unhunch::ui {

SettleNotice::SettleNotice(const Theme& theme, AppModel& model)
    : Notice(theme, Notice::Kind::Info, {}), m_model(model) {
    setObjectName(QStringLiteral("settling"));
    connect(this, &Notice::linkActivated, this, &SettleNotice::keep);
}

void SettleNotice::ask(const QString& question, std::optional<SessionId> session) {
    m_session = session;
    setVisible(session.has_value());
    setText(
        tr("%1 [Yes, back to usual](yes) \u2022 [No, still worse](no) \u2022 [Not now](not-now)")
            .arg(question));
}

void SettleNotice::keep(const QString& answer) {
    const auto settled = journal::settledFromName(answer.toStdString());
    if (!settled || !m_session) {
        return;
    }
    if (const auto kept = m_model.sessions().answerSettled(*m_session, *settled); !kept) {
        m_model.report(kept.error());
    }
    m_model.notifySessionsChanged();
    emit answered();
}

} // namespace unhunch::ui
