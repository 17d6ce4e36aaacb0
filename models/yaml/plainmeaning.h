#pragma once

#include <string_view>

namespace efa::yaml {

/// Whether a text that stands unquoted is read as a string by YAML 1.1 readers as kustomize knows them: not
/// as null, a boolean (`yes`), a number in any notation (`0x1F`, `1_000`, `.5`, sexagesimal `1:30`) or a
/// date.
bool plainIsString(std::string_view text);

} // namespace efa::yaml
