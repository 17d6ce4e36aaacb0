#pragma once

#include "base/result.h"
#include "kustomize/setting.h"
#include "kustomize/value.h"

#include <string>

namespace efa::delivery {

/// What was read as JSON, as a value that a resource holds. Errors: Invalid (a number too large).
[[nodiscard]] Result<kustomize::Value> valueFromSetting(const kustomize::Setting& setting);

/// The same as JSON text, which is YAML as well.
std::string jsonFrom(const kustomize::Setting& setting);

} // namespace efa::delivery
