#pragma once

#include <cstdint>

namespace efa::yaml {

/// Keys that stand twice in a mapping: refused, or left for the reader of the tree to judge.
enum class RepeatedKeys : uint8_t { Refused, Kept };

struct ReadLimits
{
    int depth = 1000;                        ///< nesting of collections
    uint64_t nodesAfterAliases = 10'000'000; ///< nodes if every alias were written out
    uint64_t bytes = 256ULL * 1024 * 1024;
    RepeatedKeys repeatedKeys = RepeatedKeys::Refused;
    uint32_t documents = UINT32_MAX; ///< reading ends after so many, whatever follows
    int tokensBeyond = 0;            ///< ... but for so many tokens, which have to be tokens
};

} // namespace efa::yaml
