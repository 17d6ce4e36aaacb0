#pragma once

#include "validation/clusterfacts.h"
#include "validation/pods.h"
#include "validation/policy.h"

#include <functional>

namespace efa::validation {

/// What a policy looks at.
struct PolicyView
{
    const kustomize::Value& object;
    const Pod* pod; ///< nullptr: it makes none
    const kustomize::Value* item;
    kustomize::FieldPath itemPath;
};

/// Evaluates the tests of policies for one cluster. `facts` must outlive it.
class PolicyTester
{
  public:
    PolicyTester(const ClusterFacts& facts, QMap<QString, QString> parameters)
        : m_facts(facts), m_parameters(std::move(parameters))
    {
    }

    /// As a condition: of several values one is enough, and none may be what is excluded.
    bool holds(const PolicyTest& test, const PolicyView& view) const;

    struct Violation
    {
        kustomize::FieldPath path;
        std::string value;
        std::string limit =
            {}; ///< that it has to keep to; empty where there is none, or each cluster has its own
    };
    /// As a demand: each value for which it does not hold. A value that is missing violates Exists only.
    std::vector<Violation> violations(const PolicyTest& test, const PolicyView& view) const;

  private:
    using Visitor = std::function<void(const kustomize::Value& value, const kustomize::FieldPath& path)>;
    void eachValue(const PolicyPath& path, const PolicyView& view, const Visitor& visit) const;
    std::optional<std::vector<std::string>> compared(const PolicyValue& value) const;
    std::string commonLimit(const PolicyTest& test) const;
    std::optional<bool> fits(const PolicyTest& test, std::string_view text) const;
    bool holdsForFacts(const PolicyTest& test) const;

    const ClusterFacts& m_facts;
    QMap<QString, QString> m_parameters;
};

} // namespace efa::validation
