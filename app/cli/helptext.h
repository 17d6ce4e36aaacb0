#pragma once

#include "app/cli/command.h"

#include <QString>

namespace efa::app {

/// What `--help` prints.
QString helpText();
/// What `help COMMAND` prints.
QString helpText(const Command& command);
/// The forms of a command, one a line, as a usage error shows them.
QString usageText(const Command& command);
/// What `--version` prints: the program's version and the kustomize version that it renders like.
QString versionText();

} // namespace efa::app
