#include "fleet/samplefleet.h"
#include "tests/support/registry.h"
#include "yaml/stream.h"

#include <QSet>
#include <QTest>

using namespace efa;
using namespace efa::fleet;
using namespace Qt::StringLiterals;

/// What the sample fleet consists of, read from its own files.
class tst_sampletopology : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void threeRegionsTwelveSitesAndTheirClusters();
    void ringsHaveAnOrderAndAreUsed();
    void hardwareIsOfThreeKinds();
    void contactIsContinuousIntermittentOrByCourier();
    void bothDistributionsAreThere();
    void oneClusterHasThreeServers();
    void theBaseHoldsWhatAnEdgeRuns_data();
    void theBaseHoldsWhatAnEdgeRuns();
    void everyNamespaceIsRestricted();

  private:
    struct Cluster
    {
        QString name;
        QString site;
        QString ring;
        QString connectivity;
        QString distribution;
        QString version;
        QSet<QString> profiles;
        int servers = 0;
        int nodes = 0;
    };
    void readRegion(const QString& path);
    QSet<QString> used(QString Cluster::* part) const;
    /// The first document of a file.
    yaml::Node root(const QString& path);

    std::map<QString, QByteArray> m_files;
    std::vector<yaml::Stream> m_streams;
    QSet<QString> m_regions;
    QSet<QString> m_sites;
    std::vector<Cluster> m_clusters;
};

namespace {

QString text(yaml::Node node, const char* key)
{
    const auto value = node.find(key);
    return value ? QString::fromStdString(std::string(value->value())) : QString();
}

std::vector<yaml::Node> items(yaml::Node node, const char* key)
{
    std::vector<yaml::Node> found;
    if (const auto list = node.find(key)) {
        for (const yaml::Node item : list->items())
            found.push_back(item);
    }
    return found;
}

} // namespace

yaml::Node tst_sampletopology::root(const QString& path)
{
    auto stream = yaml::Stream::parse(yaml::Source(m_files.at(path), path));
    if (!stream)
        qFatal("%s", qPrintable(stream.error().toString()));
    m_streams.push_back(std::move(*stream));
    return m_streams.back().documents().front().root();
}

void tst_sampletopology::initTestCase()
{
    Progress progress;
    const auto fleet = makeSampleFleet(36, progress);
    QVERIFY(fleet);
    m_files = fleet->files();
    for (const auto& [path, content] : m_files) {
        if (path.startsWith("topology/regions/"_L1))
            readRegion(path);
    }
}

void tst_sampletopology::readRegion(const QString& path)
{
    const yaml::Node region = root(path);
    QCOMPARE(text(region, "kind"), u"Region"_s);
    m_regions.insert(text(*region.find("metadata"), "name"));
    for (const yaml::Node site : items(*region.find("spec"), "sites")) {
        m_sites.insert(text(site, "name"));
        for (const yaml::Node one : items(site, "clusters")) {
            Cluster cluster{.name = text(one, "name"),
                            .site = text(site, "name"),
                            .ring = text(one, "ring"),
                            .connectivity = text(one, "connectivity"),
                            .distribution = text(one, "distribution"),
                            .version = text(one, "version"),
                            .profiles = {}};
            if (cluster.connectivity.isEmpty())
                cluster.connectivity = text(site, "connectivity");
            for (const yaml::Node node : items(one, "nodes")) {
                const int count = text(node, "count").toInt();
                cluster.profiles.insert(text(node, "profile"));
                cluster.nodes += count;
                cluster.servers += text(node, "role") == "agent"_L1 ? 0 : count;
            }
            QCOMPARE(text(one, "entry"), u"clusters/"_s + cluster.name);
            m_clusters.push_back(cluster);
        }
    }
}

QSet<QString> tst_sampletopology::used(QString Cluster::* part) const
{
    QSet<QString> words;
    for (const Cluster& cluster : m_clusters)
        words.insert(cluster.*part);
    return words;
}

void tst_sampletopology::threeRegionsTwelveSitesAndTheirClusters()
{
    QCOMPARE(m_regions.size(), 3);
    QCOMPARE(m_sites.size(), 12);
    QCOMPARE(m_clusters.size(), size_t{36});
    for (const Cluster& cluster : m_clusters) {
        QVERIFY2(m_files.contains(u"clusters/%1/kustomization.yaml"_s.arg(cluster.name)),
                 qPrintable(cluster.name));
        QVERIFY(m_files.contains(u"overlays/sites/%1/kustomization.yaml"_s.arg(cluster.site)));
        QVERIFY2(cluster.servers >= 1, qPrintable(cluster.name));
    }
    QVERIFY(m_files.contains(u"topology/layout.yaml"_s));
}

void tst_sampletopology::ringsHaveAnOrderAndAreUsed()
{
    QStringList rings;
    for (const yaml::Node ring : items(*root(u"topology/topology.yaml"_s).find("spec"), "rings")) {
        rings << text(ring, "name");
        QCOMPARE(text(ring, "order"), QString::number(rings.size()));
        QVERIFY(m_files.contains(u"overlays/rings/%1/kustomization.yaml"_s.arg(rings.last())));
    }
    QCOMPARE(rings, (QStringList{u"dev"_s, u"canary"_s, u"early"_s, u"broad"_s}));
    QCOMPARE(used(&Cluster::ring), QSet<QString>(rings.cbegin(), rings.cend()));
}

