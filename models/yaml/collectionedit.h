#pragma once

#include "yaml/changeset.h"
#include "yaml/node.h"
#include "yaml/scalartext.h"
#include "yaml/textlayout.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace efa::yaml {

using Changes = std::vector<TextChange>;

/// A new element of a collection. The key is written text, and empty for items.
struct NewElement
{
    std::string key;
    ScalarRequest value;
    NodeStyle style = NodeStyle::Plain;
};

/// Ways to add an element behind the last one, the best first; none where the style cannot hold the value.
Changes addedToBlock(Node collection, const NewElement& element, const TextLayout& layout);
Changes addedToFlow(Node collection, const NewElement& element, const TextLayout& layout);

/// Ways to remove an element, the best first.
std::vector<Changes> removedFromBlock(Node collection, uint32_t index, const TextLayout& layout);
std::vector<Changes> removedFromFlow(Node collection, uint32_t index, const TextLayout& layout);

} // namespace efa::yaml
