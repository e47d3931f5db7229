// Brings a file onto the disk without keeping the caller waiting. Private to this room.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <thread>

namespace unhunch::store {

/// Makes its thread at the first request. SQLite never locks its write-ahead log, so that opening
/// and closing it here takes no lock away.
class BackgroundFlush {
public:
    explicit BackgroundFlush(std::filesystem::path file) : m_file(std::move(file)) {}
    ~BackgroundFlush(); ///< what was asked for is on disk
    BackgroundFlush(const BackgroundFlush&) = delete;
    BackgroundFlush& operator=(const BackgroundFlush&) = delete;

    /// What the file holds now will be on disk within moments. A file that is not there has
    /// nothing to flush.
    void request();

private:
    void run();

    std::filesystem::path m_file;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_wanted = false;
    bool m_ends = false;
    std::thread m_thread;
};

} // namespace unhunch::store
