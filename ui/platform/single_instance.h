// One running program for each data folder; a second start brings the first to the front.
#pragma once

#include <QLockFile>
#include <QObject>
#include <filesystem>

namespace unhunch::ui {

/// A lock file and a named pipe (0600) in the data folder: no socket, no bus, nothing shared with
/// another user. The lock of a program that was killed counts for nothing.
/// Signal: raised(token), a second start asked; `token` lets the window take the focus (Wayland),
/// it may be empty.
class SingleInstance : public QObject {
    Q_OBJECT
public:
    /// Takes the lock if it is free. Creates the folder (0700).
    explicit SingleInstance(const std::filesystem::path& dataFolder);
    ~SingleInstance() override;

    /// True also when the folder cannot be written: the start says what is wrong with it.
    [[nodiscard]] bool isFirst() const { return m_first; }
    /// Needs an event loop. Where there can be no pipe, a second start cannot raise this one.
    void listen();
    /// Waits up to three seconds for the first to listen. False when it does not.
    [[nodiscard]] bool raiseFirst() const;

signals:
    void raised(const QByteArray& token);

private:
    void read();

    QByteArray m_pipeName;
    QLockFile m_lock;
    bool m_first = false;
    int m_pipe = -1;
};

} // namespace unhunch::ui
