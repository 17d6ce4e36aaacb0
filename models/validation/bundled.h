#pragma once

#include "validation/finding.h"

#include <set>
#include <string>
#include <vector>

namespace efa::validation {

/// What is in a cluster before anything is delivered: by Kubernetes itself and by its distribution, from
/// resources/knowledge/validation/bundled.txt.
class Bundled
{
  public:
    /// `distribution` in lower case. One that we do not know, or an empty one: all distributions' are taken
    /// to be possible.
    static const Bundled& of(const std::string& distribution);

    bool isDistributionKnown() const { return m_isKnown; }
    /// Whether it is there, or may be.
    bool has(const ObjectId& id) const;
    /// Whether the distribution keeps it in its own state, so that two would write it.
    bool isOwned(const ObjectId& id) const;

  private:
    Bundled() = default;
    void add(const std::vector<std::string>& entries);

    static Bundled made(const std::string& distribution);

    bool m_isKnown = false;
    std::set<std::string> m_names;
    std::vector<std::string> m_patterns; ///< up to a `*` at the end
    std::set<std::string> m_owned;
};

} // namespace efa::validation
