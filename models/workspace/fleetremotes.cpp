#include "workspace/fleetremotes.h"

#include "git/remotecache.h"

#include <QDir>

namespace efa::workspace {

std::shared_ptr<const files::RemoteSource> fleetRemotes(const QString& remotes, const QString& base,
                                                        const std::map<QString, QString>& repositories)
{
    if (remotes.isEmpty())
        return nullptr;
    const QDir start(base);
    std::map<QString, QString> elsewhere;
    for (const auto& [url, folder] : repositories)
        elsewhere.insert_or_assign(url, QDir::cleanPath(start.absoluteFilePath(folder)));
    return std::make_shared<const git::RemoteCache>(remotes, elsewhere);
}

} // namespace efa::workspace
