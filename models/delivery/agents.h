#pragma once

#include "delivery/agent.h"

#include <memory>
#include <vector>

namespace efa::delivery {

/// Every agent that is on board. Where several stand for one engine, the first builds its entry points.
std::vector<std::unique_ptr<const Agent>> agentsOnBoard();

} // namespace efa::delivery
