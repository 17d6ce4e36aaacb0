#pragma once

#include "delivery/cluster.h"
#include "delivery/unit.h"
#include "validation/traits.h"

#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace efa::validation {

/// All that one cluster gets, to be looked up. The delivery must outlive it.
class Inventory
{
  public:
    struct Item
    {
        const kustomize::Resource* resource = nullptr;
        TraitsPtr traits;
        size_t unit = 0;
    };

    Inventory(const delivery::Delivery& delivery, TraitsMemory& memory);

    const delivery::Delivery& delivery() const { return m_delivery; }
    const std::vector<Item>& items() const { return m_items; }
    /// nullptr where nobody delivers it.
    const Item* find(const ObjectId& id) const;
    /// Every delivery of it; empty where nobody does.
    std::vector<const Item*> all(const ObjectId& id) const;
    /// Whether something delivered makes it in the cluster.
    bool isMade(const ObjectId& id) const;
    bool hasNamespace(const std::string& name) const { return m_namespaces.contains(name); }
    /// Whether objects stand in a namespace on which some operator acts.
    bool hasCustom(const std::string& nspace) const { return m_custom.contains(nspace); }
    /// Objects of a kind in a namespace, whatever the group.
    std::vector<const Item*> ofKind(const std::string& kind, const std::string& nspace) const;
    /// What makes pods in a namespace.
    const std::vector<uint32_t>& podsIn(const std::string& nspace) const;

    /// Parts of what the cluster gets are not known: charts, other repositories, broken units.
    bool isPartial() const { return m_isPartial; }

  private:
    const delivery::Delivery& m_delivery;
    std::vector<Item> m_items;
    std::unordered_map<std::string, std::vector<uint32_t>> m_byId;
    std::unordered_map<std::string, std::vector<uint32_t>> m_byKind;
    std::unordered_map<std::string, std::vector<uint32_t>> m_pods; ///< by namespace
    std::set<std::string> m_made;
    std::set<std::string> m_namespaces;
    std::set<std::string> m_custom; ///< namespaces
    bool m_isPartial = false;
};

} // namespace efa::validation
