#pragma once

#include <QString>

#include <vector>

namespace efa::fleet {

/// What the sample fleet consists of before it becomes files. The same number of clusters gives the same
/// plan.
enum class AssetKind { Turbine, Works, Vehicle };

struct SampleCluster
{
    QString name;
    QString ring;
    int index = 0; ///< from 0, over the whole fleet; addresses and times are drawn from it
    bool highlyAvailable = false;
};

struct SampleSite
{
    QString name;
    QString title;
    QString region; ///< name of the region
    QString uplink; ///< host of the region's hub
    AssetKind asset = AssetKind::Turbine;
    QString connectivity;
    QString profile;
    bool wasm = false;     ///< runs WebAssembly filters
    bool machines = false; ///< describes 100 machines with two objects each
    bool shared = false;   ///< the clusters belong to somebody else: names get a prefix
    std::vector<SampleCluster> clusters;
};

struct SampleRegion
{
    QString name;
    QString title;
    AssetKind asset = AssetKind::Turbine;
    std::vector<SampleSite> sites;
};

struct SamplePlan
{
    std::vector<SampleRegion> regions;

    int clusterCount() const;
    int siteCount() const;
    int clustersIn(const QString& ring) const;
};

inline constexpr int fewestSampleClusters = 36;
inline constexpr int mostSampleClusters = 20000;

/// A twentieth of the clusters, rounded up: so many have prefixed names, and so many have a site with
/// machines.
int sampleTwentieth(int clusters);

/// `clusters` lies between the two bounds above. The first 36 clusters are the same in every fleet.
SamplePlan makeSamplePlan(int clusters);

} // namespace efa::fleet
