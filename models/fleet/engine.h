#pragma once

#include <cstdint>

namespace efa::fleet {

/// Which agent in a cluster pulls what it gets. None: a folder is rendered as it is.
enum class Engine : uint8_t { None, Flux, ArgoCd, RancherFleet };

} // namespace efa::fleet
