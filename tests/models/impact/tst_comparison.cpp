#include "impact/comparison.h"

#include "impact/grouping.h"
#include "impact/ringbypass.h"
#include "tests/models/impact/objects.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using delivery::Delivery;
using delivery::Unit;
using impact::Change;
using impact::Comparison;

class tst_comparison : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void differencesOfDeliveries_data();
    void differencesOfDeliveries();
    void equalDifferencesAreOneGroup();
    void anEditOfABaseSkipsRings_data();
    void anEditOfABaseSkipsRings();
};

namespace {

QByteArray configMap(const QByteArray& name, const QByteArray& value, const QByteArray& metadata = {})
{
    return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\n" + metadata +
           "data: {a: " + value + "}\n";
}

struct Pieces
{
    QList<QByteArray> objects;
    bool suspended = false;
    bool prune = true;
    std::vector<delivery::Fact> facts = {};
    const char* name = "apps";
};

Unit unitOf(const Pieces& pieces)
{
    Unit unit;
    unit.order.by = {fleet::Engine::Flux, "kustomize.toolkit.fluxcd.io/v1", "Kustomization", "flux-system",
                     pieces.name};
    unit.order.suspended = pieces.suspended;
    unit.order.prune = pieces.prune;
    for (const QByteArray& text : pieces.objects) {
        unit.built.resources.push_back(test::resourceOf(text));
        unit.built.texts.push_back(std::make_shared<const QByteArray>(text));
    }
    if (!pieces.facts.empty()) {
        unit.built.opaque = delivery::Opaque();
        unit.built.opaque->facts = pieces.facts;
    }
    return unit;
}

Delivery deliveryOf(const std::vector<Pieces>& units)
{
    Delivery delivery;
    for (const Pieces& pieces : units)
        delivery.units.push_back(unitOf(pieces));
    return delivery;
}

/// One change a line, with a sign, its object, fields, and what comes of it.
QByteArray told(const impact::Difference& difference)
{
    QByteArray text;
    for (const impact::ChangePtr& change : difference.changes) {
        const QByteArray former = QByteArray::fromStdString(change->formerName);
        const char sign = change->kind == Change::Kind::Added     ? '+'
                          : change->kind == Change::Kind::Removed ? '-'
                                                                  : '~';
        text += sign + QByteArray::fromStdString(change->object.shown());
        text += former.isEmpty() ? QByteArray() : " was " + former;
        for (const impact::FieldChange& field : change->fields)
            text += ' ' + QByteArray::fromStdString(field.path);
        text += change->consequences.staysBehind ? " stays" : "";
        text += '\n';
    }
    return difference.held > 0 ? text + "held " + QByteArray::number(difference.held) + '\n' : text;
}

using Units = std::vector<Pieces>;

} // namespace

Q_DECLARE_METATYPE(Units)

void tst_comparison::differencesOfDeliveries_data()
{
    QTest::addColumn<Units>("before");
    QTest::addColumn<Units>("after");
    QTest::addColumn<QByteArray>("difference");

    const auto row = [](const char* name, const Units& before, const Units& after,
                        const QByteArray& difference) {
        QTest::newRow(name) << before << after << difference;
    };
    const QByteArray a = configMap("a", "1");
    const QByteArray b = configMap("b", "1");
    row("equal ones", {{.objects = {a, b}}}, {{.objects = {a, b}}}, "");
    row("another order is none", {{.objects = {a, b}}}, {{.objects = {b, a}}}, "");
    row("a field", {{.objects = {a, b}}}, {{.objects = {configMap("a", "2"), b}}}, "~ConfigMap a data.a\n");
    row("one more", {{.objects = {a}}}, {{.objects = {b, a}}}, "+ConfigMap b\n");
    row("one less", {{.objects = {a, b}}}, {{.objects = {a}}}, "-ConfigMap b\n");
    row("one less that nobody takes away", {{.objects = {a, b}, .prune = false}},
        {{.objects = {a}, .prune = false}}, "-ConfigMap b stays\n");
    const QByteArray kept =
        configMap("b", "1", "  annotations: {kustomize.toolkit.fluxcd.io/prune: disabled}\n");
    row("one less that says it stays", {{.objects = {a, kept}}}, {{.objects = {a}}}, "-ConfigMap b stays\n");
    row("moved to another unit", {{.objects = {a, b}}}, {{.objects = {a}}, {.objects = {b}, .name = "more"}},
        "");
    row("a suspended unit changes nothing", {{.objects = {a, b}}},
        {{.objects = {configMap("a", "2")}, .suspended = true}}, "held 2\n");
    row("facts of a chart", {{.objects = {}, .facts = {{"version", "1"}, {"values.a", "x"}}}},
        {{.objects = {}, .facts = {{"version", "2"}, {"values.b", "x"}}}},
        "~Kustomization flux-system/apps values.a values.b version\n");
    const QByteArray release = "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n"
                               "metadata: {name: apps, namespace: flux-system}\nspec: {version: ";
    row("an object that says so itself is told once",
        {{.objects = {release + "1}\n"}, .facts = {{"version", "1"}}}},
        {{.objects = {release + "2}\n"}, .facts = {{"version", "2"}}}},
        "~Kustomization flux-system/apps spec.version\n");
    const QByteArray one = configMap("c-5t4bc92b2k", "1");
    const QByteArray two = configMap("c-mkfg8tg7bd", "2");
    row("another content in a generated name", {{.objects = {a, one}}}, {{.objects = {a, two}}},
        "~ConfigMap c-mkfg8tg7bd was c-5t4bc92b2k data.a\n");
    row("the former name that nobody takes away", {{.objects = {a, one}, .prune = false}},
        {{.objects = {two, a}, .prune = false}}, "~ConfigMap c-mkfg8tg7bd was c-5t4bc92b2k data.a stays\n");
    row("another one of that kind of name", {{.objects = {one}}},
        {{.objects = {configMap("d-mkfg8tg7bd", "2")}}},
        "-ConfigMap c-5t4bc92b2k\n+ConfigMap d-mkfg8tg7bd\n");
    row("no hash", {{.objects = {configMap("c-5t4bc92b2a", "1")}}}, {{.objects = {two}}},
        "-ConfigMap c-5t4bc92b2a\n+ConfigMap c-mkfg8tg7bd\n");
    row("one of two, nobody knows which", {{.objects = {one, configMap("c-2222222222", "3")}}},
        {{.objects = {two}}}, "-ConfigMap c-2222222222\n-ConfigMap c-5t4bc92b2k\n+ConfigMap c-mkfg8tg7bd\n");
    row("held with its unit", {{.objects = {one}}}, {{.objects = {two}, .suspended = true}}, "held 2\n");
    row("a chart that goes", {{.objects = {}, .facts = {{"version", "1"}}}}, {},
        "-Kustomization flux-system/apps\n");
    row("what becomes known was there", {{.objects = {}, .facts = {{"version", "1"}}}}, {{.objects = {a}}},
        "-Kustomization flux-system/apps\nheld 1\n");
}

