#include "base/system_clock.h"
#include "base/time.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace unhunch;

namespace {
LocalInstant at(const char* text) {
    const auto parsed = parseIso8601(text, UtcOffset{0});
    REQUIRE(parsed);
    return *parsed;
}
} // namespace

TEST_CASE("a civil day ends at three in the morning local time") {
    CHECK(toIsoDate(civilDay(at("2026-11-19T02:59:59+01:00"))) == "2026-11-18");
    CHECK(toIsoDate(civilDay(at("2026-11-19T03:00:00+01:00"))) == "2026-11-19");
    CHECK(toIsoDate(civilDay(at("2026-11-19T23:59:59-11:00"))) == "2026-11-19");
}

TEST_CASE("weekdays follow the calendar") {
    CHECK(isoWeekday(civilDay(at("2026-11-19T12:00Z"))) == 4);
    CHECK(isoWeekday(civilDay(at("2026-11-22T12:00Z"))) == 7);
    CHECK(isoWeekday(CivilDay{-1}) == 3);
}

TEST_CASE("an instant survives being written and read") {
    CHECK(rc::check([] {
        const auto minutes = *rc::gen::inRange(-840, 841);
        const auto seconds = *rc::gen::inRange<std::int64_t>(86'400, 250'000'000'000);
        const LocalInstant instant{UtcInstant{seconds * 1000}, UtcOffset{minutes}};
        RC_ASSERT(parseIso8601(toIso8601(instant), UtcOffset{0}) == instant);
    }));
}

TEST_CASE("a time without a zone takes the assumed one") {
    const auto parsed = parseIso8601("2026-11-19 21:10", UtcOffset{60});
    REQUIRE(parsed);
    CHECK(parsed->at == at("2026-11-19T20:10:00Z").at);
    CHECK(parsed->offset == UtcOffset{60});
}

TEST_CASE("malformed times are refused") {
    for (const char* text : {"", "2026", "2026-13-01T00:00", "2026-02-30T00:00", "2026-01-01T24:00",
                             "2026-01-01T00:60", "2026-01-01T00:00+15:00", "2026-01-01T00:00x",
                             "26-01-01T00:00", "2026-01-01", "1969-12-31T00:00Z"}) {
        CAPTURE(text);
        CHECK_FALSE(parseIso8601(text, UtcOffset{0}));
    }
}

TEST_CASE("durations show whole seconds, rounded up") {
    CHECK(toMinutesSeconds(Milliseconds{434'000}) == "7:14");
    CHECK(toMinutesSeconds(Milliseconds{1}) == "0:01");
    CHECK(toMinutesSeconds(Milliseconds{0}) == "0:00");
    CHECK(toMinutesSeconds(Milliseconds{-5}) == "0:00");
}

TEST_CASE("the machine's clock follows a traveller to another time zone") {
    const SystemClock clock;
    const char* before = std::getenv("TZ");
    const std::string home = before == nullptr ? "" : before;
    setenv("TZ", "HERE0", 1);
    CHECK(clock.offsetAt(clock.utcNow()).minutes == 0);
    setenv("TZ", "THERE-8", 1);
    CHECK(clock.offsetAt(clock.utcNow()).minutes == 480);
    before == nullptr ? unsetenv("TZ") : setenv("TZ", home.c_str(), 1);
}
