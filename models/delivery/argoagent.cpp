#include "delivery/argoagent.h"

#include "delivery/argoapplication.h"
#include "delivery/argobuild.h"
#include "delivery/argoorders.h"
#include "delivery/argoset.h"

namespace efa::delivery {

std::vector<Order> ArgoAgent::orders(const Unit& unit, const Delivered& delivered, const Cluster& cluster,
                                     const Workshop& workshop, QList<Diagnostic>& findings) const
{
    return ArgoOrders(unit, delivered, cluster, workshop, findings).collect();
}

Result<Built> ArgoAgent::build(const Order& order, const Delivered& delivered, const Cluster& cluster,
                               const Workshop& workshop, Progress& progress) const
{
    if (order.object && isArgoApplicationSet(*order.object))
        return ArgoSet(*order.object, delivered, workshop, progress).build();
    return ArgoBuild(order, delivered, cluster, workshop, progress).build();
}

} // namespace efa::delivery
