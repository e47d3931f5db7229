// Pictures kept on disk: a cache that may be lost or damaged at any time.
#pragma once

#include <QImage>
#include <QString>

namespace unhunch::ui {

/// PNG files in a private folder (0700, files 0600). Holds at most `maxBytes`; the oldest go first.
/// Nothing fails: what cannot be read or written is simply not there. One thread at a time.
class PictureShelf {
public:
    PictureShelf(QString folder, qint64 maxBytes);

    /// The picture of that key; null when there is none, it is damaged or of another size.
    [[nodiscard]] QImage take(const QByteArray& key, const QSize& size) const;
    void put(const QByteArray& key, const QImage& picture);

private:
    [[nodiscard]] QString fileOf(const QByteArray& key) const;
    void makeRoom();

    QString m_folder;
    qint64 m_maxBytes;
    qint64 m_bytes = -1; ///< in the folder; not counted yet when negative
};

} // namespace unhunch::ui
