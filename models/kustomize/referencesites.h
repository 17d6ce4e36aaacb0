#pragma once

#include "kustomize/resource.h"
#include "kustomize/transformerconfig.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace efa::kustomize {

/// One rule of a configuration: this field names an object of that type.
struct ReferenceRule
{
    FieldSpec field; ///< without the kind of object it stands in
    Gvk target;
};

/// A text in a resource that may be the name of another, and the rules that say so.
struct ReferenceSite
{
    std::string text;
    std::vector<uint32_t> rules;
};

/// Where a resource may refer to others; depends on nothing but the resource and the rules.
struct ReferenceSites
{
    std::vector<ReferenceSite> sites;
    /// Rules that must run in any case: they meet something that is no name.
    std::vector<uint32_t> always;
};

/// The name reference rules of a configuration, ready to be looked up. Immutable.
class ReferenceRules
{
  public:
    explicit ReferenceRules(const std::vector<NameReference>& references);
    ~ReferenceRules();

    const ReferenceRule& rule(uint32_t index) const { return m_rules[index]; }
    ReferenceSites sitesIn(const Resource& resource) const;

  private:
    struct Node;
    const Node& pathsFor(const Gvk& gvk) const;
    struct OfKind
    {
        Gvk referrer;
        uint32_t rule;
        std::vector<std::string> parts;
    };

    std::vector<ReferenceRule> m_rules;
    std::vector<OfKind> m_referrers; ///< in the order in which they run
    mutable std::mutex m_mutex;
    mutable std::map<std::string, std::unique_ptr<const Node>>
        m_paths; ///< by kind of object, made when asked for
};

} // namespace efa::kustomize
