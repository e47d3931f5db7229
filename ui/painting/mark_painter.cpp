#include "painting/mark_painter.h"

#include "painting/shapes.h"
#include "painting/theme.h"

#include <QPainter>
#include <algorithm>
#include <array>

namespace unhunch::ui {
namespace {

struct Vertebra {
    double x;
    double y;
    double turn;
    double width;
};

constexpr std::array kVertebrae{Vertebra{10.2, 25, -26, 13.4}, Vertebra{13.6, 18.5, -14, 13.2},
                                Vertebra{15.6, 11.7, -5, 12.4}, Vertebra{16.2, 5, 0, 11}};
constexpr std::array kSmall{Vertebra{11, 24, -22, 15}, Vertebra{14.4, 15, -8, 14},
                            Vertebra{16, 6, 0, 12}};
constexpr double kThickness = 5.1;
constexpr double kSmallThickness = 6.4;
constexpr double kSmallUpTo = 18;

} // namespace

void drawMark(QPainter& painter, const Theme& theme, const QRectF& box) {
    const PainterScope scope(painter);
    const bool small = box.height() <= kSmallUpTo;
    const double scale = std::min(box.width() / 28, box.height() / 30);
    painter.translate(box.center());
    painter.scale(scale, scale);
    painter.translate(-15, -15);
    painter.setPen(Qt::NoPen);
    const Vertebra* const bars = small ? kSmall.data() : kVertebrae.data();
    const int count = small ? 3 : 4;
    const double thick = small ? kSmallThickness : kThickness;
    for (int i = 0; i < count; ++i) {
        const Vertebra& v = bars[i];
        const bool midBack = i == (small ? 1 : 2);
        painter.save();
        painter.translate(v.x, v.y);
        painter.rotate(v.turn);
        painter.setBrush(theme.color(midBack ? Role::Warm : Role::Primary));
        painter.drawRoundedRect(QRectF(-v.width / 2, -thick / 2, v.width, thick), thick / 2,
                                thick / 2);
        painter.restore();
    }
}

} // namespace unhunch::ui
