#include "painting/body_map_shape.h"

#include "painting/svg_path.h"

#include <array>
#include <cmath>
#include <limits>

namespace unhunch::ui {
namespace {

constexpr const char* kHalf =
    "M150 60 L137 60 C136 72 136 80 135 86 C134 97 131 101 118 106 C100 113 78 "
    "116 66 128 C54 140 51 160 49 184 C47 208 42 232 37 262 C35 276 34 286 34 "
    "296 C34 312 56 314 58 302 C61 288 65 270 69 250 C73 230 76 210 80 194 C82 "
    "208 86 226 90 244 C95 266 96 280 92 300 C87 322 80 342 79 372 L79 400 "
    "L150 400 Z";

struct Zone {
    const char* path;
    QPointF centre;
};

const std::array<Zone, kBodyZoneCount> kZones{
    Zone{"M139 80 L161 80 C161 92 165 98 170 102 L170 107 L130 107 L130 102 C135 98 "
         "139 92 139 80Z",
         {150, 95}},
    Zone{"M123 109 C104 116 82 118 71 129 C62 138 58 148 57 158 L92 150 L128 136 "
         "L128 109Z",
         {96, 130}},
    Zone{"M177 109 C196 116 218 118 229 129 C238 138 242 148 243 158 L208 150 L172 "
         "136 L172 109Z",
         {204, 130}},
    Zone{"M88 156 C100 150 116 144 128 141 L128 206 C120 212 108 212 101 204 C93 "
         "192 88 174 88 156Z",
         {109, 178}},
    Zone{"M137 112 L163 112 Q167 112 167 116 L167 209 Q167 213 163 213 L137 213 "
         "Q133 213 133 209 L133 116 Q133 112 137 112Z",
         {150, 164}},
    Zone{"M212 156 C200 150 184 144 172 141 L172 206 C180 212 192 212 199 204 C207 "
         "192 212 174 212 156Z",
         {191, 178}},
    Zone{"M91 206 C96 218 110 220 128 218 L128 262 L98 262 C97 244 92 224 91 206Z", {111, 240}},
    Zone{"M137 219 L163 219 Q167 219 167 223 L167 258 Q167 262 163 262 L137 262 "
         "Q133 262 133 258 L133 223 Q133 219 137 219Z",
         {150, 240}},
    Zone{"M209 206 C204 218 190 220 172 218 L172 262 L202 262 C203 244 208 224 209 "
         "206Z",
         {189, 240}},
    Zone{"M98 268 L202 268 C203 282 205 294 208 304 C212 316 215 322 217 330 L83 "
         "330 C85 322 88 316 92 304 C95 294 97 282 98 268Z",
         {150, 300}},
};

std::array<QPainterPath, kBodyZoneCount> parseAll() {
    std::array<QPainterPath, kBodyZoneCount> paths;
    for (std::size_t i = 0; i < paths.size(); ++i)
        paths.at(i) = parseSvgPath(kZones.at(i).path);
    return paths;
}

QPointF directionOf(Qt::Key arrow) {
    switch (arrow) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    default:
        return {0, 1};
    }
}

} // namespace

const QPainterPath& bodyHalf() {
    static const QPainterPath path = parseSvgPath(kHalf);
    return path;
}

const QPainterPath& bodyZone(int zone) {
    static const std::array<QPainterPath, kBodyZoneCount> paths = parseAll();
    return paths.at(static_cast<std::size_t>(zone));
}

QPointF bodyZoneCentre(int zone) {
    return kZones.at(static_cast<std::size_t>(zone)).centre;
}

QRectF bodyViewBox() {
    return {14, 4, 272, 388};
}

int nearestBodyZone(int from, Qt::Key arrow) {
    const QPointF direction = directionOf(arrow);
    int best = from;
    double bestCost = std::numeric_limits<double>::max();
    for (int zone = 0; zone < kBodyZoneCount; ++zone) {
        const QPointF way = bodyZoneCentre(zone) - bodyZoneCentre(from);
        const double along = QPointF::dotProduct(way, direction);
        const double aside = std::abs(way.x() * direction.y() - way.y() * direction.x());
        // Within about 63 degrees of the arrow; sideways counts double.
        if (zone == from || along <= 0 || aside > 2 * along)
            continue;
        const double cost = along + 2 * aside;
        if (cost < bestCost) {
            bestCost = cost;
            best = zone;
        }
    }
    return best;
}

} // namespace unhunch::ui
