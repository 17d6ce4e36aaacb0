#pragma once

#include "base/place.h"
#include "kustomize/fieldpath.h"
#include "kustomize/history.h"

#include <memory>
#include <string_view>
#include <vector>

namespace efa::kustomize {

/// The English id of a kind of step, such as "name-prefix".
std::string_view stepId(StepKind kind);

/// Where a value stands, which kind of step gave it, and where that step was asked for: the line of a
/// kustomization that lists the file, patch or the like, or names the prefix.
struct FieldOrigin
{
    Place place;
    StepKind step = StepKind::Resource;
    Place entry;

    friend bool operator==(const FieldOrigin&, const FieldOrigin&) = default;
};

/// What is known of one field: who gave the value it has, and who gave those that it had before, the latest
/// first. A step that writes the value which is there already gives nothing.
struct FieldProvenance
{
    FieldOrigin origin;
    std::vector<FieldOrigin> overridden;
};

/// Where the fields of one rendered resource come from: a sparse list of what steps changed; all other fields
/// are looked for in the file of the resource. Both are found out when they are first asked for. Safe to use
/// from several threads.
class Provenance
{
  public:
    struct Entry
    {
        FieldPath path;
        FieldProvenance provenance;
    };

    /// What the resources of one trace share.
    class Finder;

    /// `noted` has the history, `printed` is what is left of it in the output.
    Provenance(std::shared_ptr<const Resource> noted, Value printed, std::shared_ptr<Finder> finder);

    /// Of any path. One that leads nowhere has the origin of the last field on the way that is there.
    FieldProvenance of(const FieldPath& path) const;
    /// The resource as a whole, and each field that a step gave, in the order of their paths.
    std::vector<Entry> entries() const;

  private:
    std::shared_ptr<const Resource> m_noted;
    Value m_printed;
    std::shared_ptr<Finder> m_finder;
};

std::shared_ptr<Provenance::Finder> makeProvenanceFinder();

} // namespace efa::kustomize
