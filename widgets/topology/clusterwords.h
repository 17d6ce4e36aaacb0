#pragma once

#include "widgets/topology/mapscene.h"

#include <QStringList>

namespace efa::widgets {

/// What is known of a cluster in words, its name first; safe to show as plain text.
QStringList clusterLines(const fleet::FleetMap& map, int cluster);
/// The same of a region from far.
QStringList regionLines(const MapScene& scene, int region);
/// How many clusters, sites and regions there are, and of how many the filter tells.
QString fleetWords(const MapScene& scene);
/// `4 nodes`; that it is not known where there are none.
QString nodesWord(int nodes);

} // namespace efa::widgets
