#include "validation/inventory.h"

namespace efa::validation {

namespace {

std::string keyOf(const ObjectId& id)
{
    std::string key;
    key.reserve(id.group.size() + id.kind.size() + id.nspace.size() + id.name.size() + 3);
    key.append(id.kind).append(1, '\n').append(id.nspace).append(1, '\n').append(id.name);
    key.append(1, '\n').append(id.group);
    return key;
}

std::string kindKey(const std::string& kind, const std::string& nspace)
{
    return kind + '\n' + nspace;
}

} // namespace

Inventory::Inventory(const delivery::Delivery& delivery, TraitsMemory& memory)
    : m_delivery(delivery)
{
    for (size_t unit = 0; unit < delivery.units.size(); ++unit) {
        const delivery::Built& built = delivery.units[unit].built;
        m_isPartial = m_isPartial || built.opaque.has_value();
        for (const kustomize::ResourcePtr& resource : built.resources) {
            const auto at = static_cast<uint32_t>(m_items.size());
            const TraitsPtr traits = memory.of(*resource);
            m_items.push_back({resource.get(), traits, unit});
            m_byId[keyOf(traits->id)].push_back(at);
            m_byKind[kindKey(traits->id.kind, traits->id.nspace)].push_back(at);
            if (traits->pod)
                m_pods[traits->id.nspace].push_back(at);
            for (const ObjectId& made : traits->made)
                m_made.insert(keyOf(made));
            m_namespaces.insert(traits->namespaces.begin(), traits->namespaces.end());
            if (traits->isCustom)
                m_custom.insert(traits->id.nspace);
        }
    }
}

const Inventory::Item* Inventory::find(const ObjectId& id) const
{
    const auto found = m_byId.find(keyOf(id));
    return found == m_byId.end() ? nullptr : &m_items[found->second.back()];
}

std::vector<const Inventory::Item*> Inventory::all(const ObjectId& id) const
{
    std::vector<const Item*> items;
    if (const auto found = m_byId.find(keyOf(id)); found != m_byId.end()) {
        for (const uint32_t at : found->second)
            items.push_back(&m_items[at]);
    }
    return items;
}

bool Inventory::isMade(const ObjectId& id) const
{
    return m_made.contains(keyOf(id)) || m_made.contains(keyOf({id.group, id.kind, id.nspace, {}}));
}

std::vector<const Inventory::Item*> Inventory::ofKind(const std::string& kind,
                                                      const std::string& nspace) const
{
    std::vector<const Item*> items;
    if (const auto found = m_byKind.find(kindKey(kind, nspace)); found != m_byKind.end()) {
        for (const uint32_t at : found->second)
            items.push_back(&m_items[at]);
    }
    return items;
}

const std::vector<uint32_t>& Inventory::podsIn(const std::string& nspace) const
{
    static const std::vector<uint32_t> none;
    const auto found = m_pods.find(nspace);
    return found == m_pods.end() ? none : found->second;
}

} // namespace efa::validation
