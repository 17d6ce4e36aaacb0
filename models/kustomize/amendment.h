#pragma once

#include "kustomize/contentkey.h"
#include "kustomize/kustomization.h"
#include "kustomize/resource.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace efa::kustomize {

struct Accumulated;

/// A resource as it was and as it is now, at the same step of a build.
struct Change
{
    ResourcePtr before;
    ResourcePtr after;
};
using Changes = std::vector<Change>;

/// How a kustomization came out of what it was before some resources of its bases changed.
struct Amendment
{
    struct Place
    {
        uint32_t index; ///< in the kustomization's resources
        ResourcePtr before;
    };
    ContentKey content; ///< of what it was
    std::vector<Place> places;
};

/// Whether no other resource can tell the two apart: ids, prefixes, suffixes, and whether they count at all.
bool areSeenAlike(const Resource& a, const Resource& b);

/// The resources in which two states of a base differ; nothing where they differ in more, or where another
/// resource could see it.
std::optional<Changes> changesBetween(const Accumulated& before, const Accumulated& after);

/// Whether each resource goes through the kustomization without regard to what others hold, changes given.
bool isAmendable(const Kustomization& kustomization, const Changes& changes);

/// What `before` becomes by the changes; nullptr where a resource that changed is not found in it.
std::shared_ptr<Accumulated> amended(const Accumulated& before, const Changes& changes);

} // namespace efa::kustomize
