#include "support/temp_folder.h"
#include "widgets/picture_shelf.h"

#include <QDir>
#include <QFile>
#include <catch2/catch.hpp>
#include <sys/stat.h>

using namespace unhunch;
using namespace unhunch::ui;

namespace {

QImage pictureOf(QRgb colour, int side = 40) {
    QImage picture(side, side, QImage::Format_ARGB32_Premultiplied);
    picture.fill(QColor::fromRgba(colour));
    picture.setPixelColor(3, 4, QColor(1, 2, 3));
    return picture;
}

/// Does not get smaller as a PNG.
QImage noise(unsigned seed) {
    QImage picture(64, 64, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) {
            seed = seed * 1664525U + 1013904223U;
            picture.setPixel(x, y, 0xFF000000U | seed >> 8U);
        }
    }
    return picture;
}

QFileInfoList filesIn(const QString& folder) {
    return QDir(folder).entryInfoList(QDir::Files);
}

unsigned modeOf(const QString& path) {
    struct stat status {};
    REQUIRE(::stat(QFile::encodeName(path).constData(), &status) == 0);
    return status.st_mode & 0777U;
}

class Place {
public:
    [[nodiscard]] QString path() const {
        return QString::fromStdString((m_folder / "cache/pictures").string());
    }

private:
    test::TempFolder m_folder;
};

constexpr qint64 kPlenty = 1 << 20;

} // namespace

TEST_CASE("a picture comes back as it was put, in another run too") {
    const Place place;
    const QImage picture = pictureOf(qRgba(10, 200, 30, 128));
    PictureShelf(place.path(), kPlenty).put("cat-cow|1", picture);
    const PictureShelf shelf(place.path(), kPlenty);
    CHECK(shelf.take("cat-cow|1", picture.size()) == picture);
    CHECK(shelf.take("cat-cow|2", picture.size()).isNull());
    CHECK(shelf.take("cat-cow|1", QSize(41, 40)).isNull());
}

TEST_CASE("folder and files are for the user alone") {
    const Place place;
    PictureShelf shelf(place.path(), kPlenty);
    shelf.put("a", pictureOf(qRgb(1, 1, 1)));
    CHECK(modeOf(place.path()) == 0700U);
    REQUIRE(filesIn(place.path()).size() == 1);
    CHECK(modeOf(filesIn(place.path()).front().absoluteFilePath()) == 0600U);
}

TEST_CASE("a damaged picture is none, and the next one takes its place") {
    const Place place;
    PictureShelf shelf(place.path(), kPlenty);
    const QImage picture = noise(7);
    shelf.put("a", picture);
    const QString file = filesIn(place.path()).front().absoluteFilePath();
    QFile bytes(file);
    REQUIRE(bytes.open(QIODevice::ReadWrite));
    SECTION("cut short") {
        REQUIRE(bytes.resize(bytes.size() / 2));
    }
    SECTION("empty") {
        REQUIRE(bytes.resize(0));
    }
    SECTION("something else") {
        bytes.write("this is not a picture");
    }
    bytes.close();
    CHECK(shelf.take("a", picture.size()).isNull());
    shelf.put("a", picture);
    CHECK(shelf.take("a", picture.size()) == picture);
}

TEST_CASE("the oldest pictures go when there is no more room") {
    const Place place;
    constexpr qint64 kRoom = 100'000;
    PictureShelf shelf(place.path(), kRoom);
    for (unsigned i = 0; i < 30; ++i) {
        const QByteArray key = QByteArray::number(i);
        shelf.put(key, noise(i));
        // Files made in the same instant would have no order.
        for (const QFileInfo& file : filesIn(place.path())) {
            QFile old(file.absoluteFilePath());
            REQUIRE(old.open(QIODevice::ReadWrite));
            old.setFileTime(file.lastModified().addSecs(-60), QFileDevice::FileModificationTime);
        }
        qint64 bytes = 0;
        for (const QFileInfo& file : filesIn(place.path())) {
            bytes += file.size();
        }
        CHECK(bytes <= kRoom);
        CHECK_FALSE(shelf.take(key, {64, 64}).isNull());
    }
    CHECK(shelf.take("0", {64, 64}).isNull());
    CHECK_FALSE(shelf.take("27", {64, 64}).isNull());
}

TEST_CASE("a place that cannot be written is an empty shelf") {
    const Place place;
    QDir().mkpath(QFileInfo(place.path()).path());
    QFile blocking(place.path());
    REQUIRE(blocking.open(QIODevice::WriteOnly));
    blocking.close();
    PictureShelf shelf(place.path(), kPlenty);
    shelf.put("a", pictureOf(qRgb(9, 9, 9)));
    CHECK(shelf.take("a", {40, 40}).isNull());
}
