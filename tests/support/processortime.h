#pragma once

#include "tests/support/sanitized.h"

#include <ctime>

namespace efa::test {

/// What this program has computed since the timer was made: a busy machine does not add to it.
class ProcessorTime
{
  public:
    double ms() const { return 1000.0 * static_cast<double>(std::clock() - m_begun) / CLOCKS_PER_SEC; }

    /// Whether it is less than a limit for optimized code; what is debugged or checked has four times as
    /// much.
    bool isUnder(double limitMs) const { return ms() < (isQuick ? limitMs : 4 * limitMs); }

  private:
#ifdef NDEBUG
    static constexpr bool isQuick = !isSanitized;
#else
    static constexpr bool isQuick = false;
#endif

    std::clock_t m_begun = std::clock();
};

} // namespace efa::test
