#pragma once

#include "delivery/agent.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace efa::delivery {

struct FluxKustomization;

/// What a Kustomization's `postBuild` gives to be put in for `${name}`.
struct FluxVariables
{
    std::map<std::string, std::string, std::less<>> values;
    /// Secrets and ConfigMaps whose content only the cluster knows.
    std::vector<AgentObject> unknown;
    /// The names such a Secret is known to have; where one is unknown as a whole, any name may be among them.
    std::set<std::string, std::less<>> unknownNames;
    bool anyNameUnknown = false;
    std::vector<kustomize::ResourcePtr> used; ///< the objects the values are from

    bool mayBeUnknown(std::string_view name) const;
};

/// Errors: Invalid (a name that Flux refuses).
[[nodiscard]] Result<FluxVariables> fluxVariables(const FluxKustomization& kustomization,
                                                  const Delivered& delivered);

} // namespace efa::delivery
