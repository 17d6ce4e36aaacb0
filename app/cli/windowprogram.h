#pragma once

#include "base/error.h"

#include <QStringList>

namespace efa::app {

/// Turns this process into `fleet-architect-window`, which lies in the same folder. Comes back only when that
/// failed, with the reason.
[[nodiscard]] Error becomeWindowProgram(const QStringList& arguments);

} // namespace efa::app
