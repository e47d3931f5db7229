// The reader of .unhunch files on any bytes, and the pack loader on what it lets through. An
// archive that was read stays within its limits.
#include "exchange/archive.h"
#include "fuzz/small_content.h"

#include <cstdint>

using namespace unhunch;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const content::ContentPack shipped = content::load(fuzz::smallContent()).pack;
    const auto entries =
        exchange::readArchiveBytes({reinterpret_cast<const char*>(data), size}, "fuzz.unhunch");
    if (!entries) {
        if (entries.error().message.empty()) {
            std::abort();
        }
        return 0;
    }
    std::size_t total = 0;
    std::vector<content::ContentFile> files;
    for (const exchange::ArchiveFile& entry : *entries) {
        total += entry.bytes.size();
        files.push_back({entry.name, entry.bytes});
    }
    if (files.empty() || files.size() > exchange::kMaxEntries ||
        total > exchange::kMaxUnpackedBytes) {
        std::abort();
    }
    (void)content::loadPack(files, {shipped, fuzz::smallText("base-poses.json"), {}});
    return 0;
}
