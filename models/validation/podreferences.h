#pragma once

#include "validation/reference.h"

namespace efa::validation {

/// What the pod of an object names; nothing where it has none.
void addPodReferences(const kustomize::Resource& resource, std::vector<Reference>& references);

} // namespace efa::validation
