#pragma once

#include "base/progress.h"

namespace efa::app {

/// While it lives, Ctrl+C (and SIGTERM) cancels the work instead of ending the program, so that what was
/// begun is cleaned up. At most one at a time.
class Interruption
{
  public:
    explicit Interruption(Progress& progress);
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    ~Interruption();

    /// After the clean-up: ends the program by the signal that came, as its caller expects. Comes back when
    /// none came.
    void repeatIfAsked() const;
};

} // namespace efa::app
