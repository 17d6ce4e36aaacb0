// The main of every test executable: `tst_yaml --class tst_stream [Qt Test arguments]` runs one class,
// without --class all of them. Each run has a home of its own, so that no test reads or changes the user's
// files.
#include "tests/support/reality.h"
#include "tests/support/registry.h"

#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

#ifdef EFA_TEST_WIDGETS
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void moveInto(const QTemporaryDir& home)
{
    qputenv("HOME", home.path().toUtf8());
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        qunsetenv(name);
    qputenv("XDG_RUNTIME_DIR", home.path().toUtf8());
}

} // namespace

int main(int argc, char** argv)
{
    const QTemporaryDir home;
    moveInto(home);
    const Application application(argc, argv);
    QStringList arguments = Application::arguments();
    std::string only;
    if (const qsizetype at = arguments.indexOf(u"--class"_s); at > 0 && at + 1 < arguments.size()) {
        only = arguments.at(at + 1).toStdString();
        arguments.remove(at, 2);
    }
    int failed = 0;
    int ran = 0;
    for (const auto& testClass : efa::test::testClasses()) {
        if (!only.empty() && testClass.name != only)
            continue;
        ++ran;
        efa::test::recordRun(QStringLiteral(EFA_TEST_ROOM ".%1").arg(QString::fromStdString(testClass.name)));
        failed += QTest::qExec(testClass.make().get(), arguments);
    }
    if (ran == 0) {
        std::fprintf(stderr, "no test class %s in this program\n", only.c_str());
        return 1;
    }
    return failed;
}
