#pragma once

#include "kustomize/contentkey.h"
#include "validation/reference.h"
#include "validation/selector.h"

#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace efa::validation {

/// What an object is to the others of its cluster; of its content alone, so it is found out once.
struct Traits
{
    ObjectId id; ///< with the namespace it is put into
    std::vector<Reference> references;
    std::vector<ObjectId> made;

    struct PodShape
    {
        Labels labels;
        std::set<std::string> portNames;
    };
    std::optional<PodShape> pod;
    std::optional<Selector> selects;     ///< of a Service or PodDisruptionBudget
    std::vector<std::string> namespaces; ///< that come to be with it
    bool isCustom = false; ///< of a type that some operator acts on: what comes of it is not known
};
using TraitsPtr = std::shared_ptr<const Traits>;

Traits traitsOf(const kustomize::Resource& resource);

/// Remembers by content. Safe to use from several threads.
class TraitsMemory
{
  public:
    TraitsPtr of(const kustomize::Resource& resource);

  private:
    std::mutex m_mutex; // guards the one below
    std::unordered_map<kustomize::ContentKey, TraitsPtr, kustomize::ContentKeyHash> m_known;
};

} // namespace efa::validation
