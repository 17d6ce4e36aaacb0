#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace efa {

/// A value or the Error that kept us from it; the interface of std::expected. Functions that return it are
/// [[nodiscard]].
template <typename T>
using Result = tl::expected<T, Error>;

/// Makes the failed side of a Result: `return failure({.code = ErrorCode::Io, .message = tr("...")});`
inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace efa
