// The floor: the least a Qt program with a window can do.
#include <QApplication>
#include <QLabel>
#include <QMainWindow>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QLabel(QStringLiteral("Unhunch")));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
