#pragma once

#include "kustomize/setting.h"

namespace efa::kustomize {

/// The first field of an OpenAPI schema, at any depth, whose value is of another type than the reference
/// reads there; nullptr where all is as it should be. Points into the schema.
const SettingMember* misfitInSchema(const Setting& schema);

} // namespace efa::kustomize
