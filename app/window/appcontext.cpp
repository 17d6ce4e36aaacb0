#include "app/window/appcontext.h"

#include "git/remotecache.h"
#include "widgets/changes/changesview.h"
#include "widgets/discovery/discoveryview.h"
#include "widgets/manifests/manifestsview.h"
#include "widgets/topology/topologyview.h"
#include "workspace/helmcharts.h"
#include "workspace/samplewriter.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

constexpr int sampleClusters = 36;

Result<void> writeSample(const QString& folder, Progress& progress)
{
    const auto written = workspace::writeSample(folder, sampleClusters, progress);
    if (!written)
        return failure(written.error());
    return {};
}

/// Where programs keep what outlives a run and is worth no backup ($XDG_STATE_HOME).
QString stateFolder()
{
    const QString set = qEnvironmentVariable("XDG_STATE_HOME");
    return QDir::isAbsolutePath(set) ? set : QDir::homePath() + u"/.local/state"_s;
}

} // namespace

ContextOptions AppContext::usualOptions()
{
    return {.settingsFile = Settings::usualFile(),
            .recoveryFolder = stateFolder() + u"/fleet-architect/recovery"_s,
            .remotesFolder = git::RemoteCache::usualFolder()};
}

AppContext::AppContext(QApplication& application, ContextOptions options)
    : m_clock(options.clock ? std::move(options.clock) : std::make_unique<SystemClock>())
    , m_settings(std::make_unique<Settings>(options.settingsFile))
    , m_appearance(
          std::make_unique<widgets::Appearance>(application, options.theme.value_or(m_settings->themeMode())))
    , m_jobs(std::make_unique<workspace::Jobs>())
    , m_session(std::make_unique<FleetSession>(
          workspace::WorkspaceFolders{.recovery = options.recoveryFolder, .remotes = options.remotesFolder},
          [this](const QString& root) -> std::shared_ptr<const delivery::ChartRenderer> {
              return m_settings->isHelmAllowed(root) ? std::make_shared<const workspace::HelmCharts>()
                                                     : nullptr;
          }))
    , m_sample(std::make_unique<SampleWriting>(*m_jobs, writeSample))
{
}

AppContext::~AppContext() = default;

QList<ViewPlace> AppContext::makeViews()
{
    return {{.number = 1, .id = u"topology"_s, .view = new widgets::TopologyView},
            {.number = 2, .id = u"manifests"_s, .view = new widgets::ManifestsView},
            {.number = 5, .id = u"changes"_s, .view = new widgets::ChangesView(*m_clock)},
            {.number = 0, .id = u"discovery"_s, .view = new widgets::DiscoveryView}};
}

} // namespace efa::app
