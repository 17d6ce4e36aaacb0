#pragma once

#include "base/diagnostic.h"
#include "base/error.h"
#include "base/place.h"
#include "fleet/engine.h"
#include "fleet/unitrequests.h"
#include "kustomize/resource.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace efa::delivery {

/// An object that tells an agent to deliver something: a Flux Kustomization, an Argo CD Application, a
/// bundle's fleet.yaml. Empty fields where there is no object: a folder that is a cluster's entry point.
struct AgentObject
{
    fleet::Engine engine = fleet::Engine::None;
    std::string apiVersion;
    std::string kind;
    std::string nspace;
    std::string name;

    /// `Kustomization flux-system/apps`, as messages and tables show it.
    QString shown() const;
    friend bool operator==(const AgentObject&, const AgentObject&) = default;
};

/// Where the files of a unit come from.
enum class SourceKind : uint8_t {
    Home, ///< the repository that is open
    Git,  ///< another repository
    Oci,
    Bucket,
    Helm,   ///< a repository of charts
    Inline, ///< in the object itself
};

struct Source
{
    SourceKind kind = SourceKind::Home;
    QString url;      ///< as written; empty for Home and Inline
    QString revision; ///< branch, tag, commit, version or digest as written

    friend bool operator==(const Source&, const Source&) = default;
};

/// One value of an opaque unit that can be compared: a chart's name, version, a value by its path.
struct Fact
{
    std::string path; ///< `chart`, `version`, `values.image.tag`
    std::string text;

    friend bool operator==(const Fact&, const Fact&) = default;
};

struct HelmRelease;

/// Why a unit's resources are not known.
enum class OpaqueReason : uint8_t {
    HelmChart,
    SourceNotMapped, ///< another repository that is not at hand
    Generator,       ///< jsonnet, a plugin, a program
    RemoteCluster,   ///< it goes to another cluster
    Unresolved,      ///< parameters or values that are known only in the cluster
    Broken,          ///< its files cannot be rendered; the finding says why
};

struct Opaque
{
    OpaqueReason reason = OpaqueReason::Unresolved;
    QString text; ///< one translated sentence
    QString hint; ///< what to do so that it becomes known; may be empty
    std::vector<Fact> facts;
    std::shared_ptr<const HelmRelease> release = {}; ///< of a chart
};

/// A value inside of known resources that only the cluster knows: a variable from a live Secret, say.
struct Hole
{
    QString what; ///< kind, namespace and name as AgentObject::shown() has them
    QString text; ///< one translated sentence
};

/// Where an order's resources go, seen from the cluster that is asked for.
enum class Goal : uint8_t {
    Here,
    Hub, ///< the cluster whose agents deliver here from outside
    Other,
};

/// What an agent's object orders, not yet built.
struct Order
{
    AgentObject by;
    kustomize::ResourcePtr object; ///< nullptr for an entry point without an object
    Source source;
    QString path;             ///< folder below the source's root, clean; empty: the root
    std::string variant;      ///< tells orders of one object apart (an Application's sources)
    QList<AgentObject> after; ///< delivered before it: dependsOn, earlier waves
    int wave = 0;
    Goal goal = Goal::Here;
    bool suspended = false; ///< held: the agent leaves what is there as it is
    bool prune = false;
    /// An entry point of which the object that orders it may lie within: built to look for that, and then
    /// built anew; its texts may be left out.
    bool isGlance = false;
};

/// What an order became.
struct Built
{
    std::vector<kustomize::ResourcePtr> resources;
    /// Each resource as it is delivered, in the same order.
    std::vector<std::shared_ptr<const QByteArray>> texts;
    std::vector<Hole> holes;
    /// What it took values from, as it was then: when one of them changes, or one that a hole names comes,
    /// the unit is built again.
    std::vector<kustomize::ResourcePtr> used;
    QList<Diagnostic> findings;
    std::optional<Opaque> opaque;  ///< then there may be no resources
    bool isRenderedByHelm = false; ///< by the program of that name, which somebody allowed

    /// Opaque for a fault in the user's files, which becomes a finding; for what is only not on this machine
    /// (Network) a hole that says how it is filled.
    void setBroken(const Error& error, const QString& rule);
    void setBroken(const Diagnostic& finding);
    /// Its resources are not all there are: the rest is not at hand (Network) or takes a program to make.
    void setPartial(const Error& lack);
    /// The finding that broke it; nullptr where none did.
    const Diagnostic* fault() const;

  private:
    void setMissing(const Error& error);
};

struct Unit
{
    Order order;
    Built built;
    std::optional<fleet::UnitRequests> requests = {}; ///< declared for an opaque one
    int parent = -1; ///< index of the unit that delivers `order.object`; -1 for the entry point
    int depth = 0;
};

/// Where the agent runs no programs either, it is a fault of the files that they need one.
Error asFault(Error error);

/// What one cluster gets, in the order in which it is delivered.
struct Delivery
{
    std::vector<Unit> units;
    QList<Diagnostic> findings; ///< of the whole: cycles, objects that name nothing

    qint64 resourceCount() const;
    /// Whether its entry point is broken: then nothing is known of what the cluster gets.
    bool lacksEntry() const;
};

} // namespace efa::delivery
