#pragma once

#include "app/cli/command.h"

#include <QString>

#include <vector>

namespace efa::app {

/// Every subcommand in the order in which help shows them.
const std::vector<Command>& commandTable();

/// The command of that name; nullptr where there is none.
const Command* findCommand(const QString& name);

/// A sentence of the table in the user's language.
QString tableText(const char* sentence);

} // namespace efa::app
