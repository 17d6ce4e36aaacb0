#pragma once

#include "base/error.h"
#include "yaml/source.h"
#include "yaml/textcheck.h"

#include <cstdint>
#include <string_view>

namespace efa::yaml {

/// What libyaml says of a text that it refuses; its texts may be null.
struct Fault
{
    const char* context = nullptr;
    const char* problem = nullptr;
    uint32_t contextOffset = 0;
    uint32_t problemOffset = 0;
};

/// A translated sentence for libyaml's fault, at the place where it is.
Error readError(const Source& source, const Fault& fault);
/// A sentence for bytes that are not a YAML text at all.
Error textError(const Source& source, const TextCheck& check);

Error tooDeepError(const Source& source, uint32_t offset, int limit);
Error tooManyNodesError(const Source& source, uint32_t offset, uint64_t limit);
Error tooLargeError(const Source& source, uint64_t limit);
Error tagsTooLongError(const Source& source, uint32_t offset);
Error unknownAliasError(const Source& source, uint32_t offset, std::string_view name);
Error aliasInItselfError(const Source& source, uint32_t offset, std::string_view name);
/// Both offsets are those of keys; `key` is empty for keys that are collections.
Error duplicateKeyError(const Source& source, uint32_t first, uint32_t second, std::string_view key);

} // namespace efa::yaml
