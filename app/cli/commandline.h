#pragma once

#include "app/cli/command.h"

#include <QStringList>

namespace efa::app {

/// Does what the words behind the program's name ask for.
ExitCode runCommandLine(const QStringList& words, Console& console);

} // namespace efa::app
