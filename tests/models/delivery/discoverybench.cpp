#include "tests/models/delivery/discoverybench.h"

#include "delivery/discovery.h"
#include "files/memorytree.h"

#include <algorithm>

using namespace efa::delivery;
using namespace Qt::StringLiterals;

namespace efa::test::layout {

namespace {

QString orDash(const QString& text)
{
    return text.isEmpty() ? u"-"_s : text;
}

} // namespace

QByteArray kustomization(const QByteArray& resources, const QByteArray& kind)
{
    return "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: " + kind + "\nresources: [" + resources +
           "]\n";
}

QByteArray flux(const QByteArray& name, const QByteArray& path, const QByteArray& more)
{
    return "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n  name: " + name +
           "\n  namespace: flux-system\nspec:\n  path: " + path +
           "\n  sourceRef: {kind: GitRepository, name: flux-system}\n" + more;
}

QByteArray application(const QByteArray& name, const QByteArray& path, const QByteArray& destination)
{
    return "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: " + name +
           "\nspec:\n  source: {repoURL: https://git.example/r.git, path: " + path + "}\n  destination: {" +
           destination + "}\n";
}

/// A line for each cluster: name ring engine sure entry.
QStringList linesOf(const Proposal& proposal)
{
    static const char* const engines[] = {"none", "flux", "argo", "rancher"};
    static const char* const sure[] = {"guessed", "likely", "certain"};
    QStringList lines;
    for (const ProposedFleet& fleet : proposal.fleets) {
        for (const ProposedCluster& cluster : fleet.clusters)
            lines << u"%1 %2 %3 %4 %5"_s.arg(cluster.name, cluster.ring.isEmpty() ? u"-"_s : cluster.ring,
                                             QLatin1StringView(engines[int(cluster.engine)]),
                                             QLatin1StringView(sure[int(cluster.confidence)]),
                                             cluster.entry.value_or(u"?"_s));
    }
    return lines;
}

QStringList placesOf(const Proposal& proposal)
{
    QStringList lines;
    for (const ProposedFleet& fleet : proposal.fleets) {
        for (const ProposedCluster& cluster : fleet.clusters) {
            QStringList line = {cluster.name, orDash(cluster.region), orDash(cluster.site),
                                orDash(cluster.ring)};
            for (auto ring = cluster.componentRings.begin(); ring != cluster.componentRings.end(); ++ring)
                line << ring.key() + u'=' + ring.value();
            lines << line.join(u' ');
        }
    }
    return lines;
}

QStringList unplacedOf(const Proposal& proposal)
{
    QStringList lines;
    for (const Unplaced& unplaced : proposal.unplaced)
        lines << u"%1: %2"_s.arg(unplaced.path, unplaced.reason);
    return lines;
}

ProposedCluster clusterIn(const Proposal& proposal, const QString& name)
{
    for (const ProposedFleet& fleet : proposal.fleets) {
        const auto at = std::ranges::find(fleet.clusters, name, &ProposedCluster::name);
        if (at != fleet.clusters.end())
            return *at;
    }
    qFatal("No cluster is called %s", qPrintable(name));
}

Proposal found(const Files& files, const QString& name)
{
    Progress progress;
    const auto proposal = discover(files::MemoryTree(files), name, progress);
    if (!proposal)
        qFatal("%s", qPrintable(proposal.error().toString()));
    return *proposal;
}

} // namespace efa::test::layout
