#include "fleet/sampletopology.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace efa::fleet {

namespace {

constexpr char courierClass[] = R"(    - name: courier-14d
      transport: courier
      # A technician's visit is the only contact.
      contact:
        interval: 14d
        maxSilence: 21d
      bandwidth: "0"
)";

struct Nodes
{
    int servers;
    int agents;
};

Nodes nodesOf(const SampleSite& site, const SampleCluster& cluster)
{
    if (cluster.highlyAvailable)
        return {3, 2};
    switch (site.asset) {
    case AssetKind::Turbine:
        return {1, site.connectivity == "satellite-2h"_L1 ? 3 : 0};
    case AssetKind::Works:
        return {1, 2};
    case AssetKind::Vehicle:
        break;
    }
    return {1, 0};
}

QByteArray distributionOf(const SampleSite& site)
{
    return site.asset == AssetKind::Works ? "k0s" : "k3s";
}

/// A new Kubernetes goes through the rings as well.
QByteArray versionOf(const SampleSite& site, const SampleCluster& cluster)
{
    const QByteArray build = site.asset == AssetKind::Works ? "+k0s.0" : "+k3s1";
    if (cluster.ring == "dev"_L1)
        return "v1.34.1" + build;
    return (cluster.ring == "broad"_L1 ? "v1.32.5" : "v1.33.1") + build;
}

void appendNodes(QByteArray& text, const SampleSite& site, const SampleCluster& cluster)
{
    const Nodes nodes = nodesOf(site, cluster);
    text += "          nodes:\n            - role: " + QByteArray(nodes.agents == 0 ? "both" : "server") +
            "\n              count: " + QByteArray::number(nodes.servers) +
            "\n              profile: " + site.profile.toLatin1() + '\n';
    if (nodes.agents > 0)
        text += "            - role: agent\n              count: " + QByteArray::number(nodes.agents) +
                "\n              profile: " + site.profile.toLatin1() + '\n';
}

void appendCluster(QByteArray& text, const SampleSite& site, const SampleCluster& cluster)
{
    const QByteArray name = cluster.name.toLatin1();
    text += "        - name: " + name + "\n          uid: " + sampleUid(cluster) + '\n';
    appendNodes(text, site, cluster);
    text += "          distribution: " + distributionOf(site) +
            "\n          version: " + versionOf(site, cluster) +
            "\n          ring: " + cluster.ring.toLatin1() + "\n          entry: clusters/" + name + '\n';
}

void appendSite(QByteArray& text, const SampleSite& site, SampleStage stage)
{
    text += "    - name: " + site.name.toLatin1() + "\n      title: " + site.title.toUtf8() +
            "\n      connectivity: " + connectivityAt(site, stage).toLatin1() + "\n      clusters:\n";
    for (const SampleCluster& cluster : site.clusters)
        appendCluster(text, site, cluster);
}

constexpr int regionWidth = 440;
constexpr int regionGap = 24;
constexpr int siteGap = 10;
constexpr int siteHead = 24;
constexpr int regionHead = 34;
constexpr int cardHeight = 58;
constexpr int cardsInRow = 3;

int heightOf(const SampleSite& site)
{
    const int rows = (static_cast<int>(site.clusters.size()) + cardsInRow - 1) / cardsInRow;
    return siteHead + rows * cardHeight + siteGap;
}

int heightOf(const SampleRegion& region)
{
    int height = regionHead + siteGap;
    for (const SampleSite& site : region.sites)
        height += heightOf(site) + siteGap;
    return height;
}

void appendPlace(QByteArray& text, const SampleRegion& region, int x, int y)
{
    text += "    - name: " + region.name.toLatin1() + "\n      x: " + QByteArray::number(x) +
            "\n      y: " + QByteArray::number(y) + "\n      sites:\n";
    int top = regionHead;
    for (const SampleSite& site : region.sites) {
        text += "        - name: " + site.name.toLatin1() + "\n          x: " + QByteArray::number(siteGap) +
                "\n          y: " + QByteArray::number(top) + '\n';
        top += heightOf(site) + siteGap;
    }
}

} // namespace

bool existsAt(AssetKind asset, SampleStage stage)
{
    switch (asset) {
    case AssetKind::Works:
        return stage >= SampleStage::Works;
    case AssetKind::Turbine:
        return stage >= SampleStage::WindParks;
    case AssetKind::Vehicle:
        break;
    }
    return stage >= SampleStage::Vehicles;
}

SampleFile sampleFleetFile(SampleStage stage)
{
    const std::array placeholders = {
        Placeholder{"courier-class", stage >= SampleStage::Courier ? courierClass : ""}};
    return {u"topology/topology.yaml"_s,
            filled(sampleText(u"templates/topology/topology.yaml"_s), placeholders)};
}

SampleFile sampleRegionFile(const SampleRegion& region, SampleStage stage)
{
    QByteArray text =
        "apiVersion: fleet-architect/v1alpha1\nkind: Region\nmetadata:\n  name: " + region.name.toLatin1() +
        "\nspec:\n  title: " + region.title.toUtf8() + "\n  sites:\n";
    for (const SampleSite& site : region.sites)
        appendSite(text, site, stage);
    return {u"topology/regions/%1.yaml"_s.arg(region.name), text};
}

SampleFile sampleLayoutFile(const SamplePlan& plan, SampleStage stage)
{
    QByteArray text = "# Where things stand on the canvas. Moving a box changes nothing that runs.\n"
                      "apiVersion: fleet-architect/v1alpha1\nkind: Layout\nmetadata:\n  name: north-sea\n"
                      "spec:\n  regions:\n";
    // Each next region goes below the shortest column.
    std::array<int, 4> columns = {};
    const auto used = plan.regions.size() <= 4 ? std::size_t{2} : columns.size();
    for (const SampleRegion& region : plan.regions) {
        const auto shortest =
            std::min_element(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(used));
        const int x = static_cast<int>(shortest - columns.begin()) * (regionWidth + regionGap);
        if (existsAt(region.asset, stage))
            appendPlace(text, region, x, *shortest);
        *shortest += heightOf(region) + regionGap;
    }
    return {u"topology/layout.yaml"_s, text};
}

} // namespace efa::fleet
