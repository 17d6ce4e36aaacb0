#pragma once

#include "base/diagnostic.h"
#include "base/ids.h"
#include "kustomize/contentkey.h"
#include "validation/finding.h"

#include <QList>

#include <memory>
#include <set>
#include <vector>

namespace efa::workspace {

/// What was found in what one cluster gets. Immutable once it is shared.
struct ClusterVerdict
{
    /// A fault of an object, with what joins it to equal ones of other clusters.
    struct Found
    {
        kustomize::ContentKey key;
        validation::ObjectId object;
        validation::FaultPtr fault;
        bool isBreak = false; ///< a unit could not be built for it
    };

    std::vector<Found> faults;
    QList<Diagnostic> known;   ///< whose place is known
    std::set<QString> folders; ///< that its units are built from
    qint64 objects = 0;
    qint64 opaqueUnits = 0;
    bool isWhole = true; ///< nothing in it could not be built

    void add(const validation::ObjectId& object, const validation::FaultPtr& fault, bool isBreak = false);
};
using ClusterVerdictPtr = std::shared_ptr<const ClusterVerdict>;

/// What `whole` found before, with what keeps the cluster from being built now.
ClusterVerdictPtr keptWhileBroken(const ClusterVerdict& whole, const ClusterVerdict& broken);

} // namespace efa::workspace
