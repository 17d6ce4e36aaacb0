#include "delivery/goal.h"

#include "delivery/argocluster.h"
#include "delivery/objectfields.h"

#include <algorithm>

namespace efa::delivery {

namespace {

std::string_view withoutSlash(std::string_view server)
{
    while (server.ends_with('/'))
        server.remove_suffix(1);
    return server;
}

bool isServer(const std::string& server, std::string_view other)
{
    return !other.empty() && withoutSlash(server) == withoutSlash(other);
}

/// Whether a name or an address that Argo CD has is the cluster that is asked for.
bool isAskedFor(const std::string& name, const std::string& server, const Cluster& cluster)
{
    if (!cluster.access)
        return name == cluster.name.text.toStdString();
    const fleet::Access& access = *cluster.access;
    return (!name.empty() && name == access.name.toStdString()) ||
           isServer(server, access.server.toStdString());
}

} // namespace

Goal ownGoal(const Cluster& cluster)
{
    return cluster.access ? Goal::Hub : Goal::Here;
}

Goal fluxGoal(const kustomize::Resource& object, const Cluster& cluster)
{
    const kustomize::Value* config = object.value().at({"spec", "kubeConfig"});
    if (!config || config->isNilOrEmpty())
        return ownGoal(cluster);
    if (!cluster.access)
        return Goal::Other;
    const std::string name =
        firstText({textAt(*config, {"secretRef", "name"}), textAt(*config, {"configMapRef", "name"})});
    const std::string secret = cluster.access->secret.toStdString();
    return secret == name || secret == object.nspace() + '/' + name ? Goal::Here : Goal::Other;
}

Goal argoGoal(const ArgoApplication& application, const Delivered& delivered, const Cluster& cluster)
{
    const std::string& name = application.destinationName;
    const std::string& server = application.destinationServer;
    const bool isNamed = !name.empty();
    const bool isHub = isNamed && cluster.access && name == cluster.access->hub.toStdString();
    if (isHub ||
        (isNamed ? name == argoInClusterName : server.empty() || isServer(server, argoInClusterServer)))
        return ownGoal(cluster);
    if (isAskedFor(name, isNamed ? std::string() : server, cluster))
        return Goal::Here;
    for (const ArgoCluster& known : argoClusters(delivered)) {
        if (isNamed ? known.name != name : !isServer(known.server, server))
            continue;
        if (isServer(known.server, argoInClusterServer))
            return ownGoal(cluster);
        if (isAskedFor(known.name, known.server, cluster))
            return Goal::Here;
    }
    return Goal::Other;
}

} // namespace efa::delivery
