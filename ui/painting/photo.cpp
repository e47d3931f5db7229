#include "painting/photo.h"

#include "painting/shapes.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace unhunch::ui {

namespace {

constexpr int kQuality = 85;
constexpr double kRadius = 18;
constexpr int kMostMegabytes = 4 * kMostPhotoSide / 1024 * kMostPhotoSide / 1024;

QByteArray view(const std::string& bytes) {
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// Reads with a limit on memory that no header can talk its way past.
QImage decoded(const std::string& bytes, const QByteArray& format) {
    QByteArray data = view(bytes);
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader::setAllocationLimit(kMostMegabytes);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty() || size.width() > kMostPhotoSide || size.height() > kMostPhotoSide) {
        return {};
    }
    if (std::max(size.width(), size.height()) > kStoredPhotoSide) {
        reader.setScaledSize(size.scaled(kStoredPhotoSide, kStoredPhotoSide, Qt::KeepAspectRatio));
    }
    return reader.read();
}

} // namespace

std::optional<std::string> storedPhoto(const std::string& bytes) {
    const bool isPng = bytes.starts_with("\x89PNG\r\n\x1a\n");
    const bool isJpeg = bytes.starts_with("\xFF\xD8\xFF");
    if (bytes.size() > kMostPhotoBytes || (!isPng && !isJpeg)) {
        return std::nullopt;
    }
    const QImage image = decoded(bytes, isPng ? "png" : "jpeg");
    if (image.isNull()) {
        return std::nullopt;
    }
    QImage plain(image.size(), QImage::Format_RGB32); // no transparency, no texts, no profile
    plain.fill(Qt::white);
    QPainter(&plain).drawImage(0, 0, image);
    QByteArray stored;
    QBuffer buffer(&stored);
    buffer.open(QIODevice::WriteOnly);
    if (!plain.save(&buffer, "jpeg", kQuality)) {
        return std::nullopt;
    }
    return stored.toStdString();
}

void drawPhoto(QPainter& painter, const QImage& photo, const QRectF& box) {
    QRectF place({}, QSizeF(photo.size()).scaled(box.size(), Qt::KeepAspectRatio));
    place.moveCenter(box.center());
    QPainterPath frame;
    frame.addRoundedRect(place, kRadius, kRadius);
    const PainterScope scope(painter);
    painter.setClipPath(frame, Qt::IntersectClip);
    painter.drawImage(place, photo);
}

QImage photoFrom(const std::string& stored) {
    return decoded(stored, stored.starts_with("\xFF\xD8\xFF") ? "jpeg" : "png");
}

} // namespace unhunch::ui
