#include "fleet/samplefiles.h"

#include <QByteArrayList>
#include <QCryptographicHash>

#include <array>

using namespace Qt::StringLiterals;

namespace efa::fleet {

namespace {

/// The templates are read and unpacked once.
const QByteArray& templateText(const char* name)
{
    struct Read
    {
        const char* name;
        QByteArray text;
    };
    static const std::array<Read, 8> all = [] {
        std::array<Read, 8> texts{{{"cluster/kustomization.yaml", {}},
                                   {"cluster/gateway.yaml", {}},
                                   {"cluster/flux.yaml", {}},
                                   {"ring/kustomization.yaml", {}},
                                   {"ring/shared.yaml", {}},
                                   {"ring/settings.env", {}},
                                   {"site/kustomization.yaml", {}},
                                   {"site/machine.yaml", {}}}};
        for (Read& read : texts)
            read.text = sampleText(u"templates/"_s + QString::fromLatin1(read.name));
        return texts;
    }();
    for (const Read& read : all) {
        if (qstrcmp(read.name, name) == 0)
            return read.text;
    }
    Q_UNREACHABLE();
}

struct RingFacts
{
    const char* name;
    const char* purpose;
    const char* gogc;
    const char* window;
};

constexpr RingFacts ringFacts[] = {
    {"dev", "ours to break; test bench and paint shop.", "100", "always"},
    {"canary", "a few of every kind, watched by the people who made the change.", "100",
     "weekdays 08:00-16:00"},
    {"early", "one in six; sites with staff nearby.", "75", "daily 08:00-20:00"},
    {"broad", "everything else.", "50", "daily 22:00-04:00"},
};

const RingFacts& factsOf(const QString& ring)
{
    for (const RingFacts& facts : ringFacts) {
        if (ring == QLatin1StringView(facts.name))
            return facts;
    }
    Q_UNREACHABLE();
}

/// The `images:` of a ring: what it tries before the base has it.
QByteArray imagesOf(const QString& ring, SampleStage stage)
{
    const bool first = ring == "dev"_L1 || ring == "canary"_L1;
    QByteArray images;
    if ((first && stage >= SampleStage::BrokerInCanary) ||
        (ring == "early"_L1 && stage >= SampleStage::BrokerInEarly))
        images += "  - name: eclipse-mosquitto\n    newTag: 2.0.22\n";
    if (ring == "dev"_L1 && stage >= SampleStage::GatewayInDev)
        images += "  - name: mcr.microsoft.com/iotedge/opc-publisher\n    newTag: 2.9.10\n";
    return images.isEmpty() ? QByteArray() : "images:\n" + images;
}

/// How a class of connection shows in Flux's timing.
struct Timing
{
    const char* connectivity;
    const char* poll;
    const char* cloneTimeout;
    const char* retry;
    const char* applyTimeout;
    const char* scrape;
};

constexpr Timing timings[] = {
    {"fibre", "5m", "60s", "2m", "10m", "10s"},         {"radio-link", "30m", "3m", "10m", "15m", "30s"},
    {"satellite-2h", "2h", "15m", "20m", "30m", "60s"}, {"depot-wifi", "15m", "5m", "5m", "20m", "30s"},
    {"courier-14d", "10m", "60s", "10m", "30m", "60s"},
};

const Timing& timingOf(const QString& connectivity)
{
    for (const Timing& timing : timings) {
        if (connectivity == QLatin1StringView(timing.connectivity))
            return timing;
    }
    Q_UNREACHABLE();
}

/// 10.A.B of the cluster's field network: A from 20 on, 200 networks each.
QByteArray subnetOf(const SampleCluster& cluster)
{
    return "10." + QByteArray::number(20 + cluster.index / 200) + '.' +
           QByteArray::number(cluster.index % 200);
}

QByteArray assetOf(const SampleSite& site, const SampleCluster& cluster)
{
    static constexpr std::array prefixes = {"WTG-", "LINE-", "VEH-"};
    return prefixes[static_cast<size_t>(site.asset)] + cluster.name.toUpper().toLatin1();
}

QByteArray urlOf(const SampleSite& site, const QString& connectivity)
{
    // What the courier brings is served by a small Git server at the site.
    if (connectivity == "courier-14d"_L1)
        return "ssh://git@mirror." + site.name.toLatin1() + ".northsea.example/fleet/north-sea.git";
    return "ssh://git@git.northsea.example/fleet/north-sea.git";
}

SampleFile fluxFile(const QString& folder, const SampleSite& site, const SampleCluster& cluster,
                    SampleStage stage)
{
    const QString connectivity = connectivityAt(site, stage);
    const Timing& timing = timingOf(connectivity);
    const std::array placeholders = {
        Placeholder{"cluster", cluster.name.toLatin1()},   Placeholder{"site", site.name.toLatin1()},
        Placeholder{"region", site.region.toLatin1()},     Placeholder{"uplink", site.uplink.toLatin1()},
        Placeholder{"url", urlOf(site, connectivity)},     Placeholder{"poll", timing.poll},
        Placeholder{"clone-timeout", timing.cloneTimeout}, Placeholder{"retry", timing.retry},
        Placeholder{"apply-timeout", timing.applyTimeout}, Placeholder{"scrape", timing.scrape},
        Placeholder{"prefix", site.shared ? "ns-" : ""},
    };
    return {folder + u"flux.yaml"_s, filled(templateText("cluster/flux.yaml"), placeholders)};
}

SampleFile kustomizationFile(const QString& folder, const SampleSite& site, const SampleCluster& cluster)
{
    const std::array placeholders = {
        Placeholder{"cluster", cluster.name.toLatin1()},
        Placeholder{"site", site.name.toLatin1()},
        Placeholder{"site-title", site.title.toUtf8()},
        Placeholder{"ring", cluster.ring.toLatin1()},
        Placeholder{"ring-layer", cluster.ring.toLatin1() + (site.shared ? "-shared" : "")},
        Placeholder{"more-components",
                    cluster.highlyAvailable ? "  - ../../components/high-availability\n" : ""},
        Placeholder{"uid", sampleUid(cluster)},
        Placeholder{"asset", assetOf(site, cluster)},
        Placeholder{"subnet", subnetOf(cluster)},
        Placeholder{"minute", QByteArray::number(cluster.index * 37 % 60)},
        Placeholder{"hour", QByteArray::number(1 + cluster.index % 4)},
    };
    return {folder + u"kustomization.yaml"_s,
            filled(templateText("cluster/kustomization.yaml"), placeholders)};
}

QByteArray componentsOf(const SampleSite& site, SampleStage stage)
{
    static constexpr std::array assets = {"assets-turbine", "assets-works", "assets-vehicle"};
    const QString connectivity = connectivityAt(site, stage);
    QByteArrayList names{assets[static_cast<size_t>(site.asset)]};
    if (connectivity == "courier-14d"_L1)
        names << "courier";
    else if (connectivity != "fibre"_L1)
        names << "metered-link";
    if (site.asset != AssetKind::Works)
        names << "encrypted-storage";
    if (site.wasm && stage >= SampleStage::Wasm)
        names << "wasm-runtime";
    QByteArray text;
    for (const QByteArray& name : names)
        text += "  - ../../../components/" + name + '\n';
    return text;
}

/// The one place where an overlay sets memory, for a twentieth of the fleet.
constexpr char machineHallPatch[] = R"(  # A hundred machines with 40 values each: measured at 341Mi.
  - target:
      kind: Deployment
      name: protocol-gateway
    patch: |-
      - op: replace
        path: /spec/template/spec/containers/0/resources/limits/memory
        value: 448Mi
)";

constexpr int cells = 10;
constexpr int machinesOfCell = 10;

QByteArray cellText(int cell)
{
    QByteArray text = "# The machines of cell " + QByteArray::number(cell) +
                      ", as the gateway finds them: a name and where it leads.\n";
    for (int machine = 1; machine <= machinesOfCell; ++machine) {
        const QByteArray code = QByteArray::number(cell).rightJustified(2, '0') + '-' +
                                QByteArray::number(machine).rightJustified(2, '0');
        const std::array placeholders = {
            Placeholder{"machine", "machine-" + code},
            Placeholder{"cell", "cell-" + QByteArray::number(cell).rightJustified(2, '0')},
            Placeholder{"address",
                        "10.19." + QByteArray::number(cell) + '.' + QByteArray::number(10 + machine)},
        };
        text += (machine == 1 ? "" : "---\n") + filled(templateText("site/machine.yaml"), placeholders);
    }
    return text;
}

/// Every hall with machines has the same ones: the bytes are made once and shared.
const std::vector<QByteArray>& cellTexts()
{
    static const std::vector<QByteArray> texts = [] {
        std::vector<QByteArray> all;
        for (int cell = 1; cell <= cells; ++cell)
            all.push_back(cellText(cell));
        return all;
    }();
    return texts;
}

QByteArray whatOf(const SampleSite& site, SampleStage stage)
{
    static constexpr std::array kinds = {"offshore wind", "works", "vehicles"};
    return QByteArray(kinds[static_cast<size_t>(site.asset)]) + ", " + connectivityAt(site, stage).toLatin1();
}

} // namespace

