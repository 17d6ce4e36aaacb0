#include "tests/app/cli/program.h"
#include "tests/support/registry.h"
#include "tests/support/schemacheck.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::test;

class tst_discovering : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void theTableNamesClustersAndReasons();
    void ringsOfComponentsAreShown();
    void theJsonIsWhatItsSchemaSays_data();
    void theJsonIsWhatItsSchemaSays();
    void nothingIsWrittenUnlessAsked();
    void writingAddsATopologyAndNothingElse();
    void aTopologyThatIsThereStays();
    void whereNothingIsFoundNothingIsWritten();
    void aLinkIsNotWrittenThrough();
    void aCommitIsReadAndNotWritten();
    void wrongPlacesAreNamed_data();
    void wrongPlacesAreNamed();

  private:
    /// A small repository for Flux with two clusters.
    QString foreign(const QString& name) const;
    /// One whose only cluster has two components in two rings.
    QString componentRings(const QString& name) const;
    static QString git(const QString& folder, const QStringList& arguments);

    QTemporaryDir m_folder;
    QString m_sample;
};

namespace {

QByteArray sync(const QByteArray& cluster)
{
    return "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n  name: flux-system\n"
           "spec:\n  path: ./clusters/" +
           cluster + "\n  sourceRef: {kind: GitRepository, name: flux-system}\n";
}

} // namespace

void tst_discovering::initTestCase()
{
    m_sample = m_folder.filePath(u"sample"_s);
    const Outcome outcome = cli({u"sample"_s, m_sample});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
}

QString tst_discovering::git(const QString& folder, const QStringList& arguments)
{
    return QString::fromUtf8(other(u"git"_s, QStringList{u"-c"_s, u"user.name=a"_s, u"-c"_s,
                                                         u"user.email=a@b"_s, u"-C"_s, folder} +
                                                 arguments)
                                 .output);
}

QString tst_discovering::foreign(const QString& name) const
{
    const QString folder = m_folder.filePath(name);
    for (const QByteArray& cluster : {QByteArray("prod"), QByteArray("dev")}) {
        if (!write(folder + u"/clusters/"_s + QString::fromLatin1(cluster) + u"/flux-system/gotk-sync.yaml"_s,
                   sync(cluster)))
            qFatal("The repository could not be written");
    }
    git(m_folder.path(), {u"init"_s, u"-q"_s, folder});
    git(folder, {u"add"_s, u"."_s});
    git(folder, {u"commit"_s, u"-qm"_s, u"first"_s});
    return folder;
}

QString tst_discovering::componentRings(const QString& name) const
{
    const QString folder = m_folder.filePath(name);
    write(folder + u"/clusters/a/kustomization.yaml"_s,
          "resources: [../../pos/rings/canary, ../../kiosk/rings/broad]\n");
    write(folder + u"/pos/rings/canary/kustomization.yaml"_s, "resources: [a.yaml]\n");
    write(folder + u"/kiosk/rings/broad/kustomization.yaml"_s, "resources: [a.yaml]\n");
    return folder;
}

void tst_discovering::ringsOfComponentsAreShown()
{
    const Outcome outcome = cli({u"discover"_s, componentRings(u"componentrings"_s)});
    const QString text = QString::fromUtf8(outcome.output);
    QVERIFY2(text.contains(u"Rings: canary (1), broad (1)"_s), qPrintable(text));
    QVERIFY2(text.contains(u"kiosk=broad pos=canary"_s), qPrintable(text));
}

void tst_discovering::theTableNamesClustersAndReasons()
{
    const Outcome outcome = cli({u"discover"_s, foreign(u"table"_s)});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    const QString text = QString::fromUtf8(outcome.output);
    QVERIFY2(text.contains(u"Rings: dev (1), prod (1)"_s), qPrintable(text));
    QVERIFY(text.contains(u"clusters/prod/flux-system/gotk-sync.yaml"_s));
    QVERIFY2(outcome.errors.startsWith(u"2 clusters in 1 fleet, 0 not placed"_s), qPrintable(outcome.errors));
}

void tst_discovering::theJsonIsWhatItsSchemaSays_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("a fleet of ours") << m_sample;
    QTest::newRow("a foreign one") << foreign(u"json"_s);
    const QString odd = m_folder.filePath(u"odd"_s);
    write(odd + u"/apps/kustomization.yaml"_s, "a: [");
    write(odd + u"/loose/a.yaml"_s, "apiVersion: v1\nkind: ConfigMap\n");
    QTest::newRow("one with faults") << odd;
    QTest::newRow("one with components in different rings") << componentRings(u"rings"_s);
}

void tst_discovering::theJsonIsWhatItsSchemaSays()
{
    QFETCH(QString, folder);
    const Outcome outcome = cli({u"discover"_s, folder, u"--format"_s, u"json"_s});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    const QJsonDocument document = QJsonDocument::fromJson(outcome.output);
    QVERIFY(document.isObject());
    QCOMPARE(schemaFaults(schemaNamed(u"discovery"_s), document.object()), QStringList());
}

