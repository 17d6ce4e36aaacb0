#include "delivery/deliverer.h"
#include "delivery/sources.h"
#include "files/memorytree.h"
#include "kustomize/memory.h"
#include "tests/support/registry.h"

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace efa;

/// Objects of an agent that take the repository they lie in at another revision than the open one.
class tst_otherrevision : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void isReadWhereItIsAtHand_data();
    void isReadWhereItIsAtHand();
    void theOpenTreeStandsInAndItIsSaid_data() { isReadWhereItIsAtHand_data(); }
    void theOpenTreeStandsInAndItIsSaid();
    void theOpenRevisionHasManyNames_data();
    void theOpenRevisionHasManyNames();
    void theEntryPointIsShownAsItIsOpen_data();
    void theEntryPointIsShownAsItIsOpen();
};

namespace {

using Files = std::map<QString, QByteArray>;

constexpr const char* homeUrl = "https://example.org/fleet";

QByteArray configMap(const QByteArray& name)
{
    return "---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\n";
}

/// The repository at the branch `canary`.
class Branch final : public files::RemoteSource
{
  public:
    Result<files::RemoteContent> open(const files::RemoteReference& reference) const override
    {
        if (reference.revision != "canary"_L1)
            return failure({.code = ErrorCode::NotFound, .message = u"not here"_s});
        const auto tree = std::make_shared<const files::MemoryTree>(
            Files{{u"app/a.yaml"_s, configMap("of-canary")}, {u"clusters/x/b.yaml"_s, configMap("never")}});
        return files::RemoteContent{.tree = tree, .commit = {}, .path = {}, .isPinned = false};
    }
};

QByteArray fluxSource(const QByteArray& name, const QByteArray& branch)
{
    return "---\napiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata:\n  name: " + name +
           "\n  namespace: flux-system\nspec:\n  url: " + homeUrl + "\n  ref: {branch: " + branch + "}\n";
}

QByteArray fluxOrder(const QByteArray& name, const QByteArray& source, const QByteArray& path)
{
    return "---\napiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n  name: " +
           name + "\n  namespace: flux-system\nspec:\n  path: " + path +
           "\n  sourceRef: {kind: GitRepository, name: " + source + "}\n";
}

QByteArray application(const QByteArray& name, const QByteArray& revision, const QByteArray& path)
{
    return "---\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: " + name +
           "\n  namespace: argocd\nspec:\n  destination: {server: 'https://kubernetes.default.svc', "
           "namespace: x}\n  source: {repoURL: '" +
           homeUrl + "', targetRevision: '" + revision + "', path: " + path + "}\n";
}

QByteArray gitRepo(const QByteArray& branch)
{
    return QByteArray("---\napiVersion: fleet.cattle.io/v1alpha1\nkind: GitRepo\nmetadata:\n  name: repo\n"
                      "  namespace: fleet-default\nspec:\n  repo: ") +
           homeUrl + "\n  branch: " + branch + "\n  paths: [app]\n  targets: [{clusterSelector: {}}]\n";
}

Result<delivery::Delivery> delivered(const QByteArray& objects, const QStringList& revisions = {})
{
    const files::MemoryTree tree(
        Files{{u"clusters/x/objects.yaml"_s, objects}, {u"app/a.yaml"_s, configMap("of-open")}});
    const delivery::MappedSources sources(delivery::Home{{QString::fromLatin1(homeUrl)}, revisions}, {},
                                          std::make_shared<Branch>());
    const auto memory = std::make_shared<kustomize::Memory>();
    const kustomize::Engine engine(memory);
    const delivery::Workshop workshop(tree, sources, engine, memory);
    delivery::Cluster cluster;
    cluster.name = ClusterName{u"x"_s};
    cluster.entry = u"clusters/x"_s;
    cluster.engine = objects.contains("argoproj") ? fleet::Engine::ArgoCd
                     : objects.contains("cattle") ? fleet::Engine::RancherFleet
                                                  : fleet::Engine::Flux;
    Progress progress;
    return delivery::Deliverer().deliver(cluster, workshop, progress);
}

/// Names of the ConfigMaps, then what is found.
QString shown(const Result<delivery::Delivery>& delivery)
{
    if (!delivery)
        return delivery.error().toString();
    QStringList words;
    for (const delivery::Unit& unit : delivery->units) {
        for (const auto& resource : unit.built.resources) {
            if (resource->kind() == "ConfigMap")
                words << QString::fromStdString(resource->name());
        }
    }
    for (const Diagnostic& finding : delivery->findings)
        words << finding.rule;
    return words.join(u' ');
}

} // namespace

