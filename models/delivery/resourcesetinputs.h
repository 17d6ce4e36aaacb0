#pragma once

#include "base/result.h"
#include "delivery/delivered.h"
#include "delivery/unit.h"
#include "kustomize/value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace efa::delivery {

inline constexpr std::string_view fluxOperatorGroup = "fluxcd.controlplane.io";

/// What the templates of a ResourceSet are filled with, a mapping each time
/// (https://fluxoperator.dev/docs/crd/resourceset/#inputs-configuration).
struct ResourceSetInputs
{
    std::vector<kustomize::Value> sets; ///< as templateData() makes them
    bool areAsked = false;              ///< it takes inputs at all: else it is filled once, with nothing
    std::vector<Hole> holes;
    std::optional<Opaque> gap; ///< why some are not known
    std::vector<kustomize::ResourcePtr> used;
};

/// Its own inputs and those of the static ResourceSetInputProviders that are delivered, one after the other
/// or each with each. What other providers export is known only in the cluster. Errors: Invalid (a selector
/// that is none, over 10,000 permutations, inputs that are no mappings).
[[nodiscard]] Result<ResourceSetInputs> resourceSetInputs(const kustomize::Resource& set,
                                                          const Delivered& delivered);

/// How many of its providers are delivered, in words; empty where it has none.
std::string shownProviders(const kustomize::Resource& set, const Delivered& delivered);

} // namespace efa::delivery
