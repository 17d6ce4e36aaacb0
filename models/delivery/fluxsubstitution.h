#pragma once

#include "delivery/agent.h"
#include "delivery/fluxvariables.h"
#include "delivery/shelltemplate.h"

#include <map>
#include <set>
#include <string>

namespace efa::kustomize {
class Memory;
}

namespace efa::delivery {

/// Puts variables into resources as Flux does after a build: on the printed text, which is then read again,
/// so that what was quoted around a variable may become a number. What was computed is remembered by content.
class FluxSubstitution
{
  public:
    FluxSubstitution(const FluxVariables& variables, ShellTemplate::Unset unset, kustomize::Memory& memory);

    /// Puts another resource in its place where that changes anything. Errors: Invalid.
    [[nodiscard]] Result<void> apply(kustomize::ResourcePtr& resource);

    /// Variables without a value that became empty, or only the cluster knows, and a resource that names
    /// them.
    const std::map<std::string, std::string>& emptied() const { return m_emptied; }
    const std::map<std::string, std::string>& left() const { return m_left; }

  private:
    kustomize::ContentKey keyFor(const std::vector<std::string>& names,
                                 const kustomize::Resource& resource) const;
    ShellTemplate::Value valueOf(std::string_view name) const;
    void note(const std::string& name, const kustomize::Resource& resource, bool leavesEmpty);

    const FluxVariables& m_variables;
    ShellTemplate::Unset m_unset;
    kustomize::Memory& m_memory;
    std::map<std::string, std::string> m_emptied;
    std::map<std::string, std::string> m_left;
};

} // namespace efa::delivery
