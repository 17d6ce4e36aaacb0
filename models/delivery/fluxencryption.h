#pragma once

#include "kustomize/resource.h"

namespace efa::delivery {

/// Whether a whole resource is encrypted with SOPS.
bool isEncrypted(const kustomize::Resource& resource);
/// Whether a Secret holds a file that is encrypted with SOPS.
bool holdsEncryptedFile(const kustomize::Resource& resource);

} // namespace efa::delivery
