#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace efa::kustomize {

struct ResId;

/// Which resources of a list go or went by a name and kind: numbers side by side, made and asked without a
/// look at the resources themselves.
class NameIndex
{
  public:
    enum class Since : uint32_t { Now, Before };

    void add(const ResId& id, Since since, uint32_t resource);
    void clear();

    /// Calls `visit(resource, since)` for all that may have the id, in no order; it may name one twice.
    template <typename Visit>
    void forEach(const ResId& id, const Visit& visit) const
    {
        if (m_slots.empty())
            return;
        const uint32_t hash = hashOf(id);
        for (size_t at = home(hash); m_slots[at].isUsed(); at = next(at)) {
            if (m_slots[at].hash == hash)
                visit(m_slots[at].resource(), m_slots[at].since());
        }
    }

  private:
    struct Slot
    {
        uint32_t hash = 0;
        uint32_t place = 0; ///< 0: free; else twice the resource's number, since, and 2

        bool isUsed() const { return place != 0; }
        uint32_t resource() const { return place / 2 - 1; }
        Since since() const { return static_cast<Since>(place % 2); }
    };

    static uint32_t hashOf(const ResId& id);
    size_t home(uint32_t hash) const { return hash & (m_slots.size() - 1); }
    size_t next(size_t at) const { return (at + 1) & (m_slots.size() - 1); }
    void put(const Slot& slot);

    std::vector<Slot> m_slots; ///< a power of two, at most half in use
    size_t m_size = 0;
};

} // namespace efa::kustomize
