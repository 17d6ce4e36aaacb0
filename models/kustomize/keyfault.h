#pragma once

#include "base/error.h"
#include "kustomize/value.h"

#include <string_view>

namespace efa::kustomize {

/// A key of a mapping that is no string, which JSON and so the reference does not have.
Error noString(const Value& key);

Error keyTwice(std::string_view key);

} // namespace efa::kustomize
