#pragma once

#include "base/place.h"
#include "fleet/engine.h"
#include "fleet/topology.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace efa::delivery {

/// How sure a proposal is. Guessed: only names speak for it. Likely: an agent's objects or a layout that is
/// in common use do. Certain: an object says so itself.
enum class Confidence : uint8_t { Guessed, Likely, Certain };

/// Why something is proposed: a translated sentence, and the files that say so.
struct Reason
{
    QString text;
    QStringList files;

    friend bool operator==(const Reason&, const Reason&) = default;
};

/// Reasons of the same words come together; each file is named once.
void addReason(const Reason& reason, std::vector<Reason>& reasons);

struct ProposedCluster
{
    QString name;
    std::optional<QString> entry; ///< none where no single folder is its entry point; empty is the root
    QStringList folders;          ///< all folders that are known to be delivered to it
    fleet::Engine engine = fleet::Engine::None;
    /// Where agents of another cluster deliver to it: how they know it, and where their first objects stand.
    std::optional<fleet::Access> access;
    QStringList hub;
    QString ring;                          ///< empty where none is known, as for site and region
    QMap<QString, QString> componentRings; ///< of components that are in other rings than each other
    QString site;
    QString region;
    QMap<QString, QString> labels;
    Confidence confidence = Confidence::Guessed;
    std::vector<Reason> reasons;

    /// Whether it is known who delivers to it from outside.
    bool isRemote() const { return access && !hub.isEmpty(); }

    friend bool operator==(const ProposedCluster&, const ProposedCluster&) = default;
};

/// The rings that it or one of its components is in, each once.
QStringList ringsOf(const ProposedCluster& cluster);

/// The folders where delivery to it begins; none where that is not known.
QStringList entriesOf(const ProposedCluster& cluster);

struct ProposedRing
{
    QString name;
    int order = 0; ///< from 1
    std::vector<Reason> reasons;
};

struct ProposedRegion
{
    QString name;
    QStringList sites;
};

/// A folder with a kustomization that is no cluster.
struct ProposedComponent
{
    enum class Role : uint8_t {
        Base,      ///< included by others, or delivered as it is
        Component, ///< of kind Component
        Overlay,   ///< includes others and is included by none
    };

    QString folder;
    Role role = Role::Base;
    int users = 0; ///< kustomizations that include it
};

struct ProposedFleet
{
    QString name;
    QString folder; ///< below the repository's root; empty for the root
    std::vector<ProposedRing> rings;
    std::vector<ProposedRegion> regions;
    std::vector<ProposedCluster> clusters;
    std::vector<ProposedComponent> components;
    std::optional<fleet::Topology> topology; ///< set where the fleet has its own already
};

/// Something found that is no cluster, ring or component, and why.
struct Unplaced
{
    QString path;
    QString reason;
    QString hint;

    friend bool operator==(const Unplaced&, const Unplaced&) = default;
};

/// A file that would have counted, or a folder, that could not be read.
struct Unreadable
{
    Place place;
    QString reason;

    friend bool operator==(const Unreadable&, const Unreadable&) = default;
};

/// What a repository seems to be. Paths are seen from its root.
struct Proposal
{
    std::vector<ProposedFleet> fleets;
    std::vector<Unplaced> unplaced;
    std::vector<Unreadable> unreadable;
    qint64 yamlFiles = 0;
    qint64 parsedFiles = 0;

    qsizetype clusterCount() const;
};

} // namespace efa::delivery
