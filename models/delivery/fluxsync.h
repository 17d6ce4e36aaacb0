#pragma once

#include "delivery/delivered.h"
#include "delivery/unit.h"

#include <optional>
#include <string_view>

namespace efa::delivery {

/// A source that Flux's operator makes, and the folder that it follows from there.
struct FluxSync
{
    Source source;
    QString path; ///< clean
};

/// The source of this kind and name that the `sync` of a FluxInstance makes, also as values of the chart that
/// makes one: it is called as its namespace where no name is written
/// (https://fluxoperator.dev/docs/instance/sync/). Nothing where none does.
std::optional<FluxSync> fluxSync(const Delivered& delivered, std::string_view kind, std::string_view nspace,
                                 std::string_view name);

} // namespace efa::delivery
