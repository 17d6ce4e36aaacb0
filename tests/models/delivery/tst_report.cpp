#include "delivery/report.h"

#include "fluxfleet.h"
#include "tests/support/registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

class tst_report : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void hasTheFormOfItsSchema();
};

namespace {

/// Checks the part of JSON schema that ours are written in, and answers the first fault.
class SchemaCheck
{
  public:
    explicit SchemaCheck(const QJsonObject& root)
        : m_root(root)
    {
    }

    QString fault(const QJsonValue& value, const QJsonObject& rule, const QString& where) const
    {
        if (rule.contains(u"$ref"_s)) {
            const QString name = rule[u"$ref"_s].toString().section(u'/', -1);
            return fault(value, m_root[u"$defs"_s].toObject()[name].toObject(), where);
        }
        if (!hasType(value, rule[u"type"_s].toString()))
            return where + u" is of another type"_s;
        if (rule.contains(u"enum"_s) && !rule[u"enum"_s].toArray().contains(value))
            return where + u" is none of the values"_s;
        return value.isObject() ? faultOfObject(value.toObject(), rule, where)
                                : faultOfItems(value.toArray(), rule, where);
    }

  private:
    static bool hasType(const QJsonValue& value, const QString& type)
    {
        if (type == "integer"_L1)
            return value.isDouble() && value.toDouble() == value.toInt();
        return (type == "object"_L1 && value.isObject()) || (type == "array"_L1 && value.isArray()) ||
               (type == "string"_L1 && value.isString()) || (type == "boolean"_L1 && value.isBool());
    }

    QString faultOfItems(const QJsonArray& items, const QJsonObject& rule, const QString& where) const
    {
        for (const QJsonValue& item : items) {
            if (const QString found = fault(item, rule[u"items"_s].toObject(), where + u"[]"_s);
                !found.isEmpty())
                return found;
        }
        return {};
    }

    QString faultOfObject(const QJsonObject& object, const QJsonObject& rule, const QString& where) const
    {
        for (const QJsonValue& name : rule[u"required"_s].toArray()) {
            if (!object.contains(name.toString()))
                return where + u" lacks "_s + name.toString();
        }
        const QJsonObject properties = rule[u"properties"_s].toObject();
        for (const QString& name : object.keys()) {
            if (!properties.contains(name))
                return where + u" has an unknown "_s + name;
            const QString found = fault(object[name], properties[name].toObject(), where + u'.' + name);
            if (!found.isEmpty())
                return found;
        }
        return {};
    }

    QJsonObject m_root;
};

} // namespace

void tst_report::hasTheFormOfItsSchema()
{
    QFile file(QStringLiteral(EFA_TEST_DATA "/../../resources/schemas/delivery.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(!schema.isEmpty());

    FluxFleet fleet(
        FluxFleet::kustomization("apps", "apps",
                                 "  suspend: true\n  dependsOn:\n  - name: gone\n  postBuild:\n"
                                 "    substituteFrom:\n    - kind: Secret\n      name: live\n") +
        FluxFleet::kustomization("spoke", "apps", "  kubeConfig:\n    secretRef:\n      name: s\n") +
        FluxFleet::kustomization("broken", "nowhere"));
    fleet.writeConfigMap("a", "  x: ${y}\n");
    const auto delivery = fleet.delivered();
    QVERIFY(delivery);
    const delivery::Cluster cluster = {
        ClusterName{u"berlin"_s}, fleet::Engine::Flux, u"clusters/berlin"_s, {}, {}};
    const QJsonObject report = delivery::reportOf(cluster, *delivery);
    QCOMPARE(SchemaCheck(schema).fault(report, schema, u"report"_s), QString());
    const QJsonArray units = report[u"units"_s].toArray();
    QCOMPARE(units.size(), 4);
    QCOMPARE(units.at(1)[u"suspended"_s].toBool(), true);
    QCOMPARE(units.at(1)[u"holes"_s].toArray().size(), 1);
    QCOMPARE(units.at(2)[u"opaque"_s][u"reason"_s].toString(), u"remote-cluster"_s);
    QCOMPARE(units.at(3)[u"opaque"_s][u"reason"_s].toString(), u"broken"_s);
}

EFA_TEST(tst_report)
#include "tst_report.moc"
