#include "budget/nodes.h"

#include "budget/footprints.h"
#include "budget/quantity.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::budget {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::budget::Nodes)
};

using Role = fleet::NodeGroup::Role;

/// Adds to the causes that the profile does not say it, and to the findings where it says it wrongly.
int64_t capacityOf(const QString& written, std::optional<int64_t> (*read)(std::string_view),
                   const QString& profile, const QString& field, Machines& machines)
{
    if (const auto amount = read(written.toStdString()); amount && *amount > 0)
        return *amount;
    if (!written.isEmpty())
        machines.findings << Diagnostic{
            .severity = Severity::Error,
            .rule = u"budget-profile"_s,
            .text = Text::tr("Profile '%1': '%2' is no amount for '%3'").arg(profile, written, field),
            .hint = Text::tr("Write a number above 0 with a unit, such as 4 or 2Gi.")};
    return boundless;
}

void noteProfile(const QString& name, Machines& machines)
{
    const Cause cause{CauseKind::ProfileUnknown, name.toStdString()};
    if (std::ranges::find(machines.causes, cause) == machines.causes.end())
        machines.causes.push_back(cause);
}

void readCapacity(const fleet::Profile& profile, Nodes& nodes, Machines& machines)
{
    nodes.traits.architecture = profile.architecture.toStdString();
    nodes.capacity.cpu = capacityOf(profile.cpu, millicoresOf, profile.name, u"cpu"_s, machines);
    nodes.capacity.memory = capacityOf(profile.memory, bytesOf, profile.name, u"memory"_s, machines);
    nodes.capacity.storage =
        capacityOf(profile.storageSize, bytesOf, profile.name, u"storage.size"_s, machines);
    if (nodes.capacity.cpu == boundless || nodes.capacity.memory == boundless)
        noteProfile(profile.name, machines);
}

bool isAgent(const fleet::NodeGroup& group)
{
    return group.role != Role::Server && group.count > 0;
}

int64_t serversOf(const std::vector<fleet::NodeGroup>& groups)
{
    int64_t servers = 0;
    for (const fleet::NodeGroup& group : groups)
        servers += group.role == Role::Agent ? 0 : group.count;
    return servers;
}

} // namespace

Nodes nodesOf(const fleet::NodeGroup& group, const std::vector<fleet::NodeGroup>& all,
              const std::vector<fleet::Profile>& profiles, Machines& machines)
{
    Nodes nodes{.profile = group.profile,
                .traits = {.role = group.role},
                .count = group.count,
                .capacity = {boundless, boundless, boundless}};
    const bool servesAlone = group.role == Role::Server && std::ranges::none_of(all, isAgent);
    if (servesAlone)
        nodes.traits.role = Role::Both;
    nodes.traits.isTainted = nodes.traits.role == Role::Server;
    const auto profile = std::ranges::find(profiles, group.profile, &fleet::Profile::name);
    if (profile == profiles.end())
        noteProfile(group.profile, machines);
    else
        readCapacity(*profile, nodes, machines);
    return nodes;
}

Machines machinesOf(const fleet::Cluster& cluster, const std::vector<fleet::Profile>& profiles,
                    const Footprints& footprints)
{
    Machines machines;
    int64_t count = 0;
    const int64_t servers = serversOf(cluster.nodes);
    for (const fleet::NodeGroup& group : cluster.nodes) {
        if (group.count <= 0)
            continue;
        Nodes nodes = nodesOf(group, cluster.nodes, profiles, machines);
        const auto system = footprints.of({.distribution = cluster.distribution,
                                           .role = nodes.traits.role,
                                           .architecture = QString::fromStdString(nodes.traits.architecture),
                                           .servers = servers},
                                          nodes.capacity);
        if (system) {
            nodes.system = system->amounts;
            nodes.runsPods = system->runsPods;
        } else {
            machines.causes.push_back({CauseKind::FootprintUnknown, cluster.distribution.toStdString()});
        }
        count = sumOf(count, nodes.count);
        machines.nodes.push_back(std::move(nodes));
    }
    if (count == 0)
        machines.causes.push_back({CauseKind::NoNodes, {}});
    if (count > mostNodes) {
        machines.findings << Diagnostic{
            .severity = Severity::Error,
            .rule = u"budget-nodes"_s,
            .text = Text::tr("%1 nodes are more than a cluster can have").arg(QString::number(count)),
            .place = cluster.place,
            .hint = Text::tr("Kubernetes supports up to 5000. Correct 'count'.")};
        machines.nodes.clear();
        machines.causes.push_back({CauseKind::NoNodes, {}});
    }
    return machines;
}

} // namespace efa::budget
