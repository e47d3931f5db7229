#include "painting/type.h"

#include <QDir>
#include <QFontDatabase>
#include <array>
#include <mutex>

namespace unhunch::ui {
namespace {

enum class Family : std::uint8_t { Text, Display };

struct Face {
    Type type;
    Family family;
    double px;
    double line;
    QFont::Weight weight;
    double spacing;
};

constexpr auto kRegular = QFont::Normal;
constexpr auto kMedium = QFont::Medium;
constexpr auto kSemi = QFont::DemiBold;
constexpr auto kBold = QFont::Bold;

constexpr std::array kFaces{
    Face{Type::Phase, Family::Display, 72, 72, kBold, -1.0},
    Face{Type::Phase2, Family::Display, 70, 64, kBold, -1.4},
    Face{Type::Countdown, Family::Display, 136, 124, kBold, -4.0},
    Face{Type::Countdown2, Family::Display, 116, 102, kBold, -5.0},
    Face{Type::Instruction, Family::Display, 44, 52, kSemi, -0.8},
    Face{Type::SessionName, Family::Display, 32, 38, kSemi, -0.4},
    Face{Type::SessionMeta, Family::Display, 26, 32, kMedium, 0},
    Face{Type::SessionNext, Family::Display, 22, 28, kSemi, -0.3},
    Face{Type::SessionControl, Family::Text, 19, 24, kSemi, 0},
    Face{Type::Welcome, Family::Display, 52, 58, kBold, -1.4},
    Face{Type::WelcomeLead, Family::Text, 20, 30, kRegular, -0.2},
    Face{Type::Question, Family::Display, 40, 48, kSemi, -0.8},
    Face{Type::Article, Family::Display, 38, 46, kBold, -0.8},
    Face{Type::ArticleLead, Family::Text, 20, 32, kRegular, -0.12},
    Face{Type::ArticleHeading, Family::Display, 23, 30, kSemi, -0.2},
    Face{Type::Display, Family::Display, 34, 40, kBold, -0.6},
    Face{Type::H1, Family::Display, 30, 38, kSemi, -0.45},
    Face{Type::Verdict, Family::Display, 27, 34, kBold, -0.45},
    Face{Type::H2, Family::Display, 21, 28, kSemi, -0.2},
    Face{Type::H3, Family::Text, 16, 24, kSemi, -0.1},
    Face{Type::Reading, Family::Text, 18, 30, kRegular, -0.12},
    Face{Type::Lead, Family::Text, 17, 26, kRegular, -0.1},
    Face{Type::Body, Family::Text, 15, 22, kRegular, 0},
    Face{Type::Strong, Family::Text, 15, 20, kSemi, 0},
    Face{Type::Small, Family::Text, 14, 20, kRegular, 0},
    Face{Type::SmallStrong, Family::Text, 14, 20, kSemi, 0},
    Face{Type::SmallMedium, Family::Text, 14, 20, kMedium, 0},
    Face{Type::BodyMedium, Family::Text, 15, 20, kMedium, 0},
    Face{Type::LargeButton, Family::Text, 16, 20, kSemi, 0},
    Face{Type::StartButton, Family::Text, 20, 24, kSemi, -0.2},
    Face{Type::Caption, Family::Text, 13, 18, kMedium, 0},
    Face{Type::CaptionStrong, Family::Text, 13, 18, kSemi, 0},
    Face{Type::Brand, Family::Display, 19, 24, kBold, -0.35},
};

const Face& face(Type type) {
    const Face& found = kFaces[static_cast<std::size_t>(type)];
    Q_ASSERT(found.type == type);
    return found;
}

// Registering a font is slow and each page needs both families, but the first paint may not.
void load(Family family) {
    static std::array<std::once_flag, 2> flags;
    std::call_once(flags.at(static_cast<std::size_t>(family)), [family] {
        const QDir fonts(QStringLiteral(":/fonts"));
        const QString pattern = family == Family::Text ? QStringLiteral("Inter-*.otf")
                                                       : QStringLiteral("InterDisplay-*.otf");
        for (const QString& file : fonts.entryList({pattern}))
            QFontDatabase::addApplicationFont(fonts.filePath(file));
    });
}

QFont build(const Face& face, double px) {
    load(face.family);
    QFont font(face.family == Family::Text
                   ? QStringList{QStringLiteral("Inter"), QStringLiteral("DejaVu Sans")}
                   : QStringList{QStringLiteral("Inter Display"), QStringLiteral("Inter"),
                                 QStringLiteral("DejaVu Sans")});
    font.setPixelSize(qMax(1, qRound(px)));
    font.setWeight(face.weight);
    font.setLetterSpacing(QFont::AbsoluteSpacing, face.spacing * px / face.px);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

QFont typeFont(Type type, double scale) {
    return build(face(type), face(type).px * scale);
}

QFont typeFontPx(Type type, double px) {
    return build(face(type), px);
}

double typeLine(Type type) {
    return face(type).line;
}

} // namespace unhunch::ui
