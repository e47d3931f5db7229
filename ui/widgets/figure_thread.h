// The thread that draws figures, so that the window never waits for a picture.
#pragma once

#include "painting/figure_painter.h"

#include <QObject>
#include <functional>
#include <memory>
#include <set>

namespace unhunch::ui {

/// One worker for the whole program, started with the first job. All members belong to the thread
/// the object lives in; only jobs run on the worker.
class FigureThread : public QObject {
    Q_OBJECT
public:
    /// Runs in the window's thread when the job is done.
    using Done = std::function<void()>;
    /// Runs on the worker, with a renderer that is this client's own.
    using Job = std::function<Done(FigureRenderer&)>;
    using Client = int;

    explicit FigureThread(QObject* parent = nullptr);
    /// Waits for the job in hand. The others are dropped.
    ~FigureThread() override;

    [[nodiscard]] Client addClient();
    /// Drops its jobs: nothing of it is delivered any more.
    void removeClient(Client client);

    /// In place of the client's waiting frame: the newest wins.
    void drawFrame(Client client, Job job);
    /// Behind everything in the queue, which is worked off in turn with the frames.
    void enqueue(Client client, Job job);

    /// Returns when everything that was asked for, here or by what is delivered, is done.
    void finish();

private:
    class Worker;

    bool deliver();

    std::set<Client> m_clients;
    Client m_lastClient = 0;
    std::unique_ptr<Worker> m_worker;
};

} // namespace unhunch::ui
