#include "tests/app/cli/program.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::test;

class tst_delivery : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void printsWhatAClusterGets();
    void numbersOfOneReadWell();
    void printsTheTableAsJson();
    void saysWhatIsBroken();
    void whatAnAgentRefusesIsNotDone();
    void goesTheSameWayForAll();
    void refusesWrongWords_data();
    void refusesWrongWords();
    void namesTheClustersThereAre();
};

namespace {

/// A cluster whose Kustomizations deliver `apps` there and on another cluster.
bool writeFleet(const QString& folder, const QByteArray& path = "./apps")
{
    const QByteArray source =
        "apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata:\n"
        "  name: home\n  namespace: flux-system\nspec:\n  url: https://example.com/fleet\n";
    const auto object = [](const QByteArray& name, const QByteArray& where, const QByteArray& spec) {
        return "---\napiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n  name: " +
               name + "\n  namespace: flux-system\nspec:\n  path: " + where +
               "\n  sourceRef:\n    kind: GitRepository\n    name: home\n" + spec;
    };
    return write(folder + u"/clusters/berlin/flux.yaml"_s,
                 source + object("root", "./clusters/berlin", {}) +
                     object("apps", path, "  postBuild:\n    substitute:\n      site: Berlin\n") +
                     object("spoke", "./apps", "  kubeConfig:\n    secretRef:\n      name: spoke\n")) &&
           write(folder + u"/apps/settings.yaml"_s,
                 "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  site: ${site}\n");
}

} // namespace

void tst_delivery::printsWhatAClusterGets()
{
    const QTemporaryDir folder;
    QVERIFY(writeFleet(folder.path()));
    const Outcome outcome = cli({u"render"_s, u"--cluster"_s, u"berlin"_s, folder.path()});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.output.endsWith(
        "---\napiVersion: v1\ndata:\n  site: Berlin\nkind: ConfigMap\nmetadata:\n  name: settings\n"));
    QVERIFY2(outcome.errors.contains("Kustomization flux-system/apps"_L1), qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.contains("Kustomization flux-system/spoke is for another cluster."_L1),
             qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.contains("3 units, 5 resources, 1 opaque"_L1), qPrintable(outcome.errors));
}

void tst_delivery::numbersOfOneReadWell()
{
    const QTemporaryDir folder;
    QVERIFY(writeKustomization(folder.filePath(u"base"_s), "settings"));
    QVERIFY(write(folder.filePath(u"clusters/a/kustomization.yaml"_s), "resources: [../../base]\n"));
    const Outcome one = cli({u"render"_s, u"--cluster"_s, u"a"_s, folder.path()});
    QVERIFY2(one.errors.contains("1 unit, 1 resource, 0 opaque"_L1), qPrintable(one.errors));
    const Outcome all = cli({u"render"_s, u"--all"_s, folder.path()});
    QVERIFY2(all.output.startsWith("1 cluster, 1 object, "), all.output.constData());
    const Outcome found = cli({u"discover"_s, folder.path()});
    QVERIFY2(found.output.contains("Besides: 1 base, 0 components, 0 overlays\n"), found.output.constData());
    QVERIFY2(found.errors.startsWith("1 cluster in 1 fleet, "_L1), qPrintable(found.errors));
    QVERIFY2(found.errors.contains(" of 3 YAML files parsed, "_L1), qPrintable(found.errors));
}

void tst_delivery::printsTheTableAsJson()
{
    const QTemporaryDir folder;
    QVERIFY(writeFleet(folder.path()));
    const Outcome outcome = cli({u"render"_s, u"--cluster=berlin"_s, u"--format=json"_s, folder.path()});
    QCOMPARE(outcome.errors, QString());
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject report = QJsonDocument::fromJson(outcome.output).object();
    QCOMPARE(report[u"cluster"_s].toString(), u"berlin"_s);
    QCOMPARE(report[u"units"_s].toArray().size(), 3);
}

void tst_delivery::saysWhatIsBroken()
{
    const QTemporaryDir folder;
    QVERIFY(writeFleet(folder.path(), "./aps"));
    const Outcome outcome = cli({u"render"_s, u"--cluster"_s, u"berlin"_s, folder.path()});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains("The nearest folder that exists is apps."_L1),
             qPrintable(outcome.errors));
    const Outcome all = cli({u"render"_s, u"--all"_s, folder.path()});
    QCOMPARE(all.exitCode, 3);
    QVERIFY2(all.errors.contains("The nearest folder that exists is apps."_L1), qPrintable(all.errors));
}

void tst_delivery::whatAnAgentRefusesIsNotDone()
{
    const QTemporaryDir folder;
    const QByteArray application = "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: ";
    const QByteArray goal = "\nspec:\n  destination: {server: 'https://kubernetes.default.svc'}\n";
    QVERIFY(write(folder.filePath(u"clusters/berlin/a.yaml"_s), application + "a" + goal));
    for (const QStringList& words : {QStringList{u"--cluster"_s, u"berlin"_s}, QStringList{u"--all"_s}}) {
        const Outcome outcome = cli(QStringList{u"render"_s, folder.path()} + words);
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY2(outcome.errors.contains("error: Application a has no source"_L1),
                 qPrintable(outcome.errors));
    }
}

void tst_delivery::goesTheSameWayForAll()
{
    const QTemporaryDir folder;
    QVERIFY(writeFleet(folder.path()));
    const Outcome outcome = cli({u"render"_s, u"--all"_s, u"."_s, u"--output"_s, u"out"_s}, folder.path());
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.output.startsWith("2 clusters, 6 objects, "), outcome.output.constData());
    QVERIFY2(outcome.errors.contains("1 unit"_L1), qPrintable(outcome.errors));
    QCOMPARE(read(folder.filePath(u"out/berlin.yaml"_s)),
             cli({u"render"_s, u"--cluster"_s, u"berlin"_s, u"."_s}, folder.path()).output);
}

void tst_delivery::refusesWrongWords_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("all and one") << QStringList{u"--all"_s, u"--cluster=a"_s};
    QTest::newRow("a format without a cluster") << QStringList{u"--format=json"_s};
    QTest::newRow("an unknown format") << QStringList{u"--cluster=a"_s, u"--format=xml"_s};
    QTest::newRow("an output for one cluster") << QStringList{u"--cluster=a"_s, u"--output=out"_s};
}

void tst_delivery::refusesWrongWords()
{
    QFETCH(const QStringList, words);
    const Outcome outcome = cli(QStringList{u"render"_s} + words + QStringList{u"."_s});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.output.isEmpty());
}

void tst_delivery::namesTheClustersThereAre()
{
    const QTemporaryDir folder;
    QVERIFY(writeFleet(folder.path()));
    const Outcome outcome = cli({u"render"_s, u"--cluster"_s, u"bonn"_s, folder.path()});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains("bonn"_L1) && outcome.errors.contains("berlin"_L1),
             qPrintable(outcome.errors));
}

EFA_TEST(tst_delivery)
#include "tst_delivery.moc"
