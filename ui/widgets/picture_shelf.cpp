#include "widgets/picture_shelf.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <filesystem>
#include <numeric>

namespace unhunch::ui {

namespace {

constexpr auto kPrivateFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QByteArray pngOf(const QImage& picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

/// A folder others can read is made private too: its pictures show who the person chose.
void makePrivate(const QString& folder) {
    namespace fs = std::filesystem;
    std::error_code ignored;
    fs::create_directories(folder.toStdString(), ignored);
    fs::permissions(folder.toStdString(), fs::perms::owner_all, ignored);
}

} // namespace

PictureShelf::PictureShelf(QString folder, qint64 maxBytes)
    : m_folder(std::move(folder)), m_maxBytes(maxBytes) {}

QString PictureShelf::fileOf(const QByteArray& key) const {
    const QByteArray name = QCryptographicHash::hash(key, QCryptographicHash::Sha1).toHex();
    return QStringLiteral("%1/%2.png").arg(m_folder, QString::fromLatin1(name));
}

QImage PictureShelf::take(const QByteArray& key, const QSize& size) const {
    QImage picture;
    if (!picture.load(fileOf(key), "PNG") || picture.size() != size) {
        return {};
    }
    return picture.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

void PictureShelf::put(const QByteArray& key, const QImage& picture) {
    makePrivate(m_folder);
    const QByteArray bytes = pngOf(picture);
    const QString file = fileOf(key);
    // A reader of another program run sees the whole picture or none.
    const QString part = file + QStringLiteral(".part");
    QFile::remove(part);
    QFile out(part);
    if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate, kPrivateFile)) {
        return;
    }
    const bool isWhole = out.write(bytes) == bytes.size();
    out.close();
    std::error_code failed;
    if (isWhole) {
        std::filesystem::rename(part.toStdString(), file.toStdString(), failed);
    }
    if (!isWhole || failed) {
        QFile::remove(part);
        return;
    }
    m_bytes = m_bytes < 0 ? -1 : m_bytes + bytes.size();
    makeRoom();
}

/// Makes a quarter of the room anew when it is used up, so that this is seldom.
void PictureShelf::makeRoom() {
    if (m_bytes >= 0 && m_bytes <= m_maxBytes) {
        return;
    }
    const QFileInfoList oldestFirst =
        QDir(m_folder).entryInfoList(QDir::Files, QDir::Time | QDir::Reversed);
    m_bytes = std::accumulate(oldestFirst.begin(), oldestFirst.end(), qint64{0},
                              [](qint64 sum, const QFileInfo& file) { return sum + file.size(); });
    if (m_bytes <= m_maxBytes) {
        return;
    }
    for (const QFileInfo& file : oldestFirst) {
        if (m_bytes <= m_maxBytes / 4 * 3) {
            return;
        }
        if (QFile::remove(file.absoluteFilePath())) {
            m_bytes -= file.size();
        }
    }
}

} // namespace unhunch::ui
