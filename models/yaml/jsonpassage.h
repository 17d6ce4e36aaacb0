#pragma once

#include <string>
#include <string_view>

namespace efa::yaml {

/// The reference prints by way of JSON that a YAML reader takes in again. What that does to texts:

/// Whether the reader refuses a character of the text: U+007F to U+009F (but NEL), U+FFFE and U+FFFF.
bool isRefusedInJson(std::string_view text);
/// Whether a key is short enough for it: 1,022 characters with JSON's escapes, and without NEL.
bool isKeyInJson(std::string_view key);
/// The text as it comes back: a NEL is a line break there and folds into a space, or several into line feeds.
std::string readBackFromJson(std::string_view text);

} // namespace efa::yaml
