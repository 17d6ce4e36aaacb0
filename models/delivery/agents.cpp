#include "delivery/agents.h"

#include "delivery/argoagent.h"
#include "delivery/fluxagent.h"
#include "delivery/helmchartagent.h"
#include "delivery/helmopagent.h"
#include "delivery/helmreleaseagent.h"
#include "delivery/rancheragent.h"
#include "delivery/resourcesetagent.h"

namespace efa::delivery {

std::vector<std::unique_ptr<const Agent>> agentsOnBoard()
{
    std::vector<std::unique_ptr<const Agent>> agents;
    agents.push_back(std::make_unique<FluxAgent>());
    agents.push_back(std::make_unique<ResourceSetAgent>());
    agents.push_back(std::make_unique<ArgoAgent>());
    agents.push_back(std::make_unique<HelmReleaseAgent>());
    agents.push_back(std::make_unique<HelmChartAgent>());
    agents.push_back(std::make_unique<RancherAgent>());
    agents.push_back(std::make_unique<HelmOpAgent>());
    return agents;
}

} // namespace efa::delivery
