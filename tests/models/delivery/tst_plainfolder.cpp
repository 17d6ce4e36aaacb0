#include "delivery/deliverer.h"
#include "delivery/sources.h"
#include "files/memorytree.h"
#include "kustomize/memory.h"
#include "tests/support/registry.h"

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace efa;

/// A cluster without an agent whose folder no kustomization holds together.
class tst_plainfolder : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void isAppliedWhole_data();
    void isAppliedWhole();
};

namespace {

using Files = std::map<QString, QByteArray>;

QByteArray configMap(const QByteArray& name)
{
    return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\n";
}

/// `path: names` of the units, or why one is broken.
QString delivered(const Files& files)
{
    const files::MemoryTree tree(files);
    const delivery::MappedSources sources;
    const auto memory = std::make_shared<kustomize::Memory>();
    const kustomize::Engine engine(memory);
    const delivery::Workshop workshop(tree, sources, engine, memory);
    delivery::Cluster cluster;
    cluster.name = ClusterName{u"a"_s};
    cluster.entry = u"clusters/a"_s;
    cluster.engine = fleet::Engine::None;
    Progress progress;
    const auto delivery = delivery::Deliverer().deliver(cluster, workshop, progress);
    if (!delivery)
        return delivery.error().toString();
    QStringList units;
    for (const delivery::Unit& unit : delivery->units) {
        QStringList names;
        for (const auto& resource : unit.built.resources)
            names << QString::fromStdString(resource->name());
        const Diagnostic* fault = unit.built.fault();
        units << unit.order.path + u": "_s + (fault ? fault->text : names.join(u' '));
    }
    return units.join(u", "_s);
}

} // namespace

void tst_plainfolder::isAppliedWhole_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("units");
    const QByteArray own = "resources: [cm.yaml]\n";
    QTest::newRow("files of objects, in folders too")
        << Files{{u"clusters/a/cm.yaml"_s, configMap("one")},
                 {u"clusters/a/apps/b.yml"_s, configMap("two")},
                 {u"clusters/a/README.md"_s, "words"},
                 {u"clusters/a/values.yaml"_s, "size: 1\n"},
                 {u"clusters/a/.hidden/c.yaml"_s, configMap("no")}}
        << u"clusters/a: one two"_s;
    QTest::newRow("kustomizations, each on its own")
        << Files{{u"clusters/a/x/kustomization.yaml"_s, own},
                 {u"clusters/a/x/cm.yaml"_s, configMap("same")},
                 {u"clusters/a/deep/y/kustomization.yaml"_s, own},
                 {u"clusters/a/deep/y/cm.yaml"_s, configMap("same")},
                 {u"clusters/a/deep/y/part/kustomization.yaml"_s, own}}
        << u"clusters/a/deep/y: same, clusters/a/x: same"_s;
    QTest::newRow("both") << Files{{u"clusters/a/cm.yaml"_s, configMap("loose")},
                                   {u"clusters/a/x/kustomization.yaml"_s, own},
                                   {u"clusters/a/x/cm.yaml"_s, configMap("held")}}
                          << u"clusters/a: loose, clusters/a/x: held"_s;
    QTest::newRow("charts and components are parts of something else")
        << Files{{u"clusters/a/cm.yaml"_s, configMap("one")},
                 {u"clusters/a/chart/Chart.yaml"_s, "name: c\n"},
                 {u"clusters/a/chart/templates/t.yaml"_s, configMap("no")},
                 {u"clusters/a/part/kustomization.yaml"_s,
                  "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n"}}
        << u"clusters/a: one"_s;
    QTest::newRow("nothing") << Files{{u"clusters/a/README.md"_s, "words"}}
                             << u"clusters/a: clusters/a holds no kustomization file."_s;
    QTest::newRow("a kustomization of its own says what counts")
        << Files{{u"clusters/a/kustomization.yaml"_s, own},
                 {u"clusters/a/cm.yaml"_s, configMap("listed")},
                 {u"clusters/a/other.yaml"_s, configMap("not")}}
        << u"clusters/a: listed"_s;
}

void tst_plainfolder::isAppliedWhole()
{
    QFETCH(const Files, files);
    QTEST(delivered(files), "units");
}

EFA_TEST(tst_plainfolder)
#include "tst_plainfolder.moc"
