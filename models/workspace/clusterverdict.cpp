#include "workspace/clusterverdict.h"

#include "validation/faultgroups.h"

#include <algorithm>
#include <iterator>

namespace efa::workspace {

void ClusterVerdict::add(const validation::ObjectId& object, const validation::FaultPtr& fault, bool isBreak)
{
    faults.push_back({validation::FaultGroups::keyOf(object, *fault), object, fault, isBreak});
}

ClusterVerdictPtr keptWhileBroken(const ClusterVerdict& whole, const ClusterVerdict& broken)
{
    auto kept = std::make_shared<ClusterVerdict>(whole);
    for (const Diagnostic& finding : broken.known) {
        if (finding.severity == Severity::Error && !kept->known.contains(finding))
            kept->known.append(finding);
    }
    std::ranges::copy_if(broken.faults, std::back_inserter(kept->faults), [&](const auto& found) {
        return found.isBreak &&
               std::ranges::find(whole.faults, found.key, &ClusterVerdict::Found::key) == whole.faults.end();
    });
    kept->folders.insert(broken.folders.begin(), broken.folders.end());
    kept->isWhole = false;
    return kept;
}

} // namespace efa::workspace
