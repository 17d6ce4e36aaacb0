#include "figures.h"

#include <cstdio>

#include <time.h>

namespace {

double milliseconds(clockid_t clock)
{
    timespec now = {};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

} // namespace

void Figures::print(const char* what, double value, const char* unit, std::optional<double> limit)
{
    std::printf("%-62s %10.1f %-2s", what, value, unit);
    if (limit) {
        const bool good = value <= *limit;
        m_notMet += good ? 0 : 1;
        std::printf("   limit %.0f%s", *limit, good ? "" : "   NOT MET");
    }
    std::printf("\n");
    std::fflush(stdout);
}

void Figures::time(const char* what, double milliseconds, std::optional<double> limit)
{
    print(what, milliseconds, "ms", limit);
}

void Figures::bytes(const char* what, double megabytes, std::optional<double> limit)
{
    print(what, megabytes, "MB", limit);
}

void Figures::count(const char* what, double number, std::optional<double> limit)
{
    print(what, number, "", limit);
}

void Figures::ratio(const char* what, double times, double atLeast)
{
    const bool good = times >= atLeast;
    m_notMet += good ? 0 : 1;
    std::printf("%-62s %10.1f x    at least %.0f%s\n", what, times, atLeast, good ? "" : "   NOT MET");
    std::fflush(stdout);
}

void Figures::absent(const char* what)
{
    std::printf("%-62s %10s\n", what, "not here");
}

Stopwatch::Stopwatch()
    : m_wall(milliseconds(CLOCK_MONOTONIC)), m_processor(milliseconds(CLOCK_PROCESS_CPUTIME_ID))
{
}

double Stopwatch::wall() const
{
    return milliseconds(CLOCK_MONOTONIC) - m_wall;
}

double Stopwatch::processor() const
{
    return milliseconds(CLOCK_PROCESS_CPUTIME_ID) - m_processor;
}
