// Notifications of the desktop with buttons: org.freedesktop.Notifications over D-Bus.
#pragma once

#include <QObject>
#include <QString>
#include <optional>
#include <utility>
#include <vector>

namespace unhunch::ui {

/// What is said, and the answers to it: id and words. A click on the notification itself answers
/// "open".
struct DesktopNotice {
    QString title;
    QString text;
    std::vector<std::pair<QString, QString>> answers;
};

/// At most one notification is on the screen: a new one takes the place of the old. Nothing here
/// waits for the bus. Signals: answered(id); failed(), there is no service and nothing is shown;
/// serviceChanged().
class Notifications : public QObject {
    Q_OBJECT
public:
    enum class Service {
        unknown, ///< not asked yet
        none,
        plain, ///< shows text without buttons
        full,
    };

    explicit Notifications(QObject* parent = nullptr);

    [[nodiscard]] Service service() const { return m_service; }
    void show(const DesktopNotice& notice);
    /// Takes away what is shown.
    void withdraw();

signals:
    void answered(const QString& id);
    void failed();
    void serviceChanged();

private slots:
    void actionInvoked(uint id, const QString& action);
    void notificationClosed(uint id, uint reason);

private:
    void probe();
    void settle(Service service, bool markup);
    void send();
    void close();

    Service m_service = Service::unknown;
    bool m_markup = false;
    std::optional<DesktopNotice> m_waiting; ///< until the service is known
    uint m_shown = 0;                       ///< the service's id, 0 for none
    int m_sent = 0; ///< counts what was sent or withdrawn, to know a late answer
};

} // namespace unhunch::ui
