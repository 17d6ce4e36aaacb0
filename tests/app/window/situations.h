#pragma once

#include "tests/app/window/bench.h"

#include <QList>

class QWidget;

namespace efa::test {

/// What of the window is as it is in no other situation.
enum class Scope { Window, FrontView, Dialog, Form };

/// A state of the window in which everything that it offers is tried out.
struct Situation
{
    const char* words;
    Scope scope;
    bool (*bring)(Bench& bench); ///< false where it could not be made
    const char* form = nullptr;  ///< the class of what is tried out of Scope::Form
};

/// The widget within which everything is tried out; null where there is none.
const QWidget* placeOf(const Situation& situation, const Bench& bench);

const QList<Situation>& situations();

} // namespace efa::test
