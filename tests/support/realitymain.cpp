// Run by ctest itself: before the tests `test_reality clear`, after them
// `test_reality table NUMBER-OF-TESTS [tests/expected-real.txt]`.
#include "tests/support/presentjudges.h"
#include "tests/support/realitytable.h"
#include "tests/support/reference.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace efa::test;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

int table(const QString& records, int tests, const QString& expected)
{
    const RealityTable table(contentOf(records), expected.isEmpty() ? QByteArray{} : contentOf(expected));
    std::printf("\n%s", qPrintable(table.text()));
    if (!kustomizeReference())
        std::printf("Kustomize 5.6 is not on this machine: what only it can judge did not run.\n");
    int failed = 0;
    if (expected.isEmpty()) {
        std::printf("A build of models/ alone: no number is demanded.\n");
    } else if (table.testsRun() < tests) {
        std::printf("%d of %d tests ran: the demanded numbers hold for a whole run.\n", table.testsRun(),
                    tests);
    } else {
        for (const QString& sentence : table.shortfalls(presentJudges())) {
            std::printf("FAILED: %s\n", qPrintable(sentence));
            ++failed;
        }
    }
    std::fflush(stdout);
    return failed == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString records = QStringLiteral(EFA_TEST_STATE "/reality.txt");
    if (arguments.value(1) == u"clear")
        return QFile::exists(records) && !QFile::remove(records) ? 1 : 0;
    if (arguments.value(1) == u"table")
        return table(records, arguments.value(2).toInt(), arguments.value(3));
    std::fprintf(stderr, "test_reality clear | table NUMBER [FILE]\n");
    return 2;
}
