#pragma once

#include "kustomize/value.h"

namespace efa::kustomize {

enum class Behavior : uint8_t { Unspecified, Create, Replace, Merge };

/// What a generated resource says about meeting one of the same name.
Behavior behaviorOf(const Value& generated);

/// A generated object in place of an older one, with its name, history, labels and annotations, its own going
/// before.
[[nodiscard]] Value replacing(const Value& generated, const Value& old);
/// The same with the older one's data added to it.
[[nodiscard]] Value mergedWith(const Value& generated, const Value& old);

} // namespace efa::kustomize
