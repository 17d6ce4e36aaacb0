#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace efa::kustomize {

/// 128 bits that stand for a content: equal keys mean equal contents. Keyed with a number drawn at program
/// start, so nobody can prepare two contents with one key; never store a key beyond the process.
struct ContentKey
{
    uint64_t high = 0;
    uint64_t low = 0;

    friend bool operator==(const ContentKey&, const ContentKey&) = default;
    friend auto operator<=>(const ContentKey&, const ContentKey&) = default;
};

/// For std::unordered_map.
struct ContentKeyHash
{
    size_t operator()(const ContentKey& key) const { return static_cast<size_t>(key.low); }
};

/// Makes a ContentKey of several parts; order and borders of the parts count.
class KeyMaker
{
  public:
    /// `domain` keeps keys of different things apart.
    explicit KeyMaker(uint64_t domain = 0);

    KeyMaker& add(std::string_view text);
    KeyMaker& add(uint64_t number);
    KeyMaker& add(const ContentKey& key);
    ContentKey key() const;

  private:
    uint64_t m_high;
    uint64_t m_low;
    uint64_t m_parts = 0;
};

} // namespace efa::kustomize
