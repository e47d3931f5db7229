#include "platform/single_instance.h"

#include "base/file.h"
#include "base/log.h"

#include <QSocketNotifier>
#include <QThread>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace unhunch::ui {

namespace {
constexpr int kTries = 60;
constexpr unsigned long kBetweenMs = 50;
/// Longer tokens are no tokens; a write of this length is never cut in two.
constexpr qsizetype kLongest = 512;
} // namespace

SingleInstance::SingleInstance(const std::filesystem::path& dataFolder)
    : m_pipeName(QByteArray::fromStdString((dataFolder / "unhunch.raise").string())),
      m_lock(QString::fromStdString((dataFolder / "unhunch.lock").string())) {
    (void)makePrivateDirectory(dataFolder);
    m_lock.setStaleLockTime(0);
    m_first = m_lock.tryLock() || m_lock.error() != QLockFile::LockFailedError;
}

SingleInstance::~SingleInstance() {
    if (m_pipe >= 0) {
        ::unlink(m_pipeName.constData());
        ::close(m_pipe);
    }
}

void SingleInstance::listen() {
    ::unlink(m_pipeName.constData()); // of a program that was killed
    if (::mkfifo(m_pipeName.constData(), 0600) == 0) {
        // Open for both ways, so that there is a reader at all times and no end of file.
        m_pipe = ::open(m_pipeName.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    }
    if (m_pipe < 0) {
        log::warning("a second start cannot bring the window to the front");
        return;
    }
    auto* notifier = new QSocketNotifier(m_pipe, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &SingleInstance::read);
}

void SingleInstance::read() {
    QByteArray line(kLongest, '\0');
    const ssize_t length = ::read(m_pipe, line.data(), static_cast<std::size_t>(line.size()));
    if (length > 0) {
        line.truncate(length);
        emit raised(line.left(line.indexOf('\n')));
    }
}

bool SingleInstance::raiseFirst() const {
    QByteArray line = qgetenv("XDG_ACTIVATION_TOKEN");
    line = (line.size() < kLongest ? line : QByteArray()) + '\n';
    for (int i = 0; i < kTries; ++i) {
        const int pipe = ::open(m_pipeName.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
        if (pipe >= 0) {
            const bool sent = ::write(pipe, line.constData(),
                                      static_cast<std::size_t>(line.size())) == line.size();
            ::close(pipe);
            return sent;
        }
        QThread::msleep(kBetweenMs);
    }
    return false;
}

} // namespace unhunch::ui
