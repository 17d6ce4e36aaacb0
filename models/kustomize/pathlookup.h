#pragma once

#include "base/result.h"
#include "kustomize/value.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace efa::kustomize {

/// Text without white space at its ends.
std::string_view trimmed(std::string_view text);

/// The number of the first member with this key; the mapping's size where there is none.
uint32_t memberNumber(const Value& mapping, std::string_view key);

/// A part of a path that is a whole number, as Go's Atoi reads it.
std::optional<int64_t> indexOf(std::string_view part);

/// `[name=value]` in a path; an empty name means the item itself.
struct ItemMatch
{
    std::string_view name;
    std::string_view text;
};
/// Whether a part of a path stands in brackets.
bool isItemMatch(std::string_view part);
/// Errors: Invalid (no `=`).
[[nodiscard]] Result<ItemMatch> itemMatch(std::string_view part);

/// Refuses what a path means for lists (an index, `-`, `*`, `[...]`) where a field is to be named.
[[nodiscard]] Result<void> demandFieldName(std::string_view part);

/// Where a node stands below a root: numbers of items and members. Stays true as long as nothing is removed.
using Position = std::vector<uint32_t>;

/// A node that a path leads to; nullptr where there is none.
struct FoundNode
{
    const Value* node = nullptr;
    Position at;
};

/// The node at the end of a path of names, indexes, `-` and `[name=value]` (exactly that value). Errors:
/// Invalid (a part that does not fit what it is applied to).
[[nodiscard]] Result<FoundNode> lookedUp(const Value& root, std::span<const std::string> path);

/// How many nodes a path led to, and the root with all of them changed.
struct PathChange
{
    Value root;
    int matches = 0;
};

/// Changes the node at a position; answers the new one.
using PlacedChange = std::function<Result<Value>(const Value& node, const Position& at)>;

/// Changes all nodes that a replacement's target path leads to: names, indexes, `*`, `[name=pattern]` with a
/// regular expression that matches anywhere. With a kind in `create` what is missing is made, the last part
/// as that kind. Errors: Invalid, and those of `change`.
[[nodiscard]] Result<PathChange> withPathChanged(const Value& root, std::span<const std::string> path,
                                                 Kind create, const PlacedChange& change);

} // namespace efa::kustomize
