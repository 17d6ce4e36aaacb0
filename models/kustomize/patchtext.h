#pragma once

#include "base/result.h"
#include "kustomize/jsonpatch.h"
#include "yaml/source.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace efa::kustomize {

/// The text of a patch as understood: strategic merge patches, or one JSON patch.
struct PatchText
{
    std::vector<Value> merges;
    std::optional<JsonPatch> json;
};

/// `options` are those of the entry in `patches`. Errors: Invalid (neither kind of patch, or both), with the
/// place.
[[nodiscard]] Result<PatchText> readPatch(const yaml::Source& source,
                                          const std::map<std::string, bool>& options);

} // namespace efa::kustomize
