#pragma once

#include "schema/catalog.h"
#include "validation/finding.h"

#include <QString>

#include <vector>

namespace efa::validation {

/// How an object does not fit its type in a version of Kubernetes (as a cluster names it; empty: the latest
/// that we know). Rules are the ids of violations, such as `unknown-field`. A type of a group that nobody
/// knows is not judged.
std::vector<Fault> schemaFaults(const kustomize::Resource& resource, const schema::Catalog& catalog,
                                const QString& version);

} // namespace efa::validation
