// Flesh does not go through what it rests on.
#pragma once

#include "figure/skin.h"

namespace unhunch::figure {

/// Clamps the body's vertices to the floor and to the props they press into, and notes how low the
/// body was before. Normals stay as they are.
void flatten(const Skeleton& skeleton, const std::vector<Prop>& props, Mesh& mesh);

} // namespace unhunch::figure
