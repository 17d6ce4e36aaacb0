#include "delivery/amending.h"

#include "delivery/cluster.h"
#include "delivery/delivered.h"
#include "delivery/fluxbuild.h"

#include <algorithm>
#include <array>

namespace efa::delivery {

namespace {

using kustomize::ResourcePtr;
using Resources = std::vector<ResourcePtr>;

/// Whose objects agents follow: `helm.toolkit.fluxcd.io`, `fleet.cattle.io`.
constexpr std::array<std::string_view, 4> agentGroups = {"fluxcd.io", "fluxcd.controlplane.io", "argoproj.io",
                                                         "cattle.io"};
/// What they look up: variables and values, clusters, namespaces that are made where they are missing, and
/// which types stand in a namespace.
constexpr std::array<std::string_view, 4> lookedUp = {"ConfigMap", "Secret", "Namespace",
                                                      "CustomResourceDefinition"};

bool isSame(const ResourcePtr& a, const ResourcePtr& b)
{
    return a == b || a->contentKey() == b->contentKey();
}

/// Whether no agent sees a difference between the two.
bool areAlikeToAgents(const ResourcePtr& before, const ResourcePtr& after)
{
    const bool isOneObject =
        before == after || (before->gvk() == after->gvk() && before->name() == after->name() &&
                            before->nspace() == after->nspace());
    return isOneObject && (!concernsAgents(*before) || isSame(before, after));
}

/// Whether what is built by Flux is found through this object.
bool isFollowed(const kustomize::Resource& resource)
{
    const std::string& group = resource.gvk().group;
    return group == "kustomize.toolkit.fluxcd.io" || group == "source.toolkit.fluxcd.io" ||
           group == "source.extensions.fluxcd.io";
}

/// Charts are opaque: what is known of one stands in objects.
bool isChartOrder(const kustomize::Resource& object)
{
    return object.gvk().group == "helm.toolkit.fluxcd.io" || object.gvk().group == "helm.cattle.io";
}

/// Whether nothing is to be said of it but what its rendering says.
bool isPlain(const Built& built, const kustomize::Rendering& rendering)
{
    return !built.opaque && built.holes.empty() && built.findings == rendering.findings;
}

Result<kustomize::Rendering> renderedFolder(const QString& folder, const Workshop& workshop,
                                            Progress& progress)
{
    return workshop.engine().render(workshop.home(), folder, workshop.plain(), progress);
}

bool isEnd(const Error& error)
{
    return error.code == ErrorCode::Cancelled || error.code == ErrorCode::Io;
}

/// Finds what the units of one delivery were built from.
class Finder
{
  public:
    Finder(const Delivery& delivery, const Cluster& cluster, const Workshop& workshop, Progress& progress)
        : m_cluster(cluster), m_workshop(workshop), m_progress(progress)
    {
        for (const Unit& unit : delivery.units)
            m_delivered.add(unit.built.resources);
    }

    Result<std::optional<Basis>> basisOf(const Unit& unit) const
    {
        const bool isEntry = !unit.order.object;
        if (isEntry && m_cluster.engine == fleet::Engine::None)
            return ofFolder(unit);
        if (isEntry ? m_cluster.engine == fleet::Engine::Flux : isFluxKustomization(*unit.order.object))
            return ofKustomization(unit);
        const bool isChart = !isEntry && isChartOrder(*unit.order.object);
        return isChart ? std::optional(Basis{}) : std::nullopt;
    }

  private:
    Result<std::optional<Basis>> ofFolder(const Unit& unit) const
    {
        auto rendering = renderedFolder(unit.order.path, m_workshop, m_progress);
        if (!rendering && isEnd(rendering.error()))
            return failure(rendering.error());
        if (!rendering || !std::ranges::equal(rendering->resources, unit.built.resources, isSame))
            return std::nullopt;
        return Basis{Basis::From::Folder, std::move(rendering->resources), nullptr};
    }

    Result<std::optional<Basis>> ofKustomization(const Unit& unit) const
    {
        FluxBuild build(unit.order, m_workshop, m_progress);
        if (auto begun = build.begin(m_delivered, m_cluster); !begun)
            return failure(std::move(begun).error());
        if (!build.isRendered() || !isPlain(unit.built, *build.rendering()))
            return std::nullopt;
        Basis basis{Basis::From::Kustomization, build.rendering()->resources, build.settings()};
        if (!mayBeBuiltAlike(unit, basis))
            return std::nullopt;
        const Result<bool> found = isFoundIn(unit, basis.rendered);
        if (!found)
            return failure(found.error());
        return *found ? std::optional(std::move(basis)) : std::nullopt;
    }

