#pragma once

#include <string_view>

namespace efa::yaml {

/// Whether kustomize takes a plain text for a date or a point in time: `2001-1-2`, `2001-01-02 3:4:5.6`,
/// `2001-01-02T03:04:05Z`, with the leniency of the time parser behind it.
bool isTimestamp(std::string_view text);

} // namespace efa::yaml
