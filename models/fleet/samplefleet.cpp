#include "fleet/samplefleet.h"

#include "fleet/sampleplan.h"
#include "fleet/sampletopology.h"

#include <QCoreApplication>
#include <QHash>

#include <array>

using namespace Qt::StringLiterals;

namespace efa::fleet {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::fleet::SampleFleet)
};

constexpr std::array ringNames = {"dev"_L1, "canary"_L1, "early"_L1, "broad"_L1};

/// The words of a commit. Content of a Git history, so English in every language.
struct Entry
{
    SampleStage stage;
    const char* author;
    const char* email;
    const char* when;
    const char* message;
};

constexpr Entry entries[] = {
    {SampleStage::Namespaces, "Anneke de Vries", "a.devries@northsea.example", "2026-01-12T08:41:07Z",
     "Start the fleet repository: namespaces and limits\n\n"
     "Closed by default: each component opens what it needs. The quotas fit the\n"
     "smallest controller that we have, a turbine's with 2 GB.\n"},
    {SampleStage::Broker, "Katrine Lund", "k.lund@northsea.example", "2026-01-14T13:05:52Z",
     "Add the MQTT broker\n\n"
     "Devices come with certificates only. The bridge queues while the link is away.\n"},
    {SampleStage::Telemetry, "Jonah Okafor", "j.okafor@northsea.example", "2026-01-20T10:22:40Z",
     "Add the telemetry agent and node metrics\n\n"
     "Buffers on disk, so that a week of storm costs storage and not memory.\n"},
    {SampleStage::Gateway, "Katrine Lund", "k.lund@northsea.example", "2026-01-27T15:48:19Z",
     "Add the OPC UA gateway and its lists of nodes\n\n"
     "One list for each kind of asset: turbine, works, vehicle.\n"},
    {SampleStage::Rings, "Anneke de Vries", "a.devries@northsea.example", "2026-02-03T09:11:30Z",
     "Lay out four rings and the topology\n\n"
     "dev, canary, early, broad. A ring's gate is written beside it.\n"},
    {SampleStage::Works, "Marit Halvorsen", "m.halvorsen@northsea.example", "2026-02-10T07:55:03Z",
     "Bring the works under Git\n\n"
     "The nacelle line has three servers: its broker must survive one of them.\n"},
    {SampleStage::WindParks, "Marit Halvorsen", "m.halvorsen@northsea.example", "2026-03-02T11:30:44Z",
     "Bring the wind parks under Git\n\n"
     "Encrypted volumes everywhere: a cabinet at sea can be opened by anybody with a\n"
     "boat. Satellite sites keep seven days of measurements.\n"},
    {SampleStage::Vehicles, "Jonah Okafor", "j.okafor@northsea.example", "2026-03-23T14:02:16Z",
     "Bring vessels and vans under Git\n\n"
     "On ferries we are the guest of the line: all our names get the prefix ns-.\n"},
    {SampleStage::Wasm, "Katrine Lund", "k.lund@northsea.example", "2026-04-13T12:37:58Z",
     "Run filters as WebAssembly where the hardware can\n"},
    {SampleStage::Courier, "Jonah Okafor", "j.okafor@northsea.example", "2026-05-04T08:19:25Z",
     "Viking Bank goes by courier, every 14 days\n\n"
     "The satellite contract ended. The spool holds 42 days, two visits may be missed.\n"},
    {SampleStage::BrokerInCanary, "Anneke de Vries", "a.devries@northsea.example", "2026-06-08T09:44:11Z",
     "Try mosquitto 2.0.22 in dev and canary\n"},
    {SampleStage::BrokerInEarly, "Anneke de Vries", "a.devries@northsea.example", "2026-06-22T10:06:37Z",
     "Promote mosquitto 2.0.22 to early\n\n"
     "Two weeks in canary, no reconnects out of the ordinary.\n"},
    {SampleStage::TelemetryMemory, "Marit Halvorsen", "m.halvorsen@northsea.example", "2026-09-07T06:28:50Z",
     "Raise the telemetry agent's limit to 256Mi\n\n"
     "hornsea-b03 was killed for memory twice when it sent what the storm had kept\n"
     "back (OPS-2214). Fits the 2 GB controllers with 310Mi to spare.\n"},
    {SampleStage::GatewayInDev, "Katrine Lund", "k.lund@northsea.example", "2026-11-02T13:15:09Z",
     "Try OPC Publisher 2.9.10 in dev\n"},
};

