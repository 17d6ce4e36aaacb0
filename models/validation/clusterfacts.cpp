#include "validation/clusterfacts.h"

#include "fleet/fields.h"
#include "validation/amount.h"

#include <algorithm>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;

namespace efa::validation {

namespace {

template <typename Named>
const Named* named(const std::vector<Named>& all, const QString& name)
{
    const auto found = std::ranges::find(all, name, &Named::name);
    return found == all.end() ? nullptr : &*found;
}

void put(ClusterFacts& facts, const char* name, const QString& value)
{
    if (!value.isEmpty())
        facts[name] = {value.toStdString()};
}

void put(ClusterFacts& facts, const char* name, const std::set<std::string>& values)
{
    if (!values.empty())
        facts[name].assign(values.begin(), values.end());
}

void addNodes(const fleet::Topology& topology, const fleet::Cluster& cluster, ClusterFacts& facts)
{
    std::set<std::string> exposures;
    std::set<std::string> architectures;
    std::set<std::string> features;
    std::set<std::string> storages;
    std::optional<std::pair<double, QString>> memory;
    int nodes = 0;
    for (const fleet::NodeGroup& group : cluster.nodes) {
        nodes += group.count;
        const fleet::Profile* profile = named(topology.fleet.profiles, group.profile);
        if (!profile)
            continue;
        const auto note = [](std::set<std::string>& values, const QString& value) {
            if (!value.isEmpty())
                values.insert(value.toStdString());
        };
        note(exposures, profile->exposure);
        note(architectures, profile->architecture);
        note(storages, profile->storageKind);
        for (const QString& feature : profile->features)
            note(features, feature);
        const auto bytes = amountOf(profile->memory.toStdString());
        if (bytes && (!memory || *bytes < memory->first))
            memory = {*bytes, profile->memory};
    }
    put(facts, "exposure", exposures);
    put(facts, "architecture", architectures);
    put(facts, "features", features);
    put(facts, "storage", storages);
    put(facts, "memory", memory ? memory->second : QString());
    put(facts, "nodes", nodes > 0 ? QString::number(nodes) : QString());
}

/// A cluster that may be silent that long is not always there.
constexpr std::chrono::hours intermittentFrom{1};

void addContact(const fleet::ConnectivityClass& connectivity, ClusterFacts& facts)
{
    const bool isCourier = connectivity.transport == fleet::ConnectivityClass::Transport::Courier;
    put(facts, "transport", isCourier ? u"courier"_s : u"online"_s);
    const fleet::Contact& contact = connectivity.contact;
    const bool isIntermittent = !contact.openings.empty() || contact.maxSilence > intermittentFrom;
    put(facts, "contact", isCourier ? u"courier"_s : isIntermittent ? u"intermittent"_s : u"continuous"_s);
    if (contact.maxSilence.count() > 0)
        put(facts, "max-silence", fleet::spanText(contact.maxSilence));
    if (!contact.openings.empty()) {
        const auto shortest = std::ranges::min(contact.openings, {}, &fleet::Opening::duration).duration;
        if (shortest.count() > 0)
            put(facts, "contact-window", fleet::spanText(shortest));
    }
}

void addRing(const std::vector<fleet::Ring>& rings, const RingName& name, ClusterFacts& facts)
{
    put(facts, "ring", name.text);
    const auto found = std::ranges::find(rings, name, &fleet::Ring::name);
    if (found == rings.end())
        return;
    const bool isFirst = found == rings.begin();
    const bool isLast = found + 1 == rings.end();
    put(facts, "ring-position", isFirst ? u"first"_s : isLast ? u"last"_s : u"middle"_s);
}

QString wordOf(std::optional<fleet::Engine> engine)
{
    if (engine == fleet::Engine::Flux)
        return u"flux"_s;
    if (engine == fleet::Engine::ArgoCd)
        return u"argo-cd"_s;
    return engine == fleet::Engine::RancherFleet ? u"rancher-fleet"_s : QString();
}

ClusterFacts factsOf(const fleet::Topology& topology, const fleet::Site& site, const fleet::Cluster& cluster)
{
    ClusterFacts facts;
    addNodes(topology, cluster, facts);
    const QString& connectivity = cluster.connectivity.isEmpty() ? site.connectivity : cluster.connectivity;
    if (const auto* found = named(topology.fleet.connectivityClasses, connectivity))
        addContact(*found, facts);
    put(facts, "distribution", cluster.distribution.toLower());
    put(facts, "version", cluster.version);
    put(facts, "engine", wordOf(cluster.engine ? cluster.engine : topology.fleet.engine));
    addRing(topology.fleet.rings, cluster.ring, facts);
    return facts;
}

} // namespace

std::map<ClusterName, ClusterFacts> factsOf(const fleet::Topology& topology)
{
    std::map<ClusterName, ClusterFacts> all;
    for (const fleet::Region& region : topology.regions) {
        for (const fleet::Site& site : region.sites) {
            for (const fleet::Cluster& cluster : site.clusters)
                all.insert_or_assign(cluster.name, factsOf(topology, site, cluster));
        }
    }
    return all;
}

int minorOf(const QString& version)
{
    QStringView rest(version);
    if (rest.startsWith(u'v'))
        rest = rest.sliced(1);
    if (!rest.startsWith("1."_L1))
        return 0;
    rest = rest.sliced(2);
    qsizetype digits = 0;
    while (digits < rest.size() && rest.at(digits).isDigit())
        ++digits;
    return rest.left(digits).toInt();
}

std::string factOf(const ClusterFacts& facts, const std::string& name)
{
    const auto found = facts.find(name);
    return found == facts.end() || found->second.size() != 1 ? std::string() : found->second.front();
}

} // namespace efa::validation
