#include "delivery/delivered.h"

#include "tests/support/registry.h"

#include <QTest>

using namespace efa;
using kustomize::Value;

class tst_delivered : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void findsWithoutVersion();
    void keepsTheLaterOne();
};

namespace {

kustomize::ResourcePtr object(std::string_view apiVersion, std::string_view kind, std::string_view name)
{
    const Value metadata =
        Value::mapping({}).with("name", Value::string(name)).with("namespace", Value::string("edge"));
    return std::make_shared<const kustomize::Resource>(Value::mapping({})
                                                           .with("apiVersion", Value::string(apiVersion))
                                                           .with("kind", Value::string(kind))
                                                           .with("metadata", metadata));
}

} // namespace

void tst_delivered::findsWithoutVersion()
{
    delivery::Delivered delivered;
    delivered.add(
        {object("source.toolkit.fluxcd.io/v1", "GitRepository", "home"), object("v1", "ConfigMap", "vars")});
    QVERIFY(delivered.find("source.toolkit.fluxcd.io", "GitRepository", "edge", "home"));
    QVERIFY(delivered.find("", "ConfigMap", "edge", "vars"));
    QVERIFY(!delivered.find("", "ConfigMap", "other", "vars"));
    QVERIFY(!delivered.find("", "Secret", "edge", "vars"));
}

void tst_delivered::keepsTheLaterOne()
{
    delivery::Delivered delivered;
    const auto later = object("v1", "ConfigMap", "vars");
    delivered.add({object("v1", "ConfigMap", "vars")});
    delivered.add({later});
    QCOMPARE(delivered.find("", "ConfigMap", "edge", "vars"), later);
    QCOMPARE(delivered.ofKind("", "ConfigMap").size(), size_t{1});
}

EFA_TEST(tst_delivered)
#include "tst_delivered.moc"
