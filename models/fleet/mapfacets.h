#pragma once

#include "fleet/fleetmap.h"

#include <QSet>

#include <array>

namespace efa::fleet {

/// By what clusters are told apart: coloured, counted and filtered.
enum class Facet : uint8_t { Ring, Distribution, Version, Connectivity, Profile, Engine };
inline constexpr std::array allFacets = {Facet::Ring,         Facet::Distribution, Facet::Version,
                                         Facet::Connectivity, Facet::Profile,      Facet::Engine};

/// The stable id of a facet, for settings: `ring`, `distribution`.
QString facetId(Facet facet);
std::optional<Facet> facetOfId(const QString& id);

/// What a cluster has there, as it is written; empty where nothing is known. An engine has its word of the
/// topology, several profiles are joined by a comma.
QString facetValue(const MapCluster& cluster, Facet facet);

/// One value and how many clusters have it.
struct FacetCount
{
    QString value;
    int count = 0; ///< of those that the other conditions let through
    int total = 0;

    friend bool operator==(const FacetCount&, const FacetCount&) = default;
};

/// Which clusters are meant. Nothing chosen in a facet lets all of its values through.
struct MapFilter
{
    QString search; ///< words that all stand in a name, site, region or value, without case
    std::array<QSet<QString>, allFacets.size()> chosen = {};

    QSet<QString>& valuesOf(Facet facet) { return chosen.at(size_t(facet)); }
    const QSet<QString>& valuesOf(Facet facet) const { return chosen.at(size_t(facet)); }
    bool isEmpty() const;

    friend bool operator==(const MapFilter&, const MapFilter&) = default;
};

/// For each cluster whether the filter lets it through.
std::vector<bool> matching(const FleetMap& map, const MapFilter& filter);

/// The values of a facet: rings in their order, others by count, the largest first; what has none comes last.
/// `count` is what a click on the value would leave: what the search and the other facets let through.
std::vector<FacetCount> facetCounts(const FleetMap& map, Facet facet, const MapFilter& filter = {});

} // namespace efa::fleet
