#include "base/process.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

class tst_process : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void answersWithOutputAndExitCode();
    void missingProgramIsNamed();
    void silentProgramIsStoppedAtItsLimit();
    void cancelStopsTheProgram();
    void tooMuchOutputIsRefused();
    void tooMuchOutputIsRefusedOfAProgramThatEnded();
    void crashIsNamed();
};

void tst_process::answersWithOutputAndExitCode()
{
    const auto answer =
        run({.program = u"sh"_s, .arguments = {u"-c"_s, u"cat; echo oops >&2; exit 3"_s}, .input = "in"}, {});
    QVERIFY(answer);
    QCOMPARE(answer->output, "in");
    QCOMPARE(answer->errors, "oops\n");
    QCOMPARE(answer->exitCode, 3);
}

void tst_process::missingProgramIsNamed()
{
    const auto answer = run({.program = u"no-such-program"_s}, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::NotFound);
    QVERIFY(answer.error().message.contains(u"no-such-program"_s));
}

void tst_process::silentProgramIsStoppedAtItsLimit()
{
    const auto answer =
        run({.program = u"sleep"_s, .arguments = {u"60"_s}, .limit = std::chrono::milliseconds(100)}, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Io);
}

void tst_process::cancelStopsTheProgram()
{
    Progress progress;
    progress.cancel();
    const auto answer = run({.program = u"sleep"_s, .arguments = {u"60"_s}}, progress);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Cancelled);
}

void tst_process::tooMuchOutputIsRefused()
{
    const auto answer = run({.program = u"yes"_s, .maxOutput = 1000}, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Invalid);
}

void tst_process::tooMuchOutputIsRefusedOfAProgramThatEnded()
{
    const auto answer = run({.program = u"echo"_s, .arguments = {u"0123456789"_s}, .maxOutput = 5}, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Invalid);
}

void tst_process::crashIsNamed()
{
    const auto answer = run({.program = u"sh"_s, .arguments = {u"-c"_s, u"kill -KILL $$"_s}}, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Io);
}

EFA_TEST(tst_process)

#include "tst_process.moc"
