#pragma once

#include <cstdint>

namespace efa::widgets {

/// Where the lines of a difference can go.
enum class LineMoves : uint8_t { None, IntoCommit, OutOfCommit };

} // namespace efa::widgets
