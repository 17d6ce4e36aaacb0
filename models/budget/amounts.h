#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace efa::budget {

inline constexpr int64_t boundless = std::numeric_limits<int64_t>::max();

/// `a + b`, `a * b` of numbers from 0; what is too large for the type is the largest of it.
constexpr int64_t sumOf(int64_t a, int64_t b)
{
    return a > boundless - b ? boundless : a + b;
}
constexpr int64_t productOf(int64_t a, int64_t b)
{
    return a != 0 && b > boundless / a ? boundless : a * b;
}

/// What is asked for or there: CPU in thousandths of a core, the rest in bytes. From 0, but for what is left
/// of it.
struct Amounts
{
    int64_t cpu = 0;
    int64_t memory = 0;
    int64_t storage = 0;

    friend bool operator==(const Amounts&, const Amounts&) = default;
    friend auto operator<=>(const Amounts&, const Amounts&) = default;
};

/// For what is to be done with each of the three.
inline constexpr std::array dimensions = {&Amounts::cpu, &Amounts::memory, &Amounts::storage};

constexpr Amounts operator+(const Amounts& a, const Amounts& b)
{
    return {sumOf(a.cpu, b.cpu), sumOf(a.memory, b.memory), sumOf(a.storage, b.storage)};
}
constexpr Amounts operator*(const Amounts& a, int64_t times)
{
    return {productOf(a.cpu, times), productOf(a.memory, times), productOf(a.storage, times)};
}
/// Below 0 where more is taken than there is.
constexpr Amounts operator-(const Amounts& a, const Amounts& b)
{
    return {a.cpu - b.cpu, a.memory - b.memory, a.storage - b.storage};
}

constexpr Amounts largestOf(const Amounts& a, const Amounts& b)
{
    return {std::max(a.cpu, b.cpu), std::max(a.memory, b.memory), std::max(a.storage, b.storage)};
}
constexpr Amounts smallestOf(const Amounts& a, const Amounts& b)
{
    return {std::min(a.cpu, b.cpu), std::min(a.memory, b.memory), std::min(a.storage, b.storage)};
}

constexpr bool fitsInto(const Amounts& asked, const Amounts& free)
{
    return asked.cpu <= free.cpu && asked.memory <= free.memory && asked.storage <= free.storage;
}

} // namespace efa::budget
