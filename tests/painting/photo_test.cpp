// Pictures from outside are hostile.
#include "painting/photo.h"

#include <QBuffer>
#include <catch2/catch.hpp>

using namespace unhunch::ui;

namespace {

std::string encoded(const QImage& image, const char* format) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, format));
    return bytes.toStdString();
}

QImage plain(int width, int height) {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    return image;
}

} // namespace

TEST_CASE("a JPEG or PNG is kept as a JPEG of its size, a large one made smaller") {
    for (const char* format : {"png", "jpeg"}) {
        const auto small = storedPhoto(encoded(plain(300, 200), format));
        REQUIRE(small);
        CHECK(photoFrom(*small).size() == QSize(300, 200));
    }
    const auto large = storedPhoto(encoded(plain(kMostPhotoSide, 1024), "png"));
    REQUIRE(large);
    CHECK(photoFrom(*large).size() == QSize(1600, 400));
}

TEST_CASE("what is too large, of another format or damaged is refused") {
    CHECK_FALSE(storedPhoto(encoded(plain(kMostPhotoSide + 1, 8), "png")));
    CHECK_FALSE(storedPhoto(encoded(plain(8, kMostPhotoSide + 1), "jpeg")));
    CHECK_FALSE(storedPhoto(encoded(plain(8, 8), "bmp")));
    CHECK_FALSE(storedPhoto(""));
    CHECK_FALSE(storedPhoto("<svg xmlns='http://www.w3.org/2000/svg'/>"));
    const std::string good = encoded(plain(64, 64), "png");
    CHECK_FALSE(storedPhoto(good.substr(0, 40)));
    std::string bomb = good; // says that it is 65,535 pixels wide
    bomb[18] = '\xFF';
    bomb[19] = '\xFF';
    CHECK_FALSE(storedPhoto(bomb));
    CHECK_FALSE(storedPhoto("\xFF\xD8\xFF" + std::string(kMostPhotoBytes, 'x')));
}

TEST_CASE("what is transparent becomes white and nothing else is kept") {
    QImage image(20, 10, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    image.setText("Comment", "at home");
    const auto stored = storedPhoto(encoded(image, "png"));
    REQUIRE(stored);
    CHECK(photoFrom(*stored).pixelColor(5, 5) == QColor(Qt::white));
    CHECK(stored->find("at home") == std::string::npos);
    CHECK(stored->find("Exif") == std::string::npos);
}

TEST_CASE("a picture of a pack is decoded within the same limits") {
    CHECK(photoFrom(encoded(plain(400, 300), "png")).size() == QSize(400, 300));
    CHECK(photoFrom(encoded(plain(3200, 100), "png")).size() == QSize(1600, 50));
    CHECK(photoFrom(encoded(plain(kMostPhotoSide + 1, 8), "png")).isNull());
    CHECK(photoFrom(encoded(plain(8, 8), "bmp")).isNull());
    CHECK(photoFrom("<svg xmlns='http://www.w3.org/2000/svg'/>").isNull());
    CHECK(photoFrom("").isNull());
}
