#include "tests/app/cli/program.h"
#include "tests/support/registry.h"
#include "tests/support/schemacheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::test;

class tst_budget : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void init();
    void theSampleFitsButForItsCouriers();
    void oneClusterIsTold();
    void aLargerRequestDoesNotFit();
    void theExitCodeTellsWhatDoesNotFit();
    void whatCannotBeRenderedIsNotReckoned();
    void whatIsNotKnownIsNamed_data();
    void whatIsNotKnownIsNamed();
    void imagesAreWeighed();
    void commitsAreRead();
    void wrongPlacesAreNamed();

  private:
    QString file(const QString& path) const { return m_sample + u'/' + path; }
    void edit(const QString& path, const QByteArray& from, const QByteArray& to) const;
    QJsonObject told(const QStringList& words = {}) const;

    QTemporaryDir m_folder;
    QString m_sample;
};

namespace {

QJsonObject clusterOf(const QJsonObject& told, const QString& verdict)
{
    for (const auto& cluster : told[u"clusters"_s].toArray()) {
        if (cluster[u"verdict"_s].toString() == verdict)
            return cluster.toObject();
    }
    return {};
}

QStringList causesOf(const QJsonObject& cluster)
{
    QStringList causes;
    for (const auto& cause : cluster[u"causes"_s].toArray())
        causes << cause[u"cause"_s].toString();
    causes.removeDuplicates();
    return causes;
}

} // namespace

void tst_budget::initTestCase()
{
    m_sample = m_folder.filePath(u"fleet"_s);
    QCOMPARE(cli({u"sample"_s, m_sample}).exitCode, 0);
}

void tst_budget::init()
{
    other(u"git"_s, {u"reset"_s, u"-q"_s, u"--hard"_s}, m_sample);
    other(u"git"_s, {u"clean"_s, u"-fdq"_s}, m_sample);
}

void tst_budget::edit(const QString& path, const QByteArray& from, const QByteArray& to) const
{
    QByteArray text = read(file(path));
    QVERIFY2(text.contains(from), qPrintable(path));
    QVERIFY(write(file(path), text.replace(from, to)));
}

QJsonObject tst_budget::told(const QStringList& words) const
{
    const Outcome outcome = cli(QStringList{u"budget"_s, m_sample, u"--format"_s, u"json"_s} + words);
    if (outcome.exitCode != 0)
        qWarning("%s", qPrintable(outcome.errors));
    return QJsonDocument::fromJson(outcome.output).object();
}

void tst_budget::theSampleFitsButForItsCouriers()
{
    const Outcome outcome = cli({u"budget"_s, m_sample});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.output.startsWith("36 clusters: 33 fit, 3 do not fit, 0 are not known\n"),
             outcome.output.constData());
    // Their spool is as large as the disk that it lies on.
    QVERIFY2(outcome.output.contains("left: PersistentVolumeClaim edge-telemetry/telemetry-spool\n"),
             outcome.output.constData());
    QVERIFY(outcome.output.contains("Most used node: "));
    const QJsonObject json = told();
    QCOMPARE(schemaFaults(schemaNamed(u"budget"_s), json), QStringList());
    QCOMPARE(json[u"clusters"_s].toArray().size(), qsizetype{36});
    for (const auto& cluster : json[u"clusters"_s].toArray()) {
        for (const auto& node : cluster[u"nodes"_s].toArray()) {
            const qint64 used = node[u"used"_s][u"memory"_s].toInteger();
            QVERIFY(used > 250'000'000);
            QVERIFY(used <= node[u"capacity"_s][u"memory"_s].toInteger());
        }
    }
}

void tst_budget::oneClusterIsTold()
{
    const QString name = told()[u"clusters"_s].toArray().last()[u"name"_s].toString();
    const QJsonArray clusters = told({u"--cluster"_s, name})[u"clusters"_s].toArray();
    QCOMPARE(clusters.size(), qsizetype{1});
    QCOMPARE(clusters.first()[u"name"_s].toString(), name);
    const Outcome wrong = cli({u"budget"_s, m_sample, u"--cluster"_s, u"nobody"_s});
    QCOMPARE(wrong.exitCode, 3);
    QVERIFY2(wrong.errors.contains("There is no cluster nobody."_L1), qPrintable(wrong.errors));
}

