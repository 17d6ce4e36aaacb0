#include "app/cli/fleetword.h"

namespace efa::app {

bool tellWhatIsMissing(const workspace::FleetClusters& fleet, const RenderPlace& place,
                       const Console& console)
{
    for (const Diagnostic& loss : fleet.losses)
        console.fail(place.shown(workspace::lossAsError(loss)));
    for (Diagnostic finding : fleet.leftOut) {
        finding.place.file = place.shownName(finding.place.file);
        console.warn(finding);
    }
    return fleet.losses.isEmpty();
}

} // namespace efa::app
