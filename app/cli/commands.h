#pragma once

#include "app/cli/command.h"

namespace efa::app {

// What the table's commands do; one file each.
ExitCode runSample(const Arguments& arguments, Console& console);
ExitCode runRender(const Arguments& arguments, Console& console);
ExitCode runValidate(const Arguments& arguments, Console& console);
ExitCode runImpact(const Arguments& arguments, Console& console);
ExitCode runBudget(const Arguments& arguments, Console& console);
ExitCode runDiscover(const Arguments& arguments, Console& console);
ExitCode runScreenshot(const Arguments& arguments, Console& console);
ExitCode runHelp(const Arguments& arguments, Console& console);

} // namespace efa::app
