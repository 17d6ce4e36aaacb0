#pragma once

#include <QDateTime>

#include <utility>

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

/// Stands still.
class FixedClock final : public Clock
{
  public:
    explicit FixedClock(QDateTime when)
        : m_when(std::move(when))
    {
    }
    QDateTime now() const override { return m_when; }

  private:
    QDateTime m_when;
};

} // namespace efa
