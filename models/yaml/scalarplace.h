#pragma once

#include "yaml/arena.h"

#include <cstdint>
#include <string_view>

namespace efa::yaml {

/// The first offset from here with anything but blanks, line breaks and comments.
uint32_t skipBlanksAndComments(std::string_view text, uint32_t at);

/// The offset of a node's first byte after its tag and anchor, and after spaces, line breaks and comments
/// that follow these. `begin` is the first byte of tag or anchor; both may be in any order.
uint32_t skipProperties(std::string_view text, uint32_t begin, int properties);

/// Where a literal or folded scalar ends: after the line break of its last content line. `range` reaches from
/// its header to anywhere after the content, `value` is what it means.
uint32_t blockScalarEnd(std::string_view text, Range range, std::string_view value);

} // namespace efa::yaml
