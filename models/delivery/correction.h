#pragma once

#include "base/result.h"
#include "delivery/reviewed.h"

#include <QStringList>

namespace efa::delivery {

/// What a person says is different from what was found.
struct Correction
{
    enum class Kind : uint8_t {
        Rename,   ///< one cluster; `value` is its name
        Ring,     ///< `value` is the ring of all of them; empty: of none. As with site and region
        Site,     ///< they stand at `value`
        Region,   ///< they stand in `value`
        Merge,    ///< two or more are one; the first gives its name and wins where they differ
        Dismiss,  ///< these are no clusters
        TakeBack, ///< they are clusters after all
    };

    Kind kind = Kind::Rename;
    QStringList clusters; ///< their ids
    QString value = {};

    friend bool operator==(const Correction&, const Correction&) = default;
};

/// The review after a correction. Errors: NotFound (no such cluster), Invalid (a name that cannot be one; too
/// few or too many clusters), Conflict (the name is taken), Unsupported (a topology describes the cluster
/// already).
[[nodiscard]] Result<Reviewed> corrected(Reviewed reviewed, const Correction& correction);

/// What it does, as "ring of 12 clusters"; for a list of what can be undone.
QString wordsOf(const Correction& correction);

} // namespace efa::delivery
