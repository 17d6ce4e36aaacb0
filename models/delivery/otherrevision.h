#pragma once

#include "base/diagnostic.h"
#include "delivery/workshop.h"

#include <optional>

namespace efa::delivery {

/// How a source that may be another revision of the open repository is read.
struct HomeSource
{
    Source source;                     ///< Home where the open tree is taken
    std::optional<Diagnostic> finding; ///< that the open tree stands in for another revision
};

/// `what` takes `source`, as messages call it; with `isEntry` it is what the cluster's entry point is taken
/// from: that is always shown as the open tree has it, so that one sees what one edits.
HomeSource homeSource(const Source& source, const QString& what, bool isEntry, const Workshop& workshop);

} // namespace efa::delivery
