#pragma once

#include "base/place.h"
#include "kustomize/value.h"
#include "schema/imported.h"

#include <span>

namespace efa::schema {

/// Whether an object is a CustomResourceDefinition of v1.
bool isDefinition(const kustomize::Value& object);

/// Whether it also defines a type: a patch of one names little more than what it changes.
bool isWholeDefinition(const kustomize::Value& object);

/// A CustomResourceDefinition and where it stands.
struct Definition
{
    kustomize::Value object;
    Place place = {};
};

/// The types that CustomResourceDefinitions of v1 define, versions that are not served left out. Other
/// objects are skipped. What is defined in several ways is left out, with a fault ("schema-ambiguous"): which
/// of them a cluster has is not known here. Faults have the place of their definition.
Imported importDefinitions(std::span<const Definition> definitions);

} // namespace efa::schema
