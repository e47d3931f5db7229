#include "painting/kernels/set.h"

namespace unhunch::ui::kernels::UNHUNCH_KERNELS {

Kernels kernels() {
    return {fill, occlude, resolve, outline, shade};
}

} // namespace unhunch::ui::kernels::UNHUNCH_KERNELS
