#include "delivery/resourcesetagent.h"

#include "delivery/objectfields.h"
#include "delivery/resourcesetbuild.h"
#include "delivery/resourcesetinputs.h"
#include "kustomize/fields.h"

namespace efa::delivery {

namespace {

bool isDisabled(const kustomize::Resource& set)
{
    const kustomize::Value* switched =
        kustomize::findAnnotation(set.value(), "fluxcd.controlplane.io/reconcile");
    return switched &&
           QString::fromStdString(std::string(switched->text())).toLower() == QLatin1StringView("disabled");
}

/// It may wait for any object; those that order no unit are there or not.
bool ordersUnits(const std::string& kind)
{
    return kind == "Kustomization" || kind == "ResourceSet" || kind == "HelmRelease";
}

QList<AgentObject> dependenciesOf(const kustomize::Resource& set)
{
    QList<AgentObject> all;
    for (const kustomize::Value& other : itemsAt(set.value(), {"spec", "dependsOn"})) {
        if (!ordersUnits(textAt(other, {"kind"})))
            continue;
        all.append({.engine = fleet::Engine::Flux,
                    .apiVersion = textAt(other, {"apiVersion"}),
                    .kind = textAt(other, {"kind"}),
                    .nspace = textAt(other, {"namespace"}),
                    .name = textAt(other, {"name"})});
    }
    return all;
}

} // namespace

std::vector<Order> ResourceSetAgent::orders(const Unit& unit, const Delivered& delivered,
                                            const Cluster& /*cluster*/, const Workshop& /*workshop*/,
                                            QList<Diagnostic>& /*findings*/) const
{
    std::vector<Order> orders;
    for (const kustomize::ResourcePtr& object : unit.built.resources) {
        if (object->kind() != "ResourceSet" || object->gvk().group != fluxOperatorGroup)
            continue;
        Order order;
        order.by = {.engine = fleet::Engine::Flux,
                    .apiVersion = object->gvk().apiVersion(),
                    .kind = object->kind(),
                    .nspace = object->nspace(),
                    .name = object->name()};
        order.object = object;
        order.source.kind = SourceKind::Inline;
        order.goal = unit.order.goal;
        order.after = dependenciesOf(*object);
        order.suspended = isDisabled(*object);
        order.prune = true;
        // So that it is built again once its providers are known.
        order.variant = shownProviders(*object, delivered);
        orders.push_back(std::move(order));
    }
    return orders;
}

Result<Built> ResourceSetAgent::build(const Order& order, const Delivered& delivered,
                                      const Cluster& /*cluster*/, const Workshop& /*workshop*/,
                                      Progress& progress) const
{
    return ResourceSetBuild(*order.object, delivered, progress).build();
}

} // namespace efa::delivery
