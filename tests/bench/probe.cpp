// Preloaded into a Qt program (LD_PRELOAD) to measure it as it is, without a word about measuring
// in the program itself. After the first paint of its window, by BENCH_PROBE:
//   "first-paint"  writes the peak memory and ends the program there
//   "stay"         writes the peak memory and lets it be
//   anything else  names of buttons to click, one after the other; then as "first-paint".
//                  "routine-x" is an object name, "NavButton:2" the third visible button of a
//                  class. "stay" as the last name lets the program be there
#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QStringList>
#include <QTimer>
#include <cstdio>
#include <cstdlib>

namespace {

constexpr int kSettleMs = 300;

void writePeak() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        std::_Exit(3);
    }
    const QByteArrayList lines = status.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("VmHWM:")) {
            std::fprintf(stderr, "bench-peak %s\n",
                         line.mid(6).trimmed().split(' ').first().constData());
        }
    }
}

QAbstractButton* find(const QString& name) {
    const QString suffix = QStringLiteral("::") + name.section(u':', 0, 0);
    int index = name.section(u':', 1).toInt();
    const bool byClass = name.contains(u':');
    for (QWidget* window : QApplication::topLevelWidgets()) {
        for (auto* button : window->findChildren<QAbstractButton*>()) {
            const bool found =
                byClass ? QString::fromLatin1(button->metaObject()->className()).endsWith(suffix)
                        : button->objectName() == name;
            if (found && button->isVisible() && index-- == 0) {
                return button;
            }
        }
    }
    return nullptr;
}

void clickThrough(QStringList names) {
    if (names.isEmpty()) {
        writePeak();
        std::_Exit(0);
    }
    const QString name = names.takeFirst();
    if (name == QLatin1String("stay")) {
        writePeak();
        return;
    }
    QAbstractButton* button = find(name);
    if (button == nullptr) {
        std::fprintf(stderr, "bench: there is no button %s\n", qPrintable(name));
        std::_Exit(4);
    }
    button->click();
    QTimer::singleShot(kSettleMs, qApp, [names] { clickThrough(names); });
}

/// The paint of a window is over when the event loop takes its next turn.
void afterFirstPaint() {
    const QString wish = qEnvironmentVariable("BENCH_PROBE");
    if (wish == QLatin1String("first-paint")) {
        writePeak();
        std::_Exit(0);
    }
    if (wish == QLatin1String("stay")) {
        writePeak();
        return;
    }
    clickThrough(wish.split(u' ', Qt::SkipEmptyParts));
}

class FirstPaint final : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint && watched->isWidgetType() &&
            static_cast<QWidget*>(watched)->isWindow()) {
            qApp->removeEventFilter(this);
            QMetaObject::invokeMethod(qApp, afterFirstPaint, Qt::QueuedConnection);
        }
        return false;
    }
};

void watch() {
    qApp->installEventFilter(new FirstPaint(qApp));
}

const bool registered = [] {
    qAddPreRoutine(watch);
    return true;
}();

} // namespace
