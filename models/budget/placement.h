#pragma once

#include "budget/amounts.h"
#include "budget/verdict.h"

#include <optional>
#include <string>
#include <vector>

namespace efa::budget {

/// Nodes that are alike, with what pods that may go here or there find free on one of them.
struct Room
{
    int64_t count = 1;
    Amounts free = {}; ///< from 0
};

/// Pods that are alike and may go to any of several nodes.
struct Guest
{
    std::string name = {};
    Amounts size = {};
    int64_t pods = 0;  ///< that have to run
    int64_t surge = 0; ///< that come for a while; they wait where they find no node to themselves
    std::optional<int64_t> perNode = {};
    int64_t maxSkew = 0;
    std::vector<bool> may = {}; ///< go to each of the rooms
};

/// What a scheduler can make of it.
struct Placing
{
    std::vector<Cause> causes;  ///< none: all find a node, whatever the scheduler chooses
    std::vector<Amounts> worst; ///< of each room: what one of its nodes is asked for at most
};

/// Places guests as badly as a scheduler may that puts a pod on any node with enough left for its requests
/// (kubernetes.io, "Kubernetes Scheduler": filtering). What is proved to fit fits in every order and choice.
Placing placingOf(const std::vector<Room>& rooms, const std::vector<Guest>& guests);

} // namespace efa::budget
