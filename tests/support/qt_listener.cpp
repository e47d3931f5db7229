// Gives a test program that links Qt an application without a display, also when CTest only asks
// for the list of its tests.
#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include <QApplication>
#include <QStyleFactory>
#include <catch2/catch.hpp>
#include <memory>

namespace {

class QtListener : public Catch::TestEventListenerBase {
public:
    using TestEventListenerBase::TestEventListenerBase;

    void testRunStarting(const Catch::TestRunInfo& /*info*/) override {
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        static int argc = 1;
        static char name[] = "tests";
        static char* argv[] = {name, nullptr};
        m_app = std::make_unique<QApplication>(argc, argv);
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    }

    void testRunEnded(const Catch::TestRunStats& /*stats*/) override { m_app.reset(); }

private:
    std::unique_ptr<QApplication> m_app;
};

} // namespace

CATCH_REGISTER_LISTENER(QtListener)
