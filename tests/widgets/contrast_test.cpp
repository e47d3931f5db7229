#include "painting/theme.h"

#include <QGuiApplication>
#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

using namespace unhunch::ui;

namespace {

double channel(double value) {
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

struct Pair {
    Role front;
    Role back;
    double needs;
};

// The tables of section 2.2 of the design.
const std::vector<Pair>& pairs() {
    using R = Role;
    static const std::vector<Pair> all{
        {R::Text, R::Bg, 4.5},
        {R::Text, R::Surface, 4.5},
        {R::Text, R::Sunk, 4.5},
        {R::Text, R::Hero1, 4.5},
        {R::Text, R::Hero2, 4.5},
        {R::Text, R::StPress1, 4.5},
        {R::Text, R::StEase1, 4.5},
        {R::Text, R::DangerSoft, 4.5},
        {R::Text2, R::Bg, 4.5},
        {R::Text2, R::Surface, 4.5},
        {R::Text2, R::Sunk, 4.5},
        {R::Text2, R::Side, 4.5},
        {R::Text2, R::Hero1, 4.5},
        {R::Text2, R::Hero2, 4.5},
        {R::Text2, R::StPress1, 4.5},
        {R::Text2, R::StEase1, 4.5},
        {R::Text3, R::Bg, 4.5},
        {R::Text3, R::Surface, 4.5},
        {R::Text3, R::Sunk, 4.5},
        {R::Text3, R::Side, 4.5},
        {R::OnPrimary, R::Primary, 4.5},
        {R::OnPrimary, R::PrimaryH, 4.5},
        {R::OnPrimary, R::PrimaryP, 4.5},
        {R::PrimaryTx, R::Bg, 4.5},
        {R::PrimaryTx, R::Surface, 4.5},
        {R::PrimaryTx, R::PrimarySoft, 4.5},
        {R::PrimaryTx, R::StEase2, 4.5},
        {R::Primary, R::Bg, 3},
        {R::Primary, R::Surface, 3},
        {R::PrimaryMid, R::Bg, 3},
        {R::OnWarm, R::Warm, 4.5},
        {R::WarmTx, R::Bg, 4.5},
        {R::WarmTx, R::Surface, 4.5},
        {R::WarmTx, R::WarmSoft, 4.5},
        {R::WarmTx, R::StPress2, 4.5},
        {R::Warm, R::Bg, 3},
        {R::Warm, R::Surface, 3},
        {R::Warm, R::Sunk, 3},
        {R::CautionTx, R::CautionSoft, 4.5},
        {R::DangerTx, R::Bg, 4.5},
        {R::DangerTx, R::Surface, 4.5},
        {R::DangerTx, R::DangerSoft, 4.5},
        {R::OnDanger, R::Danger, 4.5},
        {R::Danger, R::Bg, 3},
        {R::Focus, R::Bg, 3},
        {R::Focus, R::Surface, 3},
        {R::Focus, R::Side, 3},
        {R::Focus, R::Hero1, 3},
        {R::Ctl, R::Bg, 3},
        {R::Ctl, R::Surface, 3},
        {R::Ctl, R::Surface2, 3},
        {R::SelTx, R::Sel, 4.5},
        {R::OnC0, R::C0, 4.5},
        {R::OnC1, R::C1, 4.5},
        {R::OnC2, R::C2, 4.5},
        {R::OnC3, R::C3, 4.5},
        {R::OnC4, R::C4, 4.5},
        {R::OnC5, R::C5, 4.5},
    };
    return all;
}

void checkAll(const Theme& theme) {
    for (const Pair& pair : pairs()) {
        INFO(roleTokens()[static_cast<std::size_t>(pair.front)].name
             << " on " << roleTokens()[static_cast<std::size_t>(pair.back)].name);
        CHECK(contrast(theme.color(pair.front), theme.color(pair.back)) >= pair.needs);
    }
}

} // namespace

TEST_CASE("every pair of colour roles the design names keeps its contrast") {
    checkAll(Theme({Scheme::Light, false, false, 1.0}));
    checkAll(Theme({Scheme::Dark, false, false, 1.0}));
}

TEST_CASE("stronger contrast never weakens a pair") {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const Theme plain({scheme, false, false, 1.0});
        const Theme strong({scheme, true, false, 1.0});
        checkAll(strong);
        CHECK(strong.color(Role::Text3) == plain.color(Role::Text));
        CHECK(strong.color(Role::Line) == plain.color(Role::Ctl));
    }
}

TEST_CASE("the measured contrast of the design is that of the tokens") {
    const Theme light({Scheme::Light, false, false, 1.0});
    const Theme dark({Scheme::Dark, false, false, 1.0});
    CHECK(contrast(light.color(Role::Text), light.color(Role::Bg)) == Approx(14.45).epsilon(0.001));
    CHECK(contrast(dark.color(Role::Text3), dark.color(Role::Sunk)) == Approx(5.79).epsilon(0.001));
    CHECK(contrast(dark.color(Role::OnC3), dark.color(Role::C3)) == Approx(5.19).epsilon(0.001));
}

TEST_CASE("reduced motion makes every duration nothing") {
    const Theme still({Scheme::Light, false, true, 1.0});
    const Theme moving({Scheme::Light, false, false, 1.0});
    for (const Motion motion : {Motion::Press, Motion::Hover, Motion::Select, Motion::Page,
                                Motion::Dialog, Motion::PhaseTint, Motion::ToastIn}) {
        CHECK(still.duration(motion) == 0);
        CHECK(moving.duration(motion) > 0);
    }
}

TEST_CASE("the theme tells of a change once, and not of none") {
    Theme theme;
    int changes = 0;
    QObject::connect(&theme, &Theme::changed, [&changes] { ++changes; });
    theme.setLook({Scheme::Dark, false, false, 1.0});
    theme.setLook({Scheme::Dark, false, false, 1.0});
    CHECK(changes == 1);
    theme.setLook({Scheme::Dark, false, false, 9.0});
    CHECK(theme.look().textScale == 2.0);
}
