// A child process to kill, and what it said before it died.
#pragma once

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <poll.h>
#include <spawn.h>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace unhunch::test {

class VictimProcess {
public:
    explicit VictimProcess(std::vector<std::string> command) {
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0) {
            throw std::runtime_error("no pipe");
        }
        m_output = ends[0];
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        posix_spawn_file_actions_addclose(&actions, ends[0]);
        posix_spawn_file_actions_addclose(&actions, ends[1]);
        std::vector<char*> arguments;
        for (std::string& word : command) {
            arguments.push_back(word.data());
        }
        arguments.push_back(nullptr);
        const int code =
            ::posix_spawn(&m_child, arguments[0], &actions, nullptr, arguments.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        if (code != 0) {
            m_child = -1;
            throw std::runtime_error("could not start " + command.front());
        }
    }
    ~VictimProcess() {
        if (m_child > 0) {
            kill();
        }
        ::close(m_output);
    }
    VictimProcess(const VictimProcess&) = delete;
    VictimProcess& operator=(const VictimProcess&) = delete;

    /// Reads until it has said `count` lines, has ended, or `patience` is over.
    void readLines(std::size_t count, std::chrono::milliseconds patience) {
        while (m_lines.size() < count && readSome(static_cast<int>(patience.count()))) {
        }
    }
    /// Reads what it says for about `length`.
    void readFor(std::chrono::microseconds length) {
        const timespec end{0, static_cast<long>(length.count()) * 1000};
        pollfd wait{m_output, 0, 0}; // no events asked for: an idle wait, ended early by its death
        ::ppoll(&wait, 1, &end, nullptr);
    }
    /// SIGKILL. Returns every whole line it said; the wait status is in `status()`.
    const std::vector<std::string>& kill() {
        ::kill(m_child, SIGKILL);
        ::waitpid(m_child, &m_status, 0);
        m_child = -1;
        while (readSome(-1)) {
        }
        return m_lines;
    }
    [[nodiscard]] bool wasKilled() const {
        return WIFSIGNALED(m_status) && WTERMSIG(m_status) == SIGKILL;
    }

private:
    /// False at the end of the output, or when nothing came for `patienceMs`.
    bool readSome(int patienceMs) {
        pollfd wait{m_output, POLLIN, 0};
        if (::poll(&wait, 1, patienceMs) <= 0) {
            return false;
        }
        std::array<char, 4096> buffer{};
        const ssize_t got = ::read(m_output, buffer.data(), buffer.size());
        if (got <= 0) {
            return false;
        }
        m_partial.append(buffer.data(), static_cast<std::size_t>(got));
        for (auto end = m_partial.find('\n'); end != std::string::npos;
             end = m_partial.find('\n')) {
            m_lines.push_back(m_partial.substr(0, end));
            m_partial.erase(0, end + 1);
        }
        return true;
    }

    pid_t m_child = -1;
    int m_output = -1;
    int m_status = 0;
    std::string m_partial;
    std::vector<std::string> m_lines;
};

} // namespace unhunch::test
