#pragma once

#include "kustomize/schema.h"
#include "kustomize/value.h"

#include <string>
#include <vector>

namespace efa::impact {

/// Two items of lists that are the same one before and after; one of them is nullptr where it comes or goes.
struct ItemPair
{
    const kustomize::Value* before = nullptr;
    const kustomize::Value* after = nullptr;
    std::string name; ///< `name=web`, `containerPort=80,protocol=TCP`, a plain value, or a position from 0
};

/// How the items of two lists belong together, those of `before` first; pairs of equal items may be left out.
/// The pairs point into the lists.
std::vector<ItemPair> itemPairs(const kustomize::Value& before, const kustomize::Value& after,
                                const kustomize::FieldType& type);

} // namespace efa::impact
