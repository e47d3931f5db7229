// A small sound content folder, to put hostile files beside.
#pragma once

#include "content/content_pack.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

namespace unhunch::fuzz {

/// Ends the program when it cannot be read or has faults: then nothing would be tried.
inline const std::vector<content::ContentFile>& smallContent() {
    static const std::vector<content::ContentFile> files = [] {
        auto read = content::readFolder(UNHUNCH_SOURCE_DIR "/tests/fuzz/content");
        if (!read || !content::load(*read).ok()) {
            std::abort();
        }
        return *read;
    }();
    return files;
}

/// The text of one of its files.
inline const std::string& smallText(const std::string& name) {
    const auto& files = smallContent();
    return std::find_if(files.begin(), files.end(),
                        [&](const auto& file) { return file.name == name; })
        ->bytes;
}

} // namespace unhunch::fuzz
