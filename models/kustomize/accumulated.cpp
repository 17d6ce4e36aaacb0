#include "kustomize/accumulated.h"

#include "kustomize/keydomains.h"

namespace efa::kustomize {

namespace {

void addTo(KeyMaker& maker, const VarEntry& var)
{
    maker.add(var.name).add(var.apiVersion).add(var.gvk.group).add(var.gvk.version).add(var.gvk.kind);
    maker.add(var.objectName).add(var.objectNamespace).add(var.fieldPath);
}

} // namespace

ContentKey AccumulationRequest::key() const
{
    KeyMaker maker(domain::accumulated);
    maker.add(folder).add(static_cast<uint64_t>(restrictor)).add(schema.key).add(isTop ? 1U : 0U);
    if (!schema.isSet && schema.onBoard != OnBoard::NotAsked)
        maker.add(static_cast<uint64_t>(schema.onBoard));
    if (!repository.empty())
        maker.add(repository);
    if (leavesOut)
        maker.add("leaves out");
    if (origin)
        maker.add(origin->path).add(origin->repository).add(origin->revision);
    return maker.key();
}

void Accumulated::finish()
{
    KeyMaker maker(domain::accumulatedContent);
    bytes = sizeof(Accumulated) + resources.size() * sizeof(ResourcePtr) + files.size() * 96;
    for (const ResourcePtr& resource : resources) {
        maker.add(resource->contentKey());
        for (const std::string& name : resource->varNames())
            maker.add(name);
    }
    maker.add(config->key).add(vars.size());
    for (const VarEntry& var : vars)
        addTo(maker, var);
    if (sortOptions) {
        maker.add(sortOptions->order).add(sortOptions->hasLegacy ? 1U : 0U);
        for (const std::string& kind : sortOptions->first)
            maker.add(kind);
        maker.add(sortOptions->first.size());
        for (const std::string& kind : sortOptions->last)
            maker.add(kind);
    }
    for (const std::string& wish : buildMetadata)
        maker.add(wish);
    maker.add(schema.key).add(static_cast<uint64_t>(schema.onBoard)).add(folders.size());
    for (const std::string& folder : folders)
        maker.add(folder);
    for (const std::string& address : remotes)
        maker.add(address);
    maker.add(static_cast<uint64_t>(findings.size()));
    for (const Diagnostic& finding : findings)
        maker.add(finding.text.toStdString()).add(finding.place.toString().toStdString());
    content = maker.key();
}

} // namespace efa::kustomize