QByteArray sampleUid(const SampleCluster& cluster)
{
    QByteArray hex =
        QCryptographicHash::hash("north-sea/" + cluster.name.toUtf8(), QCryptographicHash::Sha256).toHex();
    hex[12] = '8'; // an UUID of our own making
    hex[16] = 'a';
    return hex.mid(0, 8) + '-' + hex.mid(8, 4) + '-' + hex.mid(12, 4) + '-' + hex.mid(16, 4) + '-' +
           hex.mid(20, 12);
}

QString connectivityAt(const SampleSite& site, SampleStage stage)
{
    if (site.name == "viking-bank"_L1 && stage < SampleStage::Courier)
        return u"satellite-2h"_s;
    return site.connectivity;
}

SampleFile sampleReadme(const SamplePlan& plan)
{
    const std::array placeholders = {Placeholder{"clusters", QByteArray::number(plan.clusterCount())}};
    return {u"README.md"_s, filled(sampleText(u"templates/README.md"_s), placeholders)};
}

SampleFile sampleValidation()
{
    return {u"topology/validation.yaml"_s, sampleText(u"templates/topology/validation.yaml"_s)};
}

SampleFile sampleDeployment(SampleStage stage)
{
    const QString path = u"base/telemetry-agent/deployment.yaml"_s;
    const QByteArray limit =
        stage < SampleStage::TelemetryMemory
            ? QByteArray("              memory: 192Mi")
            : QByteArray("              # hornsea-b03 was killed twice at 192Mi, with a full "
                         "spool after the storm (OPS-2214).\n"
                         "              memory: 256Mi");
    const std::array placeholders = {Placeholder{"memory-limit", limit}};
    return {path, filled(sampleText(path), placeholders)};
}

