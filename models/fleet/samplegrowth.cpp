#include "fleet/samplegrowth.h"

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace efa::fleet {

namespace {

constexpr std::array windParks = {
    "Borssele",     "Hollandse Kust", "Horns Rev", "German Bight", "Moray Firth",      "Borkum Riffgrund",
    "Gemini",       "Alpha Ventus",   "Amrumbank", "Nordsee Ost",  "Sandbank",         "Thanet",
    "Triton Knoll", "Race Bank",      "Seagreen",  "Beatrice",     "Greater Gabbard",  "London Array",
    "Norther",      "Rentel",         "Northwind", "Anholt",       "Thornton Bank",    "Kriegers Flak",
    "Baltic Eagle", "Wikinger",       "Arkona",    "Rampion",      "Sheringham Shoal", "Neart na Gaoithe",
    "Dudgeon",      "Galloper"};
constexpr std::array worksTowns = {"Rotterdam", "Emden",   "Aalborg", "Hull",   "Cuxhaven",    "Vlissingen",
                                   "Aarhus",    "Nakskov", "Rostock", "Gdansk", "Bremerhaven", "Fredericia"};
constexpr std::array homePorts = {"Ijmuiden",  "Eemshaven",   "Ostend",    "Lowestoft",
                                  "Wick",      "Helgoland",   "Norddeich", "Sassnitz",
                                  "Peterhead", "Hvide Sande", "Ramsgate",  "Den Helder"};

constexpr int turbinesOfArray = 12;
constexpr int clustersOfHall = 8;
constexpr int clustersOfDepot = 10;

/// How many clusters of one kind still need a site.
struct Demand
{
    int turbines = 0;
    int halls = 0;
    int machineHalls = 0;
    int depots = 0;
    int ferries = 0;
};

Demand demandOf(int extra, int twentieth)
{
    Demand demand;
    demand.machineHalls = twentieth;
    demand.ferries = twentieth;
    const int rest = extra - 2 * twentieth;
    demand.halls = rest * 15 / 100;
    demand.depots = rest * 20 / 100;
    demand.turbines = rest - demand.halls - demand.depots;
    return demand;
}

QString nameOf(const QString& title)
{
    return title.toLower().replace(u' ', u'-');
}

/// "Borssele", and from the second round on "Borssele 2".
QString placeTitle(std::span<const char* const> places, int number)
{
    const auto count = static_cast<int>(places.size());
    const QString place = QString::fromLatin1(places[static_cast<size_t>(number % count)]);
    return number < count ? place : u"%1 %2"_s.arg(place).arg(number / count + 1);
}

class Growth
{
  public:
    explicit Growth(SamplePlan& plan)
        : m_plan(plan), m_index(plan.clusterCount())
    {
    }

    void addWindParks(int turbines)
    {
        static constexpr std::array links = {"fibre", "radio-link", "satellite-2h", "radio-link"};
        for (int park = 0; turbines > 0; ++park) {
            const QString title = placeTitle(windParks, park);
            SampleRegion region{
                .name = nameOf(title), .title = title, .asset = AssetKind::Turbine, .sites = {}};
            for (char array = 'a'; array < 'q' && turbines > 0; ++array) {
                SampleSite site =
                    siteOf(region, QString(QLatin1Char(array)),
                           u"%1, Array %2"_s.arg(title).arg(QChar(QLatin1Char(array)).toUpper()));
                // One array in twelve is reached only by boat.
                const bool courier = (park * 16 + array - 'a') % 12 == 11;
                site.connectivity =
                    courier ? u"courier-14d"_s
                            : QString::fromLatin1(links[static_cast<size_t>(park) % links.size()]);
                site.profile = u"turbine-arm64-2g"_s;
                turbines -= fill(site, site.name, std::min(turbines, turbinesOfArray));
                region.sites.push_back(std::move(site));
            }
            m_plan.regions.push_back(std::move(region));
        }
    }

    void addWorks(int halls, int machineHalls)
    {
        for (int town = 0; halls + machineHalls > 0; ++town) {
            const QString place = placeTitle(worksTowns, town);
            SampleRegion region{.name = nameOf(place) + u"-works"_s,
                                .title = place + u" works"_s,
                                .asset = AssetKind::Works,
                                .sites = {}};
            for (int hall = 1; hall <= 8 && halls + machineHalls > 0; ++hall) {
                // A works has two halls full of machines while there are any left to place.
                const bool machines = machineHalls > 0 && (hall <= 2 || halls == 0);
                int& left = machines ? machineHalls : halls;
                SampleSite site = siteOf(region, u"h%1"_s.arg(hall), u"%1, hall %2"_s.arg(place).arg(hall));
                site.connectivity = u"fibre"_s;
                site.profile = u"works-amd64-16g"_s;
                site.machines = machines;
                site.wasm = hall % 3 == 0;
                left -= fill(site, nameOf(place) + u"-h%1"_s.arg(hall), std::min(left, clustersOfHall));
                region.sites.push_back(std::move(site));
            }
            m_plan.regions.push_back(std::move(region));
        }
    }

    void addVehicles(int depots, int ferries)
    {
        for (int port = 0; depots + ferries > 0; ++port) {
            const QString place = placeTitle(homePorts, port);
            SampleRegion region{.name = nameOf(place) + u"-vehicles"_s,
                                .title = place + u" vehicles"_s,
                                .asset = AssetKind::Vehicle,
                                .sites = {}};
            for (int depot = 1; depot <= 12 && depots + ferries > 0; ++depot) {
                const bool shared = ferries > 0 && (depot <= 3 || depots == 0);
                int& left = shared ? ferries : depots;
                const QString code = u"%1%2"_s.arg(shared ? u'f' : u'v').arg(depot);
                SampleSite site =
                    siteOf(region, code,
                           (shared ? u"%1, ferry line %2"_s : u"%1, depot %2"_s).arg(place).arg(depot));
                site.connectivity = shared ? u"radio-link"_s : u"depot-wifi"_s;
                site.profile = u"vehicle-arm64-4g"_s;
                site.shared = shared;
                site.wasm = !shared && depot % 4 == 0;
                left -= fill(site, nameOf(place) + u'-' + code, std::min(left, clustersOfDepot));
                region.sites.push_back(std::move(site));
            }
            m_plan.regions.push_back(std::move(region));
        }
    }

  private:
    static SampleSite siteOf(const SampleRegion& region, const QString& code, const QString& title)
    {
        SampleSite site;
        site.name = region.name + u'-' + code;
        site.title = title;
        site.region = region.name;
        site.uplink = u"hub.%1.northsea.example"_s.arg(region.name);
        site.asset = region.asset;
        return site;
    }

    int fill(SampleSite& site, const QString& prefix, int count)
    {
        for (int number = 1; number <= count; ++number)
            site.clusters.push_back({.name = u"%1-%2"_s.arg(prefix).arg(number, 2, 10, QLatin1Char('0')),
                                     .ring = u"broad"_s,
                                     .index = m_index++});
        return count;
    }

    SamplePlan& m_plan;
    int m_index;
};

/// Gives `count` clusters, evenly spread, to a ring and takes them out of the list.
void spread(std::vector<SampleCluster*>& clusters, int count, const QString& ring)
{
    std::vector<SampleCluster*> rest;
    const qint64 size = std::max<qint64>(1, static_cast<qint64>(clusters.size()));
    qint64 given = 0;
    for (qint64 i = 0; i < static_cast<qint64>(clusters.size()); ++i) {
        if ((i + 1) * count / size > given) {
            clusters[static_cast<size_t>(i)]->ring = ring;
            ++given;
        } else {
            rest.push_back(clusters[static_cast<size_t>(i)]);
        }
    }
    clusters = std::move(rest);
}

void shareRings(SamplePlan& plan, int clusters)
{
    std::vector<SampleCluster*> ours;
    std::vector<SampleCluster*> guests;
    for (SampleRegion& region : plan.regions) {
        for (SampleSite& site : region.sites) {
            for (SampleCluster& cluster : site.clusters) {
                if (cluster.index >= fewestSampleClusters)
                    (site.shared ? guests : ours).push_back(&cluster);
            }
        }
    }
    spread(ours, std::max(2, clusters / 200) - 2, u"dev"_s);
    spread(ours, std::max(4, clusters / 40) - 4, u"canary"_s);
    // Where we are guests, others have gone before.
    ours.insert(ours.end(), guests.begin(), guests.end());
    spread(ours, std::max(10, clusters * 17 / 100) - 10, u"early"_s);
}

} // namespace

void growSamplePlan(SamplePlan& plan, int clusters)
{
    const int extra = clusters - plan.clusterCount();
    const int twentieth = sampleTwentieth(clusters) - sampleTwentieth(fewestSampleClusters);
    const Demand demand = demandOf(extra, twentieth);
    Growth growth(plan);
    growth.addWindParks(demand.turbines);
    growth.addWorks(demand.halls, demand.machineHalls);
    growth.addVehicles(demand.depots, demand.ferries);
    shareRings(plan, clusters);
}

} // namespace efa::fleet
