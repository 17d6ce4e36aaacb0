#include "widgets/topology/clusterwords.h"

#include "widgets/common/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

namespace efa::widgets {

using fleet::Facet;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::widgets::ClusterWords)
};

} // namespace

QString nodesWord(int nodes)
{
    return nodes > 0 ? Text::tr("%Ln node(s)", nullptr, nodes) : Text::tr("Nodes not known");
}

QStringList clusterLines(const fleet::FleetMap& map, int cluster)
{
    const fleet::MapCluster& known = map.clusters.at(size_t(cluster));
    const fleet::MapSite& site = map.sites.at(size_t(known.site));
    const fleet::MapRegion& region = map.regions.at(size_t(known.region));
    QStringList lines{shown(known.name), Text::tr("%1, %2").arg(titleOf(region), titleOf(site))};
    for (const Facet facet : fleet::allFacets) {
        const QString value = fleet::facetValue(known, facet);
        if (!value.isEmpty())
            lines << Text::tr("%1: %2").arg(facetWord(facet), valueWord(facet, value));
    }
    if (known.nodes > 0)
        lines << nodesWord(known.nodes);
    return lines;
}

QStringList regionLines(const MapScene& scene, int region)
{
    const fleet::MapRegion& known = scene.map().regions.at(size_t(region));
    QStringList lines{titleOf(known), Text::tr("%Ln site(s)", nullptr, known.siteCount)};
    const std::vector<int> shares = scene.sharesOf(known);
    const FacetScale& scale = scene.scale();
    for (size_t at = 0; at < shares.size(); ++at) {
        if (shares.at(at) == 0)
            continue;
        const bool own = int(at) < scale.values().size();
        const QString word =
            own ? valueWord(scale.facet(), scale.values().at(qsizetype(at)))
                : (scale.others().size() == 1 ? valueWord(scale.facet(), scale.others().constFirst())
                                              : Text::tr("Others"));
        lines << Text::tr("%1: %2").arg(word, QLocale().toString(shares.at(at)));
    }
    return lines;
}

QString fleetWords(const MapScene& scene)
{
    const fleet::FleetMap& map = scene.map();
    const QString clusters = Text::tr("%Ln cluster(s)", nullptr, int(map.clusters.size()));
    const QString sites = Text::tr("%Ln site(s)", nullptr, int(map.sites.size()));
    const QString regions = Text::tr("%Ln region(s)", nullptr, int(map.regions.size()));
    if (map.origin == fleet::FleetMap::Origin::Adopted)
        return Text::tr("%1, %2, %3").arg(clusters, sites, regions);
    if (map.notPlaced == 0)
        return Text::tr("Proposed from the repository's layout: %1, %2, %3").arg(clusters, sites, regions);
    return Text::tr("Proposed from the repository's layout: %1, %Ln of them without a site or region",
                    nullptr, map.notPlaced)
        .arg(clusters);
}

} // namespace efa::widgets
