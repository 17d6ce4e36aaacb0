#pragma once

namespace efa::widgets {

class Label;

/// An empty label in the small grey type of notes beside a thing. A function, because lupdate takes braces
/// among the initialisers of a constructor for its body and loses the class.
Label* quietLabel();

} // namespace efa::widgets
