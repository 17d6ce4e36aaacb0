#pragma once

#include "delivery/unit.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace efa::delivery {

/// The resources of all units built so far, to be looked up. A resource that two units deliver is the later
/// one's.
class Delivered
{
  public:
    Delivered() = default;
    /// Goes on counting from a version.
    explicit Delivered(size_t version)
        : m_version(version)
    {
    }

    void add(const std::vector<kustomize::ResourcePtr>& resources);

    /// nullptr where there is none. An empty `group` is the core group; the version does not matter.
    kustomize::ResourcePtr find(std::string_view group, std::string_view kind, std::string_view nspace,
                                std::string_view name) const;
    /// All of a kind, in the order delivered.
    std::vector<kustomize::ResourcePtr> ofKind(std::string_view group, std::string_view kind) const;

    /// Grows with each add() that says something new.
    size_t version() const { return m_version; }

  private:
    std::unordered_map<std::string, kustomize::ResourcePtr> m_byId;
    std::unordered_map<std::string, std::vector<std::string>> m_byKind; ///< ids in order
    size_t m_version = 0;
};

} // namespace efa::delivery
