#pragma once

#include <string_view>

namespace efa::schema {

/// Whether a text is a quantity as Kubernetes parses it: `500m`, `1.5Gi`, `1e3`, `-2`.
bool isQuantity(std::string_view text);

} // namespace efa::schema
