#pragma once

#include "base/result.h"
#include "kustomize/nameindex.h"
#include "kustomize/resource.h"

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
    void remove(size_t index);
    /// Those that are marked; as many marks as there are resources.
    void remove(const std::vector<bool>& unwanted);

    /// Resources with this id now or before, in order.
    std::vector<size_t> withAnyId(const ResId& id) const;
    std::vector<size_t> withCurrentId(const ResId& id) const;
    /// The first of two that have the same present id; nullptr where there are none.
    const Resource* repeated() const;
    /// Errors: Conflict, where there are such.
    [[nodiscard]] Result<void> checkUnique() const;

  private:
    void useIndex() const;
    void forgetIndex();

    std::vector<ResourcePtr> m_items;
    mutable NameIndex m_index; ///< made when it pays
    mutable size_t m_indexed = 0;
};

} // namespace efa::kustomize
