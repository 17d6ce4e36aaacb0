#include "app/cli/remotesoption.h"

#include "git/remotecache.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace efa::app {

std::shared_ptr<const files::RemoteSource> remotesOf(const Arguments& arguments,
                                                     const std::map<QString, QString>& elsewhere)
{
    const QString chosen = arguments.value(u"--remotes"_s);
    return std::make_shared<const git::RemoteCache>(
        chosen.isEmpty() ? git::RemoteCache::usualFolder() : QDir::current().absoluteFilePath(chosen),
        elsewhere);
}

} // namespace efa::app
