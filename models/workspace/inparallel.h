#pragma once

#include <cstddef>
#include <functional>

namespace efa::workspace {

/// Calls `work` once for each number below `count` on that many threads, the caller's among them, until it
/// answers false; comes back when all have ended.
void inParallel(size_t count, int workers, const std::function<bool(size_t)>& work);

} // namespace efa::workspace
