#pragma once

#include "budget/amounts.h"
#include "budget/noderules.h"

#include <optional>
#include <string>
#include <vector>

namespace efa::budget {

/// Pods that are alike, or a volume.
struct Workload
{
    std::string name = {}; ///< `Deployment apps/web`
    Amounts perPod = {};
    int64_t pods = 0;                    ///< at once, at worst
    int64_t surge = 0;                   ///< further ones while it is updated; of a DaemonSet: on a node
    bool onEveryNode = false;            ///< a DaemonSet
    std::optional<int64_t> perNode = {}; ///< it keeps to so many on a node
    int64_t maxSkew = 0;                 ///< by so many a node may have more than another; 0: no matter
    NodeRules rules = {};
    std::vector<std::string> withoutRequest = {}; ///< containers
    std::vector<std::string> images = {};
};

} // namespace efa::budget
