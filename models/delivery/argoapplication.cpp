#include "delivery/argoapplication.h"

#include "delivery/objectfields.h"

#include <algorithm>

namespace efa::delivery {

using kustomize::Value;

namespace {

ArgoSource sourceFrom(const Value& source)
{
    return {.url = textAt(source, {"repoURL"}),
            .path = textAt(source, {"path"}),
            .revision = textAt(source, {"targetRevision"}),
            .chart = textAt(source, {"chart"}),
            .ref = textAt(source, {"ref"}),
            .all = source,
            .variant = {},
            .hydrated = false};
}

/// Argo CD's hydrator renders a dry source into a branch, and that branch is what is synced.
ArgoSource hydratedSource(const Value& hydrator)
{
    ArgoSource source;
    source.url =
        firstText({textAt(hydrator, {"syncSource", "repoURL"}), textAt(hydrator, {"drySource", "repoURL"})});
    source.path = textAt(hydrator, {"syncSource", "path"});
    source.revision = textAt(hydrator, {"syncSource", "targetBranch"});
    source.all = Value::mapping({});
    source.hydrated = true;
    return source;
}

std::vector<ArgoSource> sourcesFrom(const Value& spec)
{
    if (const Value* hydrator = spec.find("sourceHydrator"))
        return {hydratedSource(*hydrator)};
    std::vector<ArgoSource> sources;
    for (const Value& item : itemsAt(spec, {"sources"})) {
        sources.push_back(sourceFrom(item));
        sources.back().variant = std::to_string(sources.size());
    }
    if (sources.empty() && spec.find("source"))
        sources.push_back(sourceFrom(mappingAt(spec, {"source"})));
    return sources;
}

bool isOfKind(const kustomize::Resource& resource, std::string_view kind)
{
    return resource.kind() == kind && resource.gvk().group == argoGroup;
}

} // namespace

const ArgoSource* ArgoApplication::sourceOf(std::string_view variant) const
{
    const auto found = std::ranges::find(sources, variant, &ArgoSource::variant);
    return found == sources.end() ? nullptr : &*found;
}

const ArgoSource* ArgoApplication::reference(std::string_view path) const
{
    if (!path.starts_with('$'))
        return nullptr;
    const std::string_view wanted = path.substr(1, path.find('/') - 1);
    const auto found = std::ranges::find(sources, wanted, &ArgoSource::ref);
    return found == sources.end() || wanted.empty() ? nullptr : &*found;
}

bool isArgoApplication(const kustomize::Resource& resource)
{
    return isOfKind(resource, "Application");
}

bool isArgoApplicationSet(const kustomize::Resource& resource)
{
    return isOfKind(resource, "ApplicationSet");
}

ArgoApplication readArgoApplication(const kustomize::Resource& resource)
{
    const Value spec = mappingAt(resource.value(), {"spec"});
    return {.name = resource.name(),
            .nspace = resource.nspace(),
            .project = firstText({textAt(spec, {"project"}), "default"}),
            .destinationServer = textAt(spec, {"destination", "server"}),
            .destinationName = textAt(spec, {"destination", "name"}),
            .destinationNamespace = textAt(spec, {"destination", "namespace"}),
            .sources = sourcesFrom(spec),
            .spec = spec};
}

} // namespace efa::delivery