void tst_otherrevision::isReadWhereItIsAtHand_data()
{
    QTest::addColumn<QByteArray>("objects");
    QTest::newRow("Flux") << fluxSource("flux-system", "main") + fluxSource("other", "canary") +
                                 fluxOrder("flux-system", "flux-system", "clusters/x") +
                                 fluxOrder("app", "other", "app");
    QTest::newRow("Argo CD") << application("app", "canary", "app");
    QTest::newRow("Rancher Fleet") << gitRepo("canary");
}

void tst_otherrevision::isReadWhereItIsAtHand()
{
    QFETCH(const QByteArray, objects);
    QCOMPARE(shown(delivered(objects)), u"of-canary"_s);
    // Open itself it is the open tree, unsaved edits included.
    QCOMPARE(shown(delivered(objects, {u"canary"_s})), u"of-open"_s);
}

void tst_otherrevision::theOpenTreeStandsInAndItIsSaid()
{
    QFETCH(QByteArray, objects);
    const auto delivery = delivered(objects.replace("canary", "stable"));
    QCOMPARE(shown(delivery), u"of-open other-revision"_s);
    QVERIFY2(delivery->findings.first().text.contains("stable"_L1),
             qPrintable(delivery->findings.first().text));
    QVERIFY(delivery->findings.first().severity == Severity::Warning);
}

void tst_otherrevision::theOpenRevisionHasManyNames_data()
{
    QTest::addColumn<QByteArray>("revision");
    for (const char* name : {"", "HEAD", "main", "master", "refs/heads/main", "trunk", "refs/heads/trunk"})
        QTest::addRow("<%s>", name) << QByteArray(name);
}

void tst_otherrevision::theOpenRevisionHasManyNames()
{
    QFETCH(const QByteArray, revision);
    QCOMPARE(shown(delivered(application("app", revision, "app"), {u"trunk"_s})), u"of-open"_s);
}

void tst_otherrevision::theEntryPointIsShownAsItIsOpen_data()
{
    QTest::addColumn<QByteArray>("objects");
    QTest::addColumn<QString>("shows");
    const QString once = u"of-open other-revision"_s;
    const QByteArray root =
        fluxSource("flux-system", "canary") + fluxOrder("flux-system", "flux-system", "./clusters/x");
    QTest::newRow("Flux") << root + fluxOrder("app", "flux-system", "app") << once;
    QTest::newRow("Flux, by another object of the same branch")
        << root + fluxSource("same", "canary") + fluxOrder("app", "same", "app")
        << once + u" other-revision"_s;
    QTest::newRow("Argo CD") << application("root", "canary", "clusters/x") +
                                    application("app", "canary", "app")
                             << once;
}

void tst_otherrevision::theEntryPointIsShownAsItIsOpen()
{
    QFETCH(const QByteArray, objects);
    // Once for each object, however many follow it.
    const auto delivery = delivered(objects);
    QTEST(shown(delivery), "shows");
    QVERIFY2(delivery->findings.first().hint.contains("--rev"_L1),
             qPrintable(delivery->findings.first().hint));
}

EFA_TEST(tst_otherrevision)
#include "tst_otherrevision.moc"
