#include "painting/theme.h"

#include <array>

// The colour table of the design ("Dusk and apricot"), and the only place that names a colour.

namespace unhunch::ui {
namespace {

constexpr QRgb hex(QRgb rgb) {
    return 0xFF000000U | rgb;
}

/// `percent` of opacity.
constexpr QRgb rgba(QRgb red, QRgb green, QRgb blue, unsigned percent) {
    return (percent * 255 + 50) / 100 << 24U | red << 16U | green << 8U | blue;
}

constexpr std::array kTokens{
    RoleTokens{Role::Bg, "bg", hex(0xF7F4EF), hex(0x171619)},
    RoleTokens{Role::Side, "side", hex(0xEFEBE4), hex(0x121114)},
    RoleTokens{Role::Surface, "surface", hex(0xFFFEFC), hex(0x211F24)},
    RoleTokens{Role::Surface2, "surface2", hex(0xFFFFFF), hex(0x2B292F)},
    RoleTokens{Role::Sunk, "sunk", hex(0xF1EDE6), hex(0x2A282D)},
    RoleTokens{Role::Line, "line", hex(0xE3DDD3), hex(0x37343B)},
    RoleTokens{Role::Line2, "line2", hex(0xCDC6BB), hex(0x504C56)},
    RoleTokens{Role::Ctl, "ctl", hex(0x847E76), hex(0x8B8790)},
    RoleTokens{Role::Text, "text", hex(0x20222B), hex(0xF3F0EC)},
    RoleTokens{Role::Text2, "text2", hex(0x4C4E59), hex(0xC6C2C3)},
    RoleTokens{Role::Text3, "text3", hex(0x62646E), hex(0xA6A2A6)},
    RoleTokens{Role::Dis, "dis", hex(0x9A958C), hex(0x6F6B73)},
    RoleTokens{Role::Primary, "primary", hex(0x3B4A78), hex(0xB3BFEC)},
    RoleTokens{Role::PrimaryH, "primaryH", hex(0x324069), hex(0xC4CEF4)},
    RoleTokens{Role::PrimaryP, "primaryP", hex(0x28355A), hex(0xA1AEE0)},
    RoleTokens{Role::OnPrimary, "onPrimary", hex(0xFFFFFF), hex(0x1A2140)},
    RoleTokens{Role::PrimarySoft, "primarySoft", hex(0xE2E6F1), hex(0x2C3350)},
    RoleTokens{Role::PrimaryTx, "primaryTx", hex(0x33416C), hex(0xC6D0F5)},
    RoleTokens{Role::PrimaryMid, "primaryMid", hex(0x7885B2), hex(0x6E7BAA)},
    RoleTokens{Role::Warm, "warm", hex(0xB4512B), hex(0xF2A06C)},
    RoleTokens{Role::WarmH, "warmH", hex(0x9F4524), hex(0xF6B185)},
    RoleTokens{Role::OnWarm, "onWarm", hex(0xFFFFFF), hex(0x33160A)},
    RoleTokens{Role::WarmSoft, "warmSoft", hex(0xFAE7D8), hex(0x46301F)},
    RoleTokens{Role::WarmTx, "warmTx", hex(0x95401E), hex(0xF6B88E)},
    RoleTokens{Role::WarmMid, "warmMid", hex(0xE3925C), hex(0xC87745)},
    RoleTokens{Role::Caution, "caution", hex(0x8A5A00), hex(0xE9BE62)},
    RoleTokens{Role::CautionSoft, "cautionSoft", hex(0xFBF0D6), hex(0x3B301A)},
    RoleTokens{Role::CautionTx, "cautionTx", hex(0x6F4800), hex(0xF0CC82)},
    RoleTokens{Role::Danger, "danger", hex(0xA52A3C), hex(0xF08D97)},
    RoleTokens{Role::DangerH, "dangerH", hex(0x8E2232), hex(0xF5A4AC)},
    RoleTokens{Role::OnDanger, "onDanger", hex(0xFFFFFF), hex(0x3B0A11)},
    RoleTokens{Role::DangerSoft, "dangerSoft", hex(0xFBE6E6), hex(0x3C2327)},
    RoleTokens{Role::DangerTx, "dangerTx", hex(0x8E2232), hex(0xF7A9B1)},
    RoleTokens{Role::InfoSoft, "infoSoft", hex(0xE2E6F1), hex(0x2C3350)},
    RoleTokens{Role::InfoTx, "infoTx", hex(0x33416C), hex(0xC6D0F5)},
    RoleTokens{Role::Focus, "focus", hex(0x2F5FD0), hex(0x9CC1FF)},
    RoleTokens{Role::Sel, "sel", hex(0xFFE3A6), hex(0x5F4A1C)},
    RoleTokens{Role::SelTx, "selTx", hex(0x20222B), hex(0xFFF6E2)},
    RoleTokens{Role::Scrim, "scrim", rgba(32, 28, 24, 40), rgba(6, 5, 8, 62)},
    RoleTokens{Role::Hero1, "hero1", hex(0xFCE7D3), hex(0x42301F)},
    RoleTokens{Role::Hero2, "hero2", hex(0xE6E8EE), hex(0x25262F)},
    RoleTokens{Role::Sun1, "sun1", hex(0xFBDCBA), hex(0x9C5E31)},
    RoleTokens{Role::Sun2, "sun2", hex(0xF6C494), hex(0x6B4024)},
    RoleTokens{Role::HeroStrip, "heroStrip", rgba(255, 255, 255, 46), rgba(0, 0, 0, 20)},
    RoleTokens{Role::HeroLine, "heroLine", rgba(60, 44, 24, 10), rgba(255, 255, 255, 9)},
    RoleTokens{Role::StPress1, "stPress1", hex(0xFCE6D1), hex(0x3B2A1E)},
    RoleTokens{Role::StPress2, "stPress2", hex(0xF6EFE6), hex(0x1B191B)},
    RoleTokens{Role::StEase1, "stEase1", hex(0xDFE4F0), hex(0x252A3E)},
    RoleTokens{Role::StEase2, "stEase2", hex(0xF1F0EE), hex(0x19181C)},
    RoleTokens{Role::Ease1, "ease1", hex(0xD3DAEE), hex(0x434E78)},
    RoleTokens{Role::Ease2, "ease2", hex(0xBFC9E4), hex(0x313A5C)},
    RoleTokens{Role::FigBody, "fig-body", hex(0x9CA6C2), hex(0xBAC3DC)},
    RoleTokens{Role::FigBody2, "fig-body2", hex(0x5F6A8A), hex(0x66708F)},
    RoleTokens{Role::FigFar, "fig-far", hex(0xC9CCD6), hex(0x484C5E)},
    RoleTokens{Role::FigEdge, "fig-edge", hex(0x515C7A), hex(0x3C4257)},
    RoleTokens{Role::FigGlow, "fig-glow", hex(0xE8834A), hex(0xF5A168)},
    RoleTokens{Role::FigProp, "fig-prop", hex(0xD9D1C5), hex(0x4D4844)},
    RoleTokens{Role::FigProp2, "fig-prop2", hex(0x4C4E59), hex(0xCFCBCC)},
    RoleTokens{Role::FigFloor, "fig-floor", hex(0xD6CCBE), hex(0x0D0C0F)},
    RoleTokens{Role::FigShirt, "fig-shirt", hex(0x8FA0D2), hex(0xA9B8E6)},
    RoleTokens{Role::FigLeggings, "fig-leggings", hex(0x434F84), hex(0x6C79B4)},
    RoleTokens{Role::FigScarf, "fig-scarf", hex(0x6F6499), hex(0x9488BE)},
    RoleTokens{Role::FigBand, "fig-band", hex(0x3F8F88), hex(0x7CC7BD)},
    RoleTokens{Role::FigStrap, "fig-strap", hex(0x7C6FA6), hex(0xA99CD2)},
    RoleTokens{Role::FigFoam, "fig-foam", hex(0x7E88A8), hex(0x77819F)},
    RoleTokens{Role::FigCloth, "fig-cloth", hex(0xE9E4DA), hex(0x8A8690)},
    RoleTokens{Role::FigMetal, "fig-metal", hex(0x6A6E7B), hex(0x9296A3)},
    RoleTokens{Role::FigWood, "fig-wood", hex(0xD6C9B6), hex(0x857A70)},
    RoleTokens{Role::FigWoodDark, "fig-wood-dark", hex(0x5E5F6C), hex(0x6C6874)},
    RoleTokens{Role::FigMat, "fig-mat", hex(0xCBD2E2), hex(0x3A4056)},
    RoleTokens{Role::FigMatEdge, "fig-mat-edge", hex(0xA5AFC8), hex(0x565E7C)},
    RoleTokens{Role::FigWall, "fig-wall", hex(0xE4DED4), hex(0x45403F)},
    RoleTokens{Role::FigWallEdge, "fig-wall-edge", hex(0xC6BEB1), hex(0x615B59)},
    RoleTokens{Role::FigShadow, "fig-shadow", hex(0x3A3450), hex(0x000000)},
    RoleTokens{Role::FigLine, "fig-line", rgba(42, 36, 64, 42), rgba(11, 12, 18, 44)},
    RoleTokens{Role::FigOutline, "fig-outline", rgba(42, 36, 64, 22), rgba(11, 12, 18, 0)},
    RoleTokens{Role::FigGhost, "fig-ghost", hex(0x5B6BB8), hex(0x9FB0F0)},
    RoleTokens{Role::FigSkin0, "fig-skin0", hex(0xF2CDB4), hex(0xF0CDB6)},
    RoleTokens{Role::FigSkin1, "fig-skin1", hex(0xE6B394), hex(0xE8B899)},
    RoleTokens{Role::FigSkin2, "fig-skin2", hex(0xD39A74), hex(0xD9A480)},
    RoleTokens{Role::FigSkin3, "fig-skin3", hex(0xB27A55), hex(0xBF8862)},
    RoleTokens{Role::FigSkin4, "fig-skin4", hex(0x8A583B), hex(0x9C6848)},
    RoleTokens{Role::FigSkin5, "fig-skin5", hex(0x623D2A), hex(0x7A4F39)},
    RoleTokens{Role::FigHair0, "fig-hair0", hex(0x2B2932), hex(0x4A4654)},
    RoleTokens{Role::FigHair1, "fig-hair1", hex(0x46342F), hex(0x614A43)},
    RoleTokens{Role::FigHair2, "fig-hair2", hex(0x7A4A34), hex(0x8F5C44)},
    RoleTokens{Role::FigHair3, "fig-hair3", hex(0xC69E66), hex(0xD2AC76)},
    RoleTokens{Role::FigHair4, "fig-hair4", hex(0x9D9AA3), hex(0xB4B1BA)},
    RoleTokens{Role::FigFace, "fig-face", hex(0x261418), hex(0x20100F)},
    RoleTokens{Role::FigMouth, "fig-mouth", hex(0x7E2830), hex(0x7E2830)},
    RoleTokens{Role::C0, "c0", hex(0xF1EDE6), hex(0x2A282D)},
    RoleTokens{Role::C1, "c1", hex(0xF8DFC8), hex(0x4A3526)},
    RoleTokens{Role::C2, "c2", hex(0xF0BC93), hex(0x74492B)},
    RoleTokens{Role::C3, "c3", hex(0xDC8A58), hex(0xB87445)},
    RoleTokens{Role::C4, "c4", hex(0xB4512B), hex(0xE5935B)},
    RoleTokens{Role::C5, "c5", hex(0x7E3413), hex(0xFFC79A)},
    RoleTokens{Role::OnC0, "onC0", hex(0x20222B), hex(0xF3F0EC)},
    RoleTokens{Role::OnC1, "onC1", hex(0x20222B), hex(0xF3F0EC)},
    RoleTokens{Role::OnC2, "onC2", hex(0x20222B), hex(0xFFF8F2)},
    RoleTokens{Role::OnC3, "onC3", hex(0x20130B), hex(0x160B05)},
    RoleTokens{Role::OnC4, "onC4", hex(0xFFFFFF), hex(0x160B05)},
    RoleTokens{Role::OnC5, "onC5", hex(0xFFFFFF), hex(0x160B05)},
    RoleTokens{Role::Track, "track", rgba(50, 40, 24, 16), rgba(255, 255, 255, 17)},
    RoleTokens{Role::Thumb, "thumb", hex(0xFFFFFF), hex(0x504C56)},
    RoleTokens{Role::NextThumb, "nextThumb", rgba(255, 255, 255, 55), rgba(255, 255, 255, 7)},
    RoleTokens{Role::Zone, "zone", rgba(255, 255, 255, 13), rgba(255, 255, 255, 13)},
    RoleTokens{Role::ZoneHover, "zoneHover", rgba(255, 255, 255, 34), rgba(255, 255, 255, 34)},
    RoleTokens{Role::ZoneLine, "zoneLine", rgba(255, 255, 255, 55), rgba(255, 255, 255, 55)},
    RoleTokens{Role::ShadowSmall, "shadowSmall", rgba(50, 38, 22, 10), rgba(0, 0, 0, 40)},
    RoleTokens{Role::ShadowNear, "shadowNear", rgba(50, 38, 22, 6), rgba(0, 0, 0, 0)},
    RoleTokens{Role::ShadowFar, "shadowFar", rgba(50, 38, 22, 14), rgba(0, 0, 0, 55)},
    RoleTokens{Role::ShadowRim, "shadowRim", rgba(255, 255, 255, 0), rgba(255, 255, 255, 6)},
};

static_assert(kTokens.size() == static_cast<std::size_t>(Role::Count));

} // namespace

std::span<const RoleTokens> roleTokens() {
    return kTokens;
}

} // namespace unhunch::ui
