#include "fluxfleet.h"

#include "delivery/deliverer.h"
#include "delivery/sources.h"
#include "files/memorytree.h"
#include "kustomize/memory.h"
#include "kustomize/steadytree.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace efa;

FluxFleet::FluxFleet(const QByteArray& objects)
{
    write(u"clusters/berlin/flux.yaml"_s,
          "apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata:\n  name: home\n"
          "  namespace: flux-system\nspec:\n  url: ssh://git@example.com/fleet.git\n" +
              objects);
}

void FluxFleet::writeConfigMap(const QByteArray& name, const QByteArray& data, const QString& folder)
{
    write(folder + u'/' + QString::fromUtf8(name) + u".yaml"_s,
          "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name +
              "\n  namespace: flux-system\ndata:\n" + data);
}

QByteArray FluxFleet::kustomization(const QByteArray& name, const QByteArray& path, const QByteArray& spec)
{
    return "---\napiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n  name: " +
           name + "\n  namespace: flux-system\nspec:\n  interval: 1m\n  prune: true\n  path: " + path +
           "\n  sourceRef:\n    kind: GitRepository\n    name: home\n" + spec;
}

Result<delivery::Delivery> FluxFleet::deliver(delivery::Cluster cluster) const
{
    const files::MemoryTree tree(m_files);
    const kustomize::SteadyTree steady(tree);
    const delivery::MappedSources sources(delivery::Home{{u"https://example.com/fleet"_s}, {}});
    const auto memory = std::make_shared<kustomize::Memory>();
    const kustomize::Engine engine(memory);
    const delivery::Workshop workshop(steady, sources, engine, memory);
    Progress progress;
    cluster.engine = fleet::Engine::Flux;
    cluster.entry = u"clusters/berlin"_s;
    return delivery::Deliverer().deliver(cluster, workshop, progress);
}

Result<delivery::Delivery> FluxFleet::delivered(const std::vector<fleet::UnitRequests>& requests) const
{
    delivery::Cluster cluster;
    cluster.name = ClusterName{u"berlin"_s};
    cluster.requests = requests;
    return deliver(std::move(cluster));
}

Result<delivery::Delivery> FluxFleet::deliveredThrough(const QString& secret) const
{
    delivery::Cluster cluster;
    cluster.name = ClusterName{u"edge"_s};
    cluster.access = fleet::Access{.secret = secret};
    return deliver(std::move(cluster));
}

const delivery::Unit* unitOf(const delivery::Delivery& delivery, std::string_view name)
{
    const auto found = std::ranges::find_if(
        delivery.units, [&](const delivery::Unit& unit) { return unit.order.by.name == name; });
    return found == delivery.units.end() ? nullptr : &*found;
}

QStringList rulesOf(const delivery::Delivery& delivery)
{
    QStringList rules;
    for (const delivery::Unit& unit : delivery.units) {
        for (const Diagnostic& finding : unit.built.findings)
            rules << finding.rule;
    }
    for (const Diagnostic& finding : delivery.findings)
        rules << finding.rule;
    return rules;
}

QByteArray textOf(const delivery::Unit& unit)
{
    QByteArray all;
    for (const auto& text : unit.built.texts)
        all += *text;
    return all;
}
