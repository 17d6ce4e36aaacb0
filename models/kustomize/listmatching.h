#pragma once

#include "kustomize/fieldpath.h"
#include "kustomize/jsonpatch.h"
#include "kustomize/value.h"

#include <optional>
#include <span>
#include <vector>

namespace efa::kustomize {

/// One part of the way down; nullptr where it leads nowhere.
const Value* childOf(const Value& value, const PathPart& part);
const Value* valueAt(const Value& object, std::span<const PathPart> path);

/// For each item of `after` the item of `before` that it was, as far as one can tell from the two: first the
/// equal ones, then those that go by the same name, port or the like, then what is left in its order.
std::vector<std::optional<uint32_t>> formerItems(std::span<const Value> before, std::span<const Value> after);

/// Where in a merge patch the value stands that was merged into `after` at `path`: as deep as the patch goes.
FieldPath placeInPatch(const Value& patch, const Value& after, const FieldPath& path);

/// Where in a list of operations the value stands that came to `path` of `after`: below `value` of one of
/// them, or an operation itself.
FieldPath placeInOperations(const std::vector<JsonPatch::Operation>& operations, const Value& after,
                            const FieldPath& path);

} // namespace efa::kustomize
