#include "delivery/deliverer.h"

#include "delivery/agents.h"
#include "delivery/following.h"

namespace efa::delivery {

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
    return Following(m_agents, cluster, workshop, progress).run();
}

} // namespace efa::delivery
