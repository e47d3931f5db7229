#include "widgets/figure_thread.h"

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <pthread.h>
#include <thread>
#include <utility>
#include <vector>

namespace unhunch::ui {

/// The jobs, what came of them, and the thread between. All members are for any thread.
class FigureThread::Worker {
public:
    using Finished = std::vector<std::pair<Client, Done>>;

    /// `onDone` runs on the worker after each job.
    explicit Worker(std::function<void()> onDone) : m_onDone(std::move(onDone)) {}

    ~Worker() {
        {
            const std::lock_guard lock(m_mutex);
            m_isStopping = true;
        }
        m_changed.notify_all();
        if (m_thread.joinable()) {
            m_thread.join();
        }
    }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void setFrame(Client client, Job job) {
        const std::lock_guard lock(m_mutex);
        m_frames[client] = std::move(job);
        wake();
    }

    void append(Client client, Job job) {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back({client, std::move(job)});
        wake();
    }

    void drop(Client client) {
        const std::lock_guard lock(m_mutex);
        m_frames.erase(client);
        std::erase_if(m_queue, [client](const Task& task) { return task.client == client; });
        m_gone.push_back(client);
    }

    [[nodiscard]] Finished takeFinished() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_finished, {});
    }

    void waitUntilIdle() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !hasTask() && !m_isWorking; });
    }

private:
    struct Task {
        Client client = 0;
        Job job;
    };

    [[nodiscard]] bool hasTask() const { return !m_frames.empty() || !m_queue.empty(); }

    void wake() {
        if (!m_thread.joinable()) {
            m_thread = std::thread([this] { work(); });
        }
        m_changed.notify_all();
    }

    /// Frames and queue in turn, so that neither starves the other.
    [[nodiscard]] Task takeTask() {
        const bool takesFrame = m_queue.empty() || (!m_frames.empty() && !m_tookFrame);
        m_tookFrame = takesFrame;
        Task task;
        if (takesFrame) {
            const auto first = m_frames.begin();
            task = {first->first, std::move(first->second)};
            m_frames.erase(first);
        } else {
            task = std::move(m_queue.front());
            m_queue.pop_front();
        }
        return task;
    }

    void work() {
        pthread_setname_np(pthread_self(), "figure");
        std::map<Client, FigureRenderer> renderers;
        std::unique_lock lock(m_mutex);
        while (true) {
            m_changed.wait(lock, [this] { return m_isStopping || hasTask(); });
            if (m_isStopping) {
                return;
            }
            for (const Client gone : std::exchange(m_gone, {})) {
                renderers.erase(gone);
            }
            const Task task = takeTask();
            m_isWorking = true;
            lock.unlock();
            Done done = task.job(renderers[task.client]);
            lock.lock();
            m_isWorking = false;
            m_finished.emplace_back(task.client, std::move(done));
            m_changed.notify_all();
            m_onDone();
        }
    }

    std::function<void()> m_onDone;
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_changed;
    std::map<Client, Job> m_frames;
    std::deque<Task> m_queue;
    std::vector<Client> m_gone; ///< clients whose renderers can go
    Finished m_finished;
    bool m_tookFrame = false;
    bool m_isWorking = false;
    bool m_isStopping = false;
    std::thread m_thread;
};

FigureThread::FigureThread(QObject* parent)
    : QObject(parent), m_worker(std::make_unique<Worker>([this] {
          QMetaObject::invokeMethod(this, &FigureThread::deliver, Qt::QueuedConnection);
      })) {}

FigureThread::~FigureThread() = default;

FigureThread::Client FigureThread::addClient() {
    m_clients.insert(++m_lastClient);
    return m_lastClient;
}

void FigureThread::removeClient(Client client) {
    m_clients.erase(client);
    m_worker->drop(client);
}

void FigureThread::drawFrame(Client client, Job job) {
    m_worker->setFrame(client, std::move(job));
}

void FigureThread::enqueue(Client client, Job job) {
    m_worker->append(client, std::move(job));
}

/// False when nothing was finished.
bool FigureThread::deliver() {
    const auto finished = m_worker->takeFinished();
    for (const auto& [client, tell] : finished) {
        if (m_clients.contains(client)) {
            tell();
        }
    }
    return !finished.empty();
}

void FigureThread::finish() {
    do {
        m_worker->waitUntilIdle();
    } while (deliver());
}

} // namespace unhunch::ui
