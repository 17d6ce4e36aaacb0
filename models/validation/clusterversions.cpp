#include "validation/clusterversions.h"

#include "schema/kubernetesversion.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace efa::validation {

using schema::KubernetesVersion;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::validation::ClusterVersions)
};

Finding outside(KubernetesVersion version)
{
    return {.text = Text::tr("Kubernetes %1 is not known: its objects are judged as those of %2")
                        .arg(version.toString(), schema::nearestKnown(version).toString()),
            .hint = Text::tr("Known are %1 to %2.")
                        .arg(schema::oldestVersion.toString(), schema::latestVersion.toString())};
}

Finding unreadable(const QString& version)
{
    return {.text = Text::tr("'%1' is no version of Kubernetes: its objects are judged as those of %2")
                        .arg(version, schema::latestVersion.toString()),
            .hint = Text::tr("Write it as 1.32.")};
}

void add(const fleet::Cluster& cluster, std::map<QString, Finding>& findings)
{
    if (cluster.version.isEmpty())
        return;
    const auto version = KubernetesVersion::fromText(cluster.version);
    if (version && schema::nearestKnown(*version) == *version)
        return;
    const QString name = version ? version->toString() : cluster.version;
    const auto [at, isNew] = findings.try_emplace(name);
    Finding& finding = at->second;
    if (isNew) {
        finding = version ? outside(*version) : unreadable(cluster.version);
        finding.rule = u"kubernetes-version"_s;
        finding.severity = Severity::Hint;
        finding.place = cluster.place;
        finding.subject = name;
        finding.count = 0;
    }
    ++finding.count;
    finding.clusters.push_back(cluster.name);
}

} // namespace

std::vector<Finding> versionsNotOnBoard(const fleet::Topology& topology)
{
    std::map<QString, Finding> byVersion;
    for (const fleet::Region& region : topology.regions) {
        for (const fleet::Site& site : region.sites) {
            for (const fleet::Cluster& cluster : site.clusters)
                add(cluster, byVersion);
        }
    }
    std::vector<Finding> findings;
    for (auto& [version, finding] : byVersion) {
        std::ranges::sort(finding.clusters);
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace efa::validation