    /// Whether the build saw the same objects as are delivered in the end. What it is followed by may have
    /// been looked up before its variables were put in.
    static bool mayBeBuiltAlike(const Unit& unit, const Basis& basis)
    {
        const Resources& finished = unit.built.resources;
        const Resources used = basis.flux->variables ? basis.flux->variables->used : Resources();
        if (finished.size() != basis.rendered.size() || !std::ranges::equal(unit.built.used, used, isSame))
            return false;
        for (size_t i = 0; i < finished.size(); ++i) {
            if (isFollowed(*finished[i]) && !isSame(finished[i], basis.rendered[i]))
                return false;
        }
        return true;
    }

    /// The object of an entry point was found in the folder as it is without the object. Where that makes it
    /// another one, an edit may change what is found there and not what is built.
    Result<bool> isFoundIn(const Unit& unit, const Resources& rendered) const
    {
        if (unit.parent >= 0 || !unit.order.object)
            return true;
        Order bare;
        bare.by.engine = m_cluster.engine;
        bare.path = unit.order.path;
        FluxBuild build(bare, m_workshop, m_progress);
        if (auto begun = build.begin(m_delivered, m_cluster); !begun)
            return failure(std::move(begun).error());
        return build.isRendered() && std::ranges::equal(build.rendering()->resources, rendered, isSame);
    }

    const Cluster& m_cluster;
    const Workshop& m_workshop;
    Progress& m_progress;
    Delivered m_delivered;
};

/// Of each unit; none where one of them has none, or where what orders them stays in another cluster.
Result<std::vector<Basis>> basesOf(const Delivery& delivery, const Cluster& cluster, const Workshop& workshop,
                                   Progress& progress)
{
    std::vector<Basis> bases;
    if (cluster.access)
        return bases;
    const Finder finder(delivery, cluster, workshop, progress);
    for (const Unit& unit : delivery.units) {
        Result<std::optional<Basis>> basis = finder.basisOf(unit);
        if (!basis)
            return failure(std::move(basis).error());
        if (!*basis)
            return std::vector<Basis>();
        bases.push_back(std::move(**basis));
    }
    return bases;
}

Result<std::optional<Built>> amendedFolder(const Unit& unit, const Workshop& workshop, Progress& progress)
{
    auto rendering = renderedFolder(unit.order.path, workshop, progress);
    if (!rendering)
        return isEnd(rendering.error()) ? Result<std::optional<Built>>(failure(rendering.error()))
                                        : std::nullopt;
    Built built;
    built.resources = std::move(rendering->resources);
    built.findings = std::move(rendering->findings);
    return built;
}

Result<std::optional<Built>> amendedUnit(const Unit& unit, const Basis& basis, const Workshop& workshop,
                                         Progress& progress)
{
    if (basis.from == Basis::From::Object)
        return unit.built;
    if (basis.from == Basis::From::Folder)
        return amendedFolder(unit, workshop, progress);
    FluxBuild build(unit.order, workshop, progress);
    auto built = build.amended(basis.flux, basis.rendered, unit.built);
    if (built && *built && !isPlain(**built, *build.rendering()))
        return std::nullopt;
    return built;
}

} // namespace

Result<KnownDeliveryPtr> known(Delivery delivery, const Cluster& cluster, const Workshop& workshop,
                               Progress& progress)
{
    Result<std::vector<Basis>> bases = basesOf(delivery, cluster, workshop, progress);
    if (!bases)
        return failure(std::move(bases).error());
    auto known = std::make_shared<KnownDelivery>();
    known->bases = std::move(*bases);
    known->delivery = std::move(delivery);
    for (Unit& unit : known->delivery.units)
        unit.built.texts = {};
    return known;
}

Result<std::optional<Delivery>> amended(const KnownDelivery& before, const Workshop& workshop,
                                        Progress& progress)
{
    if (before.bases.empty())
        return std::nullopt;
    Delivery now;
    now.findings = before.delivery.findings;
    now.units.reserve(before.delivery.units.size());
    for (size_t i = 0; i < before.delivery.units.size(); ++i) {
        const Unit& unit = before.delivery.units[i];
        Result<std::optional<Built>> built = amendedUnit(unit, before.bases[i], workshop, progress);
        if (!built)
            return failure(std::move(built).error());
        if (!*built || !std::ranges::equal(unit.built.resources, (*built)->resources, areAlikeToAgents))
            return std::nullopt;
        (*built)->texts = {};
        now.units.push_back({unit.order, std::move(**built), unit.requests, unit.parent, unit.depth});
    }
    return now;
}

bool concernsAgents(const kustomize::Resource& resource)
{
    const std::string& group = resource.gvk().group;
    return std::ranges::find(lookedUp, resource.kind()) != lookedUp.end() ||
           std::ranges::any_of(agentGroups, [&](std::string_view name) { return group.ends_with(name); }) ||
           // Flux's own switches stand in its arguments.
           (resource.kind() == "Deployment" && resource.name() == "kustomize-controller");
}

} // namespace efa::delivery
