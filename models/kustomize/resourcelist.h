#pragma once

#include "base/result.h"
#include "kustomize/resource.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace efa::kustomize {

/// The resources of a build in the order they came, at most one of each present id where a step asks for it.
class ResourceList
{
  public:
    ResourceList() = default;
    explicit ResourceList(std::vector<ResourcePtr> items)
        : m_items(std::move(items))
    {
    }

    const std::vector<ResourcePtr>& items() const { return m_items; }
    size_t size() const { return m_items.size(); }
    const ResourcePtr& at(size_t index) const { return m_items[index]; }

    /// Errors: Conflict (its id is there already).
    [[nodiscard]] Result<void> append(ResourcePtr resource);
    [[nodiscard]] Result<void> appendAll(const std::vector<ResourcePtr>& resources);
    /// Adds what a generator made: new, or in place of or merged with the one it names, as its behaviour
    /// says. Errors: NotFound, Conflict.
    [[nodiscard]] Result<void> absorb(const ResourcePtr& generated, const Schema* schema);
    void replace(size_t index, ResourcePtr resource);
    void remove(const std::function<bool(const Resource&)>& unwanted);

    /// Resources with this id now or before, in order.
    std::vector<size_t> withAnyId(const ResId& id) const;
    std::vector<size_t> withCurrentId(const ResId& id) const;
    /// Errors: Conflict, where two have the same present id.
    [[nodiscard]] Result<void> checkUnique() const;

  private:
    struct Place
    {
        uint32_t index;
        bool current;
    };
    using Index = std::unordered_multimap<size_t, Place>;
    void addToIndex(size_t index) const;
    const Index& index() const;

    std::vector<ResourcePtr> m_items;
    /// By kind and name, now and before; made when it pays.
    mutable Index m_index;
    mutable size_t m_indexed = 0;
};

} // namespace efa::kustomize
