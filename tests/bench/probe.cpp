// Preloaded into a Qt program (LD_PRELOAD) to measure it as it is, without a word about measuring
// in the program itself. After the first paint of its window, by BENCH_PROBE:
//   "first-paint"  writes the peak memory and ends the program there
//   "stay"         writes the peak memory and lets it be
//   anything else  names of buttons to click, one after the other; then as "first-paint".
//                  "routine-x" is an object name, "NavButton:2" the third visible button of a
//                  class. "stay" as the last name lets the program be there; "listen" too, and
//                  obeys what comes from its input, a line each:
//                    a button's name   clicked
//                    minimise          the window
//                    report            answered by a line, in milliseconds since the last report:
//                                      the most that the window's thread ran and waited for the
//                                      disk without a look at its events, of that the waiting, the
//                                      longest time between two looks (others may have had the
//                                      processor), and the processor time that it spent on
//                                      painting the picture of the stage
//                  Give it QT_NO_GLIB=1, so that the loop waits in ppoll() and nothing else does
#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QPaintEvent>
#include <QSocketNotifier>
#include <QStringList>
#include <QTimer>
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <dlfcn.h>
#include <poll.h>
#include <unistd.h>

namespace {

constexpr int kSettleMs = 300;
/// Of the stage's width: the figure, and the disc it stands before, are left of it.
constexpr double kPictureShare = 0.63;

double read(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Of the window's thread, in milliseconds.
struct Watch {
    double backAt = 0;   ///< since when it is away from its event loop
    double backCpu = 0;  ///< its processor time then
    double flushing = 0; ///< waited for the disk since then
    double busy = 0;     ///< the most that it ran and waited for the disk in one go
    double busyFlushing = 0;
    double away = 0; ///< the longest, with what others took of the processor
    double painting = 0;

    void enterLoop() {
        if (backAt == 0) {
            return;
        }
        away = std::max(away, read(CLOCK_MONOTONIC) - backAt);
        const double took = read(CLOCK_THREAD_CPUTIME_ID) - backCpu + flushing;
        if (took > busy) {
            busy = took;
            busyFlushing = flushing;
        }
    }
    void leaveLoop() {
        backAt = read(CLOCK_MONOTONIC);
        backCpu = read(CLOCK_THREAD_CPUTIME_ID);
        flushing = 0;
    }
    void report() {
        std::printf("%f %f %f %f\n", busy, busyFlushing, away, painting);
        std::fflush(stdout);
        busy = busyFlushing = away = painting = 0;
    }
} windowThread;

template <typename Function> Function next(Function /*ours*/, const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

bool isWindowThread() {
    return gettid() == getpid();
}

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
    for (QWidget* top : QApplication::topLevelWidgets()) {
        for (auto* button : top->findChildren<QAbstractButton*>()) {
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

void click(const QString& name) {
    QAbstractButton* button = find(name);
    if (button == nullptr) {
        std::fprintf(stderr, "bench: there is no button %s\n", qPrintable(name));
        std::_Exit(4);
    }
    button->click();
}

/// Paints the stage itself, to know what its picture costs.
class StageWatch final : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* target, QEvent* event) override {
        if (event->type() != QEvent::Paint || target->objectName() != QLatin1String("stagePage")) {
            return false;
        }
        const QRect box = static_cast<QPaintEvent*>(event)->region().boundingRect();
        const double before = read(CLOCK_THREAD_CPUTIME_ID);
        target->event(event);
        if (box.right() < kPictureShare * static_cast<QWidget*>(target)->width()) {
            windowThread.painting += read(CLOCK_THREAD_CPUTIME_ID) - before;
        }
        return true;
    }
};

void obey(const QString& line) {
    if (line == QLatin1String("report")) {
        windowThread.report();
    } else if (line == QLatin1String("minimise")) {
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (top->isVisible()) {
                top->showMinimized();
            }
        }
    } else {
        click(line);
    }
}

void listen() {
    qApp->installEventFilter(new StageWatch(qApp));
    auto* input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, qApp);
    QObject::connect(input, &QSocketNotifier::activated, qApp, [input] {
        std::array<char, 256> line{};
        if (std::fgets(line.data(), line.size(), stdin) == nullptr) {
            input->setEnabled(false);
            return;
        }
        obey(QString::fromLocal8Bit(line.data()).trimmed());
    });
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
    if (name == QLatin1String("listen")) {
        listen();
        return;
    }
    click(name);
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

// What the program calls in place of the libraries' own.

extern "C" int ppoll(pollfd* files, nfds_t count, const timespec* limit, const sigset_t* blocked) {
    static const auto real = next(&ppoll, "ppoll");
    if (!isWindowThread()) {
        return real(files, count, limit, blocked);
    }
    windowThread.enterLoop();
    const int found = real(files, count, limit, blocked);
    windowThread.leaveLoop();
    return found;
}

extern "C" int __ppoll_chk(pollfd* files, nfds_t count, const timespec* limit,
                           const sigset_t* blocked, size_t /*room*/) {
    return ppoll(files, count, limit, blocked);
}

extern "C" int fdatasync(int file) {
    static const auto real = next(&fdatasync, "fdatasync");
    const double before = read(CLOCK_MONOTONIC);
    const int done = real(file);
    if (isWindowThread()) {
        windowThread.flushing += read(CLOCK_MONOTONIC) - before;
    }
    return done;
}
