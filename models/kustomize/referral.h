#pragma once

#include "base/result.h"
#include "kustomize/referencesites.h"
#include "kustomize/resource.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace efa::kustomize {

/// The resources of a build by the names they had.
class ReferralIndex
{
  public:
    explicit ReferralIndex(const std::vector<ResourcePtr>& resources);

    bool knows(std::string_view formerName) const { return m_byName.contains(formerName); }
    /// Those that had the name, in order.
    std::vector<const Resource*> withFormerName(std::string_view name) const;
    const std::vector<ResourcePtr>& resources() const { return m_resources; }

  private:
    const std::vector<ResourcePtr>& m_resources;
    std::unordered_map<std::string_view, std::vector<uint32_t>> m_byName;
};

/// Finds out which resource a name in another means, and writes its present name there.
class Referral
{
  public:
    /// `value` is the referrer as it stands, with what was fixed so far.
    Referral(const ReferralIndex& index, const Resource& referrer, const ReferenceRule& rule,
             const Value& value);

    /// What to put at the field that the rule found. Errors: Conflict, Invalid.
    [[nodiscard]] Result<Value> fixed(const Value& field) const;

  private:
    using Candidates = std::vector<const Resource*>;
    enum class Sameness { Name, NameAndNamespace };

    Result<Value> fixedScalar(const Value& field) const;
    Result<Value> fixedMapping(const Value& field) const;
    Result<const Resource*> meant(std::string_view name, Candidates candidates, Sameness sameness) const;
    bool canBeReferred(const Resource& target) const;
    bool isOfRoleRef(const Resource& target) const;
    bool isOfTarget(const Resource& target) const;
    Candidates inNamespace(Candidates candidates, std::string_view nspace) const;
    bool anyHasNamespace(std::string_view nspace) const;

    const ReferralIndex& m_index;
    const Resource& m_referrer;
    const ReferenceRule& m_rule;
    const Value& m_value;
    std::vector<std::string_view> m_boundNamespaces; ///< of the service accounts a RoleBinding names
};

} // namespace efa::kustomize
