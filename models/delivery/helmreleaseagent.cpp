#include "delivery/helmreleaseagent.h"

#include "delivery/chartfiles.h"
#include "delivery/fluxsource.h"
#include "delivery/goal.h"
#include "delivery/helmunit.h"
#include "delivery/helmvalues.h"
#include "delivery/helmvaluesfrom.h"
#include "delivery/objectfields.h"

#include <QCoreApplication>

namespace efa::delivery {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::HelmReleaseAgent)
};

constexpr std::string_view helmGroup = "helm.toolkit.fluxcd.io";
constexpr std::string_view sourceGroup = "source.toolkit.fluxcd.io";
constexpr const char* releaseKind = "HelmRelease";

AgentObject agentObject(const kustomize::Resource& resource)
{
    return {.engine = fleet::Engine::Flux,
            .apiVersion = resource.gvk().apiVersion(),
            .kind = resource.kind(),
            .nspace = resource.nspace(),
            .name = resource.name()};
}

QList<AgentObject> dependencies(const kustomize::Resource& resource)
{
    QList<AgentObject> after;
    for (const Value& item : itemsAt(resource.value(), {"spec", "dependsOn"})) {
        AgentObject other = agentObject(resource);
        other.name = textAt(item, {"name"});
        other.nspace = firstText({textAt(item, {"namespace"}), resource.nspace()});
        after.append(other);
    }
    return after;
}

/// The object that a reference names, and its namespace where the reference gives none.
struct SourceReference
{
    std::string kind;
    std::string name;
    std::string nspace;
};

SourceReference referenceAt(const Value& spec, FieldPath path, const std::string& home)
{
    const Value reference = mappingAt(spec, path);
    return {textAt(reference, {"kind"}), textAt(reference, {"name"}),
            firstText({textAt(reference, {"namespace"}), home})};
}

/// The address of a source that is delivered too; else what names it.
std::string addressOf(const SourceReference& reference, const Delivered& delivered)
{
    const kustomize::ResourcePtr source =
        delivered.find(sourceGroup, reference.kind, reference.nspace, reference.name);
    const std::string url = source ? textAt(source->value(), {"spec", "url"}) : std::string();
    return firstText({url, reference.kind + ' ' + reference.nspace + '/' + reference.name});
}

/// Which tag or digest of an OCI repository is taken.
std::string ociVersion(const SourceReference& reference, const Delivered& delivered)
{
    const kustomize::ResourcePtr source =
        delivered.find(sourceGroup, reference.kind, reference.nspace, reference.name);
    if (!source)
        return {};
    const Value ref = mappingAt(source->value(), {"spec", "ref"});
    return firstText({textAt(ref, {"digest"}), textAt(ref, {"semver"}), textAt(ref, {"tag"})});
}

void readChart(const Value& spec, const std::string& nspace, const Delivered& delivered, HelmRelease& release)
{
    if (spec.find("chartRef")) {
        const SourceReference reference = referenceAt(spec, {"chartRef"}, nspace);
        const kustomize::ResourcePtr source =
            delivered.find(sourceGroup, reference.kind, reference.nspace, reference.name);
        if (source && reference.kind == "HelmChart") {
            const Value chart = mappingAt(source->value(), {"spec"});
            release.chart = textAt(chart, {"chart"});
            release.version = textAt(chart, {"version"});
            release.repository = addressOf(referenceAt(chart, {"sourceRef"}, reference.nspace), delivered);
            return;
        }
        release.chart = reference.name;
        release.version = ociVersion(reference, delivered);
        release.repository = addressOf(reference, delivered);
        return;
    }
    const Value chart = mappingAt(spec, {"chart", "spec"});
    release.chart = textAt(chart, {"chart"});
    release.version = textAt(chart, {"version"});
    release.repository = addressOf(referenceAt(chart, {"sourceRef"}, nspace), delivered);
    for (const std::string& file : textsAt(chart, {"valuesFiles"}))
        release.more.push_back({"valuesFile", file});
}

HelmRelease releaseOf(const kustomize::Resource& resource, const Delivered& delivered)
{
    const Value spec = mappingAt(resource.value(), {"spec"});
    HelmRelease release;
    const std::string target = textAt(spec, {"targetNamespace"});
    release.nspace = firstText({target, resource.nspace()});
    release.release = firstText(
        {textAt(spec, {"releaseName"}), target.empty() ? resource.name() : target + '-' + resource.name()});
    readChart(spec, resource.nspace(), delivered, release);
    const Value* postRenderers = spec.find("postRenderers");
    const std::vector<Fact> renderers = flattened(postRenderers ? *postRenderers : Value(), "postRenderers");
    release.more.insert(release.more.end(), renderers.begin(), renderers.end());
    return release;
}

/// The chart where it lies in a repository that is at hand.
std::shared_ptr<const ChartFiles> filesOf(const kustomize::Resource& resource, const Delivered& delivered,
                                          const Cluster& cluster, const Workshop& workshop)
{
    const Value spec = mappingAt(resource.value(), {"spec", "chart", "spec"});
    const SourceReference reference = referenceAt(spec, {"sourceRef"}, resource.nspace());
    if (reference.kind != "GitRepository" && reference.kind != "Bucket")
        return nullptr;
    FluxKustomization as;
    as.nspace = resource.nspace();
    as.name = resource.name();
    as.path = QString::fromStdString(textAt(spec, {"chart"}));
    as.sourceKind = reference.kind;
    as.sourceNamespace = reference.nspace;
    as.sourceName = reference.name;
    const FluxSource source = fluxSource(as, delivered, cluster, workshop);
    const auto tree = fluxTree(source, workshop);
    return tree ? chartFiles(**tree, source.path) : nullptr;
}

} // namespace

std::vector<Order> HelmReleaseAgent::orders(const Unit& unit, const Delivered& /*delivered*/,
                                            const Cluster& cluster, const Workshop& /*workshop*/,
                                            QList<Diagnostic>& /*findings*/) const
{
    std::vector<Order> orders;
    for (const kustomize::ResourcePtr& resource : unit.built.resources) {
        if (resource->kind() != releaseKind || resource->gvk().group != helmGroup)
            continue;
        Order order;
        order.by = agentObject(*resource);
        order.object = resource;
        order.goal = fluxGoal(*resource, cluster);
        order.source.kind = SourceKind::Helm;
        order.after = dependencies(*resource);
        order.suspended = isTrueAt(resource->value(), {"spec", "suspend"});
        order.prune = true;
        orders.push_back(std::move(order));
    }
    return orders;
}

Result<Built> HelmReleaseAgent::build(const Order& order, const Delivered& delivered, const Cluster& cluster,
                                      const Workshop& workshop, Progress& /*progress*/) const
{
    Built built;
    HelmRelease release = releaseOf(*order.object, delivered);
    if (workshop.charts())
        release.files = filesOf(*order.object, delivered, cluster, workshop);
    release.values = helmValuesFrom(*order.object, delivered, built);
    built.opaque = helmUnit(release);
    if (order.goal == Goal::Other) {
        built.opaque->reason = OpaqueReason::RemoteCluster;
        built.opaque->text = Text::tr("%1 installs its chart in another cluster.").arg(order.by.shown());
    }
    return built;
}

} // namespace efa::delivery
