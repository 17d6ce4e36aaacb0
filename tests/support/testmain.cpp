// The main of every test executable: `tst_yaml --class tst_stream [Qt Test arguments]` runs one class,
// without
// --class all of them.
#include "tests/support/registry.h"

#include <QStringList>
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

int main(int argc, char** argv)
{
    Application application(argc, argv);
    QStringList arguments = application.arguments();
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
        failed += QTest::qExec(testClass.make().get(), arguments);
    }
    if (ran == 0) {
        std::fprintf(stderr, "no test class %s in this program\n", only.c_str());
        return 1;
    }
    return failed;
}
