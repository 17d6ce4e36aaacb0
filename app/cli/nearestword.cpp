#include "app/cli/nearestword.h"

#include "app/cli/commandtable.h"

#include "delivery/nearestpath.h"

using namespace Qt::StringLiterals;

namespace efa::app {

QString nearestWord(const QString& typed, const QStringList& words)
{
    constexpr qsizetype farthest = 2;
    return delivery::nearestName(typed, words, farthest);
}

QString nearestCommand(const QString& typed)
{
    QStringList words;
    for (const Command& command : commandTable())
        words << QString::fromLatin1(command.name);
    words << u"version"_s;
    const QString nearest = nearestWord(typed, words);
    return nearest == "version"_L1 ? u"--version"_s : nearest;
}

} // namespace efa::app
