#include "fleet/mapfacets.h"

#include "fleet/words_p.h"

#include <QHash>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace efa::fleet {

namespace {

constexpr std::array<QLatin1StringView, allFacets.size()> ids = {
    "ring"_L1, "distribution"_L1, "version"_L1, "connectivity"_L1, "profile"_L1, "engine"_L1};

QString engineWord(const std::optional<Engine>& engine)
{
    if (!engine)
        return {};
    const std::string_view word = wordOf(*engine, engineWords);
    return QString::fromLatin1(word.data(), qsizetype(word.size()));
}

/// Looks for words in what is known of a cluster.
class Search
{
  public:
    explicit Search(const QString& text)
        : m_words(text.split(u' ', Qt::SkipEmptyParts))
    {
    }

    bool finds(const FleetMap& map, const MapCluster& cluster) const
    {
        const MapSite& site = map.sites.at(size_t(cluster.site));
        const MapRegion& region = map.regions.at(size_t(cluster.region));
        return std::ranges::all_of(m_words, [&](const QString& word) {
            const auto has = [&word](const QString& text) {
                return text.contains(word, Qt::CaseInsensitive);
            };
            return has(cluster.name) || has(site.title) || has(region.title) ||
                   std::ranges::any_of(allFacets,
                                       [&](Facet facet) { return has(facetValue(cluster, facet)); });
        });
    }

  private:
    QStringList m_words;
};

bool passes(const MapCluster& cluster, const MapFilter& filter, std::optional<Facet> except)
{
    return std::ranges::all_of(allFacets, [&](Facet facet) {
        const QSet<QString>& values = filter.valuesOf(facet);
        return facet == except || values.isEmpty() || values.contains(facetValue(cluster, facet));
    });
}

std::vector<bool> matchingExcept(const FleetMap& map, const MapFilter& filter, std::optional<Facet> except)
{
    std::vector<bool> matches(map.clusters.size());
    const Search search(filter.search);
    for (size_t at = 0; at < matches.size(); ++at) {
        const MapCluster& cluster = map.clusters.at(at);
        matches.at(at) =
            passes(cluster, filter, except) && (filter.search.isEmpty() || search.finds(map, cluster));
    }
    return matches;
}

} // namespace

QString facetId(Facet facet)
{
    return ids.at(size_t(facet));
}

std::optional<Facet> facetOfId(const QString& id)
{
    const auto found = std::ranges::find(ids, id);
    return found == ids.end() ? std::nullopt : std::optional(Facet(found - ids.begin()));
}

QString facetValue(const MapCluster& cluster, Facet facet)
{
    switch (facet) {
    case Facet::Ring:
        return cluster.ring;
    case Facet::Distribution:
        return cluster.distribution;
    case Facet::Version:
        return cluster.version;
    case Facet::Connectivity:
        return cluster.connectivity;
    case Facet::Profile:
        return cluster.profiles.join(u", "_s);
    case Facet::Engine:
        break;
    }
    return engineWord(cluster.engine);
}

bool MapFilter::isEmpty() const
{
    return search.trimmed().isEmpty() &&
           std::ranges::all_of(chosen, [](const QSet<QString>& values) { return values.isEmpty(); });
}

std::vector<bool> matching(const FleetMap& map, const MapFilter& filter)
{
    return matchingExcept(map, filter, std::nullopt);
}

std::vector<FacetCount> facetCounts(const FleetMap& map, Facet facet, const MapFilter& filter)
{
    const std::vector<bool> matches = matchingExcept(map, filter, facet);
    QHash<QString, FacetCount> counts;
    for (size_t at = 0; at < map.clusters.size(); ++at) {
        const QString value = facetValue(map.clusters.at(at), facet);
        FacetCount& count = counts[value];
        count.value = value;
        ++count.total;
        count.count += matches.at(at) ? 1 : 0;
    }
    std::vector<FacetCount> sorted(counts.cbegin(), counts.cend());
    const auto rank = [&](const FacetCount& count) {
        const auto ring = facet == Facet::Ring ? map.rings.indexOf(count.value) : -1;
        return std::tuple(count.value.isEmpty(), ring < 0 ? map.rings.size() : ring, -count.total,
                          count.value);
    };
    std::ranges::sort(sorted, [&](const FacetCount& a, const FacetCount& b) { return rank(a) < rank(b); });
    return sorted;
}

} // namespace efa::fleet
