#pragma once

#include "git/repository.h"
#include "widgets/common/theme.h"

#include <QString>

namespace efa::widgets {

/// The letter of a state, as Git writes it; empty for an unchanged file.
QString stateLetter(git::FileState state);
/// The translated word for a tooltip and a screen reader; empty for an unchanged file.
QString stateWord(git::FileState state);
Token stateToken(git::FileState state);

} // namespace efa::widgets
