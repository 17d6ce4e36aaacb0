#pragma once

#include "delivery/delivered.h"

#include <optional>
#include <vector>

namespace efa::delivery {

/// Whether objects of this type stand in a namespace, by what comes with Kubernetes, by the definitions in
/// `own` (of the same unit), then by those delivered; nothing where only the cluster knows.
std::optional<bool> isNamespaced(const kustomize::Gvk& type, const std::vector<kustomize::Value>& own,
                                 const Delivered& delivered);

} // namespace efa::delivery
