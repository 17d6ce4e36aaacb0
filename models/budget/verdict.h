#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace efa::budget {

/// Whether a cluster's nodes are enough. Unknown: nothing says that they are not, but not all is known.
enum class Verdict : uint8_t { Fits, Unknown, DoesNotFit };

/// Why it is not, or not known to be, enough.
enum class CauseKind : uint8_t {
    // It does not fit.
    SystemTooLarge, ///< a node is too small for its own system
    DaemonSets,     ///< what every node runs is over a node
    NoNode,         ///< no node has what a pod asks for
    TooLarge,       ///< a pod is over what any node has left
    NoSlot,         ///< more pods than nodes that they spread over
    NoRoom,         ///< all pods together are over all nodes together
    WorstPlacement, ///< it may fit, but the scheduler can place others so that a pod finds no node
    OnlyNodeLost,
    // It is not known.
    ContainerWithoutRequest,
    OpaqueUnit,
    ProfileUnknown, ///< of what a node is made is not said
    FootprintUnknown,
    NoNodes,
    FaultyValue,
    PlacementNotProved, ///< too many ways to place all
};

struct Cause
{
    CauseKind kind = CauseKind::NoRoom;
    std::string subject; ///< a workload, a unit, a profile; may be empty

    friend bool operator==(const Cause&, const Cause&) = default;
    friend auto operator<=>(const Cause&, const Cause&) = default;
};

/// What a cause makes of a verdict.
constexpr Verdict verdictOf(CauseKind kind)
{
    return kind < CauseKind::ContainerWithoutRequest ? Verdict::DoesNotFit : Verdict::Unknown;
}

/// `does-not-fit`, `too-large`: English ids.
const char* idOf(Verdict verdict);
const char* idOf(CauseKind kind);

} // namespace efa::budget
