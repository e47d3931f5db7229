#include "painting/kernels/kernels.h"

namespace unhunch::ui::kernels {

namespace baseline_set {
Kernels kernels();
}
namespace avx2_set {
Kernels kernels();
}

const Kernels& baseline() {
    static const Kernels set = baseline_set::kernels();
    return set;
}

const Kernels* avx2() {
#ifdef UNHUNCH_HAS_AVX2_KERNELS
    static const Kernels set = avx2_set::kernels();
    static const bool runs = __builtin_cpu_supports("avx2") != 0;
    return runs ? &set : nullptr;
#else
    return nullptr;
#endif
}

const Kernels& best() {
    const Kernels* const fast = avx2();
    return fast != nullptr ? *fast : baseline();
}

} // namespace unhunch::ui::kernels