void tst_discovering::nothingIsWrittenUnlessAsked()
{
    const QString folder = foreign(u"asked"_s);
    QCOMPARE(cli({u"discover"_s, folder}).exitCode, 0);
    QCOMPARE(git(folder, {u"status"_s, u"--porcelain"_s}), QString());
}

void tst_discovering::writingAddsATopologyAndNothingElse()
{
    const QString folder = foreign(u"write"_s);
    const Outcome outcome = cli({u"discover"_s, folder, u"--write"_s});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    QCOMPARE(git(folder, {u"status"_s, u"--porcelain"_s, u"-uall"_s}),
             u"?? topology/regions/unplaced.yaml\n?? topology/topology.yaml\n"_s);
    const Outcome again = cli({u"discover"_s, folder, u"--format"_s, u"json"_s});
    QVERIFY(again.output.contains("\"topology\": true"));
    QVERIFY(again.output.contains("\"certain\""));
    QCOMPARE(again.errors.count(u"warning"_s), 0);
    QCOMPARE(again.errors.count(u"error"_s), 0);
}

void tst_discovering::aTopologyThatIsThereStays()
{
    const QString folder = foreign(u"twice"_s);
    QCOMPARE(cli({u"discover"_s, folder, u"--write"_s}).exitCode, 0);
    const QByteArray fleet = read(folder + u"/topology/topology.yaml"_s);
    const QByteArray region = read(folder + u"/topology/regions/unplaced.yaml"_s);
    QVERIFY(region.contains("uid:"));
    const Outcome outcome = cli({u"discover"_s, folder, u"--write"_s});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains(u"already has a topology"_s), qPrintable(outcome.errors));
    QCOMPARE(read(folder + u"/topology/topology.yaml"_s), fleet);
    QCOMPARE(read(folder + u"/topology/regions/unplaced.yaml"_s), region);
}

void tst_discovering::whereNothingIsFoundNothingIsWritten()
{
    const QString folder = m_folder.filePath(u"nothing"_s);
    QVERIFY(write(folder + u"/README.md"_s, "# nothing\n"));
    const Outcome outcome = cli({u"discover"_s, folder, u"--write"_s});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains(u"No cluster was found"_s), qPrintable(outcome.errors));
    QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList(u"README.md"_s));
}

void tst_discovering::aLinkIsNotWrittenThrough()
{
    const QString folder = foreign(u"link"_s);
    const QString elsewhere = m_folder.filePath(u"elsewhere"_s);
    QVERIFY(QDir().mkpath(elsewhere));
    QVERIFY(QFile::link(elsewhere, folder + u"/topology"_s));
    const Outcome outcome = cli({u"discover"_s, folder, u"--write"_s});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains(u"is a link"_s), qPrintable(outcome.errors));
    QVERIFY(QDir(elsewhere).isEmpty());
}

void tst_discovering::aCommitIsReadAndNotWritten()
{
    const QString folder = foreign(u"commit"_s);
    QVERIFY(QDir(folder + u"/clusters"_s).removeRecursively());
    const Outcome outcome = cli({u"discover"_s, folder, u"--rev"_s, u"HEAD"_s});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    QVERIFY(outcome.output.contains("clusters/prod"));
    QCOMPARE(cli({u"discover"_s, folder, u"--rev"_s, u"HEAD"_s, u"--write"_s}).exitCode, 2);
}

void tst_discovering::wrongPlacesAreNamed_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("said");
    const QString bare = m_folder.filePath(u"bare.git"_s);
    git(m_folder.path(), {u"init"_s, u"-q"_s, u"--bare"_s, bare});
    const QString folder = foreign(u"inside"_s);
    QTest::newRow("no such folder") << QStringList{m_folder.filePath(u"absent"_s)} << u"There is no folder"_s;
    QTest::newRow("a file") << QStringList{folder + u"/.git/HEAD"_s} << u"is not a folder"_s;
    QTest::newRow("a bare repository") << QStringList{bare} << u"without a working folder"_s;
    QTest::newRow("a folder inside, with a commit")
        << QStringList{folder + u"/clusters"_s, u"--rev"_s, u"HEAD"_s} << u"inside of a repository"_s;
    QTest::newRow("no such commit") << QStringList{folder, u"--rev"_s, u"nowhere"_s} << u"nowhere"_s;
}

void tst_discovering::wrongPlacesAreNamed()
{
    QFETCH(QStringList, words);
    QFETCH(QString, said);
    const Outcome outcome = cli(QStringList{u"discover"_s} + words);
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains(said), qPrintable(outcome.errors));
    QVERIFY(outcome.output.isEmpty());
}

EFA_TEST(tst_discovering)

#include "tst_discovering.moc"
