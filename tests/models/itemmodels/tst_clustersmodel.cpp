#include "itemmodels/clustersmodel.h"

#include "tests/support/registry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::itemmodels;

namespace {

fleet::FleetMap mapOf(const QStringList& names)
{
    fleet::FleetMap map;
    map.rings = {u"dev"_s, u"broad"_s};
    map.regions.push_back({.name = u"r"_s, .title = u"North"_s});
    map.sites.push_back({.name = u"s"_s});
    for (const QString& name : names) {
        fleet::MapCluster cluster;
        cluster.name = name;
        cluster.ring = name.endsWith(u'1') ? u"broad"_s : u"dev"_s;
        cluster.ringOrder = name.endsWith(u'1') ? 2 : 1;
        cluster.nodes = int(name.size());
        map.clusters.push_back(cluster);
    }
    return map;
}

QStringList names(const QAbstractItemModel& model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.index(row, 0).data().toString();
    return names;
}

} // namespace

class tst_clustersmodel : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void rowsFollowTheMap();
    void newValuesTellOnlyWhatChanged();
    void namesSortAsPeopleCount();
    void ringsSortByTheirOrderAndNodesByTheirNumber();
    void theFilterHidesRows();
    void cellsAreSafeForSpreadsheets_data();
    void cellsAreSafeForSpreadsheets();
};

void tst_clustersmodel::rowsFollowTheMap()
{
    ClustersModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setValues(mapOf({u"a1"_s, u"b2"_s}));
    QCOMPARE(names(model), (QStringList{u"a1"_s, u"b2"_s}));
    QCOMPARE(model.index(0, ClustersModel::RingColumn).data().toString(), u"broad"_s);
    QCOMPARE(model.index(0, ClustersModel::RegionColumn).data().toString(), u"North"_s);
    QCOMPARE(model.index(0, ClustersModel::SiteColumn).data().toString(), u"No site"_s);
    QCOMPARE(model.rowOfCluster(u"b2"_s), 1);
    QCOMPARE(model.rowOfCluster(u"c3"_s), -1);
    for (int column = 0; column < ClustersModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void tst_clustersmodel::newValuesTellOnlyWhatChanged()
{
    ClustersModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setValues(mapOf({u"a"_s, u"b"_s, u"d"_s}));
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    fleet::FleetMap map = mapOf({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    map.clusters[0].version = u"v2"_s;
    model.setValues(map);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 0);
}

void tst_clustersmodel::namesSortAsPeopleCount()
{
    ClustersModel model;
    ClustersFilter filter(model);
    model.setValues(mapOf({u"c10"_s, u"C2"_s, u"c1"_s}));
    QCOMPARE(names(filter), (QStringList{u"c10"_s, u"C2"_s, u"c1"_s}));
    filter.sort(0);
    QCOMPARE(names(filter), (QStringList{u"c1"_s, u"C2"_s, u"c10"_s}));
}

void tst_clustersmodel::ringsSortByTheirOrderAndNodesByTheirNumber()
{
    ClustersModel model;
    ClustersFilter filter(model);
    model.setValues(mapOf({u"aaaaaaaaaa1"_s, u"bb2"_s}));
    filter.sort(ClustersModel::RingColumn);
    QCOMPARE(names(filter).first(), u"bb2"_s);
    filter.sort(ClustersModel::NodesColumn, Qt::DescendingOrder);
    QCOMPARE(names(filter).first(), u"aaaaaaaaaa1"_s);
}

void tst_clustersmodel::theFilterHidesRows()
{
    ClustersModel model;
    ClustersFilter filter(model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setValues(mapOf({u"a"_s, u"b"_s, u"c"_s}));
    filter.setShown({true, false, true});
    QCOMPARE(names(filter), (QStringList{u"a"_s, u"c"_s}));
    filter.setShown({false, true, false});
    QCOMPARE(names(filter), (QStringList{u"b"_s}));
    filter.setShown({});
    QCOMPARE(filter.rowCount(), 3);
}

void tst_clustersmodel::cellsAreSafeForSpreadsheets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain words stay") << u"van-01"_s << u"van-01"_s;
    QTest::newRow("a comma needs quotes") << u"a, b"_s << u"\"a, b\""_s;
    QTest::newRow("quotes are doubled") << u"a \"b\""_s << u"\"a \"\"b\"\"\""_s;
    QTest::newRow("a formula is none") << u"=HYPERLINK(1)"_s << u"\"'=HYPERLINK(1)\""_s;
    QTest::newRow("nor is a sum") << u"+1"_s << u"\"'+1\""_s;
    QTest::newRow("nor a command") << u"@x"_s << u"\"'@x\""_s;
    QTest::newRow("a dash in front") << u"-x"_s << u"\"'-x\""_s;
    QTest::newRow("a line end") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("nothing") << QString() << QString();
}

void tst_clustersmodel::cellsAreSafeForSpreadsheets()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    QCOMPARE(csvCell(text), cell);
    ClustersModel model;
    model.setValues(mapOf({text}));
    QCOMPARE(csvOf(model, {0}, {0}), "Cluster\r\n" + cell.toUtf8() + "\r\n");
}

EFA_TEST(tst_clustersmodel)

#include "tst_clustersmodel.moc"
