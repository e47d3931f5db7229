#include "store/background_flush.h"

#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace unhunch::store {

namespace {

void flush(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fdatasync(descriptor);
        ::close(descriptor);
    }
}

} // namespace

BackgroundFlush::~BackgroundFlush() {
    if (m_thread.joinable()) {
        {
            const std::lock_guard lock(m_mutex);
            m_ends = true;
        }
        m_changed.notify_one();
        m_thread.join();
    }
}

void BackgroundFlush::request() {
    {
        const std::lock_guard lock(m_mutex);
        m_wanted = true;
    }
    if (!m_thread.joinable()) {
        m_thread = std::thread([this] { run(); });
    }
    m_changed.notify_one();
}

void BackgroundFlush::run() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_wanted || m_ends; });
        if (!std::exchange(m_wanted, false)) {
            return;
        }
        lock.unlock();
        flush(m_file);
        lock.lock();
    }
}

} // namespace unhunch::store