void tst_comparison::differencesOfDeliveries()
{
    QFETCH(const Units, before);
    QFETCH(const Units, after);
    Comparison comparison;
    QTEST(told(comparison.compare(deliveryOf(before), deliveryOf(after))), "difference");
}

void tst_comparison::equalDifferencesAreOneGroup()
{
    Comparison comparison;
    impact::Grouping grouping;
    const auto add = [&](const char* cluster, const QByteArray& more, const QByteArray& from,
                         const QByteArray& to) {
        // The rest differs from cluster to cluster.
        const Delivery before = deliveryOf({{.objects = {configMap("a", from, more)}}});
        const Delivery after = deliveryOf({{.objects = {configMap("a", to, more)}}});
        grouping.add({QString::fromLatin1(cluster)}, comparison.compare(before, after));
    };
    add("c", "  labels: {site: c}\n", "1", "2");
    add("a", "  labels: {site: a}\n", "1", "2");
    add("b", "  labels: {site: b}\n", "1", "3");
    add("d", "  labels: {site: d}\n", "1", "1");
    grouping.addNew({u"e"_s});
    grouping.addUnknown({u"f"_s}, {.code = ErrorCode::Invalid, .message = u"broken"_s}, impact::Side::After);
    const impact::Impact impact = grouping.impact();
    QCOMPARE(impact.groups.size(), size_t{2});
    QCOMPARE(impact.groups[0].clusters, (std::vector<ClusterName>{{u"a"_s}, {u"c"_s}}));
    QCOMPARE(told(impact.groups[0].difference), QByteArray("~ConfigMap a data.a\n"));
    QCOMPARE(impact.groups[1].clusters, (std::vector<ClusterName>{{u"b"_s}}));
    QCOMPARE(impact.unchanged, qint64{1});
    QCOMPARE(impact.changedCount(), qint64{4});
    QCOMPARE(impact.unknown.size(), size_t{1});
}

void tst_comparison::anEditOfABaseSkipsRings_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("ring");
    QTest::addColumn<bool>("found");

    QTest::newRow("a base and a later ring") << u"base/web/deployment.yaml"_s << u"broad"_s << true;
    QTest::newRow("a component") << u"components/tls/patch.yaml"_s << u"broad"_s << true;
    QTest::newRow("the first ring may have it") << u"base/web/deployment.yaml"_s << u"dev"_s << false;
    QTest::newRow("what is staged goes ring by ring")
        << u"components/staged/web/patch.yaml"_s << u"broad"_s << false;
    QTest::newRow("an overlay of the ring itself")
        << u"overlays/rings/broad/kustomization.yaml"_s << u"broad"_s << false;
    QTest::newRow("a cluster without a ring") << u"base/web/deployment.yaml"_s << QString() << false;
}

void tst_comparison::anEditOfABaseSkipsRings()
{
    QFETCH(const QString, file);
    QFETCH(const QString, ring);
    Comparison comparison;
    impact::Grouping grouping;
    grouping.add({u"berlin"_s}, comparison.compare(deliveryOf({{.objects = {configMap("a", "1")}}}),
                                                   deliveryOf({{.objects = {configMap("a", "2")}}})));
    const auto finding = impact::ringBypass(grouping.impact(), {u"README.md"_s, file},
                                            {{u"dev"_s}, {u"broad"_s}}, {{{u"berlin"_s}, {.ring = {ring}}}});
    QTEST(finding.has_value(), "found");
    if (finding) {
        QCOMPARE(finding->place.file, file);
        QVERIFY(finding->text.contains("broad (1)"_L1));
        QVERIFY(finding->hint.contains("dev"_L1));
    }
}

EFA_TEST(tst_comparison)
#include "tst_comparison.moc"