SampleFiles sampleRing(const QString& ring, SampleStage stage)
{
    const RingFacts& facts = factsOf(ring);
    const std::array placeholders = {
        Placeholder{"ring", facts.name},
        Placeholder{"purpose", facts.purpose},
        Placeholder{"gogc", facts.gogc},
        Placeholder{"window", facts.window},
        Placeholder{"images", imagesOf(ring, stage)},
    };
    const QString folder = u"overlays/rings/%1/"_s.arg(ring);
    QByteArray kustomization = filled(templateText("ring/kustomization.yaml"), placeholders);
    if (kustomization.endsWith("\n\n"))
        kustomization.chop(1);
    return {{folder + u"kustomization.yaml"_s, kustomization},
            {folder + u"settings.env"_s, filled(templateText("ring/settings.env"), placeholders)}};
}

SampleFile sampleSharedRing(const QString& ring)
{
    const std::array placeholders = {Placeholder{"ring", ring.toLatin1()}};
    return {u"overlays/rings/%1-shared/kustomization.yaml"_s.arg(ring),
            filled(templateText("ring/shared.yaml"), placeholders)};
}

SampleFiles sampleSite(const SampleSite& site, SampleStage stage)
{
    const QString folder = u"overlays/sites/%1/"_s.arg(site.name);
    SampleFiles files;
    QByteArray resources;
    if (site.machines) {
        resources = "resources:\n";
        for (int cell = 1; cell <= cells; ++cell) {
            const QString path = u"machines/cell-%1.yaml"_s.arg(cell, 2, 10, QLatin1Char('0'));
            resources += "  - " + path.toLatin1() + '\n';
            files.push_back({folder + path, cellTexts()[static_cast<size_t>(cell) - 1]});
        }
    }
    const std::array placeholders = {
        Placeholder{"title", site.title.toUtf8()},
        Placeholder{"what", whatOf(site, stage)},
        Placeholder{"resources", resources},
        Placeholder{"components", componentsOf(site, stage)},
        Placeholder{"site", site.name.toLatin1()},
        Placeholder{"region", site.region.toLatin1()},
        Placeholder{"profile", site.profile.toLatin1()},
        Placeholder{"more-patches", site.machines ? machineHallPatch : ""},
    };
    QByteArray kustomization = filled(templateText("site/kustomization.yaml"), placeholders);
    if (kustomization.endsWith("\n\n"))
        kustomization.chop(1);
    files.push_back({folder + u"kustomization.yaml"_s, kustomization});
    return files;
}

SampleFiles sampleCluster(const SampleSite& site, const SampleCluster& cluster, SampleStage stage)
{
    const QString folder = u"clusters/%1/"_s.arg(cluster.name);
    const std::array placeholders = {Placeholder{"subnet", subnetOf(cluster)},
                                     Placeholder{"asset", assetOf(site, cluster)}};
    return {fluxFile(folder, site, cluster, stage),
            {folder + u"gateway.yaml"_s, filled(templateText("cluster/gateway.yaml"), placeholders)},
            kustomizationFile(folder, site, cluster)};
}

} // namespace efa::fleet
