#include "workspace/inparallel.h"

#include <atomic>
#include <thread>
#include <vector>

namespace efa::workspace {

void inParallel(size_t count, int workers, const std::function<bool(size_t)>& work)
{
    std::atomic<size_t> next = 0;
    std::atomic_bool ended = false;
    const auto take = [&] {
        for (size_t i = next++; i < count && !ended; i = next++) {
            if (!work(i))
                ended = true;
        }
    };
    std::vector<std::jthread> threads;
    for (int worker = 1; worker < workers; ++worker)
        threads.emplace_back(take);
    take();
}

} // namespace efa::workspace
