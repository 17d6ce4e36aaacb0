#pragma once

#include "kustomize/value.h"

#include <cstdint>

namespace efa::kustomize {

/// In the reference a label or annotation that one step adds in several places of an object is one node:
/// whoever changes it later in one place changes it in all. Value::share() marks such scalars; these
/// functions give a step's result the same effect.

/// A number for Value::withShare() that nothing in the object has; 0 where none is left.
uint16_t unusedShare(const Value& object);

/// The object with every scalar of that share replaced.
[[nodiscard]] Value withShared(const Value& object, uint16_t share, const Value& scalar);

/// A copy of its own: no scalar in it is shared.
[[nodiscard]] Value withoutShares(const Value& value);

/// `after` with what a step changed in one place of a shared scalar changed in all its places.
[[nodiscard]] Value reconciled(const Value& before, const Value& after);

} // namespace efa::kustomize
