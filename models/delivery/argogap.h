#pragma once

#include "base/error.h"
#include "base/result.h"
#include "delivery/unit.h"

#include <optional>
#include <vector>

namespace efa::delivery {

/// Why the parameters of a generator are not known.
struct ArgoGap
{
    OpaqueReason reason = OpaqueReason::Unresolved;
    QString text;
    QString hint;
    std::vector<Hole> holes;
    std::optional<Diagnostic> finding; ///< where the fault is the user's
    std::optional<Error> error;        ///< Cancelled, Io: all ends
};

/// A value, or why it is not known.
template <typename T>
using Known = tl::expected<T, ArgoGap>;

/// A gap for an error: a source that is not at hand, what is not supported, or a fault.
inline tl::unexpected<ArgoGap> gapOf(const Error& error)
{
    ArgoGap gap{.reason = OpaqueReason::Broken,
                .text = error.message,
                .hint = error.hint,
                .holes = {},
                .finding = {},
                .error = {}};
    if (error.code == ErrorCode::Cancelled || error.code == ErrorCode::Io)
        gap.error = error;
    else if (error.code == ErrorCode::Unsupported)
        gap.reason = OpaqueReason::Generator;
    else if (error.code == ErrorCode::Network)
        gap.reason = OpaqueReason::SourceNotMapped;
    else
        gap.finding = Diagnostic{.severity = Severity::Error,
                                 .rule = QStringLiteral("argo-set"),
                                 .text = error.message,
                                 .place = error.where.value_or(Place()),
                                 .trail = {},
                                 .hint = error.hint};
    return tl::unexpected<ArgoGap>(std::move(gap));
}

} // namespace efa::delivery
