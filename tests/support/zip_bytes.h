// Zip files byte by byte, also such as no program would write.
#pragma once

#include <cstdint>
#include <string>
#include <vector>
#include <zlib.h>

namespace unhunch::test {

struct ZipEntry {
    std::string name;
    std::string bytes;           ///< as they stand in the file: packed by `method`
    unsigned mode = 0100644;     ///< of Unix
    unsigned flags = 0;          ///< 1: encrypted
    unsigned method = 0;         ///< 0: stored; 8: deflated
    std::size_t statedSize = 0;  ///< unpacked; 0: as many as there are bytes
    std::uint32_t statedSum = 0; ///< 0: that of `bytes`
};

inline std::string deflated(const std::string& bytes) {
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    std::string in = bytes;
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

inline std::uint32_t checksum(const std::string& bytes) {
    return static_cast<std::uint32_t>(
        crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
}

/// The archive of these entries.
inline std::string zipBytes(const std::vector<ZipEntry>& entries) {
    std::string file;
    const auto put = [](std::string& to, std::size_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) {
            to += static_cast<char>(value >> (8 * i) & 0xFFU);
        }
    };
    std::string directory;
    for (const ZipEntry& entry : entries) {
        std::string head;
        put(head, 20, 2);
        put(head, entry.flags, 2);
        put(head, entry.method, 2);
        put(head, 0x00210000, 4);
        put(head, entry.statedSum != 0 ? entry.statedSum : checksum(entry.bytes), 4);
        put(head, entry.bytes.size(), 4);
        put(head, entry.statedSize != 0 ? entry.statedSize : entry.bytes.size(), 4);
        put(head, entry.name.size(), 2);
        put(head, 0, 2);
        directory += "PK\1\2";
        put(directory, 0x0314, 2);
        directory += head;
        put(directory, 0, 6);
        put(directory, static_cast<std::size_t>(entry.mode) << 16U, 4);
        put(directory, file.size(), 4);
        directory += entry.name;
        file += "PK\3\4" + head + entry.name + entry.bytes;
    }
    const std::size_t start = file.size();
    file += directory + "PK\5\6";
    put(file, 0, 4);
    put(file, entries.size(), 2);
    put(file, entries.size(), 2);
    put(file, directory.size(), 4);
    put(file, start, 4);
    put(file, 0, 2);
    return file;
}

} // namespace unhunch::test
