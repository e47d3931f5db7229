#include "base/ids.h"

namespace unhunch {

bool isSlug(std::string_view text) {
    if (text.size() < 2 || text.size() > 64 || text.front() == '-' || text.back() == '-') {
        return false;
    }
    char previous = 'a';
    for (const char c : text) {
        const bool allowed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        if (!allowed || (c == '-' && previous == '-')) {
            return false;
        }
        previous = c;
    }
    return true;
}

} // namespace unhunch
