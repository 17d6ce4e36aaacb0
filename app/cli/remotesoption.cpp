#include "app/cli/remotesoption.h"

#include "git/remotecache.h"
#include "workspace/fleetremotes.h"
#include "workspace/helmcharts.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace efa::app {

std::shared_ptr<const files::RemoteSource> remotesOf(const Arguments& arguments, const QString& base,
                                                     const std::map<QString, QString>& elsewhere)
{
    const QString chosen = arguments.value(u"--remotes"_s);
    return workspace::fleetRemotes(chosen.isEmpty() ? git::RemoteCache::usualFolder()
                                                    : QDir::current().absoluteFilePath(chosen),
                                   base, elsewhere);
}

std::shared_ptr<const delivery::ChartRenderer> chartsOf(const Arguments& arguments)
{
    return arguments.has(u"--allow-helm"_s) ? std::make_shared<const workspace::HelmCharts>() : nullptr;
}

} // namespace efa::app
