#include "kustomize/memory.h"

namespace efa::kustomize {

namespace {

// What a slot costs beside what it holds: map node, order entry, control block.
constexpr size_t slotBytes = 160;

} // namespace

Memory::Memory(size_t byteLimit)
    : m_shardLimit(byteLimit / shardCount)
{
}

Memory::~Memory() = default;

MemoryCounters Memory::counters() const
{
    MemoryCounters counters;
    const auto done = [this](Work work) {
        return m_work[static_cast<size_t>(work)].load(std::memory_order_relaxed);
    };
    counters.filesParsed = done(Work::FileParsed);
    counters.stepsRun = done(Work::StepRun);
    counters.kustomizationsBuilt = done(Work::KustomizationBuilt);
    counters.kustomizationsRendered = done(Work::KustomizationRendered);
    counters.resourcesPrinted = done(Work::ResourcePrinted);
    for (const Shard& shard : m_shards) {
        const std::scoped_lock lock(shard.mutex);
        counters.entries += shard.entries.size();
        counters.bytes += shard.bytes;
    }
    return counters;
}

void Memory::clear()
{
    for (Shard& shard : m_shards) {
        const std::scoped_lock lock(shard.mutex);
        shard.entries.clear();
        shard.order.clear();
        shard.bytes = 0;
    }
}

std::shared_ptr<const void> Memory::findAny(const ContentKey& key) const
{
    const Shard& shard = shardOf(key);
    const std::scoped_lock lock(shard.mutex);
    const auto found = shard.entries.find(key);
    if (found == shard.entries.end())
        return nullptr;
    found->second.used = true;
    return found->second.what;
}

void Memory::insert(const ContentKey& key, std::shared_ptr<const void> what, size_t bytes)
{
    Shard& shard = shardOf(key);
    const std::scoped_lock lock(shard.mutex);
    const auto [at, isNew] = shard.entries.try_emplace(key);
    shard.bytes -= at->second.bytes;
    at->second.what = std::move(what);
    at->second.bytes = bytes + slotBytes;
    shard.bytes += at->second.bytes;
    if (isNew)
        shard.order.push_back(key);
    if (shard.bytes > m_shardLimit)
        shrink(shard);
}

void Memory::shrink(Shard& shard) const
{
    // Down to nine tenths, so that a full memory does not look for victims at every insertion.
    const size_t wanted = m_shardLimit / 10 * 9;
    while (shard.bytes > wanted && !shard.order.empty()) {
        const ContentKey key = shard.order.front();
        shard.order.pop_front();
        const auto slot = shard.entries.find(key);
        if (slot->second.used) {
            slot->second.used = false;
            shard.order.push_back(key);
            continue;
        }
        shard.bytes -= slot->second.bytes;
        shard.entries.erase(slot);
    }
}

} // namespace efa::kustomize
