#include "widgets/digit_entry.h"

namespace unhunch::ui {

DigitEntry::Result DigitEntry::press(int digit, Milliseconds at) {
    const bool inTime = m_waitingSince && at - *m_waitingSince <= kWindow;
    if (inTime && digit == 0) {
        m_waitingSince.reset();
        return {{}, 10};
    }
    Result result;
    // A digit typed over a waiting 1 replaces it; one typed later comes after it.
    const std::optional<int> waiting = settle();
    if (!inTime)
        result.first = waiting;
    if (digit == 1)
        m_waitingSince = at;
    else
        result.second = digit;
    return result;
}

std::optional<int> DigitEntry::settle() {
    if (!m_waitingSince)
        return {};
    m_waitingSince.reset();
    return 1;
}

} // namespace unhunch::ui
