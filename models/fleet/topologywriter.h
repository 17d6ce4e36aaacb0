#pragma once

#include "fleet/topology.h"

#include <QByteArray>
#include <QString>

#include <map>

namespace efa::fleet {

/// The files that describe a new topology, by path below the fleet's folder: readTopology() gives the same
/// values. For files that exist already use edits: they keep comments and what we do not know.
std::map<QString, QByteArray> topologyFiles(const Topology& topology);

} // namespace efa::fleet
