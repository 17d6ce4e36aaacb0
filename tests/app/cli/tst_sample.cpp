#include "tests/app/cli/program.h"
#include "tests/support/reality.h"
#include "tests/support/reference.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::test;

class tst_sample : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void theFiguresArePrinted();
    void gitFindsAWholeRepository();
    void theSameCommitsEachTime();
    void aFolderThatIsNotEmptyIsRefused();
    void anEmptyFolderIsTaken();
    void aPlaceThatCannotBeWrittenIsNamed();
    void anInterruptedSampleLeavesNothing();
    void everyKustomizationIsByteEqual();
    void allClustersAreRenderedAtOnce();

  private:
    QStringList kustomizations() const;

    QTemporaryDir m_folder;
    QString m_sample;
    Outcome m_outcome;
};

void tst_sample::initTestCase()
{
    m_sample = m_folder.filePath(u"sample"_s);
    m_outcome = cli({u"sample"_s, m_sample});
    QVERIFY2(m_outcome.exitCode == 0, qPrintable(m_outcome.errors));
}

QStringList tst_sample::kustomizations() const
{
    QStringList folders;
    QDirIterator files(m_sample, {u"kustomization.yaml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (read(path).contains("\nkind: Kustomization\n"))
            folders << path.section(u'/', 0, -2);
    }
    folders.sort();
    return folders;
}

void tst_sample::theFiguresArePrinted()
{
    QCOMPARE(m_outcome.errors, QString());
    const QString text = QString::fromUtf8(m_outcome.output);
    QVERIFY2(text.contains(u"3 regions, 12 sites, 36 clusters: 2 dev, 4 canary, 10 early, 20 broad\n"_s),
             qPrintable(text));
    QVERIFY2(text.contains(u"2 clusters have prefixed names, 2 clusters a site with 200 objects\n"_s),
             qPrintable(text));
    static const QRegularExpression gets(
        u"A cluster gets (\\d+) to (\\d+) objects of (\\d+) to (\\d+) kinds, ([0-9.]+) to ([0-9.]+) kB "
        "\\(36 clusters measured\\); 4 patches and 1 ConfigMap are its own\\n"_s);
    const auto match = gets.match(text);
    QVERIFY2(match.hasMatch(), qPrintable(text));
    QVERIFY(match.captured(1).toInt() >= 30);
    QVERIFY(match.captured(3).toInt() >= 12);
    QVERIFY(match.captured(5).toDouble() >= 45);
}

void tst_sample::gitFindsAWholeRepository()
{
    const Outcome check = other(u"git"_s, {u"fsck"_s, u"--full"_s, u"--strict"_s}, m_sample);
    QVERIFY2(check.exitCode == 0, qPrintable(check.errors));
    QCOMPARE(other(u"git"_s, {u"status"_s, u"--porcelain"_s}, m_sample).output, QByteArray());
    QVERIFY(other(u"git"_s, {u"rev-list"_s, u"--count"_s, u"HEAD"_s}, m_sample).output.toInt() >= 8);
    QCOMPARE(other(u"git"_s, {u"branch"_s, u"--show-current"_s}, m_sample).output, "main\n");
}

void tst_sample::theSameCommitsEachTime()
{
    const QString again = m_folder.filePath(u"again"_s);
    const Outcome outcome = shell(u"TZ=Asia/Tokyo HOME=/nonexistent \"$1\" sample \"$2\""_s, {again});
    QCOMPARE(outcome.exitCode, 0);
    const QStringList log{u"log"_s, u"--format=%H %an %ae %ad %cn %cd %s"_s};
    const QByteArray history = other(u"git"_s, log, m_sample).output;
    QVERIFY(!history.isEmpty());
    QCOMPARE(other(u"git"_s, log, again).output, history);
    QCOMPARE(other(u"diff"_s, {u"-r"_s, u"-x"_s, u".git"_s, m_sample, again}).exitCode, 0);
}

void tst_sample::aFolderThatIsNotEmptyIsRefused()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder.filePath(u"mine.txt"_s), "mine"));
    const Outcome outcome = cli({u"sample"_s, folder.path()});
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.contains(folder.path()), qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.count(u'\n') >= 2, qPrintable(outcome.errors));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"mine.txt"_s});
}

void tst_sample::anEmptyFolderIsTaken()
{
    const QTemporaryDir folder;
    const Outcome outcome = cli({u"sample"_s, u"."_s}, folder.path());
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    QVERIFY(QFile::exists(folder.filePath(u"clusters/dogger-a12/kustomization.yaml"_s)));
}

void tst_sample::aPlaceThatCannotBeWrittenIsNamed()
{
    for (const QString& place : {u"/proc/nowhere"_s, u"/nonexistent/deep/sample"_s}) {
        const Outcome outcome = cli({u"sample"_s, place});
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY2(outcome.errors.contains(place.section(u'/', 0, 1)), qPrintable(outcome.errors));
    }
}

void tst_sample::anInterruptedSampleLeavesNothing()
{
    const QString place = m_folder.filePath(u"interrupted"_s);
    // The signal comes while files are being written: the folder is there by then.
    const Outcome outcome =
        shell(u"\"$1\" sample \"$2\" --clusters 20000 & p=$!; while kill -0 $p && [ ! -e \"$2\" ]; "
              "do :; done; kill -TERM $p; wait $p; echo $?"_s,
              {place});
    QCOMPARE(outcome.output, "143\n");
    QVERIFY(!QFile::exists(place));
}

void tst_sample::everyKustomizationIsByteEqual()
{
    const QStringList folders = kustomizations();
    QVERIFY(folders.size() >= 36);
    if (!kustomizeReference()) {
        record(u"kustomize"_s, Reality::NotRun, static_cast<int>(folders.size()));
        QSKIP("no kustomize 5.6 on this machine");
    }
    for (const QString& folder : folders) {
        const auto expected = kustomizeReference()->build(folder);
        QVERIFY(expected);
        const Outcome outcome = cli({u"render"_s, folder});
        QVERIFY2(outcome.errors.isEmpty(), qPrintable(outcome.errors));
        QVERIFY2(outcome.output == expected->output, qPrintable(folder));
    }
    record(u"kustomize"_s, Reality::Real, static_cast<int>(folders.size()));
}

void tst_sample::allClustersAreRenderedAtOnce()
{
    const QString output = m_folder.filePath(u"rendered"_s);
    const Outcome outcome = cli({u"render"_s, u"--all"_s, m_sample, u"--output"_s, output});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    static const QRegularExpression line(
        u"\\A36 clusters, \\d{4} objects, \\d+\\.\\d MB, \\d+\\.\\d\\d s\\n\\z"_s);
    QVERIFY2(line.match(QString::fromUtf8(outcome.output)).hasMatch(), outcome.output.constData());
    const QStringList files = QDir(output).entryList(QDir::Files);
    QCOMPARE(files.size(), 36);
    for (const QString& file : files) {
        const Outcome alone = cli({u"render"_s, u"--cluster"_s, file.chopped(5), m_sample});
        QVERIFY2(alone.exitCode == 0, qPrintable(alone.errors));
        QCOMPARE(read(output + u'/' + file), alone.output);
    }
}

EFA_TEST(tst_sample)

#include "tst_sample.moc"
