#include "fleet/sampleplan.h"

#include "fleet/samplegrowth.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace efa::fleet {

namespace {

/// A site of the 36 clusters that every sample fleet has. `rings` holds one letter a cluster: d, c, e or b.
struct SiteRow
{
    const char* region;
    const char* name;
    const char* title;
    AssetKind asset;
    const char* connectivity;
    const char* profile;
    const char* clusterPrefix;
    int firstNumber;
    const char* rings;
};

constexpr SiteRow siteRows[] = {
    {"wind-parks", "dogger-a", "Dogger Bank, Array A", AssetKind::Turbine, "satellite-2h", "turbine-arm64-2g",
     "dogger-a", 11, "ccbbb"},
    {"wind-parks", "dogger-b", "Dogger Bank, Array B", AssetKind::Turbine, "satellite-2h", "turbine-arm64-2g",
     "dogger-b0", 1, "ebbb"},
    {"wind-parks", "hornsea-b", "Hornsea, Array B", AssetKind::Turbine, "radio-link", "turbine-arm64-2g",
     "hornsea-b0", 1, "eebb"},
    {"wind-parks", "hornsea-c", "Hornsea, converter", AssetKind::Turbine, "fibre", "works-amd64-16g",
     "hornsea-c0", 1, "eb"},
    {"wind-parks", "viking-bank", "Viking Bank", AssetKind::Turbine, "courier-14d", "turbine-arm64-2g",
     "viking-0", 1, "ebb"},
    {"esbjerg-works", "blade-hall", "Esbjerg, blade hall", AssetKind::Works, "fibre", "works-amd64-16g",
     "esbjerg-bh", 1, "ec"},
    {"esbjerg-works", "nacelle-line", "Esbjerg, nacelle line", AssetKind::Works, "fibre", "works-amd64-16g",
     "esbjerg-nl", 1, "beb"},
    {"esbjerg-works", "paint-shop", "Esbjerg, paint shop", AssetKind::Works, "fibre", "works-amd64-16g",
     "esbjerg-ps", 1, "deb"},
    {"esbjerg-works", "test-bench", "Esbjerg, test bench", AssetKind::Works, "fibre", "works-amd64-16g",
     "esbjerg-tb", 1, "d"},
    {"service-vehicles", "crew-boats", "Grimsby crew boats", AssetKind::Vehicle, "depot-wifi",
     "vehicle-arm64-4g", "cv-0", 1, "cebb"},
    {"service-vehicles", "vans", "Esbjerg vans", AssetKind::Vehicle, "depot-wifi", "vehicle-arm64-4g",
     "van-0", 1, "bbb"},
    {"service-vehicles", "ferries", "Baltic ferries", AssetKind::Vehicle, "radio-link", "vehicle-arm64-4g",
     "ferry-0", 1, "eb"},
};

QString ringOf(char letter)
{
    switch (letter) {
    case 'd':
        return u"dev"_s;
    case 'c':
        return u"canary"_s;
    case 'e':
        return u"early"_s;
    default:
        return u"broad"_s;
    }
}

SampleSite siteOf(const SiteRow& row, int& index)
{
    SampleSite site;
    site.name = QString::fromLatin1(row.name);
    site.title = QString::fromLatin1(row.title);
    site.region = QString::fromLatin1(row.region);
    site.uplink = u"hub.%1.northsea.example"_s.arg(site.region);
    site.asset = row.asset;
    site.connectivity = QString::fromLatin1(row.connectivity);
    site.profile = QString::fromLatin1(row.profile);
    site.wasm = site.name == "hornsea-c"_L1 || site.name == "nacelle-line"_L1 || site.name == "crew-boats"_L1;
    site.machines = site.name == "blade-hall"_L1;
    site.shared = site.name == "ferries"_L1;
    int number = row.firstNumber;
    for (const char letter : QByteArrayView(row.rings)) {
        site.clusters.push_back({.name = QString::fromLatin1(row.clusterPrefix) + QString::number(number++),
                                 .ring = ringOf(letter),
                                 .index = index++});
    }
    if (site.name == "nacelle-line"_L1)
        site.clusters.front().highlyAvailable = true;
    return site;
}

QString titleOf(const QString& region)
{
    if (region == "wind-parks"_L1)
        return u"Wind parks"_s;
    return region == "esbjerg-works"_L1 ? u"Esbjerg works"_s : u"Service vehicles"_s;
}

} // namespace

int SamplePlan::clusterCount() const
{
    int count = 0;
    for (const SampleRegion& region : regions) {
        for (const SampleSite& site : region.sites)
            count += static_cast<int>(site.clusters.size());
    }
    return count;
}

int SamplePlan::siteCount() const
{
    int count = 0;
    for (const SampleRegion& region : regions)
        count += static_cast<int>(region.sites.size());
    return count;
}

int SamplePlan::clustersIn(const QString& ring) const
{
    int count = 0;
    for (const SampleRegion& region : regions) {
        for (const SampleSite& site : region.sites) {
            for (const SampleCluster& cluster : site.clusters)
                count += cluster.ring == ring ? 1 : 0;
        }
    }
    return count;
}

int sampleTwentieth(int clusters)
{
    return (clusters + 19) / 20;
}

SamplePlan makeSamplePlan(int clusters)
{
    Q_ASSERT(clusters >= fewestSampleClusters && clusters <= mostSampleClusters);
    SamplePlan plan;
    int index = 0;
    for (const SiteRow& row : siteRows) {
        SampleSite site = siteOf(row, index);
        if (plan.regions.empty() || plan.regions.back().name != site.region)
            plan.regions.push_back(
                {.name = site.region, .title = titleOf(site.region), .asset = site.asset, .sites = {}});
        plan.regions.back().sites.push_back(std::move(site));
    }
    growSamplePlan(plan, clusters);
    return plan;
}

} // namespace efa::fleet
