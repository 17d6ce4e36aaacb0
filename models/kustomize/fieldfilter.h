#pragma once

#include "base/result.h"
#include "kustomize/fieldspec.h"
#include "kustomize/value.h"

#include <functional>
#include <string_view>
#include <vector>

namespace efa::kustomize {

/// Changes the node at the end of a path; answers the new one.
using FieldChange = std::function<Result<Value>(const Value&)>;

/// What stands at the end of a path that is made because it is missing.
struct CreatedField
{
    Kind kind = Kind::Nil; ///< Nil: nothing is made, whatever the field spec says
    Tag tag = Tag::None;   ///< for a null that becomes this kind
};

/// Whether the object is of the kind that the spec names.
bool isOfSpecKind(const Value& object, const FieldSpec& spec);

/// The object with `change` applied to every node at the spec's path (through lists into each item); the very
/// same where the spec is about other kinds or the path leads nowhere. Errors: Invalid (the path leads
/// through a single value, or is malformed), and those of `change`.
[[nodiscard]] Result<Value> withFieldChanged(const Value& object, const FieldSpec& spec,
                                             const CreatedField& created, const FieldChange& change);

/// The parts of a path; `\` before the delimiter takes it for text, a leading delimiter is left out.
std::vector<std::string> pathParts(std::string_view path, char delimiter);

/// pathParts() that keeps `[name=a.b]` together and takes `[a.b]` as one plain part.
std::vector<std::string> smartPathParts(std::string_view path, char delimiter);

} // namespace efa::kustomize
