#pragma once

#include <QByteArrayView>
#include <QList>

namespace efa::widgets {

/// Bytes of a line from `begin` to before `end`.
struct WordRange
{
    int begin = 0;
    int end = 0;

    friend bool operator==(const WordRange&, const WordRange&) = default;
};

struct WordMarks
{
    QList<WordRange> before;
    QList<WordRange> after;
};

/// The words in which two lines differ; none where they have so little in common that everything would be
/// marked.
WordMarks compareWords(QByteArrayView before, QByteArrayView after);

} // namespace efa::widgets
