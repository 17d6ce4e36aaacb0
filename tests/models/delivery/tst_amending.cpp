#include "delivery/amending.h"

#include "delivery/deliverer.h"
#include "delivery/sources.h"
#include "files/memorytree.h"
#include "fluxfleet.h"
#include "kustomize/engine.h"
#include "kustomize/memory.h"
#include "kustomize/steadytree.h"
#include "tests/support/randomedit.h"
#include "tests/support/registry.h"
#include "tests/support/why.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

/// What a cluster gets out of what it got is what it gets.
class tst_amending : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void isAmendedOrDelivered_data();
    void isAmendedOrDelivered();
    void whatIsRenderedAlikeStaysTheSame();
    void randomEditsAreAmendedTruly();
    void aCancelIsHeard();
};

namespace {

using Files = std::map<QString, QByteArray>;

/// One state of the files, and all that delivers by it.
class State
{
  public:
    State(const Files& files, fleet::Engine engine, const std::shared_ptr<kustomize::Memory>& memory)
        : m_tree(files)
        , m_steady(m_tree)
        , m_sources(delivery::Home{{u"https://example.com/fleet"_s}, {}})
        , m_engine(memory)
        , m_workshop(m_steady, m_sources, m_engine, memory)
        , m_cluster({ClusterName{u"berlin"_s}, engine, u"clusters/berlin"_s, {}, {}})
    {
    }

    Result<delivery::Delivery> delivered()
    {
        return delivery::Deliverer().deliver(m_cluster, m_workshop, m_progress);
    }
    Result<delivery::KnownDeliveryPtr> known()
    {
        auto delivery = delivered();
        return delivery ? delivery::known(std::move(*delivery), m_cluster, m_workshop, m_progress)
                        : failure(delivery.error());
    }
    Result<std::optional<delivery::Delivery>> amended(const delivery::KnownDelivery& before)
    {
        return delivery::amended(before, m_workshop, m_progress);
    }
    Progress& progress() { return m_progress; }

  private:
    files::MemoryTree m_tree;
    kustomize::SteadyTree m_steady;
    delivery::MappedSources m_sources;
    kustomize::Engine m_engine;
    delivery::Workshop m_workshop;
    delivery::Cluster m_cluster;
    Progress m_progress;
};

QByteArray object(const QByteArray& kind, const QByteArray& name, const QByteArray& rest)
{
    return "---\napiVersion: v1\nkind: " + kind + "\nmetadata:\n  name: " + name +
           "\n  namespace: flux-system\n" + rest;
}

/// A cluster that pulls its own folder, which stands on a base, and two other folders; one holds a chart.
Files fleetFiles()
{
    const QByteArray own = FluxFleet::kustomization("edge", "./clusters/berlin",
                                                    "  postBuild:\n    substitute:\n      site: Berlin\n");
    const QByteArray apps = FluxFleet::kustomization(
        "apps", "./apps",
        "  commonMetadata:\n    labels:\n      team: edge\n  postBuild:\n    substituteFrom:\n"
        "    - kind: ConfigMap\n      name: vars\n");
    return {
        {u"clusters/berlin/flux.yaml"_s,
         "apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata:\n  name: home\n"
         "  namespace: flux-system\nspec:\n  url: ssh://git@example.com/fleet.git\n" +
             own + apps + FluxFleet::kustomization("plain", "./plain")},
        {u"clusters/berlin/kustomization.yaml"_s,
         "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n"
         "resources: [flux.yaml, ../../base]\npatches:\n- target: {kind: Service}\n  patch: |\n"
         "    - {op: add, path: /metadata/annotations, value: {of: \"${site}\"}}\n"},
        {u"base/kustomization.yaml"_s, "resources: [web.yaml, vars.yaml]\n"},
        {u"base/web.yaml"_s, object("Service", "web", "spec:\n  clusterIP: None\n  externalName: ${site}\n") +
                                 object("Service", "api", "spec:\n  clusterIP: None\n")},
        {u"base/vars.yaml"_s, object("ConfigMap", "vars", "data:\n  place: Mitte\n")},
        {u"apps/agent.yaml"_s, object("Service", "agent", "spec:\n  externalName: ${place}.example\n")},
        {u"apps/release.yaml"_s,
         "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: db\n"
         "  namespace: flux-system\nspec:\n  chart:\n    spec:\n      chart: db\n      version: 1.0.0\n"
         "      sourceRef: {kind: HelmRepository, name: charts}\n  values:\n    size: 1\n"},
        {u"plain/service.yaml"_s, object("Service", "plain", "spec:\n  clusterIP: None\n")},
    };
}

/// All that a cluster gets but its texts.
QByteArray shown(const delivery::Delivery& delivery)
{
    QByteArray all;
    const auto show = [&](const QList<Diagnostic>& findings) {
        for (const Diagnostic& finding : findings)
            all += (finding.rule + u": "_s + finding.text + u'\n').toUtf8();
    };
    for (const delivery::Unit& unit : delivery.units) {
        all += (unit.order.by.shown() + u' ' + unit.order.path).toUtf8();
        all += QByteArray::number(unit.parent) + (unit.order.suspended ? " held\n" : "\n");
        for (const auto& resource : unit.built.resources) {
            const kustomize::ContentKey key = resource->contentKey();
            all += "  " + QByteArray::fromStdString(resource->kind() + ' ' + resource->name()) + ' ' +
                   QByteArray::number(quint64(key.high)) + ' ' + QByteArray::number(quint64(key.low)) + '\n';
        }
        for (const delivery::Hole& hole : unit.built.holes)
            all += "  hole " + hole.what.toUtf8() + '\n';
        if (unit.built.opaque) {
            for (const delivery::Fact& fact : unit.built.opaque->facts)
                all += "  " + QByteArray::fromStdString(fact.path + '=' + fact.text) + '\n';
        }
        show(unit.built.findings);
    }
    show(delivery.findings);
    return all;
}

} // namespace

