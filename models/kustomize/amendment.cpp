#include "kustomize/amendment.h"

#include "kustomize/accumulated.h"
#include "kustomize/buildannotations.h"
#include "kustomize/fields.h"

#include <algorithm>

namespace efa::kustomize {

namespace {

bool isSameId(const ResId& a, const ResId& b)
{
    return a.gvk == b.gvk && a.gvk.clusterScoped == b.gvk.clusterScoped && a.name == b.name &&
           a.nspace == b.nspace;
}

bool goesBy(const Resource& resource, const std::string& name)
{
    return resource.name() == name ||
           std::ranges::any_of(resource.formerIds(), [&](const ResId& id) { return id.name == name; });
}

// What a generator merges into or replaces is no longer what the base gave.
bool mayMeet(const std::vector<GeneratorEntry>& generators, const Changes& changes)
{
    return std::ranges::any_of(generators, [&](const GeneratorEntry& generator) {
        return std::ranges::any_of(
            changes, [&](const Change& change) { return goesBy(*change.before, generator.name); });
    });
}

} // namespace

bool areSeenAlike(const Resource& a, const Resource& b)
{
    const auto sameFlag = [&](std::string_view key) {
        const Value* first = findAnnotation(a.value(), key);
        const Value* second = findAnnotation(b.value(), key);
        return first && second ? *first == *second : first == second;
    };
    return isSameId(a.id(), b.id()) && std::ranges::equal(a.formerIds(), b.formerIds(), isSameId) &&
           a.formerIdsAreKnown() == b.formerIdsAreKnown() && a.prefixes() == b.prefixes() &&
           a.suffixes() == b.suffixes() && a.varNames().empty() && b.varNames().empty() &&
           sameFlag(annotation::needsHashSuffix) && sameFlag("config.kubernetes.io/local-config");
}

std::optional<Changes> changesBetween(const Accumulated& before, const Accumulated& after)
{
    const bool isSame =
        before.resources.size() == after.resources.size() && before.config->key == after.config->key &&
        before.vars.empty() && after.vars.empty() && !before.schema.isSet && !after.schema.isSet &&
        before.schema.onBoard == after.schema.onBoard && before.findings == after.findings &&
        before.folders == after.folders && before.remotes == after.remotes && before.levels == after.levels;
    if (!isSame)
        return std::nullopt;
    Changes changes;
    for (size_t i = 0; i < before.resources.size(); ++i) {
        const ResourcePtr& old = before.resources[i];
        const ResourcePtr& now = after.resources[i];
        if (old == now || old->contentKey() == now->contentKey())
            continue;
        if (!areSeenAlike(*old, *now))
            return std::nullopt;
        changes.push_back({old, now});
    }
    return changes;
}

bool isAmendable(const Kustomization& kustomization, const Changes& changes)
{
    return kustomization.openapi.empty() && kustomization.replacements.empty() &&
           kustomization.vars.empty() && kustomization.crds.empty() && kustomization.helmCharts.empty() &&
           kustomization.configurations.empty() && kustomization.generators.empty() &&
           kustomization.transformers.empty() && kustomization.validators.empty() &&
           kustomization.buildMetadata.empty() && !mayMeet(kustomization.configMaps, changes) &&
           !mayMeet(kustomization.secrets, changes);
}

std::shared_ptr<Accumulated> amended(const Accumulated& before, const Changes& changes)
{
    auto result = std::make_shared<Accumulated>(before);
    result->amendment = Amendment{before.content, {}};
    for (const Change& change : changes) {
        const auto isMeant = [&](const ResourcePtr& resource) {
            return resource->contentKey() == change.before->contentKey();
        };
        const auto found = std::ranges::find_if(before.resources, isMeant);
        if (found == before.resources.end() || std::any_of(std::next(found), before.resources.end(), isMeant))
            return nullptr;
        const auto index = static_cast<uint32_t>(found - before.resources.begin());
        result->resources[index] = change.after;
        result->amendment->places.push_back({index, *found});
    }
    result->finish();
    return result;
}

} // namespace efa::kustomize
