// ./dev goldens [CLIP...]: draws the key poses anew for a person to approve.
#include "goldens/golden.h"

#include <QDir>
#include <QFileInfo>
#include <cstdio>
#include <set>

using namespace unhunch::test;

int main(int argc, char** argv) {
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const std::set<std::string> wanted(argv + std::min(argc, 2), argv + argc);
    for (const Golden& golden : allGoldens()) {
        if (!wanted.empty() && !wanted.contains(golden.clip->id)) {
            continue;
        }
        const QString file = fileOf(golden, folder);
        const QImage today = drawn(golden);
        const QImage approved(file);
        if (approved.size() == today.size() && difference(today, approved) <= kTolerance) {
            continue;
        }
        QDir().mkpath(QFileInfo(file).path());
        if (!today.save(file, "JPEG", 92)) {
            std::fprintf(stderr, "%s could not be written\n", qPrintable(file));
            return 1;
        }
        std::printf("%s\n", qPrintable(file));
    }
    return 0;
}
