#pragma once

#include "base/result.h"
#include "delivery/delivered.h"
#include "delivery/rancheroptions.h"

namespace efa::delivery {

/// Puts the objects of a bundle into their namespaces: all into `namespace`, or those that name none into
/// `defaultNamespace`. Objects outside namespaces stay; where `namespace` is set they break the bundle, as in
/// the cluster. Errors: Invalid.
[[nodiscard]] Result<void> placeObjects(std::vector<kustomize::Value>& objects, const RancherOptions& options,
                                        const Delivered& delivered);

} // namespace efa::delivery
