#pragma once

#include "kustomize/contentkey.h"
#include "schema/catalog.h"
#include "validation/judging.h"
#include "validation/policy.h"
#include "validation/traits.h"

#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace efa::validation {

/// Judges what clusters get. What depends on an object's content and the facts of its cluster alone is found
/// out once for all clusters. Safe to use from several threads; what it was made with must outlive it.
class ClusterJudge
{
  public:
    ClusterJudge(schema::CatalogPtr catalog, const std::vector<Policy>& policies, const Settings& settings)
        : m_catalog(std::move(catalog)), m_policies(policies), m_settings(settings)
    {
    }

    using Receiver = std::function<void(const ObjectId& object, const FaultPtr& fault)>;
    void judge(const delivery::Delivery& delivery, const ClusterFacts& facts, Scope scope,
               const Receiver& receiver);

  private:
    using Faults = std::vector<FaultPtr>;
    using FaultsPtr = std::shared_ptr<const Faults>;

    FaultsPtr faultsOf(const kustomize::Resource& resource, const ClusterFacts& facts,
                       const kustomize::ContentKey& factsKey);
    Faults found(const kustomize::Resource& resource, const ClusterFacts& facts) const;

    schema::CatalogPtr m_catalog;
    const std::vector<Policy>& m_policies;
    const Settings& m_settings;
    TraitsMemory m_traits;
    std::mutex m_mutex; // guards the one below
    std::unordered_map<kustomize::ContentKey, FaultsPtr, kustomize::ContentKeyHash> m_known;
};

} // namespace efa::validation
