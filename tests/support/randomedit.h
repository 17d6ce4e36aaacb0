#pragma once

#include <QByteArray>

class QRandomGenerator;

namespace efa::test {

/// A line taken out, given twice, swapped with another, or with another word at its end, which is the most
/// frequent. The text is not empty.
QByteArray randomlyEdited(const QByteArray& text, QRandomGenerator& random);

} // namespace efa::test