void tst_budget::aLargerRequestDoesNotFit()
{
    edit(u"base/protocol-gateway/deployment.yaml"_s, "memory: 160Mi", "memory: 1500Mi");
    const Outcome outcome = cli({u"budget"_s, m_sample});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(!outcome.output.startsWith("36 clusters: 33 fit"), outcome.output.constData());
    QVERIFY2(outcome.output.contains("Over what any node has left: Deployment edge-gateway/"),
             outcome.output.constData());
}

void tst_budget::theExitCodeTellsWhatDoesNotFit()
{
    // Those that fit, and those that do not.
    QCOMPARE(cli({u"budget"_s, m_sample, u"--cluster"_s, u"cv-01"_s, u"--exit-code"_s}).exitCode, 0);
    edit(u"base/protocol-gateway/deployment.yaml"_s, "memory: 160Mi", "memory: 1500Mi");
    QCOMPARE(cli({u"budget"_s, m_sample, u"--exit-code"_s}).exitCode, 1);
    QCOMPARE(cli({u"budget"_s, m_sample}).exitCode, 0);
}

void tst_budget::whatCannotBeRenderedIsNotReckoned()
{
    edit(u"base/mqtt-broker/kustomization.yaml"_s, "resources:\n", "resources:\n  - ../../../out\n");
    const Outcome outcome = cli({u"budget"_s, m_sample, u"--exit-code"_s});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.output.startsWith("0 clusters: "), outcome.output.constData());
    // One cause of all is told once.
    QCOMPARE(outcome.errors.count("base/mqtt-broker/kustomization.yaml:"_L1), 1);
    QVERIFY2(outcome.errors.contains(": cv-01, "_L1), qPrintable(outcome.errors));
}

void tst_budget::whatIsNotKnownIsNamed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("cause");
    const QString topology = u"topology/topology.yaml"_s;
    const QString broker = u"base/mqtt-broker/deployment.yaml"_s;
    QTest::newRow("a profile with another name") << topology << QByteArray("name: turbine-arm64-2g")
                                                 << QByteArray("name: other") << u"profile-unknown"_s;
    QTest::newRow("a profile with a memory that is none")
        << topology << QByteArray("memory: 2Gi") << QByteArray("memory: lots") << u"profile-unknown"_s;
    QTest::newRow("a request that is none")
        << broker << QByteArray("memory: 48Mi") << QByteArray("memory: -48Mi") << u"faulty-value"_s;
}

void tst_budget::whatIsNotKnownIsNamed()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, cause);
    edit(path, from, to);
    const QJsonObject cluster = clusterOf(told(), u"unknown"_s);
    QVERIFY2(causesOf(cluster).contains(cause), qPrintable(causesOf(cluster).join(u' ')));
}

void tst_budget::imagesAreWeighed()
{
    const QByteArray lock = "apiVersion: fleet-architect/v1alpha1\nkind: ImageLock\nspec:\n  images:\n"
                            "    - image: eclipse-mosquitto:2.0.21\n"
                            "      platforms: [{os: linux, architecture: arm64, bytes: 5000000}]\n";
    QVERIFY(write(file(u"topology/images.lock.yaml"_s), lock));
    bool weighed = false;
    for (const auto& cluster : told()[u"clusters"_s].toArray())
        weighed = weighed || (cluster[u"images"_s][u"bytes"_s].toInteger() == 5000000 &&
                              cluster[u"images"_s][u"seconds"_s].isDouble());
    QVERIFY(weighed);
    QVERIFY(write(file(u"topology/images.lock.yaml"_s),
                  "spec: {images: [{image: a, platforms: [{architecture: b, "
                  "bytes: many}]}]}\n"));
    const Outcome outcome = cli({u"budget"_s, m_sample});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.errors.contains("'many' is no number of bytes"_L1), qPrintable(outcome.errors));
}

void tst_budget::commitsAreRead()
{
    edit(u"base/protocol-gateway/deployment.yaml"_s, "memory: 160Mi", "memory: 1500Mi");
    const Outcome outcome = cli({u"budget"_s, m_sample, u"--rev"_s, u"HEAD"_s});
    QVERIFY2(outcome.output.startsWith("36 clusters: 33 fit"), outcome.output.constData());
}

void tst_budget::wrongPlacesAreNamed()
{
    QCOMPARE(cli({u"budget"_s}).exitCode, 2);
    const Outcome outcome = cli({u"budget"_s, m_folder.filePath(u"nothing"_s)});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY(!outcome.errors.isEmpty());
}

EFA_TEST(tst_budget)

#include "tst_budget.moc"
