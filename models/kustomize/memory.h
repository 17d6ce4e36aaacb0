#pragma once

#include "kustomize/contenttable.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace efa::kustomize {

/// How much was done anew since a Memory was made, and what it holds.
struct MemoryCounters
{
    uint64_t filesParsed = 0;
    uint64_t stepsRun = 0;               ///< a resource through one step
    uint64_t kustomizationsBuilt = 0;    ///< bases and overlays accumulated
    uint64_t kustomizationsAmended = 0;  ///< accumulated, but only what changed in their bases
    uint64_t kustomizationsRendered = 0; ///< finished: names fixed, sorted, printed
    uint64_t renderingsAmended = 0;      ///< finished, but only what changed
    uint64_t resourcesPrinted = 0;
    uint64_t entries = 0;
    uint64_t bytes = 0;
};

/// What was computed before, by content: parsed files, resources after steps, accumulated kustomizations.
/// Safe to share between engines and threads. When it is full, what was not used lately goes first.
class Memory
{
  public:
    enum class Work : uint8_t {
        FileParsed,
        StepRun,
        KustomizationBuilt,
        KustomizationAmended,
        KustomizationRendered,
        RenderingAmended,
        ResourcePrinted
    };

    static constexpr size_t defaultLimit = size_t{512} * 1024 * 1024;

    /// Whether what is rendered is asked for again after edits, or everything once.
    enum class For : uint8_t { Edits, OnePass };

    explicit Memory(size_t byteLimit = defaultLimit, For purpose = For::Edits);
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;
    ~Memory();

    MemoryCounters counters() const;
    void clear();

    /// What stands under a key, or nullptr; the key's domain says which type it is.
    template <typename T>
    std::shared_ptr<const T> find(const ContentKey& key) const
    {
        return std::static_pointer_cast<const T>(findAny(key));
    }
    /// Puts or replaces; `bytes` is an estimate of what it holds.
    void insert(const ContentKey& key, std::shared_ptr<const void> what, size_t bytes,
                Stay stay = Stay::Usual);
    /// The same for what is soon made again: once half of the room is taken, only from the second time on
    /// that it is offered. What one overlay of a large fleet has for itself is not asked for twice.
    void offer(const ContentKey& key, std::shared_ptr<const void> what, size_t bytes);
    void count(Work work) { m_work[static_cast<size_t>(work)].fetch_add(1, std::memory_order_relaxed); }

  private:
    struct Shard
    {
        mutable std::mutex mutex;
        mutable ContentTable table; ///< a look-up notes that it was used
        std::vector<uint32_t>
            offered; ///< of keys that were offered, each in its place until another takes it
    };
    static constexpr size_t mostShards = 32;
    /// A smaller one would keep or lose by how the keys happen to fall.
    static constexpr size_t leastShardBytes = size_t{4} * 1024 * 1024;

    std::shared_ptr<const void> findAny(const ContentKey& key) const;
    /// Whether it was, lately; it is now.
    static bool wasOffered(Shard& shard, const ContentKey& key);
    Shard& shardOf(const ContentKey& key) const { return m_shards[key.high % m_shardCount]; }

    size_t m_shardCount;
    size_t m_shardLimit;
    For m_purpose;
    mutable std::array<Shard, mostShards> m_shards;
    std::array<std::atomic<uint64_t>, 7> m_work = {};
};

} // namespace efa::kustomize
