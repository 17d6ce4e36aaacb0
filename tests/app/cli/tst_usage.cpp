#include "tests/app/cli/program.h"
#include "tests/support/registry.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::test;

class tst_usage : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void wrongUsageIsExplained_data();
    void wrongUsageIsExplained();
    void helpNamesEveryCommand();
    void helpOfACommandNamesItsOptions_data();
    void helpOfACommandNamesItsOptions();
    void versionNamesBothPrograms();
    void aWindowThatIsNotThereIsNamed();
    void localesWithoutUtf8AreSilent();
};

void tst_usage::wrongUsageIsExplained_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("hint");
    const auto row = [](const char* name, const QString& words, const QString& message, const QString& hint) {
        QTest::newRow(name) << words.split(u' ', Qt::SkipEmptyParts) << message << hint;
    };
    row("a command that is none", u"rendr x"_s, u"rendr is neither a command nor a folder"_s,
        u"Did you mean 'render'?"_s);
    row("nothing like a command", u"nonsense"_s, u"nonsense is neither"_s, u"'fleet-architect help'"_s);
    row("a command whose letters are turned", u"hlep"_s, u"hlep is neither"_s, u"Did you mean 'help'?"_s);
    row("an option that is written as a command", u"version"_s, u"version is neither"_s,
        u"Did you mean '--version'?"_s);
    row("an option that is nearly one", u"--verison"_s, u"no option --verison"_s,
        u"Did you mean '--version'?"_s);
    row("an option that is none", u"--nonsense"_s, u"no option --nonsense"_s, u"'fleet-architect help'"_s);
    row("an option that render lacks", u"render --frobnicate x"_s, u"no option --frobnicate"_s,
        u"--load-restrictor"_s);
    row("an option that render nearly has", u"render --clustr a x"_s, u"no option --clustr"_s,
        u"Did you mean --cluster?"_s);
    row("an operand is missing", u"render"_s, u"render needs DIR, which is missing"_s, u"render DIR"_s);
    row("the repository is missing", u"render --cluster a"_s, u"render needs REPO, which is missing"_s,
        u"render --cluster NAME REPO"_s);
    row("the repository of all is missing", u"render --all --allow-helm"_s,
        u"render needs REPO, which is missing"_s, u"render --all REPO"_s);
    row("one of two is missing", u"screenshot start --output a.png"_s,
        u"screenshot needs REPO, which is missing"_s, u"screenshot VIEW REPO"_s);
    row("several names for what is missing", u"validate"_s, u"validate needs REPO|DIR"_s, u"Usage:"_s);
    row("two folders", u". ."_s, u"The window opens on one folder, not on . as well"_s, u"quotes"_s);
    QTest::newRow("no folder, but an empty name")
        << QStringList{QString()} << u"An empty name was given"_s << u"check that the variable is set"_s;
    row("a version of something", u"--version extra"_s, u"--version does not know what to do with extra"_s,
        u"--version alone"_s);
    row("help of what is nearly a command", u"help rendr"_s, u"no command rendr"_s,
        u"Did you mean 'render'?"_s);
    row("help of an option", u"help version"_s, u"no command version"_s, u"Did you mean '--version'?"_s);
    row("an operand too many", u"render a b"_s, u"what to do with b"_s, u"render DIR"_s);
    QTest::newRow("an empty name") << QStringList{u"render"_s, QString()} << u"render got an empty name"_s
                                   << u"check that the variable is set"_s;
    row("an option given twice", u"render a --rev x --rev y"_s, u"--rev is given twice"_s, u"Usage:"_s);
    row("a value is missing", u"render a --rev"_s, u"--rev lacks its value"_s, u"--rev REV"_s);
    row("a value that is empty", u"render a --rev="_s, u"--rev lacks its value"_s, u"--rev REV"_s);
    row("a switch with a value", u"render a --all=yes"_s, u"--all takes no value"_s, u"--all alone"_s);
    row("a value that is not allowed", u"render a --load-restrictor=No"_s,
        u"No is no value of --load-restrictor"_s, u"LoadRestrictionsRootOnly, LoadRestrictionsNone"_s);
    row("output without all", u"render a --output b"_s, u"--output belongs to --all"_s, u"> FILE"_s);
    row("too few clusters", u"sample x --clusters 3"_s, u"3 is no value of --clusters"_s,
        u"from 36 to 20000"_s);
    row("clusters in words", u"sample x --clusters many"_s, u"many is no value of --clusters"_s,
        u"from 36"_s);
    row("a view that is none", u"screenshot moon . --output a.png"_s, u"no view moon"_s, u"manifests"_s);
    row("a picture without a file", u"screenshot start ."_s, u"not said where"_s, u"--output"_s);
    row("a size that is none", u"screenshot start . --output a.png --size big"_s, u"big is no size"_s,
        u"1440x900"_s);
    row("help of nothing", u"help nonsense"_s, u"no command nonsense"_s, u"'fleet-architect help'"_s);
}

