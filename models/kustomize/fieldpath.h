#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace efa::kustomize {

/// One part of the way to a field: a key of a mapping, or an index of a list.
struct PathPart
{
    std::string key;
    std::optional<uint32_t> index = {};

    static PathPart ofKey(std::string_view key) { return {std::string(key)}; }
    static PathPart ofIndex(size_t index) { return {{}, static_cast<uint32_t>(index)}; }

    friend bool operator==(const PathPart&, const PathPart&) = default;
    friend std::strong_ordering operator<=>(const PathPart&, const PathPart&) = default;
};

/// The way from an object to a field; empty for the object itself.
using FieldPath = std::vector<PathPart>;

/// As people write it: `spec.containers[0].image`, keys with dots in brackets and quotes.
std::string pathText(const FieldPath& path);

} // namespace efa::kustomize
