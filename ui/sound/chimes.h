// The family of chimes, made by adding decaying sines: bowls for what is slow, felt mallets for
// what is quick, all notes of D major. docs/sound.md tells which chime is which.
#pragma once

#include "presentation/sound_port.h"
#include "sound/sound.h"

namespace unhunch::ui {

/// At kMixRate, at most 1.6 s, begins with its first sample and ends in silence. Peak below half of
/// full scale, so that a voice fits on top.
[[nodiscard]] Sound makeChime(Chime chime, SoundProfile profile);

} // namespace unhunch::ui
