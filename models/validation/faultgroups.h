#pragma once

#include "kustomize/contentkey.h"
#include "validation/finding.h"

#include <QList>

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace efa::validation {

/// Faults of all clusters, joined where object, field and words are the same. Clusters are numbers; adding
/// them in turn is not needed. Not safe to use from several threads.
class FaultGroups
{
  public:
    struct Group
    {
        ObjectId object;
        FaultPtr fault;
        std::optional<Diagnostic> known; ///< its place is known already; then there is no object
        std::vector<uint32_t> clusters;  ///< each once
        qint64 count = 0;
    };

    /// What one group is known by; whoever meets a fault again and again makes it once.
    static kustomize::ContentKey keyOf(const ObjectId& object, const Fault& fault);

    void add(uint32_t cluster, const ObjectId& object, const FaultPtr& fault);
    void add(uint32_t cluster, const kustomize::ContentKey& key, const ObjectId& object,
             const FaultPtr& fault);
    void add(uint32_t cluster, const Diagnostic& finding);

    /// In no order.
    std::vector<Group> take();

  private:
    void count(Group& group, uint32_t cluster);

    std::unordered_map<kustomize::ContentKey, Group, kustomize::ContentKeyHash> m_groups;
};

} // namespace efa::validation
