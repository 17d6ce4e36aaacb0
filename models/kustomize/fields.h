#pragma once

#include "base/result.h"
#include "kustomize/value.h"

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace efa::kustomize {

/// The reference's way of putting a value into a mapping, with what it does to tags and styles. All answer
/// the changed mapping.

/// A scalar without a tag, as the reference's NewScalarRNode.
inline Value bareScalar(std::string_view text)
{
    return Value::scalar(text);
}

/// Sets or appends a member: a null value removes it, an existing member's style stays with the new value, a
/// bare or string value that YAML 1.1 would take for something else is quoted.
[[nodiscard]] Value setField(const Value& mapping, std::string_view key, Value value);
/// What setField() would put: a bare or string scalar that YAML 1.1 takes for something else gets quotes.
[[nodiscard]] Value quotedWhereAmbiguous(Value value);

/// A scalar in the place of another one (or of a null), whose quoting stays. Errors: Invalid (`old` is none).
[[nodiscard]] Result<Value> replacedScalar(const Value& old, const Value& value);

/// setField() below nested mappings, which are made where they are missing.
[[nodiscard]] Value setFieldAt(const Value& mapping, std::span<const std::string_view> path, Value value);

/// metadata.<field> as a map of texts, whatever their types; empty where there is none.
using TextMap = std::map<std::string, std::string, std::less<>>;
TextMap metadataMap(const Value& resource, std::string_view field);
/// Replaces metadata.<field> by these texts, sorted and as strings; an empty map removes it.
[[nodiscard]] Value withMetadataMap(const Value& resource, std::string_view field, const TextMap& map);

/// One annotation, set as the reference's SetAnnotation does.
[[nodiscard]] Value withAnnotation(const Value& resource, std::string_view key, std::string_view text);
/// Its node, or nullptr.
const Value* findAnnotation(const Value& resource, std::string_view key);

} // namespace efa::kustomize
