#include "delivery/helmopagent.h"

#include "delivery/bundlechart.h"
#include "delivery/objectfields.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace efa::delivery {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::HelmOpAgent)
};

bool isHelmOp(const kustomize::Resource& object)
{
    return object.kind() == "HelmOp" && object.gvk().group == "fleet.cattle.io";
}

/// How it is deployed to the cluster: by the first target that takes it; nothing where none does. Errors:
/// Invalid (a selector that is none).
Result<std::optional<RancherOptions>> optionsFor(const kustomize::Resource& object,
                                                 const RancherCluster& cluster)
{
    const RancherOptions common = RancherOptions::read(mappingAt(object.value(), {"spec"}));
    const auto targets = itemsAt(object.value(), {"spec", "targets"});
    if (targets.empty())
        return RancherTarget::defaultGroup().matches(cluster) ? std::optional(common) : std::nullopt;
    for (const Value& item : targets) {
        const auto target = RancherTarget::read(item, {});
        if (!target)
            return failure(target.error());
        if (target->matches(cluster))
            return isTrueAt(item, {"doNotDeploy"})
                       ? std::nullopt
                       : std::optional(common.mergedWith(RancherOptions::read(item)));
    }
    return std::nullopt;
}

Order orderOf(const kustomize::ResourcePtr& object)
{
    Order order;
    order.by = {.engine = fleet::Engine::RancherFleet,
                .apiVersion = object->gvk().apiVersion(),
                .kind = object->kind(),
                .nspace = object->nspace(),
                .name = object->name()};
    order.object = object;
    order.source = {.kind = SourceKind::Helm,
                    .url = shownAt(object->value(), {"spec", "helm", "repo"}),
                    .revision = shownAt(object->value(), {"spec", "helm", "version"})};
    order.suspended = isTrueAt(object->value(), {"spec", "paused"});
    order.prune = true;
    return order;
}

} // namespace

std::vector<Order> HelmOpAgent::orders(const Unit& unit, const Delivered& delivered, const Cluster& cluster,
                                       const Workshop& /*workshop*/, QList<Diagnostic>& findings) const
{
    std::vector<Order> orders;
    for (const kustomize::ResourcePtr& object : unit.built.resources) {
        if (!isHelmOp(*object))
            continue;
        const auto options = optionsFor(*object, rancherCluster(cluster, delivered, findings));
        if (!options)
            findings.append({.severity = Severity::Error,
                             .rule = u"fleet-selector"_s,
                             .text = Text::tr("The HelmOp %1 delivers nothing: %2")
                                         .arg(shown(object->name()), options.error().message),
                             .hint = options.error().hint,
                             .subject = shownObject(*object)});
        else if (*options)
            orders.push_back(orderOf(object));
    }
    return orders;
}

Result<Built> HelmOpAgent::build(const Order& order, const Delivered& delivered, const Cluster& cluster,
                                 const Workshop& /*workshop*/, Progress& /*progress*/) const
{
    Built built;
    QList<Diagnostic> said; // by orders() already
    const RancherCluster known = rancherCluster(cluster, delivered, said);
    if (const auto options = optionsFor(*order.object, known); options && *options)
        buildNamedChart(**options, order.by.name, known, built);
    return built;
}

} // namespace efa::delivery
