#include "budget/sums.h"

#include <algorithm>
#include <set>

namespace efa::budget {

namespace {

/// More sums than these are not tried.
constexpr size_t mostSums = 2000;

Amounts totalOf(const std::vector<Pods>& pods)
{
    Amounts total;
    for (const Pods& some : pods)
        total = total + some.size * some.count;
    return total;
}

/// Adds up to `count` more of one size to each sum; false where they become too many.
bool addPods(std::set<Amounts>& sums, const Pods& pods, const Amounts& free)
{
    if (pods.size == Amounts())
        return true;
    const std::vector<Amounts> before(sums.begin(), sums.end());
    for (Amounts sum : before) {
        for (int64_t i = 0; i < pods.count; ++i) {
            sum = sum + pods.size;
            if (!fitsInto(sum, free) || sums.size() > mostSums)
                break;
            sums.insert(sum);
        }
    }
    return sums.size() <= mostSums;
}

} // namespace

Amounts fullest(const std::vector<Pods>& pods, const Amounts& free)
{
    const Amounts total = totalOf(pods);
    if (fitsInto(total, free))
        return total;
    std::set<Amounts> sums = {Amounts()};
    for (const Pods& some : pods) {
        if (!addPods(sums, some, free))
            return smallestOf(total, free);
    }
    Amounts most;
    for (const Amounts& sum : sums)
        most = largestOf(most, sum);
    return most;
}

std::optional<int64_t> leastOver(const std::vector<Pods>& pods, int64_t Amounts::* amount, int64_t least)
{
    int64_t total = 0;
    for (const Pods& some : pods)
        total = sumOf(total, productOf(some.size.*amount, some.count));
    if (total <= least)
        return std::nullopt;
    // Sums up to the border are enough: one pod more leads over it.
    std::set<int64_t> sums = {0};
    int64_t best = total;
    for (const Pods& some : pods) {
        const int64_t size = some.size.*amount;
        const std::vector<int64_t> before(sums.begin(), sums.end());
        for (int64_t sum : before) {
            for (int64_t i = 0; size > 0 && i < some.count && sum <= least; ++i) {
                sum = sumOf(sum, size);
                if (sum > least)
                    best = std::min(best, sum);
                else
                    sums.insert(sum);
                if (sums.size() > mostSums)
                    return least + 1;
            }
        }
    }
    return best;
}

} // namespace efa::budget
