// Renders the component sheet of the design in both themes: gallery OUTDIR [text scale].
#include "gallery/sheet.h"
#include "painting/theme.h"

#include <QApplication>
#include <QDir>
#include <QStyleFactory>
#include <iostream>

using namespace unhunch::ui;

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    if (argc < 2) {
        std::cerr << "usage: gallery OUTDIR [text scale]\n";
        return 2;
    }
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QDir out(QString::fromLocal8Bit(argv[1]));
    const double scale = argc > 2 ? QString::fromLocal8Bit(argv[2]).toDouble() : 1.0;
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        Look look;
        look.scheme = scheme;
        look.textScale = scale;
        look.reducedMotion = true; // states at once
        const Theme theme(look);
        QApplication::setPalette(theme.palette());
        const QString name =
            scheme == Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark");
        for (const auto& [part, picture] : unhunch::gallery::renderSheets(theme))
            picture.save(out.filePath(part + u'-' + name + QStringLiteral(".png")));
    }
    return 0;
}
