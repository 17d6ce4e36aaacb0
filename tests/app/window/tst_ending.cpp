// The session ends, or somebody kills the program politely: nothing is asked and nothing is lost.
#include "tests/app/window/bench.h"
#include "tests/support/patience.h"
#include "tests/support/registry.h"
#include "workspace/openfiles.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace efa;
using efa::test::Bench;

namespace {

const QString edited = u"base/telemetry-agent/deployment.yaml"_s;

bool catches(qint64 process, int signal)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("SigCgt:"))
            return ((line.sliced(7).trimmed().toULongLong(nullptr, 16) >> (signal - 1)) & 1U) != 0;
    }
    return false;
}

} // namespace

class tst_ending final : public QObject
{
    Q_OBJECT

  private slots:
    void unsavedTextIsThereAtTheNextStart()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.window.showView(u"manifests"_s);
        bench.window.deck().front()->openPlace({.file = edited, .line = 1, .column = 1});
        QTRY_VERIFY(bench.workspace()->openFiles().find(edited));
        QVERIFY(bench.settle());
        QTest::keyClicks(QApplication::focusWidget(), u"# half a thought "_s);
        QTRY_VERIFY(bench.workspace()->hasUnsaved());
        bench.window.leave();
        QVERIFY(!bench.window.isVisible());
        bench.context.session().close();
        QVERIFY(bench.open());
        // Its tab is there again, and the text in it.
        QTRY_VERIFY(bench.workspace()->openFiles().find(edited));
        QTRY_VERIFY(bench.workspace()->openFiles().find(edited)->text.startsWith("# half a thought "));
        QVERIFY(bench.workspace()->hasUnsaved());
    }

    void aSignalEndsTheProgramWell_data()
    {
        QTest::addColumn<int>("signal");
        for (const auto& [name, signal] :
             {std::pair("SIGTERM", SIGTERM), {"SIGHUP", SIGHUP}, {"SIGINT", SIGINT}})
            QTest::newRow(name) << signal;
    }

    void aSignalEndsTheProgramWell()
    {
        QFETCH(const int, signal);
        const QTemporaryDir home;
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, home.path());
        for (const QString& name : {u"XDG_CONFIG_HOME"_s, u"XDG_STATE_HOME"_s, u"XDG_CACHE_HOME"_s})
            environment.remove(name);
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(EFA_WINDOW_PROGRAM), QStringList());
        QVERIFY(program.waitForStarted(test::patienceMs));
        QTRY_VERIFY(catches(program.processId(), signal));
        QCOMPARE(::kill(pid_t(program.processId()), signal), 0);
        QVERIFY(program.waitForFinished(test::patienceMs));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        // What is kept at the end was kept.
        QProcess find;
        find.start(u"grep"_s, {u"-rl"_s, u"eometry"_s, home.path()});
        QVERIFY(find.waitForFinished(test::patienceMs));
        QVERIFY(!find.readAllStandardOutput().isEmpty());
    }
};

EFA_TEST(tst_ending)
#include "tst_ending.moc"
