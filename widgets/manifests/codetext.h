#pragma once

#include <QByteArray>
#include <QByteArrayView>

class QsciScintilla;

namespace efa::widgets {

/// The exact bytes of the text, as an editing component in UTF-8 mode holds them.
QByteArray bytesOf(const QsciScintilla& view);
/// Replaces only the bytes that differ, as one undoable step, so that scrolling, folds, caret and marks of
/// all other lines stay. The text need not end with a newline.
void replaceBytes(QsciScintilla& view, QByteArrayView bytes);

} // namespace efa::widgets
