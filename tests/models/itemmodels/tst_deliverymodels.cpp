#include "itemmodels/deliverymodels.h"

#include "tests/support/registry.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::itemmodels;

namespace {

delivery::Unit unitBy(const std::string& kind, const std::string& name, const QString& path)
{
    delivery::Unit unit;
    unit.order.by.kind = kind;
    unit.order.by.name = name;
    unit.order.path = path;
    return unit;
}

/// An entry point, a unit of the repository, and a chart that is not known.
delivery::Delivery sampleDelivery()
{
    delivery::Delivery delivery;
    delivery.units.push_back(unitBy({}, {}, u"clusters/a"_s));
    delivery.units.push_back(unitBy("Kustomization", "apps", u"apps/edge"_s));
    delivery::Unit chart = unitBy("HelmRelease", "loki", {});
    chart.order.source = {delivery::SourceKind::Helm, u"https://charts.example.org"_s, u"6.6.2"_s};
    chart.built.opaque = delivery::Opaque{.reason = delivery::OpaqueReason::HelmChart,
                                          .text = u"A chart"_s,
                                          .hint = u"Render it"_s,
                                          .facts = {}};
    delivery.units.push_back(chart);
    return delivery;
}

QString rowOf(const QAbstractItemModel& model, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << model.index(row, column).data().toString();
    return cells.join(u" | "_s);
}

} // namespace

class tst_deliverymodels : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void unitsSayWhatTheyAre();
    void opaqueUnitsSayWhy();
    void aUnitWithoutResourcesHasNone();
};

void tst_deliverymodels::unitsSayWhatTheyAre()
{
    UnitsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setValues(sampleDelivery());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(rowOf(model, 0), u"a | Entry point | clusters/a | 0"_s);
    QCOMPARE(rowOf(model, 1), u"apps | Kustomization | apps/edge | 0"_s);
    model.setValues({});
    QCOMPARE(model.rowCount(), 0);
}

void tst_deliverymodels::opaqueUnitsSayWhy()
{
    UnitsModel model;
    model.setValues(sampleDelivery());
    QCOMPARE(rowOf(model, 2), u"loki | HelmRelease, opaque | https://charts.example.org 6.6.2 | not known"_s);
    const QModelIndex index = model.index(2, 0);
    QVERIFY(index.data(UnitsModel::OpaqueRole).toBool());
    QCOMPARE(index.data(UnitsModel::WhyRole).toString(), u"A chart"_s);
    QCOMPARE(index.data(Qt::ToolTipRole).toString(), u"A chart\nRender it"_s);
    QVERIFY(!model.index(1, 0).data(UnitsModel::OpaqueRole).toBool());
}

void tst_deliverymodels::aUnitWithoutResourcesHasNone()
{
    ResourcesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setValues(sampleDelivery().units.front());
    QCOMPARE(model.rowCount(), 0);
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

EFA_TEST(tst_deliverymodels)

#include "tst_deliverymodels.moc"
