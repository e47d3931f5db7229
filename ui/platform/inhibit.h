// Keeps the screen on while somebody follows a session from the mat.
#pragma once

#include <QObject>
#include <QString>
#include <optional>

class QDBusPendingCallWatcher;

namespace unhunch::ui {

/// Asks org.freedesktop.ScreenSaver, else the desktop portal. Never waits for an answer; without
/// either the screen does what it does. The bus lets go when the program ends, however it ends.
class ScreenInhibitor : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~ScreenInhibitor() override;

    void hold(const QString& reason);
    void release();
    /// The screen is kept on, as far as the desktop says.
    [[nodiscard]] bool isHeld() const { return m_cookie.has_value() || !m_request.isEmpty(); }

private:
    void askPortal();
    void drop();

    bool m_wanted = false;
    bool m_asking = false;
    QString m_reason;
    std::optional<uint> m_cookie; ///< of the screen saver
    QString m_request;            ///< of the portal
};

} // namespace unhunch::ui
