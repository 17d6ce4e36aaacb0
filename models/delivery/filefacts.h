#pragma once

#include "base/place.h"
#include "delivery/labelquery.h"
#include "delivery/ranchertarget.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace efa::delivery {

using Labels = QMap<QString, QString>;

/// What a kustomization includes, seen from the tree's root; only what lies in the tree.
struct KustomizationFacts
{
    bool component = false;
    QStringList includes; ///< files and folders

    friend bool operator==(const KustomizationFacts&, const KustomizationFacts&) = default;
};

/// A Flux Kustomization. The path is clean and seen from its source's root.
struct FluxFacts
{
    QString nspace;
    QString name;
    std::optional<QString> path; ///< none where it leads out of the source
    QString sourceKind;
    QString sourceName;
    QString sourceNamespace;
    QString kubeConfig; ///< the Secret of another cluster's access; empty for its own
    Labels substitutes;
};

/// A path that Flux's own bootstrap syncs (FluxInstance).
struct FluxSyncFacts
{
    QString name;
    QString path;
};

/// A Flux source with an address.
struct SourceFacts
{
    QString kind;
    QString nspace;
    QString name;
    QString url;
};

struct ArgoSourceFacts
{
    QString url;
    QString path;
};

/// An Argo CD Application, or the template of an ApplicationSet.
struct ArgoFacts
{
    QString name;
    std::vector<ArgoSourceFacts> sources;
    QString destinationName;
    QString destinationServer;
    // Of an ApplicationSet's generators, nested ones included:
    bool isSet = false;
    std::vector<Labels> elements; ///< of lists
    QStringList directories;      ///< patterns
    QStringList files;            ///< patterns
    std::vector<Labels> clusterSelectors;
};

/// A Secret by which Argo CD knows a cluster.
struct ClusterSecretFacts
{
    QString secret;
    QString name; ///< empty where it is encrypted or missing
    QString server;
    Labels labels;
};

/// Which clusters a bundle or GitRepo of Rancher Fleet goes to.
struct RancherTargetFacts
{
    QString name;
    QString clusterName;
    QString clusterGroup;
    Labels selector;
    std::optional<RancherTarget> target; ///< all of it; none where it says what Fleet refuses
    bool customizes = false;             ///< whom it is for, a GitRepo decides
};

/// A fleet.yaml or a GitRepo.
struct RancherFacts
{
    bool isGitRepo = false;
    QString name;
    QString url;
    QStringList paths;
    QStringList needs; ///< folders and files that a fleet.yaml names, seen from its folder
    std::vector<RancherTargetFacts> targets;
};

/// A cluster or a group of clusters registered with Rancher Fleet.
struct RancherClusterFacts
{
    bool isGroup = false;
    QString name;
    Labels labels;                      ///< a group's selector
    Labels ownLabels;                   ///< of a group
    std::optional<LabelQuery> selector; ///< all of a group's
};

/// Values of a validated pattern: `values-global.yaml`, or those of one cluster group.
struct PatternFacts
{
    QString mainGroup;         ///< the hub's; only in values-global.yaml
    QString group;             ///< whose values these are
    QStringList managedGroups; ///< that this one delivers to
    QStringList paths;         ///< of its applications
};

/// What discovery needs to know of one YAML file; most files say nothing.
struct FileFacts
{
    QString path;
    bool parsed = false;
    bool hasObjects = false;     ///< it looks like objects of Kubernetes
    bool hasReleases = false;    ///< it holds HelmReleases of Flux, most of which are not read
    QStringList releasedCharts;  ///< folders that those name as their charts, seen from the source's root
    bool isTemplate = false;     ///< not YAML before something fills it in
    bool isArgoTemplate = false; ///< it becomes an Application or ApplicationSet then
    bool isRecorded = false;     ///< it was printed by `helm template`
    QString placeholder;         ///< a name in it that somebody has to fill in
    QString misnamed;            ///< it is called like a kustomization and is this
    std::optional<Place> faultPlace;
    QString fault; ///< why it could not be read; empty where it could
    std::optional<KustomizationFacts> kustomization;
    std::vector<FluxFacts> flux;
    std::vector<FluxSyncFacts> syncs;
    std::vector<SourceFacts> sources;
    std::vector<ArgoFacts> argo;
    std::vector<ClusterSecretFacts> secrets;
    std::vector<RancherFacts> bundles;
    std::vector<RancherClusterFacts> rancherClusters;
    std::optional<PatternFacts> pattern;

    bool hasAgentObjects() const;
};

/// Whether a file counts as YAML for discovery: by its name.
bool isYamlPath(const QString& path);
/// Reads one file; a pure function, so that callers may read many at a time. Most are only searched for
/// words and never parsed.
FileFacts readFacts(const QString& path, const QByteArray& text);

} // namespace efa::delivery
