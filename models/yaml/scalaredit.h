#pragma once

#include "yaml/changeset.h"
#include "yaml/node.h"
#include "yaml/scalartext.h"
#include "yaml/textlayout.h"

#include <vector>

namespace efa::yaml {

/// The styles in which a value may be written, the preferred one first.
std::vector<NodeStyle> stylesToTry(NodeStyle preferred, const ScalarRequest& request);

/// What replaces a scalar by a value in one style; empty where the style cannot hold it.
std::vector<TextChange> changedScalar(Node scalar, const ScalarRequest& request, NodeStyle style,
                                      const TextLayout& layout);

/// A request for a value of a node's parent, or of the node itself where it is a collection.
ScalarRequest requestAt(Node collection, std::string_view value, ScalarAs as, const TextLayout& layout);

} // namespace efa::yaml
