// A large library to measure with.
#pragma once

#include "content/content_pack.h"

#include <vector>

namespace unhunch::test {

/// `files` and `count` more exercises of the format's shape. Their words are drawn from the texts
/// of `files`, each as often as it stands there: a few words nearly everywhere, most of them rare.
/// The same for the same files and count.
[[nodiscard]] std::vector<content::ContentFile>
withManyExercises(std::vector<content::ContentFile> files, int count);

} // namespace unhunch::test
