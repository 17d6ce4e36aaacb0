#include "tests/support/randomedit.h"

#include <QByteArrayList>
#include <QRandomGenerator>

namespace efa::test {

QByteArray randomlyEdited(const QByteArray& text, QRandomGenerator& random)
{
    QByteArrayList lines = text.split('\n');
    const auto any = [&] { return qsizetype(random.bounded(int(lines.size()))); };
    switch (random.bounded(5)) {
    case 0:
        lines.removeAt(any());
        break;
    case 1: {
        const qsizetype at = any();
        lines.insert(at, lines.at(at));
        break;
    }
    case 2: {
        const qsizetype first = any();
        lines.swapItemsAt(first, any());
        break;
    }
    default:
        lines[any()] += QByteArray::number(random.bounded(3));
    }
    return lines.join('\n');
}

} // namespace efa::test
