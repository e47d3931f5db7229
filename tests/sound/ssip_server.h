// A speech-dispatcher of our own: it answers as told to, on a socket of its own, says nothing, and
// remembers what it was asked.
#pragma once

#include "support/temp_folder.h"

#include <QByteArray>
#include <QStringList>
#include <mutex>
#include <optional>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

namespace unhunch::test {

class SsipServer {
public:
    enum class Mode {
        answers,     ///< and is at the end of a line when told to be
        isSilent,    ///< takes the connection and never answers
        hangsAtLine, ///< answers until it is asked to speak
        diesAtLine,  ///< goes away when it is asked to speak
    };

    /// SPEECHD_ADDRESS of this process leads to it from now on.
    explicit SsipServer(Mode mode) : m_mode(mode) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const std::string path = m_folder / "socket";
        path.copy(address.sun_path, sizeof address.sun_path - 1);
        m_listener = ::socket(AF_UNIX, SOCK_STREAM, 0);
        ::bind(m_listener, reinterpret_cast<sockaddr*>(&address), sizeof address);
        ::listen(m_listener, 4);
        qputenv("SPEECHD_ADDRESS", "unix_socket:" + QByteArray::fromStdString(path));
        m_thread = std::thread([this] { serve(); });
    }
    ~SsipServer() {
        m_ends = true;
        m_thread.join();
        ::close(m_listener);
    }

    /// Commands and lines, in the order they came.
    [[nodiscard]] QStringList heard() const {
        const std::scoped_lock lock(m_mutex);
        return m_heard;
    }
    /// The line being said is over.
    void endLine() { m_endsLine = true; }

private:
    void serve() {
        int client = -1;
        QByteArray input;
        while (!m_ends) {
            pollfd wait{client < 0 ? m_listener : client, POLLIN, 0};
            if (::poll(&wait, 1, 5) > 0 && client < 0) {
                client = ::accept(m_listener, nullptr, nullptr);
            } else if (wait.revents != 0) {
                char bytes[4096];
                const ssize_t count = ::read(client, bytes, sizeof bytes);
                input.append(bytes, static_cast<qsizetype>(std::max<ssize_t>(count, 0)));
            }
            for (qsizetype end = input.indexOf("\r\n"); end >= 0; end = input.indexOf("\r\n")) {
                const QByteArray answer = answerTo(input.left(end));
                input.remove(0, end + 2);
                std::ignore = ::send(client, answer.constData(),
                                     static_cast<std::size_t>(answer.size()), MSG_NOSIGNAL);
            }
            if (m_endsLine.exchange(false)) {
                const QByteArray event = told("702", "END");
                std::ignore = ::send(client, event.constData(),
                                     static_cast<std::size_t>(event.size()), MSG_NOSIGNAL);
            }
            if (m_isDead) {
                break;
            }
        }
        ::close(client);
    }

    [[nodiscard]] QByteArray told(const QByteArray& code, const QByteArray& what) const {
        return code + '-' + QByteArray::number(m_message) + "\r\n" + code + "-1\r\n" + code + ' ' +
               what + "\r\n";
    }

    QByteArray answerTo(const QByteArray& line) {
        {
            const std::scoped_lock lock(m_mutex);
            m_heard << QString::fromUtf8(line);
        }
        if (m_mode == Mode::isSilent) {
            return {};
        }
        if (m_isReceiving) {
            if (line != ".") {
                return {};
            }
            m_isReceiving = false;
            return "225-" + QByteArray::number(++m_message) + "\r\n225 OK MESSAGE QUEUED\r\n";
        }
        if (line == "speak") {
            m_isDead = m_mode == Mode::diesAtLine;
            m_isReceiving = m_mode == Mode::answers;
            return m_isReceiving ? "230 OK RECEIVING DATA\r\n" : "";
        }
        return line == "CANCEL SELF" ? "210 OK CANCELED\r\n" + told("703", "CANCELED")
                                     : QByteArray("200 OK\r\n");
    }

    TempFolder m_folder;
    const Mode m_mode;
    int m_listener = -1;
    mutable std::mutex m_mutex;
    QStringList m_heard;
    bool m_isReceiving = false;
    bool m_isDead = false;
    int m_message = 0;
    std::atomic<bool> m_endsLine = false;
    std::atomic<bool> m_ends = false;
    std::thread m_thread;
};

} // namespace unhunch::test
