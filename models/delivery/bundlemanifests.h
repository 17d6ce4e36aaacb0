#pragma once

#include "delivery/bundletree.h"
#include "kustomize/value.h"

#include <string>
#include <vector>

namespace efa::delivery {

/// The objects of a bundle that is neither a chart nor a kustomization: those of all its files, with its
/// overlays put over them.
struct BundleManifests
{
    std::vector<kustomize::Value> objects;
    QStringList templates; ///< files that Helm renders first, as messages call them
};

/// `overlays` are names of folders below overlays/, the later ones over the earlier ones. Errors: Invalid
/// (with the place), NotFound (a patch for a file that is not there), Io.
[[nodiscard]] Result<BundleManifests> bundleManifests(const BundleTree& tree,
                                                      const std::vector<std::string>& overlays);

} // namespace efa::delivery
