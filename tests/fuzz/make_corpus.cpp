// Writes tests/fuzz/corpus/pack: one sound pack and a hostile archive of each kind.
#include "fuzz/small_content.h"
#include "support/zip_bytes.h"

#include <filesystem>
#include <fstream>

using namespace unhunch;
using namespace unhunch::test;

namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

ZipEntry deflatedEntry(const std::string& name, const std::string& bytes) {
    return {.name = name,
            .bytes = deflated(bytes),
            .method = 8,
            .statedSize = bytes.size(),
            .statedSum = checksum(bytes)};
}

std::vector<ZipEntry> soundPack() {
    const std::string exercise =
        replaced(fuzz::smallText("exercises/cat-cow.json"), "cat-cow", "a-hip");
    const std::string figure =
        replaced(fuzz::smallText("figures/cat-cow.json"), "\"cat-cow\"", "\"a-hip\"");
    const std::string picture("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1", 24);
    return {
        {.name = "pack.json", .bytes = R"({"format": 1, "id": "a", "title": "A", "version": "1"})"},
        deflatedEntry("exercises/a-hip.json", exercise),
        deflatedEntry("figures/a-hip.json", figure),
        {.name = "pictures/a-hip.png", .bytes = picture}};
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    std::filesystem::create_directories(folder);
    const auto write = [&](const char* name, const std::vector<ZipEntry>& entries) {
        std::ofstream(folder / name, std::ios::binary) << zipBytes(entries);
    };
    write("sound", soundPack());
    write("way-out", {{.name = "../a.json", .bytes = "{}"}});
    write("absolute", {{.name = "/a.json", .bytes = "{}"}});
    write("twice", {{.name = "a.json", .bytes = "1"}, {.name = "A.json", .bytes = "2"}});
    write("link", {{.name = "a.json", .bytes = "/etc/passwd", .mode = 0120777}});
    write("encrypted", {{.name = "a.json", .bytes = "0123456789abcdef", .flags = 1}});
    write("method", {{.name = "a.json", .bytes = "{}", .method = 12}});
    write("lies", {{.name = "a.json", .bytes = "{}", .statedSize = 1'000'000'000}});
    write("bomb", {deflatedEntry("a.png", std::string(2'000'000, '\0'))});
    write("nothing", {});
    return 0;
}
