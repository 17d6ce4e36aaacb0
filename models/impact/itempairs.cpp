#include "impact/itempairs.h"

#include "impact/fieldtext.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>
#include <string_view>

namespace efa::impact {

using kustomize::Value;

namespace {

using Keys = std::span<const std::string_view>;
using Named = std::map<std::string, const Value*>;

/// The fields of the item that tell it apart; nothing where it has none of them.
std::optional<std::string> nameOf(const Value& item, const Keys& keys)
{
    std::string name;
    for (const std::string_view key : keys) {
        const Value* found = item.find(key);
        if (!found || !found->isScalar())
            continue;
        name += (name.empty() ? "" : ",") + std::string(key) + '=' + std::string(found->text());
    }
    return name.empty() ? std::nullopt : std::optional(name);
}

/// Nothing where an item has no name or two have the same one.
std::optional<Named> named(const Value& list, const Keys& keys)
{
    Named items;
    for (const Value& item : list.items()) {
        const auto name = nameOf(item, keys);
        if (!name || !items.emplace(*name, &item).second)
            return std::nullopt;
    }
    return items;
}

std::vector<ItemPair> pairsByName(const Value& before, const Value& after, const Named& earlier,
                                  const Named& later, const Keys& keys)
{
    std::vector<ItemPair> pairs;
    for (const Value& item : before.items()) {
        const std::string name = nameOf(item, keys).value_or(std::string());
        const auto match = later.find(name);
        pairs.push_back({&item, match == later.end() ? nullptr : match->second, name});
    }
    for (const Value& item : after.items()) {
        const std::string name = nameOf(item, keys).value_or(std::string());
        if (!earlier.contains(name))
            pairs.push_back({nullptr, &item, name});
    }
    return pairs;
}

/// A list that is a set: how often each value stands in it, in no order.
std::vector<ItemPair> pairsOfSet(const Value& before, const Value& after)
{
    std::map<std::string, std::vector<const Value*>> left;
    for (const Value& item : after.items())
        left[fieldText(item)].push_back(&item);
    std::vector<ItemPair> pairs;
    for (const Value& item : before.items()) {
        auto& same = left[fieldText(item)];
        if (same.empty())
            pairs.push_back({&item, nullptr, fieldText(item)});
        else
            same.pop_back();
    }
    for (const auto& [text, items] : left) {
        for (const Value* item : items)
            pairs.push_back({nullptr, item, text});
    }
    return pairs;
}

/// By position between what is equal at both ends, so that one item more is one change.
std::vector<ItemPair> pairsInOrder(const Value& before, const Value& after)
{
    const auto earlier = before.items();
    const auto later = after.items();
    const size_t shorter = std::min(earlier.size(), later.size());
    size_t start = 0;
    while (start < shorter && earlier[start] == later[start])
        ++start;
    size_t end = 0;
    while (end < shorter - start && earlier[earlier.size() - 1 - end] == later[later.size() - 1 - end])
        ++end;
    std::vector<ItemPair> pairs;
    for (size_t i = start; i < std::max(earlier.size(), later.size()) - end; ++i) {
        const bool isBefore = i < earlier.size() - end;
        const bool isAfter = i < later.size() - end;
        pairs.push_back({isBefore ? &earlier[i] : nullptr, isAfter ? &later[i] : nullptr, std::to_string(i)});
    }
    return pairs;
}

} // namespace

std::vector<ItemPair> itemPairs(const Value& before, const Value& after, const kustomize::FieldType& type)
{
    static constexpr std::array<std::string_view, 1> usual = {"name"};
    if (type.isMerged() && type.mergeKeys().empty())
        return pairsOfSet(before, after);
    const Keys keys = type.isMerged() ? type.mergeKeys() : Keys(usual);
    const auto earlier = named(before, keys);
    const auto later = named(after, keys);
    if (earlier && later)
        return pairsByName(before, after, *earlier, *later, keys);
    return pairsInOrder(before, after);
}

} // namespace efa::impact
