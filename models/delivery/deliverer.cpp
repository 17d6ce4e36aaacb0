#include "delivery/deliverer.h"

#include "delivery/agents.h"
#include "delivery/following.h"

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

bool means(const fleet::UnitRequests& requests, const Unit& unit)
{
    const QString name = unit.order.by.shown();
    return requests.unit == name ||
           requests.unit == u"%1 (%2)"_s.arg(name, QString::fromStdString(unit.order.variant));
}

/// What is declared for units; of two declarations the later one counts, field by field.
void addRequests(const Cluster& cluster, Delivery& delivery)
{
    for (Unit& unit : delivery.units) {
        if (!unit.built.opaque)
            continue;
        for (const fleet::UnitRequests& declared : cluster.requests) {
            if (!means(declared, unit))
                continue;
            fleet::UnitRequests sum = unit.requests.value_or(declared);
            for (const auto field :
                 {&fleet::UnitRequests::cpu, &fleet::UnitRequests::memory, &fleet::UnitRequests::storage}) {
                if (!(declared.*field).isEmpty())
                    sum.*field = declared.*field;
            }
            unit.requests = sum;
        }
    }
}

} // namespace

Deliverer::Deliverer()
    : Deliverer(agentsOnBoard())
{
}

Deliverer::Deliverer(std::vector<std::unique_ptr<const Agent>> agents)
    : m_agents(std::move(agents))
{
}

Deliverer::~Deliverer() = default;

Result<Delivery> Deliverer::deliver(const Cluster& cluster, const Workshop& workshop,
                                    Progress& progress) const
{
    auto delivery = Following(m_agents, cluster, workshop, progress).run();
    if (delivery)
        addRequests(cluster, *delivery);
    return delivery;
}

} // namespace efa::delivery
