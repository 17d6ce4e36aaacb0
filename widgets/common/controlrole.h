#pragma once

#include <cstdint>

class QWidget;

namespace efa::widgets {

/// How a push button stands out. Set it with setButtonRole().
enum class ButtonRole : uint8_t { Usual, Primary, Quiet, Danger };

void setButtonRole(QWidget* button, ButtonRole role);
ButtonRole buttonRole(const QWidget* button);
/// Marks the content of an input as wrong: its border takes the colour of errors.
void setInvalid(QWidget* input, bool invalid);
/// Makes a tool button paint no ground when idle, and a border like a push button.
void setBordered(QWidget* toolButton, bool bordered);

} // namespace efa::widgets
