#include "app/cli/remotesoption.h"

#include "git/remotecache.h"
#include "workspace/fleetremotes.h"
#include "workspace/helmcharts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::RemotesOption)
};

} // namespace

std::shared_ptr<const files::RemoteSource> remotesOf(const Arguments& arguments, const QString& base,
                                                     const std::map<QString, QString>& elsewhere)
{
    const QString chosen = arguments.value(u"--remotes"_s);
    return workspace::fleetRemotes(chosen.isEmpty() ? git::RemoteCache::usualFolder()
                                                    : QDir::current().absoluteFilePath(chosen),
                                   base, elsewhere);
}

Result<void> areRemotesThere(const Arguments& arguments)
{
    const QString chosen = arguments.value(u"--remotes"_s);
    if (chosen.isEmpty() || QFileInfo(chosen).isDir())
        return {};
    return failure({.code = ErrorCode::NotFound,
                    .message = Text::tr("There is no folder %1 for --remotes").arg(chosen),
                    .hint = Text::tr("Name the folder that holds the bare clones, or make it first.")});
}

std::shared_ptr<const delivery::ChartRenderer> chartsOf(const Arguments& arguments)
{
    return arguments.has(u"--allow-helm"_s) ? std::make_shared<const workspace::HelmCharts>() : nullptr;
}

} // namespace efa::app
