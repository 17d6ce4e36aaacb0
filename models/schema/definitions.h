#pragma once

#include "kustomize/value.h"
#include "schema/imported.h"

#include <span>

namespace efa::schema {

/// Whether an object is a CustomResourceDefinition of v1.
bool isDefinition(const kustomize::Value& object);

/// The types that CustomResourceDefinitions of v1 define, versions that are not served left out. Other
/// objects are skipped. Faults name the definition and have no place.
Imported importDefinitions(std::span<const kustomize::Value> definitions);

} // namespace efa::schema
