#pragma once

#include <chrono>
#include <optional>

namespace unhunch::ui {

// Turns typed digits into a number from 0 to 10: "1" waits 600 ms for a "0" that would make it 10,
// every other digit counts at once. Pure; the owner passes the time of each key.
class DigitEntry {
public:
    using Milliseconds = std::chrono::milliseconds;
    static constexpr Milliseconds kWindow{600};

    struct Result {
        std::optional<int> first;  // a waiting 1 that this key settled
        std::optional<int> second; // what the key itself means
        bool operator==(const Result&) const = default;
    };

    // Nothing to report while a 1 waits.
    Result press(int digit, Milliseconds at);
    // The window is over, or the user turned to something else.
    std::optional<int> settle();
    bool isWaiting() const { return m_waitingSince.has_value(); }

private:
    std::optional<Milliseconds> m_waitingSince;
};

} // namespace unhunch::ui
