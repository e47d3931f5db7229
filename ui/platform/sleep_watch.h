// Tells when the machine is about to sleep and when it has woken.
#pragma once

#include <QObject>

namespace unhunch::ui {

/// Listens to systemd-logind on the system bus; silent without it. Locking the screen is no sleep.
/// Signals: sleeping(), in the moment before, as far as the machine waits; woke().
class SleepWatch : public QObject {
    Q_OBJECT
public:
    explicit SleepWatch(QObject* parent = nullptr);

signals:
    void sleeping();
    void woke();

private slots:
    void prepare(bool toSleep);
};

} // namespace unhunch::ui
