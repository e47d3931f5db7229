#include "base/log.h"

#include <filesystem>
#include <memory>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <system_error>

namespace unhunch::log {

namespace {

constexpr std::size_t kMaxBytes = 512 * 1024;
constexpr std::size_t kFilesKept = 2; // besides the current one

std::shared_ptr<spdlog::logger>& logger() {
    static std::shared_ptr<spdlog::logger> instance = [] {
        auto sink = std::make_shared<spdlog::sinks::stderr_sink_st>();
        sink->set_level(spdlog::level::warn);
        return std::make_shared<spdlog::logger>("unhunch", std::move(sink));
    }();
    return instance;
}

void makePrivate(const std::filesystem::path& file) {
    std::error_code ignored;
    std::filesystem::permissions(
        file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, ignored);
}

} // namespace

bool openFile(const std::filesystem::path& file) {
    try {
        spdlog::file_event_handlers handlers;
        handlers.after_open = [](const spdlog::filename_t& name, std::FILE*) { makePrivate(name); };
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
            file.string(), kMaxBytes, kFilesKept, false, handlers);
        auto next = std::make_shared<spdlog::logger>("unhunch", std::move(sink));
        next->flush_on(spdlog::level::info);
        logger() = std::move(next);
        return true;
    } catch (const spdlog::spdlog_ex&) {
        return false;
    }
}

void info(std::string_view message) {
    logger()->info(message);
}
void warning(std::string_view message) {
    logger()->warn(message);
}
void error(std::string_view message) {
    logger()->error(message);
}
void flush() {
    logger()->flush();
}

} // namespace unhunch::log
