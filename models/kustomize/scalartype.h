#pragma once

#include "base/result.h"
#include "kustomize/value.h"

#include <string>
#include <string_view>

namespace efa::kustomize {

/// What a plain scalar means by the rules of yaml.v3 (YAML 1.2 booleans, 1.1 octals, underscores, dates).
Tag resolvedTag(std::string_view plain);

/// Whether YAML 1.1 as yaml.v2 reads it takes a plain text for something else than a string.
bool isNonStringInYaml11(std::string_view plain);

/// A value as JSON knows it: what a node becomes when the reference writes it out and reads it back.
struct JsonScalar
{
    enum class Type : uint8_t { Null, Bool, Number, String };
    Type type = Type::Null;
    /// A number in the form in which JSON prints it, a string's content, "true" or "false".
    std::string text;
};

/// What a scalar node is printed as: tag, style and text decide together, and whether it stands in braces or
/// brackets. Errors: Invalid (such as text that its explicit tag does not allow, or an infinite number).
[[nodiscard]] Result<JsonScalar> jsonScalar(const Value& scalar, Layout around = Layout::Block);
/// Whether a scalar is printed as a string.
bool isString(const Value& scalar);
/// The fast answer to the same question where the node is a string with exactly its own text.
bool isPrintedAsOwnText(const Value& scalar, Layout around = Layout::Block);

/// Strict UTF-8: no surrogates, no overlong forms.
bool isValidUtf8(std::string_view text);

/// Base64 in lines of 70 as yaml.v3 writes binary data; one line where it fits, without a newline.
std::string base64Lines(std::string_view bytes);
std::string base64(std::string_view bytes);

} // namespace efa::kustomize