void tst_amending::isAmendedOrDelivered_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<bool>("isAmended");
    QTest::newRow("a resource of a base")
        << u"base/web.yaml"_s << QByteArray("None") << QByteArray("Any") << true;
    QTest::newRow("a comment") << u"base/web.yaml"_s << QByteArray("spec:") << QByteArray("spec: # why")
                               << true;
    QTest::newRow("a patch in the entry point")
        << u"clusters/berlin/kustomization.yaml"_s << QByteArray("of:") << QByteArray("for:") << true;
    QTest::newRow("a resource that takes variables")
        << u"apps/agent.yaml"_s << QByteArray(".example") << QByteArray(".test") << true;
    QTest::newRow("a variable that is not set")
        << u"apps/agent.yaml"_s << QByteArray(".example") << QByteArray(".${region}") << false;
    QTest::newRow("a ConfigMap that variables come from")
        << u"base/vars.yaml"_s << QByteArray("Mitte") << QByteArray("Wedding") << false;
    QTest::newRow("a resource more") << u"plain/service.yaml"_s << QByteArray("---")
                                     << object("Service", "other", {}) + "---" << false;
    QTest::newRow("another name") << u"plain/service.yaml"_s << QByteArray("plain") << QByteArray("p")
                                  << false;
    QTest::newRow("an object of Flux") << u"clusters/berlin/flux.yaml"_s << QByteArray("path: ./plain")
                                       << QByteArray("path: ./apps") << false;
    QTest::newRow("a chart") << u"apps/release.yaml"_s << QByteArray("size: 1") << QByteArray("size: 2")
                             << false;
    QTest::newRow("a file that is broken")
        << u"base/web.yaml"_s << QByteArray("spec:") << QByteArray("spec: [") << false;
}

void tst_amending::isAmendedOrDelivered()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const bool, isAmended);
    const auto memory = std::make_shared<kustomize::Memory>();
    Files files = fleetFiles();
    const auto before = State(files, fleet::Engine::Flux, memory).known();
    QVERIFY2(before, test::why(before));
    QCOMPARE((*before)->bases.size(), (*before)->delivery.units.size());
    QCOMPARE((*before)->bases.size(), size_t{4});
    QVERIFY(files[path].contains(from));
    files[path].replace(from, to);
    State state(files, fleet::Engine::Flux, memory);
    const auto after = state.amended(**before);
    QVERIFY2(after, test::why(after));
    QCOMPARE(after->has_value(), isAmended);
    if (isAmended)
        QCOMPARE(shown(**after), shown(*state.delivered()));
}

void tst_amending::whatIsRenderedAlikeStaysTheSame()
{
    Files files = fleetFiles();
    const auto before = State(files, fleet::Engine::Flux, std::make_shared<kustomize::Memory>()).known();
    QVERIFY2(before, test::why(before));
    files[u"base/web.yaml"_s].replace("None", "Any");
    // Also where nothing of before is remembered.
    State state(files, fleet::Engine::Flux, std::make_shared<kustomize::Memory>());
    const auto after = state.amended(**before);
    QVERIFY2(after && *after, test::why(after));
    qsizetype others = 0;
    for (size_t unit = 0; unit < (*after)->units.size(); ++unit) {
        const auto& was = (*before)->delivery.units[unit].built.resources;
        const auto& is = (*after)->units[unit].built.resources;
        for (size_t i = 0; i < is.size(); ++i)
            others += is[i] == was[i] ? 0 : 1;
    }
    QCOMPARE(others, 2);
}

void tst_amending::randomEditsAreAmendedTruly()
{
    for (const fleet::Engine engine : {fleet::Engine::Flux, fleet::Engine::None}) {
        const auto memory = std::make_shared<kustomize::Memory>();
        const auto before = State(fleetFiles(), engine, memory).known();
        QVERIFY2(before, test::why(before));
        QRandomGenerator random(7);
        int amended = 0;
        for (int i = 0; i < 300; ++i) {
            Files files = fleetFiles();
            auto file = std::next(files.begin(), random.bounded(int(files.size())));
            file->second = test::randomlyEdited(file->second, random);
            const auto expected = State(files, engine, std::make_shared<kustomize::Memory>()).delivered();
            const auto after = State(files, engine, memory).amended(**before);
            QVERIFY2(after, test::why(after));
            if (!*after)
                continue;
            ++amended;
            QVERIFY2(expected, test::why(expected));
            QVERIFY2(shown(**after) == shown(*expected),
                     file->second + "\n" + shown(**after) + "\n" + shown(*expected));
        }
        QVERIFY2(amended > 60, qPrintable(QString::number(amended)));
    }
}

void tst_amending::aCancelIsHeard()
{
    const auto memory = std::make_shared<kustomize::Memory>();
    Files files = fleetFiles();
    const auto before = State(files, fleet::Engine::Flux, memory).known();
    QVERIFY2(before, test::why(before));
    files[u"base/web.yaml"_s].replace("None", "Any");
    State state(files, fleet::Engine::Flux, memory);
    state.progress().cancel();
    const auto after = state.amended(**before);
    QVERIFY(!after);
    QCOMPARE(after.error().code, ErrorCode::Cancelled);
}

EFA_TEST(tst_amending)
#include "tst_amending.moc"
