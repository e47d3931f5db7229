#include "widgets/figure_thread.h"

#include <QCoreApplication>
#include <QThread>
#include <atomic>
#include <catch2/catch.hpp>
#include <condition_variable>
#include <mutex>
#include <vector>

using namespace unhunch::ui;

namespace {

/// Holds the worker inside a job until it is let go.
class Gate {
public:
    void waitUntilEntered() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isEntered; });
    }
    void open() {
        const std::lock_guard lock(m_mutex);
        m_isOpen = true;
        m_changed.notify_all();
    }
    void pass() {
        std::unique_lock lock(m_mutex);
        m_isEntered = true;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_isOpen; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isEntered = false;
    bool m_isOpen = false;
};

FigureThread::Job jobThat(std::vector<int>& delivered, int number) {
    return [&delivered, number](FigureRenderer&) {
        return FigureThread::Done([&delivered, number] { delivered.push_back(number); });
    };
}

FigureThread::Job jobBehind(Gate& gate) {
    return [&gate](FigureRenderer&) {
        gate.pass();
        return FigureThread::Done([] {});
    };
}

} // namespace

TEST_CASE("jobs run on another thread, and what they give is delivered on this one") {
    FigureThread thread;
    const auto client = thread.addClient();
    const QThread* worker = nullptr;
    const QThread* receiver = nullptr;
    thread.drawFrame(client, [&](FigureRenderer&) {
        worker = QThread::currentThread();
        return FigureThread::Done([&] { receiver = QThread::currentThread(); });
    });
    thread.finish();
    CHECK(worker != QThread::currentThread());
    CHECK(receiver == QThread::currentThread());
}

TEST_CASE("nothing is delivered before the window's thread is ready for it") {
    FigureThread thread;
    std::vector<int> delivered;
    Gate gate;
    const auto client = thread.addClient();
    thread.enqueue(client, jobThat(delivered, 1));
    thread.enqueue(client, jobBehind(gate));
    gate.waitUntilEntered();
    CHECK(delivered.empty());
    QCoreApplication::sendPostedEvents(&thread);
    CHECK(delivered == std::vector<int>{1});
    gate.open();
}

TEST_CASE("of frames that wait, only the newest of each client is drawn") {
    FigureThread thread;
    std::vector<int> delivered;
    Gate gate;
    const auto first = thread.addClient();
    const auto second = thread.addClient();
    thread.enqueue(first, jobBehind(gate));
    gate.waitUntilEntered();
    for (int number = 1; number <= 5; ++number) {
        thread.drawFrame(first, jobThat(delivered, number));
        thread.drawFrame(second, jobThat(delivered, 10 * number));
    }
    gate.open();
    thread.finish();
    std::sort(delivered.begin(), delivered.end());
    CHECK(delivered == std::vector<int>{5, 50});
}

TEST_CASE("the queue is worked off in order, and goes on while frames keep coming") {
    FigureThread thread;
    std::vector<int> delivered;
    Gate gate;
    const auto view = thread.addClient();
    const auto stills = thread.addClient();
    thread.enqueue(stills, jobBehind(gate));
    gate.waitUntilEntered();
    for (int number = 1; number <= 3; ++number) {
        thread.enqueue(stills, jobThat(delivered, number));
    }
    // Each frame asks for the next one, as a moving figure does.
    int frames = 0;
    std::function<void()> nextFrame = [&] {
        thread.drawFrame(view, [&](FigureRenderer&) {
            return FigureThread::Done([&] {
                if (++frames < 20) {
                    nextFrame();
                }
            });
        });
    };
    nextFrame();
    gate.open();
    thread.finish();
    CHECK(frames == 20);
    CHECK(delivered == std::vector<int>{1, 2, 3});
}

TEST_CASE("a client that is gone hears nothing more, not even of the job in hand") {
    FigureThread thread;
    std::vector<int> delivered;
    Gate gate;
    const auto gone = thread.addClient();
    const auto stays = thread.addClient();
    thread.enqueue(gone, [&](FigureRenderer&) {
        gate.pass();
        return FigureThread::Done([&] { delivered.push_back(1); });
    });
    gate.waitUntilEntered();
    thread.enqueue(gone, jobThat(delivered, 2));
    thread.drawFrame(gone, jobThat(delivered, 3));
    thread.enqueue(stays, jobThat(delivered, 4));
    thread.removeClient(gone);
    gate.open();
    thread.finish();
    CHECK(delivered == std::vector<int>{4});
}

TEST_CASE("going away waits for the job in hand and delivers nothing more") {
    std::vector<int> delivered;
    std::atomic<bool> isDone = false;
    Gate gate;
    {
        FigureThread thread;
        const auto client = thread.addClient();
        thread.enqueue(client, [&](FigureRenderer&) {
            gate.pass();
            isDone = true;
            return FigureThread::Done([&] { delivered.push_back(1); });
        });
        gate.waitUntilEntered();
        for (int i = 0; i < 50; ++i) {
            thread.enqueue(client, [&](FigureRenderer&) {
                return FigureThread::Done([&] { delivered.push_back(2); });
            });
        }
        gate.open();
    }
    CHECK(isDone);
    QCoreApplication::processEvents();
    CHECK(delivered.empty());
}
