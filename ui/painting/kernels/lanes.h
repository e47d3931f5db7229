// Neighbours in a row, as many at a time as the processor takes. What is found for one of them must
// not depend on the others, so that the number of lanes changes nothing.
#pragma once

#include "painting/kernels/set.h"

namespace unhunch::ui::kernels::UNHUNCH_KERNELS {
namespace {

#ifdef __AVX2__
constexpr int kLanes = 8;
constexpr std::int32_t kLaneNumbers[kLanes] = {0, 1, 2, 3, 4, 5, 6, 7};
#else
constexpr int kLanes = 4;
constexpr std::int32_t kLaneNumbers[kLanes] = {0, 1, 2, 3};
#endif
// A comparison gives integers: -1 where it holds, else 0.
using Floats = float __attribute__((vector_size(kLanes * sizeof(float))));
using Integers = std::int32_t __attribute__((vector_size(kLanes * sizeof(std::int32_t))));
using Words = std::uint32_t __attribute__((vector_size(kLanes * sizeof(std::uint32_t))));

template <typename Vector> Vector loaded(const void* from) {
    Vector vector;
    __builtin_memcpy(&vector, from, sizeof vector);
    return vector;
}

template <typename Vector> void store(void* to, const Vector& vector) {
    __builtin_memcpy(to, &vector, sizeof vector);
}

inline Integers laneNumbers() {
    return loaded<Integers>(kLaneNumbers);
}

} // namespace
} // namespace unhunch::ui::kernels::UNHUNCH_KERNELS
