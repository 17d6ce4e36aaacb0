#include "kustomize/contenttable.h"

#include <utility>

namespace efa::kustomize {

namespace {

constexpr size_t firstSlots = 64;
constexpr unsigned usualRounds = 1;
constexpr unsigned longRounds = 4;

} // namespace

size_t ContentTable::place(const ContentKey& key) const
{
    size_t at = home(key);
    while (m_slots[at].what && m_slots[at].key != key)
        at = next(at);
    return at;
}

ContentTable::What ContentTable::find(const ContentKey& key)
{
    if (m_slots.empty())
        return nullptr;
    Slot& slot = m_slots[place(key)];
    if (!slot.what)
        return nullptr;
    const unsigned rounds = slot.staysLong ? longRounds : usualRounds;
    if (slot.used != rounds)
        slot.used = rounds & 7U;
    return slot.what;
}

ContentTable::What ContentTable::insert(const ContentKey& key, What what, size_t bytes, Stay stay)
{
    if ((m_size + 1) * 4 > m_slots.size() * 3)
        grow();
    Slot& slot = m_slots[place(key)];
    if (!slot.what) {
        slot.key = key;
        ++m_size;
    }
    m_bytes += bytes - slot.bytes;
    slot.bytes = bytes;
    if (stay == Stay::Long)
        slot.used = longRounds & 7U;
    else if (slot.staysLong)
        slot.used = 0;
    slot.staysLong = stay == Stay::Long;
    return std::exchange(slot.what, std::move(what));
}

std::vector<ContentTable::What> ContentTable::shrink(size_t wanted)
{
    std::vector<What> taken;
    while (m_bytes > wanted && m_size > 0) {
        Slot& slot = m_slots[m_hand];
        if (slot.what && !slot.used) {
            taken.push_back(take(m_hand)); // the next one may have moved up to here
            continue;
        }
        if (slot.used)
            slot.used = (slot.used - 1U) & 7U;
        m_hand = next(m_hand);
    }
    return taken;
}

void ContentTable::clear()
{
    *this = {};
}

ContentTable::What ContentTable::take(size_t at)
{
    m_bytes -= m_slots[at].bytes;
    --m_size;
    What what = std::move(m_slots[at].what);
    // Whoever stands behind the gap and could not have its own place moves up, so that no search ends early.
    for (size_t from = next(at); m_slots[from].what; from = next(from)) {
        const size_t wanted = home(m_slots[from].key);
        const size_t mask = m_slots.size() - 1;
        if (((from - wanted) & mask) < ((from - at) & mask))
            continue;
        m_slots[at] = std::move(m_slots[from]);
        at = from;
    }
    m_slots[at] = {};
    return what;
}

void ContentTable::grow()
{
    std::vector<Slot> old = std::exchange(m_slots, {});
    m_slots.resize(old.empty() ? firstSlots : 2 * old.size());
    m_hand = 0;
    for (Slot& slot : old)
        if (slot.what)
            m_slots[place(slot.key)] = std::move(slot);
}

} // namespace efa::kustomize
