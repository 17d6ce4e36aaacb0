#pragma once

#include "base/diagnostic.h"
#include "fleet/fleet.h"
#include "fleet/region.h"
#include "yaml/node.h"

#include <QList>

#include <optional>

namespace efa::fleet {

// Documents of ours from their nodes. What is wrong or not known is a finding with its place; the rest is
// read. Nothing where the document is of another kind or has no name.
std::optional<Fleet> readFleet(yaml::Node root, QList<Diagnostic>& findings);
std::optional<Region> readRegion(yaml::Node root, QList<Diagnostic>& findings);

} // namespace efa::fleet
