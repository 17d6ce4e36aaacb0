#pragma once

#include "tests/architecture/source.h"

namespace efa::architecture {

/// "text": a literal with words that a person gets to read without going through tr().
QList<Fault> textFaults(const Source& source);

/// "hint": an error that says what happened and not what to do next; cancelled work needs no hint.
QList<Fault> hintFaults(const Source& source);

} // namespace efa::architecture