void append(SampleFiles& files, SampleFiles&& more)
{
    files.insert(files.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

SampleFiles texts(std::initializer_list<const char*> folders)
{
    SampleFiles files;
    for (const char* folder : folders)
        append(files, sampleTexts(QString::fromLatin1(folder)));
    return files;
}

/// Everything of the regions of one kind: topology, sites, clusters.
SampleFiles regionsOf(const SamplePlan& plan, AssetKind asset, SampleStage stage)
{
    SampleFiles files{sampleLayoutFile(plan, stage)};
    for (const SampleRegion& region : plan.regions) {
        if (region.asset != asset)
            continue;
        files.push_back(sampleRegionFile(region, stage));
        for (const SampleSite& site : region.sites) {
            append(files, sampleSite(site, stage));
            for (const SampleCluster& cluster : site.clusters)
                append(files, sampleCluster(site, cluster, stage));
        }
    }
    return files;
}

SampleFiles ringFiles(std::initializer_list<QLatin1StringView> rings, SampleStage stage)
{
    SampleFiles files;
    for (const QLatin1StringView ring : rings)
        append(files, sampleRing(ring, stage));
    return files;
}

SampleFiles telemetryFiles()
{
    SampleFiles files = texts({"base/telemetry-agent", "base/node-exporter"});
    const SampleFile deployment = sampleDeployment(SampleStage::Telemetry);
    for (SampleFile& file : files) {
        if (file.path == deployment.path)
            file = deployment;
    }
    return files;
}

SampleFiles vehicleFiles(const SamplePlan& plan)
{
    SampleFiles files = regionsOf(plan, AssetKind::Vehicle, SampleStage::Vehicles);
    files.push_back(sampleSharedRing(u"early"_s));
    files.push_back(sampleSharedRing(u"broad"_s));
    return files;
}

SampleFiles wasmFiles(const SamplePlan& plan)
{
    SampleFiles files = texts({"components/wasm-runtime"});
    for (const SampleRegion& region : plan.regions) {
        for (const SampleSite& site : region.sites) {
            if (site.wasm)
                append(files, sampleSite(site, SampleStage::Wasm));
        }
    }
    return files;
}

SampleFiles courierFiles(const SamplePlan& plan)
{
    SampleFiles files = {sampleFleetFile(SampleStage::Courier)};
    for (const SampleRegion& region : plan.regions) {
        for (const SampleSite& site : region.sites) {
            if (connectivityAt(site, SampleStage::Wasm) == site.connectivity)
                continue;
            files.push_back(sampleRegionFile(region, SampleStage::Courier));
            append(files, sampleSite(site, SampleStage::Courier));
            for (const SampleCluster& cluster : site.clusters)
                files.push_back(sampleCluster(site, cluster, SampleStage::Courier).front());
        }
    }
    return files;
}

SampleFiles changesOf(const SamplePlan& plan, SampleStage stage)
{
    switch (stage) {
    case SampleStage::Namespaces: {
        SampleFiles files = texts({"base/namespaces", "base/policies"});
        files.push_back(sampleReadme(plan));
        return files;
    }
    case SampleStage::Broker:
        return texts({"base/mqtt-broker"});
    case SampleStage::Telemetry:
        return telemetryFiles();
    case SampleStage::Gateway:
        return texts({"base/protocol-gateway", "components/assets-turbine", "components/assets-vehicle",
                      "components/assets-works"});
    case SampleStage::Rings: {
        SampleFiles files = ringFiles({ringNames[0], ringNames[1], ringNames[2], ringNames[3]}, stage);
        files.push_back(sampleFleetFile(stage));
        files.push_back(sampleValidation());
        return files;
    }
    case SampleStage::Works: {
        SampleFiles files = texts({"components/high-availability"});
        append(files, regionsOf(plan, AssetKind::Works, stage));
        return files;
    }
    case SampleStage::WindParks: {
        SampleFiles files =
            texts({"components/courier", "components/encrypted-storage", "components/metered-link"});
        append(files, regionsOf(plan, AssetKind::Turbine, stage));
        return files;
    }
    case SampleStage::Vehicles:
        return vehicleFiles(plan);
    case SampleStage::Wasm:
        return wasmFiles(plan);
    case SampleStage::Courier:
        return courierFiles(plan);
    case SampleStage::BrokerInCanary:
        return ringFiles({ringNames[0], ringNames[1]}, stage);
    case SampleStage::BrokerInEarly:
        return ringFiles({ringNames[2]}, stage);
    case SampleStage::TelemetryMemory:
        return {sampleDeployment(stage)};
    case SampleStage::GatewayInDev:
        return ringFiles({ringNames[0]}, stage);
    }
    Q_UNREACHABLE();
}

/// The files as the history has them so far.
class KnownFiles
{
  public:
    /// Leaves out what stands there already, and remembers the rest.
    SampleFiles changed(SampleFiles&& files)
    {
        std::erase_if(files, [this](const SampleFile& file) {
            QByteArray& content = m_files[file.path];
            if (content == file.content)
                return true;
            content = file.content;
            return false;
        });
        return std::move(files);
    }

  private:
    QHash<QString, QByteArray> m_files;
};

SampleFigures figuresOf(const SamplePlan& plan)
{
    SampleFigures figures;
    figures.regions = static_cast<int>(plan.regions.size());
    figures.sites = plan.siteCount();
    figures.clusters = plan.clusterCount();
    for (const QLatin1StringView ring : ringNames)
        figures.rings.emplace_back(ring, plan.clustersIn(ring));
    for (const SampleRegion& region : plan.regions) {
        for (const SampleSite& site : region.sites) {
            figures.prefixed += site.shared ? static_cast<int>(site.clusters.size()) : 0;
            figures.withMachines += site.machines ? static_cast<int>(site.clusters.size()) : 0;
        }
    }
    return figures;
}

} // namespace

std::map<QString, QByteArray> SampleFleet::files() const
{
    std::map<QString, QByteArray> files;
    for (const SampleCommit& commit : commits) {
        for (const SampleFile& file : commit.changes)
            files.insert_or_assign(file.path, file.content);
    }
    return files;
}

Result<SampleFleet> makeSampleFleet(int clusters, Progress& progress)
{
    if (clusters < fewestSampleClusters || clusters > mostSampleClusters)
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("A sample fleet cannot have %1 clusters").arg(clusters),
                        .hint = Text::tr("Choose a number from %1 to %2.")
                                    .arg(fewestSampleClusters)
                                    .arg(mostSampleClusters)});
    const SamplePlan plan = makeSamplePlan(clusters);
    SampleFleet fleet;
    fleet.figures = figuresOf(plan);
    KnownFiles known;
    qint64 done = 0;
    for (const Entry& entry : entries) {
        if (progress.isCancelled())
            return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled")});
        fleet.commits.push_back({.author = QString::fromLatin1(entry.author),
                                 .email = QString::fromLatin1(entry.email),
                                 .when = QDateTime::fromString(QString::fromLatin1(entry.when), Qt::ISODate),
                                 .message = QString::fromLatin1(entry.message),
                                 .changes = known.changed(changesOf(plan, entry.stage))});
        progress.report(++done, static_cast<qint64>(std::size(entries)), Text::tr("Writing manifests"));
    }
    return fleet;
}

} // namespace efa::fleet
