#include "tests/app/cli/program.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace efa::test;

/// A topology that does not say all: nobody may take what is left for the whole fleet.
class tst_brokentopology : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void init();
    void lostClustersAreNotKnown_data();
    void lostClustersAreNotKnown();
    void anUnreadableTopologyIsNotReplacedByDiscovery();
    void aFolderThatNobodyDescribesIsTold();

  private:
    QString file(const QString& path) const { return m_sample + u'/' + path; }

    QTemporaryDir m_folder;
    QString m_sample;
    QString m_region;  ///< the file of one region
    QString m_cluster; ///< one that stands in it
};

void tst_brokentopology::initTestCase()
{
    m_sample = m_folder.filePath(u"fleet"_s);
    QCOMPARE(cli({u"sample"_s, m_sample}).exitCode, 0);
    m_region = u"topology/regions/wind-parks.yaml"_s;
    m_cluster = u"dogger-a11"_s;
    QVERIFY(read(file(m_region)).contains(m_cluster.toUtf8()));
}

void tst_brokentopology::init()
{
    other(u"git"_s, {u"reset"_s, u"-q"_s, u"--hard"_s}, m_sample);
    other(u"git"_s, {u"clean"_s, u"-fdq"_s}, m_sample);
}

void tst_brokentopology::lostClustersAreNotKnown_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("no YAML") << "spec:\n"_ba << "spec: [\n"_ba;
    QTest::newRow("without its name") << "  name: "_ba << "  nam: "_ba;
    QTest::newRow("of another kind") << "kind: Region"_ba << "kind: Regoin"_ba;
}

void tst_brokentopology::lostClustersAreNotKnown()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QByteArray text = read(file(m_region));
    const qsizetype at = text.indexOf(from);
    QVERIFY(at >= 0);
    QVERIFY(write(file(m_region), text.replace(at, from.size(), to)));

    const Outcome all = cli({u"render"_s, u"--all"_s, m_sample});
    QCOMPARE(all.exitCode, 3);
    QVERIFY2(all.errors.contains(m_region + u':'), qPrintable(all.errors));
    const Outcome one = cli({u"render"_s, u"--cluster"_s, m_cluster, m_sample});
    QCOMPARE(one.exitCode, 3);
    QVERIFY2(one.errors.contains(m_region + u':'), qPrintable(one.errors));
    // What is not lost is rendered.
    QCOMPARE(cli({u"render"_s, u"--cluster"_s, u"cv-01"_s, m_sample}).exitCode, 0);

    const Outcome impact = cli({u"impact"_s, m_sample, u"--format"_s, u"json"_s});
    QCOMPARE(impact.exitCode, 3);
    QVERIFY2(impact.errors.contains(m_region + u':'), qPrintable(impact.errors));
    const QJsonObject told = QJsonDocument::fromJson(impact.output).object();
    QVERIFY(told[u"gone"_s].toArray().isEmpty());
    const QJsonArray unknown = told[u"unknown"_s].toArray();
    QVERIFY(std::ranges::any_of(
        unknown, [&](const QJsonValue& entry) { return entry[u"cluster"_s].toString() == m_cluster; }));
}

void tst_brokentopology::anUnreadableTopologyIsNotReplacedByDiscovery()
{
    QDir(file(u"topology/regions"_s)).removeRecursively();
    QVERIFY(write(file(u"topology/topology.yaml"_s), "a: [\n"));
    const Outcome all = cli({u"render"_s, u"--all"_s, m_sample});
    QCOMPARE(all.exitCode, 3);
    QCOMPARE(all.output, QByteArray());
    QVERIFY2(all.errors.contains(u"topology/topology.yaml:"_s), qPrintable(all.errors));
}

void tst_brokentopology::aFolderThatNobodyDescribesIsTold()
{
    QVERIFY(write(file(u"clusters/cv-99/kustomization.yaml"_s), "resources: [../cv-01]\n"));
    for (const QStringList& words :
         {QStringList{u"render"_s, u"--all"_s, m_sample}, QStringList{u"impact"_s, m_sample}}) {
        const Outcome outcome = cli(words);
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY2(outcome.errors.contains(u"clusters/cv-99"_s), qPrintable(outcome.errors));
    }
    const Outcome judged = cli({u"validate"_s, m_sample});
    QVERIFY2(judged.output.contains("[cluster-not-in-topology]"), judged.output.constData());
    other(u"git"_s, {u"clean"_s, u"-fdq"_s}, m_sample);
    QVERIFY(!cli({u"validate"_s, m_sample}).output.contains("cluster-not-in-topology"));
}

EFA_TEST(tst_brokentopology)

#include "tst_brokentopology.moc"
