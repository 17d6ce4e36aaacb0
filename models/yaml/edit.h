#pragma once

#include "base/result.h"
#include "yaml/changeset.h"
#include "yaml/node.h"

#include <cstdint>
#include <string_view>

namespace efa::yaml {

/// Edits of one place that leave all other bytes alone. Each keeps the surrounding style: quoting,
/// indentation, line ends and comments. Values are written so that reading them back gives exactly `value` as
/// a string where `ScalarAs::String`, or as the plain text where `ScalarAs::Written` (numbers, booleans,
/// null). Every result was read back and compared before it is returned.
/// Errors: Unsupported where the place cannot be edited by text alone (an alias, an anchor that others need),
/// Invalid where the value cannot stand as asked (a Written text that is no plain scalar, characters that
/// YAML has no escape for), NotFound and Conflict for keys and items that are not or already there.
enum class ScalarAs : uint8_t { String, Written };

/// Replaces a scalar, key or value. A value that is not written (`key:`) is written. The quoting stays where
/// it holds the new value; otherwise the nearest that does is taken, a literal block for several lines.
[[nodiscard]] Result<ChangeSet> changeScalar(Node scalar, std::string_view value, ScalarAs as);

/// Adds a member behind the last one, quoted like it. Errors: Conflict where the key is there.
[[nodiscard]] Result<ChangeSet> insertKey(Node mapping, std::string_view key, std::string_view value,
                                          ScalarAs as);

/// Removes a member with its lines; comments above it stay. The last one leaves `{}`. Errors: NotFound.
[[nodiscard]] Result<ChangeSet> removeKey(Node mapping, std::string_view key);

/// Adds an item behind the last one, quoted like it.
[[nodiscard]] Result<ChangeSet> appendItem(Node sequence, std::string_view value, ScalarAs as);

/// Removes an item with its lines; comments above it stay. The last one leaves `[]`. Errors: NotFound.
[[nodiscard]] Result<ChangeSet> removeItem(Node sequence, uint32_t index);

} // namespace efa::yaml
