#include "delivery/fluxagent.h"

#include "delivery/fluxbuild.h"
#include "delivery/fluxkustomization.h"
#include "delivery/fluxsource.h"
#include "delivery/goal.h"
#include "delivery/objectfields.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::FluxAgent)
};

constexpr std::array<std::string_view, 3> knownVersions = {"v1", "v1beta2", "v1beta1"};

AgentObject objectIdOf(const kustomize::Resource& object)
{
    return {.engine = fleet::Engine::Flux,
            .apiVersion = object.gvk().apiVersion(),
            .kind = object.kind(),
            .nspace = object.nspace(),
            .name = object.name()};
}

void checkVersion(const kustomize::Resource& object, QList<Diagnostic>& findings)
{
    if (std::ranges::find(knownVersions, object.gvk().version) != knownVersions.end())
        return;
    findings.append(
        {.severity = Severity::Warning,
         .rule = u"flux-unknown-version"_s,
         .text = Text::tr("%1 has the version %2, which is not known; it is read as v1.")
                     .arg(objectIdOf(object).shown(), QString::fromStdString(object.gvk().version)),
         .hint = Text::tr("Check `apiVersion`."),
         .subject = objectIdOf(object).shown()});
}

void checkDroppedFields(const kustomize::Resource& object, QList<Diagnostic>& findings)
{
    for (const std::string_view field : {"patchesStrategicMerge", "patchesJson6902"}) {
        if (!object.value().at({"spec", field}))
            continue;
        const QString name = QString::fromUtf8(field.data(), qsizetype(field.size()));
        const QString shown = objectIdOf(object).shown();
        findings.append(
            {.severity = Severity::Warning,
             .rule = u"flux-dropped-field"_s,
             .text = Text::tr("`%1` of %2 is no field of v1; the cluster drops it.").arg(name, shown),
             .hint = Text::tr("Write it as `patches`."),
             .subject = shown + u' ' + name});
    }
}

} // namespace

std::vector<Order> FluxAgent::orders(const Unit& unit, const Delivered& delivered, const Cluster& cluster,
                                     const Workshop& workshop, QList<Diagnostic>& findings) const
{
    std::vector<Order> orders;
    for (const kustomize::ResourcePtr& object : unit.built.resources) {
        if (!isFluxKustomization(*object))
            continue;
        checkVersion(*object, findings);
        checkDroppedFields(*object, findings);
        Order order;
        order.by = objectIdOf(*object);
        order.object = object;
        order.goal = fluxGoal(*object, cluster);
        if (const auto read = readFluxKustomization(*object)) {
            const FluxSource source = fluxSource(*read, delivered, cluster, workshop);
            for (Diagnostic finding : source.findings) {
                finding.subject = order.by.shown();
                findings.append(std::move(finding));
            }
            order.source = source.source;
            order.path = source.path;
            order.after = read->dependsOn;
            order.suspended = read->suspended;
            order.prune = read->prune;
        } else {
            order.path = pathInside(shownAt(object->value(), {"spec", "path"}));
        }
        orders.push_back(std::move(order));
    }
    return orders;
}

Result<Built> FluxAgent::build(const Order& order, const Delivered& delivered, const Cluster& cluster,
                               const Workshop& workshop, Progress& progress) const
{
    return FluxBuild(order, workshop, progress).run(delivered, cluster);
}

} // namespace efa::delivery
