#pragma once

#include <QDir>
#include <QString>

namespace efa::git {

/// A path as Git's configuration writes it: `~/` is the user's home folder, as the environment has it now.
inline QString fromHome(QString path)
{
    return path.startsWith(QLatin1String("~/")) ? path.replace(0, 1, QDir::homePath()) : path;
}

} // namespace efa::git