void tst_sampletopology::hardwareIsOfThreeKinds()
{
    QSet<QString> profiles;
    int small = 0;
    for (const yaml::Node profile : items(*root(u"topology/topology.yaml"_s).find("spec"), "profiles")) {
        profiles.insert(text(profile, "name"));
        small += text(profile, "architecture") == "arm64"_L1 && text(profile, "memory") == "2Gi"_L1 ? 1 : 0;
    }
    QCOMPARE(profiles.size(), 3);
    QCOMPARE(small, 1);
    QSet<QString> inUse;
    for (const Cluster& cluster : m_clusters)
        inUse += cluster.profiles;
    QCOMPARE(inUse, profiles);
}

void tst_sampletopology::contactIsContinuousIntermittentOrByCourier()
{
    QHash<QString, QString> kinds;
    const yaml::Node spec = *root(u"topology/topology.yaml"_s).find("spec");
    for (const yaml::Node one : items(spec, "connectivityClasses")) {
        const auto contact = one.find("contact");
        QVERIFY(contact);
        const QString online = contact->find("openings") ? u"intermittent"_s : u"continuous"_s;
        kinds.insert(text(one, "name"), text(one, "transport") == "courier"_L1 ? u"courier"_s : online);
    }
    QSet<QString> inUse;
    for (const QString& name : used(&Cluster::connectivity)) {
        QVERIFY2(kinds.contains(name), qPrintable(name));
        inUse.insert(kinds.value(name));
    }
    QCOMPARE(inUse, (QSet<QString>{u"continuous"_s, u"intermittent"_s, u"courier"_s}));
}

void tst_sampletopology::bothDistributionsAreThere()
{
    QCOMPARE(used(&Cluster::distribution), (QSet<QString>{u"k3s"_s, u"k0s"_s}));
    for (const Cluster& cluster : m_clusters)
        QVERIFY2(cluster.version.contains(u'+' + cluster.distribution), qPrintable(cluster.version));
}

void tst_sampletopology::oneClusterHasThreeServers()
{
    QStringList names;
    for (const Cluster& cluster : m_clusters) {
        if (cluster.servers == 3)
            names << cluster.name;
        else
            QCOMPARE(cluster.servers, 1);
    }
    QCOMPARE(names, QStringList{u"esbjerg-nl1"_s});
    // And it gets what makes use of them.
    QVERIFY(m_files.at(u"clusters/esbjerg-nl1/kustomization.yaml"_s).contains("/high-availability"));
}

void tst_sampletopology::theBaseHoldsWhatAnEdgeRuns_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* name, const QString& folder, const QString& kind) {
        QTest::newRow(name) << folder << kind;
    };
    row("an MQTT broker", u"base/mqtt-broker"_s, u"Deployment"_s);
    row("a telemetry agent", u"base/telemetry-agent"_s, u"Deployment"_s);
    row("a protocol gateway", u"base/protocol-gateway"_s, u"Deployment"_s);
    row("a node exporter", u"base/node-exporter"_s, u"DaemonSet"_s);
    row("network policies", u"base/mqtt-broker"_s, u"NetworkPolicy"_s);
    row("what is not allowed is denied", u"base/policies"_s, u"NetworkPolicy"_s);
    row("limits", u"base/policies"_s, u"LimitRange"_s);
    row("quotas", u"base/policies"_s, u"ResourceQuota"_s);
    row("disruption budgets", u"base/telemetry-agent"_s, u"PodDisruptionBudget"_s);
    row("WebAssembly where wanted", u"components/wasm-runtime"_s, u"RuntimeClass"_s);
    row("a WebAssembly workload", u"components/wasm-runtime"_s, u"Deployment"_s);
}

void tst_sampletopology::theBaseHoldsWhatAnEdgeRuns()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, kind);
    int found = 0;
    for (const auto& [path, content] : m_files) {
        if (!path.startsWith(folder + u'/') || !path.endsWith(".yaml"_L1))
            continue;
        const auto stream = yaml::Stream::parse(yaml::Source(content, path));
        QVERIFY(stream);
        for (const yaml::Document& document : stream->documents())
            found += text(document.root(), "kind") == kind ? 1 : 0;
    }
    QVERIFY(found >= 1);
}

void tst_sampletopology::everyNamespaceIsRestricted()
{
    int namespaces = 0;
    for (const auto& [path, content] : m_files) {
        if (!content.contains("\nkind: Namespace\n"))
            continue;
        ++namespaces;
        const auto labels = root(path).find("metadata")->find("labels");
        QVERIFY2(labels, qPrintable(path));
        const QString level = text(*labels, "pod-security.kubernetes.io/enforce");
        QVERIFY2(level == u"restricted" || level == u"baseline" || level == u"privileged", qPrintable(path));
    }
    QVERIFY(namespaces >= 4);
}

EFA_TEST(tst_sampletopology)

#include "tst_sampletopology.moc"
