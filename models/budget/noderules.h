#pragma once

#include "fleet/region.h"
#include "kustomize/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace efa::budget {

/// What the topology knows of a node that decides who may run on it.
struct NodeTraits
{
    std::string architecture = {}; ///< empty where not known
    fleet::NodeGroup::Role role = fleet::NodeGroup::Role::Both;
    bool isTainted = false; ///< `node-role.kubernetes.io/control-plane:NoSchedule`
};

/// Whether a pod may run on a node. Maybe: it asks for a label of which the topology knows nothing.
enum class Match : uint8_t { No, Maybe, Yes };

/// Which nodes a pod takes: node selectors, required node affinity, tolerations.
class NodeRules
{
  public:
    NodeRules() = default;
    /// With what the pod's RuntimeClass adds; nullptr where it has none.
    NodeRules(const kustomize::Value& podSpec, const kustomize::Value* runtimeClass);

    Match match(const NodeTraits& node) const;
    /// The same text for the same rules.
    std::string key() const;

  private:
    struct Requirement
    {
        std::string label;
        std::string test; ///< In, NotIn, Exists, DoesNotExist; else not known
        std::vector<std::string> values;
    };
    using Term = std::vector<Requirement>; // all of them

    void addSelector(const kustomize::Value& object, std::initializer_list<std::string_view> path);
    void addTolerations(const kustomize::Value& object, std::initializer_list<std::string_view> path);
    static Match matchOf(const Requirement& requirement, const NodeTraits& node);
    static Match matchOf(const Term& term, const NodeTraits& node);

    Term m_selector;
    std::vector<Term> m_affinity; // one of them; empty: any node
    bool m_tolerates = false;
};

} // namespace efa::budget
