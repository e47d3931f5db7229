#include "goldens/golden.h"

#include <QDir>
#include <QFileInfo>
#include <catch2/catch.hpp>
#include <set>

using namespace unhunch;
using namespace unhunch::test;

namespace {

const QString kApproved = QStringLiteral(UNHUNCH_SOURCE_DIR "/tests/goldens/pictures");

/// Leaves today's picture and the difference where a person can look at them.
QString keep(const Golden& golden, const QImage& today, const QImage& approved) {
    const QString file = fileOf(golden, QStringLiteral(UNHUNCH_BINARY_DIR "/goldens"));
    QDir().mkpath(QFileInfo(file).path());
    today.save(file);
    if (!approved.isNull()) {
        marked(today, approved)
            .save(QString(file).replace(QLatin1String(".jpg"), QLatin1String("-difference.jpg")));
    }
    return file;
}

} // namespace

TEST_CASE("every key pose looks as it was approved, light and dark") {
    for (const Golden& golden : allGoldens()) {
        INFO(golden.name().toStdString()
             << ": if the change is meant, follow \"Approving pictures\" in docs/figure.md");
        const QImage approved(fileOf(golden, kApproved));
        const QImage today = drawn(golden);
        const bool same =
            approved.size() == today.size() && difference(today, approved) <= kTolerance;
        if (!same) {
            UNSCOPED_INFO("today's picture: " << keep(golden, today, approved).toStdString());
        }
        CHECK(same);
    }
}

TEST_CASE("no approved picture is left without its key pose") {
    std::set<QString> expected;
    for (const Golden& golden : allGoldens()) {
        expected.insert(fileOf(golden, kApproved));
    }
    const QDir folder(kApproved);
    for (const QString& clip : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QString& file : QDir(folder.filePath(clip)).entryList(QDir::Files)) {
            const QString path = kApproved + QLatin1Char('/') + clip + QLatin1Char('/') + file;
            CAPTURE(path.toStdString());
            CHECK(expected.contains(path));
        }
    }
}

TEST_CASE("a missing finger's worth of colour is a difference, the file's noise is none") {
    QImage picture(64, 64, QImage::Format_RGB32);
    picture.fill(QColor(230, 200, 180));
    QImage other = picture;
    CHECK(difference(picture, other) == 0);
    for (int y = 20; y < 30; ++y) {
        for (int x = 20; x < 26; ++x) {
            other.setPixel(x, y, qRgb(90, 100, 140));
        }
    }
    CHECK(difference(picture, other) > kTolerance);
}
