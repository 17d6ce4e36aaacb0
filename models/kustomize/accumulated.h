#pragma once

#include "base/diagnostic.h"
#include "kustomize/amendment.h"
#include "kustomize/contentkey.h"
#include "kustomize/kustomization.h"
#include "kustomize/loader.h"
#include "kustomize/origin.h"
#include "kustomize/resource.h"
#include "kustomize/schema.h"
#include "kustomize/transformerconfig.h"

#include <QList>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace efa::kustomize {

/// What a build asked of the types on board so far: whether a kind that they do not know lives in a
/// namespace, or how lists merge, for which the reference reads them.
enum class OnBoard : uint8_t { NotAsked, Asked, Read };

/// The schema in force: the first one that a build names holds for all that comes after it.
struct SchemaState
{
    std::shared_ptr<const Schema> schema; ///< nullptr: what is on board
    ContentKey key;
    bool isSet = false;
    OnBoard onBoard = OnBoard::NotAsked; ///< counts until a schema is set
};

/// Which kustomization is wanted, and what it depends on beside its files.
struct AccumulationRequest
{
    std::string folder;
    LoadRestrictor restrictor = LoadRestrictor::RootOnly;
    SchemaState schema;
    /// This kustomization in origin annotations; nothing where none are asked for.
    std::optional<Origin> origin;
    /// It is the one that is rendered: its own wishes for origins and order count.
    bool isTop = false;
    bool leavesOut = false;      ///< what is not at hand
    std::string repository = {}; ///< what holds the folder; empty for the tree that is rendered
    std::string address = {};    ///< as written, where this is how another repository was entered

    ContentKey key() const;
};

struct Accumulated;

/// Another kustomization that one was made of.
struct UsedBase
{
    AccumulationRequest request;
    ContentKey content;
    std::shared_ptr<const Accumulated> made; ///< as it was then
};

/// The resources of a kustomization after its own steps, names not yet fixed. Immutable.
struct Accumulated
{
    std::vector<ResourcePtr> resources;
    bool hasRepeatedIds = false; ///< its steps gave two of them one id: nobody can build on it
    TransformerConfigPtr config;
    std::vector<VarEntry> vars; ///< sorted by name
    SchemaState schema;         ///< in force after it
    QList<Diagnostic> findings;
    /// What only counts where this is the one that is rendered.
    std::optional<SortOptions> sortOptions;
    std::vector<std::string> buildMetadata;
    std::vector<std::string> folders; ///< its own and those of all it is made of, in its own repository
    std::vector<std::string> remotes; ///< addresses of all it is made of that is in others
    size_t levels = 1;                ///< of kustomizations that stand on each other, its own included

    std::vector<Dependency> files;
    std::vector<UsedBase> bases;
    size_t ownBases = 0; ///< how many it lists itself, the first; its components list the others
    /// Where it was made by changing what it was before.
    std::optional<Amendment> amendment;

    /// Of all but files and bases: equal contents make equal overlays.
    ContentKey content;
    size_t bytes = 0;

    /// Fills in `content` and `bytes`.
    void finish();
};

using AccumulatedPtr = std::shared_ptr<const Accumulated>;

} // namespace efa::kustomize
