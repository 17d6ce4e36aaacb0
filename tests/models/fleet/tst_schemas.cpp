#include "fleet/samplefleet.h"
#include "tests/support/registry.h"
#include "tests/support/schemacheck.h"
#include "yaml/stream.h"

#include <QTest>

using namespace efa;
using namespace Qt::StringLiterals;

/// The JSON Schemas of our documents say what the sample fleet's documents are.
class tst_schemas : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void theSampleSatisfiesThem_data();
    void theSampleSatisfiesThem();
    void whatIsNotDescribedIsRefused();
};

void tst_schemas::theSampleSatisfiesThem_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("schema");
    QTest::newRow("the fleet") << u"topology/topology.yaml"_s << u"fleet"_s;
    QTest::newRow("the canvas") << u"topology/layout.yaml"_s << u"layout"_s;
    Progress progress;
    for (const auto& [path, content] : fleet::makeSampleFleet(36, progress)->files()) {
        if (path.startsWith("topology/regions/"_L1))
            QTest::newRow(qPrintable(path.section(u'/', -1))) << path << u"region"_s;
    }
}

void tst_schemas::theSampleSatisfiesThem()
{
    QFETCH(QString, path);
    QFETCH(QString, schema);
    Progress progress;
    const auto files = fleet::makeSampleFleet(36, progress)->files();
    const auto stream = yaml::Stream::parse(yaml::Source(files.at(path), path));
    QVERIFY(stream);
    const QJsonValue value = test::jsonOf(stream->documents().front().root());
    QCOMPARE(test::schemaFaults(test::schemaNamed(schema), value), QStringList());
}

void tst_schemas::whatIsNotDescribedIsRefused()
{
    const QByteArray text = "apiVersion: fleet-architect/v1alpha1\nkind: Region\nmetadata:\n  name: a\n"
                            "spec:\n  sites:\n    - titel: x\n";
    const auto stream = yaml::Stream::parse(yaml::Source(text, u"a.yaml"_s));
    QVERIFY(stream);
    QCOMPARE(
        test::schemaFaults(test::schemaNamed(u"region"_s), test::jsonOf(stream->documents().front().root())),
        (QStringList{u".spec.sites[0]: 'name' is missing"_s, u".spec.sites[0].titel: not described"_s}));
}

EFA_TEST(tst_schemas)

#include "tst_schemas.moc"
