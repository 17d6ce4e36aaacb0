#pragma once

#include <optional>

/// Prints figures one a line, each beside its limit, and knows whether one of them was not met.
class Figures
{
  public:
    void time(const char* what, double milliseconds, std::optional<double> limit = {});
    void bytes(const char* what, double megabytes, std::optional<double> limit = {});
    void count(const char* what, double number, std::optional<double> limit = {});
    /// How many times faster than a peer, at least.
    void ratio(const char* what, double times, double atLeast);
    /// A peer that is not on this machine.
    static void absent(const char* what);

    int exitCode() const { return m_notMet == 0 ? 0 : 1; }

  private:
    void print(const char* what, double value, const char* unit, std::optional<double> limit);

    int m_notMet = 0;
};

/// Wall clock and processor time since it was made, in milliseconds; the second one tells what a busy machine
/// does to the first.
class Stopwatch
{
  public:
    Stopwatch();
    double wall() const;
    double processor() const;

  private:
    double m_wall = 0;
    double m_processor = 0;
};
