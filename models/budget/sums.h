#pragma once

#include "budget/amounts.h"

#include <optional>
#include <vector>

namespace efa::budget {

/// So many pods of one size.
struct Pods
{
    Amounts size;
    int64_t count = 0;
};

/// What some of these pods can ask for together at most, each amount by itself, so that all amounts stay
/// within `free`. Where there are too many ways to try it is the sum of all, or all that is free.
Amounts fullest(const std::vector<Pods>& pods, const Amounts& free);

/// The least that some of these pods ask for together of one amount so that it is over `least`; nothing where
/// all are not enough. Where there are too many ways to try: what just is over it.
std::optional<int64_t> leastOver(const std::vector<Pods>& pods, int64_t Amounts::* amount, int64_t least);

} // namespace efa::budget
