#include "kustomize/memory.h"

#include <algorithm>
#include <utility>

namespace efa::kustomize {

namespace {

// What an entry costs beside what it holds: its slot, the free ones around it, the control block.
constexpr size_t slotBytes = 128;

// How many keys each shard notes as offered: more than a large fleet offers between two overlays of one site.
constexpr size_t offeredKeys = size_t{1} << 14U;

} // namespace

Memory::Memory(size_t byteLimit, For purpose)
    : m_shardCount(std::clamp(byteLimit / leastShardBytes, size_t{1}, mostShards))
    , m_shardLimit(byteLimit / m_shardCount)
    , m_purpose(purpose)
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
    counters.kustomizationsAmended = done(Work::KustomizationAmended);
    counters.renderingsAmended = done(Work::RenderingAmended);
    counters.kustomizationsRendered = done(Work::KustomizationRendered);
    counters.resourcesPrinted = done(Work::ResourcePrinted);
    for (const Shard& shard : m_shards) {
        const std::scoped_lock lock(shard.mutex);
        counters.entries += shard.table.size();
        counters.bytes += shard.table.bytes();
    }
    return counters;
}

void Memory::clear()
{
    for (Shard& shard : m_shards) {
        const std::scoped_lock lock(shard.mutex);
        shard.table.clear();
    }
}

std::shared_ptr<const void> Memory::findAny(const ContentKey& key) const
{
    const Shard& shard = shardOf(key);
    const std::scoped_lock lock(shard.mutex);
    return shard.table.find(key);
}

void Memory::offer(const ContentKey& key, std::shared_ptr<const void> what, size_t bytes)
{
    // In one pass those that share something mostly follow each other.
    if (m_purpose == For::Edits) {
        Shard& shard = shardOf(key);
        const std::scoped_lock lock(shard.mutex);
        if (shard.table.bytes() > m_shardLimit / 4 && !wasOffered(shard, key))
            return;
    }
    insert(key, std::move(what), bytes);
}

bool Memory::wasOffered(Shard& shard, const ContentKey& key)
{
    if (shard.offered.empty())
        shard.offered.resize(offeredKeys);
    const auto mark = static_cast<uint32_t>(key.low >> 32U) | 1U;
    return std::exchange(shard.offered[key.low % offeredKeys], mark) == mark;
}

void Memory::insert(const ContentKey& key, std::shared_ptr<const void> what, size_t bytes, Stay stay)
{
    if (m_purpose == For::OnePass)
        stay = Stay::Usual;
    // Declared before the lock, so that large values are let go after it.
    std::shared_ptr<const void> older;
    std::vector<std::shared_ptr<const void>> victims;
    Shard& shard = shardOf(key);
    const std::scoped_lock lock(shard.mutex);
    older = shard.table.insert(key, std::move(what), bytes + slotBytes, stay);
    // Down to nine tenths, so that a full memory does not look for victims at every insertion.
    if (shard.table.bytes() > m_shardLimit)
        victims = shard.table.shrink(m_shardLimit / 10 * 9);
}

} // namespace efa::kustomize
