#pragma once

#include "yaml/arena.h"
#include "yaml/edit.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace efa::yaml {

/// A value that an edit writes, and where it will stand.
struct ScalarRequest
{
    std::string_view value;
    ScalarAs as = ScalarAs::String;
    bool inFlow = false;  ///< inside of brackets or braces
    bool block = true;    ///< may become a literal block: no key, not in flow
    int parentColumn = 0; ///< of the block collection it belongs to; -1 at the top
};

/// The text of a scalar that goes on no further line, or nothing where the style cannot hold the value.
std::optional<std::string> lineText(const ScalarRequest& request, NodeStyle style);

/// A literal or folded scalar.
struct BlockText
{
    std::string header;                ///< `|`, `>2-` ...
    std::string lines;                 ///< indented, with a break between lines but not after the last
    bool keepsBlankLinesBelow = false; ///< `+`: blank lines that follow would become content
    bool needsBreakAtEnd = false;      ///< the last line must not end the file
};

/// Nothing where the style cannot hold the value. `column` is the column of the content; 0 for the usual one.
std::optional<BlockText> blockText(const ScalarRequest& request, NodeStyle style, int column,
                                   std::string_view lineBreak);

} // namespace efa::yaml
