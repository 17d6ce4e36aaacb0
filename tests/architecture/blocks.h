#pragma once

#include "tests/architecture/source.h"

namespace efa::architecture {

/// A function with its body. `lines` counts from the first line of its signature to its closing brace,
/// without the constant tables inside.
struct Function
{
    QString name;
    int line = 0; ///< from 1
    int lines = 0;
};

struct Blocks
{
    QList<Function> functions;
    int tableLines = 0; ///< lines inside initialisers of constants, in and out of functions
};

/// Finds functions and constant tables by their braces. Good enough for our own, formatted sources.
Blocks blocksOf(const Source& source);

} // namespace efa::architecture
