#include "presentation/pack_desk.h"

#include "base/log.h"

#include <memory>

namespace unhunch::ui {

PackDesk::PackDesk(AppModel& model, QObject* parent) : QObject(parent), m_model(model) {
    m_pool.setMaxThreadCount(1);
}

PackDesk::~PackDesk() {
    m_pool.waitForDone();
}

void PackDesk::add(const QString& path) {
    const int turn = ++m_turn;
    setBusy(true);
    m_pool.start([this, turn, paths = m_model.application().paths,
                  file = std::filesystem::path(path.toStdString())] {
        auto checked = std::make_shared<Checked>(app::checkPack(paths, file));
        QMetaObject::invokeMethod(
            this,
            [this, turn, checked] {
                if (turn == m_turn) {
                    finish(*checked);
                }
            },
            Qt::QueuedConnection);
    });
}

void PackDesk::cancel() {
    ++m_turn;
    setBusy(false);
}

void PackDesk::finish(const Checked& checked) {
    setBusy(false);
    if (!checked) {
        emit refused(refusalState(m_model, checked.error()));
        return;
    }
    const auto result = app::Packs(m_model.application()).add(*checked);
    if (!result) {
        log::error(result.error().message);
        emit refused(refusalState(m_model, {.pack = checked->info.title,
                                            .id = checked->info.id,
                                            .error = result.error(),
                                            .faults = {},
                                            .lines = {}}));
        return;
    }
    emit added(addedText(*result));
    m_model.notifyLibraryChanged();
}

void PackDesk::remove(const QString& id) {
    if (const auto removed = app::Packs(m_model.application()).remove(id.toStdString()); !removed) {
        m_model.report(removed.error());
    }
    m_model.notifyLibraryChanged();
}

void PackDesk::setBusy(bool busy) {
    if (busy != m_busy) {
        m_busy = busy;
        emit busyChanged(busy);
    }
}

} // namespace unhunch::ui
