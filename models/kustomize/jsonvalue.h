#pragma once

#include "base/result.h"
#include "kustomize/value.h"

namespace efa::kustomize {

/// A value after it was printed as JSON and read again as YAML, as the reference does with the items of
/// lists: keys sorted, scalars reduced to what JSON knows. Errors: Invalid (keys that are no strings or stand
/// twice, values that JSON cannot hold).
[[nodiscard]] Result<Value> throughJson(const Value& value);

/// The same of a value that was never printed before: what nobody wrote, as in `{a: , b}`, is still null.
[[nodiscard]] Result<Value> throughJsonAsRead(const Value& value);

} // namespace efa::kustomize
