#pragma once

#include "base/result.h"
#include "delivery/argoenvironment.h"
#include "kustomize/value.h"

#include <functional>
#include <string>
#include <vector>

namespace efa::delivery {

/// Whether a path given in an option is there, as seen from the kustomization's folder.
using IsThere = std::function<bool(const std::string& path)>;

/// A kustomization with the options of an Application's `kustomize:` put in, each as the `kustomize edit`
/// command does that Argo CD runs before the build. Errors: Invalid (an option that this command refuses).
[[nodiscard]] Result<kustomize::Value> withArgoOptions(const kustomize::Value& kustomization,
                                                       const kustomize::Value& options,
                                                       ArgoEnvironment& environment, const IsThere& isThere);

/// `kustomize edit set image`: `name=new:tag@digest`, `name:tag`, `*` for what the kustomization has. The
/// result is sorted by name. Errors: Invalid.
[[nodiscard]] Result<kustomize::Value> withImages(const kustomize::Value& kustomization,
                                                  const std::vector<std::string>& images);

} // namespace efa::delivery
