// Adding and removing packs without keeping the window waiting.
#pragma once

#include "presentation/library_state.h"

#include <QObject>
#include <QThreadPool>

namespace unhunch::ui {

/// Reads and checks on a thread of its own, one pack at a time; what is found is written here.
class PackDesk : public QObject {
    Q_OBJECT
public:
    /// The model must outlive it.
    explicit PackDesk(AppModel& model, QObject* parent = nullptr);
    /// Waits for the check in hand and drops what it finds.
    ~PackDesk() override;

    /// Ends in added() or refused(), unless it is cancelled.
    void add(const QString& path);
    /// Nothing comes of the check in hand.
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_busy; }
    void remove(const QString& id);

signals:
    void busyChanged(bool busy);
    void added(const QString& sentence);
    void refused(const unhunch::ui::RefusalState& state);

private:
    using Checked = tl::expected<app::CheckedPack, app::PackRefusal>;
    void finish(const Checked& checked);
    void setBusy(bool busy);

    AppModel& m_model;
    QThreadPool m_pool;
    int m_turn = 0; ///< a check of an earlier turn was cancelled
    bool m_busy = false;
};

} // namespace unhunch::ui
