#pragma once

#include "delivery/unit.h"
#include "impact/change.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace efa::impact {

using ChangePtr = std::shared_ptr<const Change>;

/// What differs between two deliveries of one cluster.
struct Difference
{
    std::vector<ChangePtr> changes; ///< by object
    int held = 0;                   ///< differences that do not reach it: its unit is suspended
    bool isPartial = false;         ///< parts of it are broken on both sides and were not compared
    int hidden = 0;                 ///< units of which nothing is known that could be compared

    bool isEmpty() const { return changes.empty(); }
    /// Equal for equal differences.
    kustomize::ContentKey key() const;
};

/// Compares deliveries, and remembers how objects differ that many clusters have. Safe to use from several
/// threads.
class Comparison
{
  public:
    /// Both rendered in one Memory: then what did not change is seen at a glance.
    Difference compare(const delivery::Delivery& before, const delivery::Delivery& after);

  private:
    /// Where all objects stand in their places; nothing where they do not.
    std::optional<Difference> compareInPlace(const delivery::Delivery& before,
                                             const delivery::Delivery& after);
    ChangePtr changed(const kustomize::Resource& before, const kustomize::Resource& after);
    /// Of an object that goes and one that comes, which are one with another content.
    ChangePtr renamed(const Change& gone, const kustomize::Resource& before,
                      const kustomize::Resource& after);

    using Pair = std::pair<kustomize::ContentKey, kustomize::ContentKey>;
    std::mutex m_mutex; // guards the one below
    std::map<Pair, ChangePtr> m_known;
};

} // namespace efa::impact
