#pragma once

#include "base/result.h"
#include "kustomize/value.h"

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace efa::kustomize {

/// How the reference finds, replaces and removes the items of lists that merge by keys, with its quirks.
/// A key "" stands for the item itself: a list of plain values. Items, keys and values belong together by
/// position; `values` may be shorter than `keys`.
namespace associative {

using Texts = std::vector<std::string_view>;

/// The texts of an item's key fields; "" where a field is missing, null or no scalar.
Texts keyTexts(const Value& item, std::span<const std::string_view> keys);

/// The keys that any item of the list fills, and the texts for them; all where none is filled.
struct Filled
{
    Texts keys;
    Texts values;
};
Filled filled(std::span<const Texts> all, const Texts& values, std::span<const std::string_view> keys);

/// Items that differ only in that one leaves a key empty are the same: fills those in, both ways.
void completeEachOther(std::vector<Texts>& all);

/// Where items stand in a list by their keys; made only for lists where each item is told apart from all
/// others by the same keys, which is the usual case and needs no search.
class Index
{
  public:
    /// Nothing where an item lacks a key that others have, or two have the same.
    static std::optional<Index> of(std::span<const Value> items, const Texts& keys);
    /// -1 where there is none.
    qsizetype find(const Texts& values) const;

  private:
    std::unordered_map<std::string, size_t> m_places;
};

/// The keys that any item of the lists fills.
Texts usedKeys(std::initializer_list<std::span<const Value>> lists, std::span<const std::string_view> keys);

/// The first item whose keys have exactly these texts; -1 where there is none.
qsizetype indexOf(std::span<const Value> items, const Texts& keys, const Texts& values);

/// Replaces every item that matches by `element` or appends it; a nil element removes them. Null items and
/// empty mappings get lost on the way. Errors: Invalid (an item of another kind than the keys need).
[[nodiscard]] Result<void> setElement(std::vector<Value>& items, const Value& element, const Texts& keys,
                                      const Texts& values);

/// Puts the items of `source` into `items`: in the place of those with the same keys, else at the end.
[[nodiscard]] Result<void> appendAll(std::vector<Value>& items, const std::vector<Value>& source,
                                     const Texts& keys);

} // namespace associative

} // namespace efa::kustomize
