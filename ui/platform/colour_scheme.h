// Whether the desktop is dark, as its portal says.
#pragma once

#include <QObject>
#include <optional>

class QDBusMessage;

namespace unhunch::ui {

/// Asks once and follows. Nothing waits for the answer. Signal: changed().
class ColourScheme : public QObject {
    Q_OBJECT
public:
    explicit ColourScheme(QObject* parent = nullptr);

    /// nullopt without a portal, or where the desktop has no preference.
    [[nodiscard]] std::optional<bool> isDark() const { return m_dark; }

signals:
    void changed();

private slots:
    void settingChanged(const QDBusMessage& message);

private:
    void take(const QVariant& value);
    std::optional<bool> m_dark;
};

} // namespace unhunch::ui
