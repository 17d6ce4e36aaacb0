#pragma once

#include "tests/app/window/bench.h"

#include <QList>

namespace efa::test {

/// What of the window is as it is in no other situation.
enum class Scope { Window, FrontView, Dialog };

/// A state of the window in which everything that it offers is tried out.
struct Situation
{
    const char* words;
    Scope scope;
    bool (*bring)(Bench& bench); ///< false where it could not be made
};

const QList<Situation>& situations();

} // namespace efa::test
