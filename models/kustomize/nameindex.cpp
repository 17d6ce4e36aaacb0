#include "kustomize/nameindex.h"

#include "kustomize/resid.h"

#include <functional>
#include <string_view>
#include <utility>

namespace efa::kustomize {

namespace {

constexpr size_t firstSlots = 128;

} // namespace

uint32_t NameIndex::hashOf(const ResId& id)
{
    const std::hash<std::string_view> hash;
    const size_t both = hash(id.name) * 31 + hash(id.gvk.kind);
    return static_cast<uint32_t>(both ^ (both >> 32U));
}

void NameIndex::add(const ResId& id, Since since, uint32_t resource)
{
    if (2 * (m_size + 1) > m_slots.size()) {
        const std::vector<Slot> old = std::exchange(m_slots, {});
        m_slots.resize(old.empty() ? firstSlots : 2 * old.size());
        for (const Slot& slot : old) {
            if (slot.isUsed())
                put(slot);
        }
    }
    put({hashOf(id), 2 * resource + 2 + static_cast<uint32_t>(since)});
    ++m_size;
}

void NameIndex::clear()
{
    m_slots.clear();
    m_size = 0;
}

void NameIndex::put(const Slot& slot)
{
    size_t at = home(slot.hash);
    while (m_slots[at].isUsed())
        at = next(at);
    m_slots[at] = slot;
}

} // namespace efa::kustomize
