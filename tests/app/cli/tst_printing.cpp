#include "tests/app/cli/program.h"
#include "tests/support/registry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::test;

/// What happens when the standard streams are not what one hopes for.
class tst_printing : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void aClosedOutputIsSaid();
    void aFullDiskIsSaid();
    void aReaderThatLeavesEarlyIsNoFault();
    void aReaderThatLeavesIsSaidWhereSignalsAreIgnored();
    void closedStreamsAreNotTakenByFiles();
    void largeResultsArriveWhole();

  private:
    QTemporaryDir m_folder;
    QString m_large;
};

void tst_printing::init()
{
    m_large = m_folder.filePath(u"large"_s);
    // More than a pipe holds.
    QByteArray text = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: large\ndata:\n";
    for (int i = 0; i < 20000; ++i)
        text += "  key-" + QByteArray::number(i) + ": a value that is long enough\n";
    QVERIFY(writeKustomization(m_large, "large"));
    QVERIFY(write(m_large + u"/configmap.yaml"_s, text));
}

void tst_printing::aClosedOutputIsSaid()
{
    for (const QString& line :
         {u"\"$1\" render \"$2\" >&-"_s, u"\"$1\" --version >&-"_s, u"\"$1\" --help >&-"_s}) {
        const Outcome outcome = shell(line, {m_large});
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY2(outcome.errors.contains(u"standard output"_s), qPrintable(outcome.errors));
    }
}

void tst_printing::aFullDiskIsSaid()
{
    const Outcome outcome = shell(u"\"$1\" render \"$2\" > /dev/full"_s, {m_large});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains(u"standard output"_s), qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.contains(u"No space left"_s), qPrintable(outcome.errors));
}

void tst_printing::aReaderThatLeavesEarlyIsNoFault()
{
    const Outcome outcome = shell(u"\"$1\" render \"$2\" | head -c 10"_s, {m_large});
    QCOMPARE(outcome.output, "apiVersion");
    QCOMPARE(outcome.errors, QString());
}

void tst_printing::aReaderThatLeavesIsSaidWhereSignalsAreIgnored()
{
    const Outcome outcome =
        shell(u"trap '' PIPE; { \"$1\" render \"$2\"; echo $? >&2; } | head -c 10"_s, {m_large});
    QVERIFY2(outcome.errors.endsWith(u"3\n"_s), qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.contains(u"standard output"_s), qPrintable(outcome.errors));
}

void tst_printing::closedStreamsAreNotTakenByFiles()
{
    const Outcome outcome = shell(u"\"$1\" render \"$2\" <&- 2>&-"_s, {m_large});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.output, cli({u"render"_s, m_large}).output);
}

void tst_printing::largeResultsArriveWhole()
{
    const QByteArray text = cli({u"render"_s, m_large}).output;
    QVERIFY(text.size() > 600000);
    QVERIFY(text.contains("\n  key-19999: a value that is long enough\n"));
    QVERIFY(text.endsWith("\n  name: large\n"));
    // Through a pipe whose reader is slow to begin.
    QCOMPARE(shell(u"\"$1\" render \"$2\" | tac | tac"_s, {m_large}).output, text);
}

EFA_TEST(tst_printing)

#include "tst_printing.moc"
