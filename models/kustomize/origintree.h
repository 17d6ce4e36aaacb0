#pragma once

#include "kustomize/history.h"

#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

namespace efa::kustomize {

/// Which step gave a value, where it stands, and what it stood in the place of, the latest first.
struct Mark
{
    Spot spot;
    CausePtr cause;
    std::vector<std::shared_ptr<const Mark>> overridden;
};
using MarkPtr = std::shared_ptr<const Mark>;

/// The marks of a resource: a field without one has that of the nearest field above it that has one, followed
/// down. Immutable; what a step left alone is shared with the tree before it.
struct OriginNode
{
    MarkPtr mark;
    std::map<PathPart, std::shared_ptr<const OriginNode>> below;
};
using OriginTree = std::shared_ptr<const OriginNode>;

/// What is known of a field: the mark of the field itself, or of one above it and the way down from there.
struct FoundMark
{
    MarkPtr mark;
    FieldPath rest;
};
FoundMark markOf(const OriginNode& tree, const FieldPath& path);

/// The mark of a field further down, with spots that were followed down.
MarkPtr followed(const FoundMark& found);

/// Makes trees of histories when they are asked for, each part of a history once. Not safe to use from
/// several threads.
class OriginBuilder
{
  public:
    OriginTree treeOf(const Resource& resource);

  private:
    OriginTree beginningOf(const History& first, const Value& after);

    std::unordered_map<const History*, OriginTree> m_known;
};

} // namespace efa::kustomize
