#pragma once

#include "kustomize/contentkey.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace efa::kustomize {

/// How long a value is kept when others need its room: until the hand comes by and it was not used since, or
/// some times longer.
enum class Stay : uint8_t { Usual, Long };

/// Values by content key, side by side in one array: a look-up touches one line of the cache. Not safe
/// between threads by itself. What was not used since the hand came by last is the next to go.
class ContentTable
{
  public:
    using What = std::shared_ptr<const void>;

    /// Null where nothing stands under the key.
    What find(const ContentKey& key);
    /// Puts or replaces; `what` must not be null. `bytes` is what it counts for. Gives what stood there.
    What insert(const ContentKey& key, What what, size_t bytes, Stay stay = Stay::Usual);
    /// Takes out until at most `wanted` bytes are left, and gives what was taken out, to be let go elsewhere.
    std::vector<What> shrink(size_t wanted);
    void clear();

    size_t size() const { return m_size; }
    size_t bytes() const { return m_bytes; }

  private:
    struct Slot
    {
        ContentKey key;
        What what;
        size_t bytes : 60 = 0;
        size_t staysLong : 1 = 0;
        size_t used : 3 = 0; ///< how often the hand passes it by
    };

    size_t home(const ContentKey& key) const { return static_cast<size_t>(key.low) & (m_slots.size() - 1); }
    size_t next(size_t at) const { return (at + 1) & (m_slots.size() - 1); }
    /// Where the key stands, or where it would.
    size_t place(const ContentKey& key) const;
    What take(size_t at);
    void grow();

    std::vector<Slot> m_slots; ///< a power of two, at most three quarters in use
    size_t m_size = 0;
    size_t m_bytes = 0;
    size_t m_hand = 0;
};

} // namespace efa::kustomize
