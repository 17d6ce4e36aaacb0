#pragma once

#include "tests/architecture/source.h"

namespace efa::architecture {

/// "type": one qualified name of a class, struct, union or enum with a body in two files of one program. The
/// linker keeps one of the two and says nothing. Types without a name of their own file (in an unnamed
/// namespace, inside a function or another type) are free. Tests are held to it a folder.
QList<Fault> sameTypeFaults(const QList<Source>& sources);

} // namespace efa::architecture
