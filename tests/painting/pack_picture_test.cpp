// Pictures of packs: PNG and JPEG alone, no larger than asked for.
#include "painting/pack_picture.h"

#include <QBuffer>
#include <catch2/catch.hpp>

using namespace unhunch;

namespace {

std::string encoded(const char* format, const QSize& size) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QBuffer buffer;
    REQUIRE(image.save(&buffer, format));
    return buffer.data().toStdString();
}

} // namespace

TEST_CASE("a PNG and a JPEG are decoded, large ones smaller at the same proportions") {
    for (const char* format : {"png", "jpeg"}) {
        CHECK(ui::decodePackPicture(encoded(format, {40, 30}), 100).size() == QSize(40, 30));
        CHECK(ui::decodePackPicture(encoded(format, {400, 300}), 100).size() == QSize(100, 75));
    }
}

TEST_CASE("other formats, too many pixels, and files cut off give no picture") {
    CHECK(ui::decodePackPicture(encoded("bmp", {4, 4}), 100).isNull());
    CHECK(ui::decodePackPicture("<svg xmlns='http://www.w3.org/2000/svg'/>", 100).isNull());
    CHECK(ui::decodePackPicture("", 100).isNull());
    CHECK(ui::decodePackPicture(encoded("png", {4097, 1}), 100).isNull());
    const std::string png = encoded("png", {40, 30});
    for (std::size_t size = 0; size < 40; ++size) {
        CHECK(ui::decodePackPicture(png.substr(0, size), 100).isNull());
    }
}
