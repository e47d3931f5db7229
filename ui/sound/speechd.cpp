#include "sound/speechd.h"

#ifdef UNHUNCH_HAS_SPEECHD

#include <QFileInfo>
#include <QStandardPaths>
#include <mutex>
#include <speech-dispatcher/libspeechd.h>
#include <vector>

namespace unhunch::ui {

namespace {

using Address = std::unique_ptr<SPDConnectionAddress, void (*)(SPDConnectionAddress*)>;

/// nullptr when the user's settings name a server of another kind: nothing here speaks to a
/// network.
Address localAddress() {
    char* error = nullptr;
    Address address(spd_get_default_address(&error), &SPDConnectionAddress__free);
    std::free(error);
    if (address && address->method != SPD_METHOD_UNIX_SOCKET) {
        address.reset();
    }
    return address;
}

/// libspeechd's callbacks carry no data of ours, and its threads end with the process: neither may
/// this.
struct Registry {
    std::mutex mutex;
    std::function<void(int)> ended;
    std::vector<SPDConnection*> connections;
};

Registry& registry() {
    static auto* const registry = new Registry;
    return *registry;
}

void onEnded(std::size_t message, std::size_t /*client*/, SPDNotificationType /*kind*/) {
    const std::scoped_lock lock(registry().mutex);
    registry().ended(static_cast<int>(message));
}

/// Never closed: closing waits for libspeechd's thread, and when the server is gone closes a file
/// that may be somebody else's by then.
class Connection final : public Speechd {
public:
    explicit Connection(SPDConnection* connection) : m_connection(connection) {}

    bool configure(int volume, int rate) override {
        return spd_set_volume(m_connection, volume) == 0 &&
               spd_set_voice_rate(m_connection, rate) == 0;
    }
    std::optional<int> say(const QByteArray& text) override {
        // Text, as screen readers send it: of two, the later one is heard.
        const int message = spd_say(m_connection, SPD_TEXT, text.constData());
        return message < 0 ? std::nullopt : std::optional(message);
    }
    bool cancel() override { return spd_cancel(m_connection) == 0; }

private:
    SPDConnection* m_connection;
};

} // namespace

bool hasSpeechd() {
    const Address address = localAddress();
    return address && (QFileInfo::exists(QFile::decodeName(address->unix_socket_name)) ||
                       !QStandardPaths::findExecutable("speech-dispatcher").isEmpty());
}

std::unique_ptr<Speechd> openSpeechd(std::function<void(int message)> ended) {
    const Address address = localAddress();
    char* error = nullptr;
    SPDConnection* connection = !address ? nullptr
                                         : spd_open2("unhunch", "coach", nullptr, SPD_MODE_THREADED,
                                                     address.get(), 1, &error);
    std::free(error);
    if (connection == nullptr) {
        return nullptr;
    }
    {
        const std::scoped_lock lock(registry().mutex);
        registry().ended = std::move(ended);
        registry().connections.push_back(connection);
    }
    connection->callback_end = &onEnded;
    connection->callback_cancel = &onEnded;
    if (spd_set_notification_on(connection, SPD_END) != 0 ||
        spd_set_notification_on(connection, SPD_CANCEL) != 0) {
        return nullptr;
    }
    return std::make_unique<Connection>(connection);
}

} // namespace unhunch::ui

#else

namespace unhunch::ui {

bool hasSpeechd() {
    return false;
}

// As the other one, which keeps it.
// NOLINTNEXTLINE(performance-unnecessary-value-param)
std::unique_ptr<Speechd> openSpeechd(std::function<void(int message)> /*ended*/) {
    return nullptr;
}

} // namespace unhunch::ui

#endif
