#include "delivery/delivered.h"

namespace efa::delivery {

namespace {

std::string kindKey(std::string_view group, std::string_view kind)
{
    return std::string(group) + '/' + std::string(kind);
}

std::string idKey(std::string_view group, std::string_view kind, std::string_view nspace,
                  std::string_view name)
{
    return kindKey(group, kind) + '/' + std::string(nspace) + '/' + std::string(name);
}

} // namespace

void Delivered::add(const std::vector<kustomize::ResourcePtr>& resources)
{
    for (const kustomize::ResourcePtr& resource : resources) {
        const kustomize::Gvk& gvk = resource->gvk();
        std::string id = idKey(gvk.group, gvk.kind, resource->nspace(), resource->name());
        const auto [place, isNew] = m_byId.try_emplace(id, resource);
        const bool isSame = !isNew && place->second->contentKey() == resource->contentKey();
        place->second = resource;
        if (isNew)
            m_byKind[kindKey(gvk.group, gvk.kind)].push_back(std::move(id));
        if (isSame)
            continue;
        ++m_version;
    }
}

kustomize::ResourcePtr Delivered::find(std::string_view group, std::string_view kind, std::string_view nspace,
                                       std::string_view name) const
{
    const auto found = m_byId.find(idKey(group, kind, nspace, name));
    return found == m_byId.end() ? nullptr : found->second;
}

std::vector<kustomize::ResourcePtr> Delivered::ofKind(std::string_view group, std::string_view kind) const
{
    std::vector<kustomize::ResourcePtr> all;
    const auto found = m_byKind.find(kindKey(group, kind));
    if (found == m_byKind.end())
        return all;
    for (const std::string& id : found->second)
        all.push_back(m_byId.at(id));
    return all;
}

} // namespace efa::delivery
