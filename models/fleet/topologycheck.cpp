#include "fleet/topologycheck.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace efa::fleet {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::fleet::TopologyCheck)
};

template <typename Entries>
QSet<QString> namesOf(const Entries& entries)
{
    QSet<QString> names;
    for (const auto& entry : entries) {
        if constexpr (std::is_same_v<std::decay_t<decltype(entry.name)>, QString>)
            names.insert(entry.name);
        else
            names.insert(entry.name.text);
    }
    return names;
}

class Check
{
  public:
    Check(const Topology& topology, Definitions definitions)
        : m_topology(topology)
        , m_areDefinitionsRead(definitions == Definitions::Read)
        , m_rings(namesOf(topology.fleet.rings))
        , m_profiles(namesOf(topology.fleet.profiles))
        , m_classes(namesOf(topology.fleet.connectivityClasses))
    {
    }

    QList<Diagnostic> run()
    {
        for (const Region& region : m_topology.regions) {
            for (const Site& site : region.sites)
                check(site);
        }
        return std::move(m_findings);
    }

  private:
    void check(const Site& site)
    {
        const Place place = site.clusters.empty() ? Place() : site.clusters.front().place;
        demand(site.connectivity, m_classes, place,
               Text::tr("Site '%1' names the connectivity class '%2', which is not defined"), site.name.text);
        for (const Cluster& cluster : site.clusters)
            check(cluster);
    }

    void check(const Cluster& cluster)
    {
        const QString& name = cluster.name.text;
        demandOwn(m_names, name, cluster, u"topology-duplicate-name"_s,
                  Text::tr("Give each cluster of the fleet a name of its own; case makes no difference."));
        demandOwn(m_uids, cluster.uid, cluster, u"topology-duplicate-uid"_s,
                  Text::tr("A uid is made once and never copied; remove it from the newer cluster."));
        demand(cluster.ring.text, m_rings, cluster.place,
               Text::tr("Cluster '%1' names the ring '%2', which is not defined"), name);
        for (const RingName& ring : cluster.componentRings)
            demand(ring.text, m_rings, cluster.place,
                   Text::tr("Cluster '%1' names the ring '%2', which is not defined"), name);
        demand(cluster.connectivity, m_classes, cluster.place,
               Text::tr("Cluster '%1' names the connectivity class '%2', which is not defined"), name);
        for (const NodeGroup& group : cluster.nodes)
            demand(group.profile, m_profiles, cluster.place,
                   Text::tr("Cluster '%1' names the profile '%2', which is not defined"), name);
    }

    void demand(const QString& used, const QSet<QString>& defined, const Place& place,
                const QString& sentence, const QString& name)
    {
        if (!m_areDefinitionsRead || used.isEmpty() || defined.contains(used))
            return;
        QStringList known(defined.begin(), defined.end());
        known.sort();
        m_findings.append({.severity = Severity::Error,
                           .rule = u"topology-unknown-name"_s,
                           .text = sentence.arg(name, used),
                           .place = place,
                           .hint = known.isEmpty()
                                       ? Text::tr("Define it in topology/topology.yaml; none is there yet.")
                                       : Text::tr("Define it in topology/topology.yaml, or use one of: %1.")
                                             .arg(known.join(u", "_s))});
    }

    void demandOwn(QHash<QString, Place>& seen, const QString& value, const Cluster& cluster,
                   const QString& rule, const QString& hint)
    {
        if (value.isEmpty())
            return;
        const auto known = seen.constFind(value.toCaseFolded());
        if (known == seen.constEnd()) {
            seen.insert(value.toCaseFolded(), cluster.place);
            return;
        }
        m_findings.append({.severity = Severity::Error,
                           .rule = rule,
                           .text = Text::tr("'%1' is already used at %2").arg(value, known->toString()),
                           .place = cluster.place,
                           .hint = hint});
    }

    const Topology& m_topology;
    bool m_areDefinitionsRead;
    QSet<QString> m_rings;
    QSet<QString> m_profiles;
    QSet<QString> m_classes;
    QHash<QString, Place> m_names; ///< case folded
    QHash<QString, Place> m_uids;
    QList<Diagnostic> m_findings;
};

} // namespace

QList<Diagnostic> checkTopology(const Topology& topology, Definitions definitions)
{
    return Check(topology, definitions).run();
}

} // namespace efa::fleet
