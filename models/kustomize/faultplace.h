#pragma once

#include "base/error.h"
#include "kustomize/resource.h"

namespace efa::kustomize {

/// The error of a resource that cannot be printed, with the line that is to blame for it: where a key stands
/// for the second time, who gave the value, or the resource itself. `noted` is traced.
Error placedFault(Error error, const Resource& noted);

} // namespace efa::kustomize
