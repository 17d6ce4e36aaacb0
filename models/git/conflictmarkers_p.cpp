#include "git/conflictmarkers_p.h"

#include "files/pathname.h"

#include <QFile>

namespace efa::git {

namespace {

/// Longer lines come in parts; a mark is at the start of the first one.
constexpr qint64 longestPart = 4096;
constexpr qsizetype markLength = 7;

/// Seven times the sign, then a label or nothing: eight of them are somebody's heading.
bool isMark(const QByteArray& line, char sign)
{
    if (line.size() < markLength)
        return false;
    for (qsizetype i = 0; i < markLength; ++i) {
        if (line.at(i) != sign)
            return false;
    }
    return line.size() == markLength || line.at(markLength) == ' ' || line.at(markLength) == '\r' ||
           line.at(markLength) == '\n';
}

} // namespace

// All three marks in their order: one of them alone also underlines headings and quotes mails.
int firstConflictMarker(const QByteArray& absolutePath)
{
    QFile file(files::pathFromBytes(absolutePath));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    int number = 1;
    int begin = 0;
    bool parted = false;
    bool lineStart = true;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine(longestPart);
        if (line.isEmpty())
            return 0;
        if (lineStart && isMark(line, '<')) {
            begin = number;
            parted = false;
        } else if (lineStart && begin > 0 && isMark(line, '=')) {
            parted = true;
        } else if (lineStart && parted && isMark(line, '>')) {
            return begin;
        }
        lineStart = line.endsWith('\n');
        number += lineStart ? 1 : 0;
    }
    return 0;
}

} // namespace efa::git
