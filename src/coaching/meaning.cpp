#include "coaching/meaning.h"

#include <cstdlib>

namespace unhunch::coaching {

namespace {
constexpr int kNoticeablePoints = 2;
constexpr int kNoticeablePercent = 30;
constexpr int kNoticeableFromStart = 4; // below, the rule breaks down: floor effect (E-51)
} // namespace

Meaning meaningOf(domain::PainScore before, domain::PainScore after) {
    Meaning meaning;
    meaning.points = after.value() - before.value();
    const int size = std::abs(meaning.points);
    if (size < kNoticeablePoints) {
        return meaning;
    }
    meaning.change = meaning.points < 0 ? Change::lower : Change::higher;
    meaning.ofSizeManyNotice =
        before.value() >= kNoticeableFromStart && size * 100 >= kNoticeablePercent * before.value();
    return meaning;
}

} // namespace unhunch::coaching
