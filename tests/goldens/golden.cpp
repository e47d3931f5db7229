#include "goldens/golden.h"

#include "content/content_pack.h"
#include "painting/figure_painter.h"
#include "painting/theme.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <stdexcept>

namespace unhunch::test {

namespace {

constexpr int kPixels = 600;
constexpr int kBlock = 8;

using Colour = std::array<int, 3>;

Colour meanOf(const QImage& image, int left, int top) {
    Colour sum{};
    int count = 0;
    for (int y = top; y < std::min(top + kBlock, image.height()); ++y) {
        for (int x = left; x < std::min(left + kBlock, image.width()); ++x) {
            const QRgb pixel = image.pixel(x, y);
            sum[0] += qRed(pixel);
            sum[1] += qGreen(pixel);
            sum[2] += qBlue(pixel);
            ++count;
        }
    }
    for (int& channel : sum) {
        channel /= count;
    }
    return sum;
}

int difference(const QImage& a, const QImage& b, int left, int top) {
    const Colour first = meanOf(a, left, top);
    const Colour second = meanOf(b, left, top);
    int most = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        most = std::max(most, std::abs(first.at(i) - second.at(i)));
    }
    return most;
}

} // namespace

QString Golden::name() const {
    return QStringLiteral("%1/%2-%3")
        .arg(QString::fromStdString(clip->id), QString::fromStdString(clip->keys[key].name),
             dark ? QStringLiteral("dark") : QStringLiteral("light"));
}

std::vector<Golden> allGoldens() {
    const auto files = content::readFolder(UNHUNCH_SOURCE_DIR "/content");
    const content::LoadReport report = content::load(files.value());
    if (!report.ok()) {
        throw std::runtime_error(content::toString(report.diagnostics.front()));
    }
    std::vector<Golden> goldens;
    for (const auto& figure : report.pack.figures) {
        const auto clip = std::make_shared<const figure::Clip>(figure.value);
        for (std::size_t key = 0; key < clip->keys.size(); ++key) {
            goldens.push_back({clip, key, false});
            goldens.push_back({clip, key, true});
        }
    }
    return goldens;
}

QImage drawn(const Golden& golden) {
    const ui::Theme theme({.scheme = golden.dark ? ui::Scheme::Dark : ui::Scheme::Light});
    const ui::Appearance appearance;
    ui::FigureScene scene;
    scene.clip = golden.clip;
    scene.look = appearance.look;
    scene.colours = ui::figureColours(theme, appearance);
    scene.size = {kPixels, kPixels};
    ui::FigureRenderer renderer;
    QImage picture(kPixels, kPixels, QImage::Format_RGB32);
    picture.fill(theme.color(ui::Role::Bg));
    QPainter painter(&picture);
    painter.drawImage(0, 0, renderer.render(scene, poseOf(*golden.clip, golden.key)));
    return picture;
}

QString fileOf(const Golden& golden, const QString& folder) {
    return folder + QLatin1Char('/') + golden.name() + QStringLiteral(".jpg");
}

int difference(const QImage& a, const QImage& b) {
    int most = 0;
    for (int y = 0; y < a.height(); y += kBlock) {
        for (int x = 0; x < a.width(); x += kBlock) {
            most = std::max(most, difference(a, b, x, y));
        }
    }
    return most;
}

QImage marked(const QImage& today, const QImage& approved) {
    QImage picture = today.convertToFormat(QImage::Format_RGB32);
    QPainter painter(&picture);
    for (int y = 0; y < today.height(); y += kBlock) {
        for (int x = 0; x < today.width(); x += kBlock) {
            if (difference(today, approved, x, y) > kTolerance) {
                painter.fillRect(x, y, kBlock, kBlock, QColor(220, 30, 30, 140));
            }
        }
    }
    return picture;
}

} // namespace unhunch::test
