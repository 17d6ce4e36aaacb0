#pragma once

#include "base/ids.h"

#include <map>

namespace efa::fleet {

/// Where a cluster stands; empty where that is not known.
struct ClusterPlace
{
    RingName ring = {};
    SiteName site = {};
    QString region = {};

    friend bool operator==(const ClusterPlace&, const ClusterPlace&) = default;
};

using ClusterPlaces = std::map<ClusterName, ClusterPlace>;

} // namespace efa::fleet