void tst_usage::wrongUsageIsExplained()
{
    QFETCH(QStringList, words);
    QFETCH(QString, message);
    QFETCH(QString, hint);
    const QTemporaryDir folder;
    const Outcome outcome = cli(words, folder.path());
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.contains(message), qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.contains(hint), qPrintable(outcome.errors));
}

void tst_usage::helpNamesEveryCommand()
{
    for (const QString& word : {u"--help"_s, u"-h"_s, u"help"_s}) {
        const Outcome outcome = cli({word});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.errors, QString());
        for (const char* command :
             {"sample", "render", "validate", "impact", "budget", "discover", "screenshot", "help"})
            QVERIFY2(outcome.output.contains(QByteArray("\n  ") + command + ' '), command);
        for (const char* code : {"0", "1", "2", "3"})
            QVERIFY2(outcome.output.contains(QByteArray("\n  ") + code + "  "), code);
        const QList<QByteArray> lines = outcome.output.split('\n');
        for (const QByteArray& line : lines)
            QVERIFY2(line.size() <= 100, line.constData());
    }
}

void tst_usage::helpOfACommandNamesItsOptions_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("option");
    QTest::newRow("render") << u"render"_s << QByteArray("--load-restrictor MODE");
    QTest::newRow("sample") << u"sample"_s << QByteArray("--clusters N");
    QTest::newRow("screenshot") << u"screenshot"_s << QByteArray("--theme light|dark");
}

void tst_usage::helpOfACommandNamesItsOptions()
{
    QFETCH(QString, command);
    QFETCH(QByteArray, option);
    const Outcome asked = cli({u"help"_s, command});
    QCOMPARE(asked.exitCode, 0);
    QVERIFY(asked.output.contains(option));
    // Behind the command it says the same, whatever else is there.
    QCOMPARE(cli({command, u"--nonsense"_s, u"--help"_s}).output, asked.output);
}

void tst_usage::versionNamesBothPrograms()
{
    const Outcome outcome = cli({u"--version"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.errors, QString());
    static const QRegularExpression expected(
        u"\\Afleet-architect \\d+\\.\\d+\\.\\d+\\nrenders like kustomize v?5\\.6\\.\\d+\\n\\z"_s);
    QVERIFY2(expected.match(QString::fromUtf8(outcome.output)).hasMatch(), outcome.output.constData());
}

void tst_usage::aWindowThatIsNotThereIsNamed()
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"fleet-architect"_s);
    QVERIFY(QFile::copy(QStringLiteral(EFA_CLI), copy));
    const Outcome outcome = other(copy, {folder.path()});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains(u"/fleet-architect-window could not be started"_s),
             qPrintable(outcome.errors));
}

void tst_usage::localesWithoutUtf8AreSilent()
{
    const Outcome outcome = shell(u"LC_ALL=C \"$1\" --version"_s);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.errors, QString());
}

EFA_TEST(tst_usage)

#include "tst_usage.moc"
