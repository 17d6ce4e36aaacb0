#pragma once

#include "app/cli/command.h"

#include <QLocale>
#include <QStringList>

namespace efa::app {

/// The language to speak: English where another program reads the result, or else the user's.
QLocale languageOf(const QStringList& words);

/// Does what the words behind the program's name ask for.
ExitCode runCommandLine(const QStringList& words, Console& console);

} // namespace efa::app
