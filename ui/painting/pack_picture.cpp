#include "painting/pack_picture.h"

#include <QBuffer>
#include <QImageReader>

namespace unhunch::ui {

namespace {
constexpr int kMostMiB = 72; ///< 4096 x 4096 pixels of 4 bytes, and a little
constexpr int kMostSide = 4096;
} // namespace

QImage decodePackPicture(const std::string& bytes, int most) {
    if (bytes.empty()) {
        return {};
    }
    QByteArray data = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    // The format is stated: no other decoder is tried on it.
    QImageReader reader(&buffer, bytes.starts_with("\x89PNG") ? "png" : "jpeg");
    QImageReader::setAllocationLimit(kMostMiB);
    const QSize size = reader.size();
    if (size.isEmpty() || size.width() > kMostSide || size.height() > kMostSide) {
        return {};
    }
    if (size.width() > most || size.height() > most) {
        reader.setScaledSize(size.scaled(most, most, Qt::KeepAspectRatio));
    }
    return reader.read();
}

} // namespace unhunch::ui
