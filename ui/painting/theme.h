#pragma once

#include "painting/type.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>
#include <cstdint>
#include <span>

namespace unhunch::ui {

// Every colour has a role; the names are those of the design's table of colour roles.
enum class Role : std::uint8_t {
    // clang-format off
    Bg, Side, Surface, Surface2, Sunk, Line, Line2, Ctl, Text, Text2, Text3, Dis,
    Primary, PrimaryH, PrimaryP, OnPrimary, PrimarySoft, PrimaryTx, PrimaryMid,
    Warm, WarmH, OnWarm, WarmSoft, WarmTx, WarmMid,
    Caution, CautionSoft, CautionTx,
    Danger, DangerH, OnDanger, DangerSoft, DangerTx,
    InfoSoft, InfoTx, Focus, Sel, SelTx, Scrim,
    Hero1, Hero2, Sun1, Sun2, HeroStrip, HeroLine,
    StPress1, StPress2, StEase1, StEase2, Ease1, Ease2,
    FigBody, FigBody2, FigFar, FigEdge, FigGlow, FigProp, FigProp2, FigFloor,
    // The person who shows the movements: clothes, things to exercise with, room.
    FigShirt, FigLeggings, FigScarf, FigBand, FigStrap, FigFoam, FigCloth, FigMetal, FigWood,
    FigWoodDark,
    FigMat, FigMatEdge, FigWall, FigWallEdge, FigShadow, FigLine, FigOutline, FigGhost,
    FigSkin0, FigSkin1, FigSkin2, FigSkin3, FigSkin4, FigSkin5,
    FigHair0, FigHair1, FigHair2, FigHair3, FigHair4, FigFace, FigMouth,
    C0, C1, C2, C3, C4, C5,
    // Number printed in a heat-map cell of the same step.
    OnC0, OnC1, OnC2, OnC3, OnC4, OnC5,
    // Tints the design gives beside the table: unfilled track in a session, thumb in a
    // segmented control, zone fill, shadows.
    Track, Thumb, NextThumb, Zone, ZoneHover, ZoneLine, ShadowSmall, ShadowNear, ShadowFar, ShadowRim,
    Count
    // clang-format on
};

struct RoleTokens {
    Role role;
    const char* name;
    QRgb light;
    QRgb dark;
};

std::span<const RoleTokens> roleTokens();

enum class Scheme : std::uint8_t { Light, Dark };
enum class Motion : std::uint8_t {
    Press,
    Hover,
    Select,
    Page,
    Dialog,
    PhaseTint,
    FigureSettle,
    ToastIn
};

struct Look {
    Scheme scheme = Scheme::Light;
    bool strongerContrast = false;
    bool reducedMotion = false;
    double textScale = 1.0; // clamped to 0.9 .. 2.0

    bool operator==(const Look&) const = default;
};

// The one source of colours, fonts and durations. Passed by reference to every widget, which must
// not outlive it. Painted widgets read it at paint time, so changed() only has to repaint them.
class Theme : public QObject {
    Q_OBJECT
public:
    explicit Theme(Look look = {}, QObject* parent = nullptr);

    const Look& look() const { return m_look; }
    void setLook(Look look);

    bool isDark() const { return m_look.scheme == Scheme::Dark; }
    bool strongerContrast() const { return m_look.strongerContrast; }
    bool reducedMotion() const { return m_look.reducedMotion; }

    QColor color(Role role) const;
    // The outline a tinted panel needs under stronger contrast, invalid otherwise.
    QColor tintOutline(Role soft) const;

    QFont font(Type type) const { return typeFont(type, m_look.textScale); }
    double lineHeight(Type type) const { return typeLine(type) * m_look.textScale; }
    // A control height or inner padding that grows with the text, in whole pixels.
    int px(double atHundred) const;
    // Milliseconds, 0 under reduced motion.
    int duration(Motion motion) const;

    // For the widgets Qt draws itself: menus, tool tips, text selections.
    QPalette palette() const;

signals:
    void changed();

private:
    Look m_look;
};

} // namespace unhunch::ui
