// The reader of .unhunch files on any bytes, and the pack loader. What is no zip file is taken for
// the files of a pack themselves, past the checksums: a name, a line break, the file, and 0x1F
// before the next.
#include "exchange/archive.h"
#include "fuzz/small_content.h"

#include <cstdint>

using namespace unhunch;

namespace {

using Files = std::vector<content::ContentFile>;

Files filesIn(const std::string& input) {
    Files files;
    for (std::size_t start = 0; start < input.size();) {
        const std::size_t end = std::min(input.find('\x1F', start), input.size());
        const std::size_t line = std::min(input.find('\n', start), end);
        files.push_back({input.substr(start, line - start),
                         line < end ? input.substr(line + 1, end - line - 1) : std::string()});
        start = end + 1;
    }
    return files;
}

/// An archive that was read is within its limits, and one that was not says why.
Files unpacked(const std::string& input) {
    const auto entries = exchange::readArchiveBytes(input, "fuzz.unhunch");
    if (!entries) {
        if (entries.error().message.empty()) {
            std::abort();
        }
        return {};
    }
    std::size_t total = 0;
    Files files;
    for (const exchange::ArchiveFile& entry : *entries) {
        total += entry.bytes.size();
        files.push_back({entry.name, entry.bytes});
    }
    if (files.empty() || files.size() > exchange::kMaxEntries ||
        total > exchange::kMaxUnpackedBytes) {
        std::abort();
    }
    return files;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const content::ContentPack shipped = content::load(fuzz::smallContent()).pack;
    const std::string input(reinterpret_cast<const char*>(data), size);
    const Files files = input.starts_with("PK") ? unpacked(input) : filesIn(input);
    for (const content::Diagnostic& diagnostic :
         content::loadPack(files, {shipped, fuzz::smallText("base-poses.json"), {}}).diagnostics) {
        if (diagnostic.message.empty() || diagnostic.code.empty()) {
            std::abort();
        }
    }
    return 0;
}
