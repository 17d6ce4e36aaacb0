#pragma once

#include "impact/comparison.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace efa::impact {

/// The name of an object without the hash of its content, as kustomize appends it to what it generates;
/// nothing where it ends with none.
std::optional<std::string> withoutHash(std::string_view name);

/// Positions of an object that goes and of one that comes.
struct HashedPair
{
    size_t gone = 0;
    size_t come = 0;
};

/// Resources that go and come under names that differ in the hash alone: one object with another content.
/// Where several could be the same one, none is.
std::vector<HashedPair> hashedPairs(const std::vector<ChangePtr>& changes);

} // namespace efa::impact
