#pragma once

#include <QByteArray>

namespace efa::test {

/// What stands in the file after so many keys: long enough that half of it would be noticed.
inline QByteArray typedText(int step)
{
    const QByteArray number = QByteArray::number(step);
    return "step: " + number + '\n' + QByteArray("filler: value\n").repeated(2000) + "end: " + number + '\n';
}

/// The step of a whole text; -1 for any other.
inline int typedStep(const QByteArray& text)
{
    const int step = text.mid(6, text.indexOf('\n') - 6).toInt();
    return text == typedText(step) ? step : -1;
}

} // namespace efa::test
