#pragma once

#include "base/result.h"
#include "kustomize/schema.h"
#include "kustomize/value.h"

namespace efa::kustomize {

/// An object's content after a strategic merge patch; nil where the patch deletes the whole object. Lists of
/// known types merge by their keys, all others are replaced. A `$patch: replace` at the top changes nothing,
/// as in the reference. Errors: Invalid, the message names the field.
[[nodiscard]] Result<Value> strategicallyMerged(const Value& target, const Value& patch,
                                                const Schema& schema);

} // namespace efa::kustomize
