#pragma once

#include "base/error.h"
#include "kustomize/history.h"
#include "kustomize/resource.h"

namespace efa::kustomize {

/// The error of a resource that cannot be printed, with the line that is to blame for it: where a key stands
/// for the second time, who gave the value, or the resource itself. `noted` is traced.
Error placedFault(Error error, const Resource& noted);

/// The error with the place of the resource that it is about: where it was read, or who made it. As it is
/// where it has a place already, or the rendering is not traced.
Error placedAt(Error error, const Resource& noted);

/// The same for a spot.
Error placedAt(Error error, const Spot& spot);

} // namespace efa::kustomize
