#pragma once

#include "base/place.h"

#include <QString>

namespace efa::fleet {

/// What a unit whose resources are not known (a chart, say) asks of a cluster, as somebody declares it.
/// Amounts stand as Kubernetes writes them; empty where they are not said.
struct UnitRequests
{
    QString unit = {}; ///< as tables show it: `HelmRelease monitoring/prometheus`
    QString cpu = {};
    QString memory = {};
    QString storage = {};
    Place place = {}; ///< where it is declared; of no account in comparisons

    friend bool operator==(const UnitRequests& a, const UnitRequests& b)
    {
        return a.unit == b.unit && a.cpu == b.cpu && a.memory == b.memory && a.storage == b.storage;
    }
};

} // namespace efa::fleet
