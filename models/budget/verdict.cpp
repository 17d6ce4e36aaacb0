#include "budget/verdict.h"

#include <array>

namespace efa::budget {

const char* idOf(Verdict verdict)
{
    constexpr std::array names = {"fits", "unknown", "does-not-fit"};
    return names.at(static_cast<size_t>(verdict));
}

const char* idOf(CauseKind kind)
{
    constexpr std::array names = {"system-too-large", "daemon-sets",     "no-node",
                                  "too-large",        "no-slot",         "no-room",
                                  "worst-placement",  "only-node-lost",  "container-without-request",
                                  "opaque-unit",      "profile-unknown", "footprint-unknown",
                                  "no-nodes",         "faulty-value",    "placement-not-proved"};
    return names.at(static_cast<size_t>(kind));
}

} // namespace efa::budget
