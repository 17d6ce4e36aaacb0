#pragma once

#include <QDateTime>

namespace efa {

/// Where code reads the time, so that a test can set it.
class Clock
{
  public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    /// Now, in UTC, with milliseconds.
    virtual QDateTime now() const = 0;
};

/// The machine's own clock.
class SystemClock final : public Clock
{
  public:
    QDateTime now() const override;
};

} // namespace efa
