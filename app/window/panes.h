#pragma once

class QWidget;

namespace efa::app {

enum class Direction : bool { Forward, Backward };

/// A pane is what F6 goes through: the rail, the header, each part of a splitter, the status line.
void markAsPane(QWidget* widget);
/// The first widget that takes the keyboard in the pane after or before the one that has it; null where there
/// is no other.
QWidget* nextPane(const QWidget& window, Direction direction);

} // namespace efa::app
